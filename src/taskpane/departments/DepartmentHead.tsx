import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { useText } from "../language/paneLanguage.ts";
import { FiguresHead } from "./FiguresHead.tsx";

const useStyles = makeStyles({ bad: { color: tokens.colorStatusDangerForeground1 } });

/** A department in two lines and a bar: marks, gap, rate, rank. */
export function DepartmentHead({ department, most }: { readonly department: ScoredDepartment; readonly most: number }) {
  const styles = useStyles();
  const { departments } = useText();
  const { full, name, rank, pending, vetoed } = department;
  return (
    <FiguresHead name={name ?? departments.unassigned} figures={department} most={most}>
      {name !== null && !full.eq(0) && <span>{rank === null ? departments.noRank : departments.rank(rank)}</span>}
      {pending && <span>{departments.pending}</span>}
      {vetoed && <span className={styles.bad}>{departments.vetoed}</span>}
    </FiguresHead>
  );
}
