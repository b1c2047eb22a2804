import { Button, Select } from "@fluentui/react-components";
import type { DoubtfulRow } from "../../domain/issue.ts";
import { ROW_ANSWERS, type RowAnswer } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import { useText } from "../language/paneLanguage.ts";
import { QuestionBox } from "./QuestionBox.tsx";

/** The two likely answers have buttons of their own. */
const LIKELY: readonly RowAnswer[] = ["total", "indicator"];
const LIKELY_BELOW_A_TOTAL: readonly RowAnswer[] = ["note", "indicator"];

/** Asks whether rows are totals, or notes below one, or indicators; one answer applies to all of them. */
export function RowQuestion({
  rows,
  onAnswer,
}: {
  readonly rows: readonly DoubtfulRow[];
  readonly onAnswer: (answer: NonNullable<Settings["rows"]>) => void;
}) {
  const text = useText().issues;
  const answer = (role: RowAnswer): void => onAnswer(Object.fromEntries(rows.map(({ key }) => [key, role])));
  const under = rows[0]?.under;
  const likely = under
    ? [under, "base" as const]
    : rows.every(({ isBeyond }) => isBeyond)
      ? LIKELY_BELOW_A_TOTAL
      : LIKELY;
  return (
    <QuestionBox label={text.rowQuestion}>
      {likely.map((role) => (
        <Button key={role} size="small" onClick={() => answer(role)}>
          {text.rowAnswer[role]}
        </Button>
      ))}
      <Select
        size="small"
        aria-label={text.otherAnswer}
        value=""
        onChange={(_, { value }) => {
          const role = ROW_ANSWERS.find((each) => each === value);
          if (role) answer(role);
        }}
      >
        <option value="">{text.otherAnswer}</option>
        {ROW_ANSWERS.filter((role) => !likely.includes(role)).map((role) => (
          <option key={role} value={role}>
            {text.rowAnswer[role]}
          </option>
        ))}
      </Select>
    </QuestionBox>
  );
}
