import { Button } from "@fluentui/react-components";
import type { DoubtfulColumn } from "../../domain/issue.ts";
import { exactMarks } from "../../domain/marks.ts";
import { useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";
import { QuestionBox } from "./QuestionBox.tsx";

/** Asks what a column means; the answer becomes its meaning in the settings. */
export function ColumnQuestion({
  column: { meanings },
  onAnswer,
}: {
  readonly column: DoubtfulColumn;
  readonly onAnswer: (meaning: DoubtfulColumn["meanings"][number]["to"]) => void;
}) {
  const { issues, settings, meaning } = useText();
  return (
    <QuestionBox label={issues.columnQuestion}>
      {meanings.map(({ to, total }) => {
        const said = to === "unknown" ? settings.unused : meaning[to];
        return (
          <Button key={to} size="small" onClick={() => onAnswer(to)}>
            {total === undefined ? said : issues.answerWithTotal(said, shownMarks(exactMarks(total)))}
          </Button>
        );
      })}
    </QuestionBox>
  );
}
