import { Button, Select } from "@fluentui/react-components";
import type { SettingAnswer } from "../../domain/issue.ts";
import { exactMarks } from "../../domain/marks.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";
import { shownMarks } from "../parts/shownMarks.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { QuestionBox } from "./QuestionBox.tsx";

/** More answers than this are chosen from a list. */
const MOST_BUTTONS = 6;

/** Asks how to read marks that can be read in several ways, whose they are, or on which sheet they are; the answer becomes a setting. */
export function SettingQuestion({
  answers,
  isOfGrades,
  onAnswer,
}: {
  readonly answers: readonly SettingAnswer[];
  /** Asked of the points that a rule gives to grades. */
  readonly isOfGrades: boolean;
  readonly onAnswer: (change: SettingsChange) => void;
}) {
  const text = useText();
  const question = questionOf(answers[0], text);
  const isOfUnits = answers[0]?.setting === "unit";
  const wordsOf = (one: SettingAnswer): string =>
    isOfUnits && one.setting === "combine" ? text.issues.judgesAnswer : answerWords(one, isOfGrades, text);
  const answer = (one: SettingAnswer): void => onAnswer({ [one.setting]: one.to });
  if (answers.length > MOST_BUTTONS)
    return (
      <QuestionBox label={question}>
        <Select
          size="small"
          aria-label={question}
          value=""
          onChange={(_, { value }) => {
            const chosen = answers[Number(value)];
            if (value !== "" && chosen) answer(chosen);
          }}
        >
          <option value="">{question}…</option>
          {answers.map((one, at) => (
            <option key={one.to} value={at}>
              {wordsOf(one)}
            </option>
          ))}
        </Select>
      </QuestionBox>
    );
  return (
    <QuestionBox label={question}>
      {answers.map((one) => (
        <Button key={one.to} size="small" onClick={() => answer(one)}>
          {wordsOf(one)}
        </Button>
      ))}
    </QuestionBox>
  );
}

function questionOf(answer: SettingAnswer | undefined, { issues }: PaneText): string {
  switch (answer?.setting) {
    case "unit":
      return issues.unitQuestion;
    case "frameworkSheet":
    case "breakdownSheet":
      return issues.sheetQuestion;
    default:
      return issues.markQuestion;
  }
}

/** What an answer says, with the total that it gives where that is known. */
function answerWords(answer: SettingAnswer, isOfGrades: boolean, { issues, settings }: PaneText): string {
  const said =
    answer.setting === "combine"
      ? settings.combineRule[answer.to]
      : answer.setting !== "scale"
        ? answer.to
        : isOfGrades
          ? issues.gradeAnswer[answer.to === "points" ? "points" : "shares"]
          : settings.scaleRule[answer.to];
  return answer.total === undefined ? said : issues.answerWithTotal(said, shownMarks(exactMarks(answer.total)));
}
