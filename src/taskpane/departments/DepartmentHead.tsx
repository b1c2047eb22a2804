import { makeStyles, tokens } from "@fluentui/react-components";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { MarksBar } from "../MarksBar.tsx";
import { useText } from "../language/paneLanguage.ts";
import { shownMarks, shownRate } from "../shownMarks.ts";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "4px",
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  marks: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "end" },
  bar: { gridColumn: "1 / -1" },
  note: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** A department in two lines and a bar: marks, gap, rate, rank. */
export function DepartmentHead({ department, most }: { readonly department: ScoredDepartment; readonly most: number }) {
  const styles = useStyles();
  const text = useText();
  const { departments, overview } = text;
  const unscored = department.full.minus(department.effective).minus(department.gap);
  const label = overview.barLabel(shownMarks(department.effective), shownMarks(department.gap), shownMarks(unscored));
  return (
    <span className={styles.head}>
      <span className={styles.name}>{department.name ?? departments.unassigned}</span>
      <span className={styles.marks}>
        {overview.marksOf(shownMarks(department.effective), shownMarks(department.full))}
      </span>
      <span className={styles.bar}>
        <MarksBar
          effective={toNumber(department.effective)}
          gap={toNumber(department.gap)}
          unscored={toNumber(unscored)}
          scale={most}
          height={10}
          label={label}
        />
      </span>
      <span className={styles.note}>
        <span>
          {overview.gap} {shownMarks(department.gap)}
        </span>
        <span>
          {overview.rate} {shownRate(department.rate)}
        </span>
        {department.name !== null && (
          <span>{department.rank === null ? departments.noRank : departments.rank(department.rank)}</span>
        )}
        {department.pending && <span>{departments.pending}</span>}
        {department.vetoed && <span className={styles.bad}>{departments.vetoed}</span>}
      </span>
    </span>
  );
}
