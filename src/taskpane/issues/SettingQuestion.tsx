import { Button } from "@fluentui/react-components";
import type { SettingAnswer } from "../../domain/issue.ts";
import { useText } from "../language/paneLanguage.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { QuestionBox } from "./QuestionBox.tsx";

/** Asks how to read marks that can be read in several ways; the answer becomes a setting. */
export function SettingQuestion({
  answers,
  onAnswer,
}: {
  readonly answers: readonly SettingAnswer[];
  readonly onAnswer: (change: SettingsChange) => void;
}) {
  const { issues, settings } = useText();
  return (
    <QuestionBox label={issues.markQuestion}>
      {answers.map((answer) => (
        <Button key={answer.to} size="small" onClick={() => onAnswer({ [answer.setting]: answer.to })}>
          {answer.setting === "combine" ? settings.combineRule[answer.to] : settings.scaleRule[answer.to]}
        </Button>
      ))}
    </QuestionBox>
  );
}
