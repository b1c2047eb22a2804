import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DEFAULT_GRADES } from "../../score/gradeTable.ts";
import { useText } from "../language/paneLanguage.ts";
import { SettingInput } from "./SettingInput.tsx";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(84px, 1fr))",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  hint: {
    display: "block",
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Grades with their shares of the full marks, in per cent; only differences from the default are stored. */
export function GradeTable({
  own,
  onChange,
}: {
  /** Shares from 0 to 1. */
  readonly own: Readonly<Record<string, number>>;
  /** null restores the defaults. */
  readonly onChange: (own: Readonly<Record<string, number>> | null) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const commit = (grade: string, percent: string): void => {
    const rest = Object.fromEntries(Object.entries(own).filter(([each]) => each !== grade));
    const share = Number((Number(percent) / 100).toFixed(6));
    const next = percent === "" || share === DEFAULT_GRADES[grade] ? rest : { ...rest, [grade]: share };
    onChange(Object.keys(next).length > 0 ? next : null);
  };
  return (
    <>
      <span className={styles.hint}>{text.settings.gradesHint}</span>
      <div className={styles.grid}>
        {Object.entries({ ...DEFAULT_GRADES, ...own }).map(([grade, share]) => (
          <SettingInput
            key={grade}
            label={grade}
            kind="number"
            value={String(Number((share * 100).toFixed(4)))}
            invalid={(typed) => (typed === "" || (Number(typed) >= 0 && Number(typed) <= 100) ? null : "0–100")}
            onCommit={(typed) => commit(grade, typed)}
          />
        ))}
      </div>
      {Object.keys(own).length > 0 && (
        <Button size="small" onClick={() => onChange(null)}>
          {text.settings.resetGrades}
        </Button>
      )}
    </>
  );
}
