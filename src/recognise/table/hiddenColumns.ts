import type { SheetGrid } from "../grid.ts";
import type { HeaderColumn } from "./header.ts";

/** 得分 says not whose: of any that the visible columns say. */
const EARNED: ReadonlySet<string> = new Set(["actual", "review", "score"]);

/** A hidden column counts only where no visible one has its meaning: it is last year's, or a copy that somebody put away. */
export function withoutHiddenDoubles(sheet: SheetGrid, columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (sheet.hiddenColumns.size === 0) return columns;
  const isHidden = ({ column, mapped }: HeaderColumn): boolean => !mapped && sheet.hiddenColumns.has(column);
  const visible = new Set(columns.filter((one) => !isHidden(one)).map(({ meaning }) => meaning));
  const hasEarned = [...EARNED].some((meaning) => visible.has(meaning));
  return columns.map((one) => {
    const said = visible.has(one.meaning) || (one.meaning === "score" && hasEarned);
    return isHidden(one) && said ? { ...one, meaning: "unknown", confidence: 0, putAway: true as const } : one;
  });
}
