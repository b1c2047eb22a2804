import type { Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { ColumnQuestion } from "./ColumnQuestion.tsx";
import { RowQuestion } from "./RowQuestion.tsx";
import { SettingQuestion } from "./SettingQuestion.tsx";

/** Whether an issue asks a question whose answers have buttons. */
export function asksForAnswer({ detail }: Issue): boolean {
  return detail.rows !== undefined || detail.answers !== undefined || detail.doubtful !== undefined;
}

/** The answers to an issue's question, if it asks one. */
export function IssueAnswers({
  issue: { sheet, detail },
  settings,
  onAnswer,
}: {
  readonly issue: Issue;
  readonly settings: Settings;
  readonly onAnswer: (change: SettingsChange) => void;
}) {
  if (detail.rows)
    return (
      <RowQuestion rows={detail.rows} onAnswer={(answer) => onAnswer({ rows: { ...settings.rows, ...answer } })} />
    );
  const { doubtful } = detail;
  if (doubtful)
    return (
      <ColumnQuestion
        column={doubtful}
        onAnswer={(meaning) => {
          const columns = { ...settings.mapping?.[sheet], [doubtful.column]: meaning };
          onAnswer({ mapping: { ...settings.mapping, [sheet]: columns } });
        }}
      />
    );
  if (!detail.answers) return null;
  return <SettingQuestion answers={detail.answers} isOfGrades={detail.names !== undefined} onAnswer={onAnswer} />;
}
