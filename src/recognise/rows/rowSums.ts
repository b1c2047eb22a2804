import type { ColumnReading } from "../../domain/assessment.ts";
import type { IndicatorKind } from "../../domain/indicator.ts";
import type { RowShape, SumRow } from "../arithmetic/sumRow.ts";
import type { CellRange } from "../../domain/cells.ts";
import { listsGrades } from "../text/grades.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { SECTION_STYLES, childrenOf, isOutlineParent } from "./outline.ts";
import { isBroader } from "../meanings/nameColumns.ts";
import { rowKinds } from "./rowKinds.ts";
import { sumOfMarks } from "../columns/columnMarks.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { beginsAt, type RowFeatures } from "./rowFeatures.ts";
import { rowFigures, rowFormulas, summedColumns } from "./rowFigures.ts";

/** Share of the rows with marks that must have something before lacking it tells a row apart. */
const MOST = 0.6;

/** The rows of a framework as arithmetic sees them, one for each candidate. */
export function rowSums(features: RowFeatures, candidates: readonly RowCandidate[]): readonly SumRow[] {
  const { table, columns, leaf } = features;
  const summed = summedColumns(table, columns);
  const figures = rowFigures(features, candidates, summed);
  const formulas = rowFormulas(table, candidates, summed);
  const broader = columns.hierarchy.filter((column) => column !== leaf && isBroader(columns, column, leaf));
  const kinds = rowKinds(features, candidates);
  const shapes = rowShapes(features, candidates, figures, kinds);
  const adjusted = adjustedRows(features, candidates, figures, shapes);
  const marks = summed.filter(({ field }) => field !== "deducted").length;
  return candidates.map((one, place): SumRow => {
    const isOver = isParent(candidates, place);
    const begins = one.shape === "heading" || isOver || broader.some((column) => beginsAt(table, one.row, column));
    return {
      shape: isOver ? "open" : (shapes[place]?.shape ?? "leaf"),
      byNumber: shapes[place]?.byNumber ?? false,
      figures: figures[place] ?? [],
      marks,
      called: one.shape === "total" || adjusted.has(place),
      begins,
      kind: kinds[place] ?? "base",
      adds: formulas[place]?.adds ?? null,
      derived: formulas[place]?.derived ?? null,
    };
  });
}

/** Rows in nothing like an indicator that state a total above them with what stands in the columns of bonuses and penalties: 93 = 90.5 + 2.5. */
function adjustedRows(
  { table, columns: { bonus, penalty } }: RowFeatures,
  candidates: readonly RowCandidate[],
  figures: readonly (readonly (number | null)[])[],
  shapes: readonly Pick<SumRow, "shape">[],
): ReadonlySet<number> {
  if (bonus.length + penalty.length === 0) return new Set();
  const isLeaf = (place: number): boolean => ["leaf", "mixed"].includes(shapes[place]?.shape ?? "leaf");
  const rows = candidates.flatMap(({ row }, place) => (isLeaf(place) ? [row] : []));
  const sumOf = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + Math.abs(sumOfMarks(table, rows, column)), 0);
  const extra = Math.round((sumOf(bonus) - sumOf(penalty)) * 1e6);
  if (extra === 0) return new Set();
  const totals = new Set<number>();
  const found = new Set<number>();
  for (const [place, own] of figures.entries()) {
    if (isLeaf(place)) continue;
    const stated = own.filter((figure) => figure !== null);
    if (stated.length > 0 && stated.every((figure) => totals.has(figure - extra))) found.add(place);
    for (const figure of stated) totals.add(figure);
  }
  return found;
}

/** 一 over 1, 2, 3: its number says that it stands over the next rows, which have the marks. */
function isParent(candidates: readonly RowCandidate[], place: number): boolean {
  return isOutlineParent(candidates, place) && childrenOf(candidates, place).scored;
}

/** Texts beside a row's name that totals and sections lack. */
const TELLING: ReadonlySet<ColumnReading["meaning"]> = new Set(["unknown", "method", "target"]);

/** What each row looks like beside the others. */
function rowShapes(
  features: RowFeatures,
  candidates: readonly RowCandidate[],
  figures: readonly (readonly (number | null)[])[],
  kinds: readonly IndicatorKind[],
): readonly Pick<SumRow, "shape" | "byNumber">[] {
  const { table, columns, leaf: leafColumn } = features;
  // A remark stands beside totals as well.
  const reason = columns.readings.find(({ column, meaning }) => column === columns.reason && meaning === "reason");
  const telling = [
    ...new Set([
      ...columns.standard,
      ...columns.departments.map(({ column }) => column),
      ...[columns.evidence, reason?.column ?? null].filter((column) => column !== null),
    ]),
  ];
  const hasFigure = (place: number): boolean => figures[place]?.some((figure) => figure !== null) ?? false;
  const isScored = ({ shape }: RowCandidate, place: number): boolean => shape === "leaf" && hasFigure(place);
  const scored = candidates.filter(isScored);
  // Bonuses need neither number nor criterion.
  const base = candidates.filter((one, place) => isScored(one, place) && kinds[place] === "base");
  const marked = base.length > 1 ? base : scored;
  const narrow = marked.filter((one) => !features.isWide(one.row, one.column));
  // Rows with a label merged over several columns say little of what the others have.
  const leaves = narrow.length > 1 ? narrow : marked;
  const most = leaves.length * MOST;
  // Merged over the rows of one department each, and over all of these.
  const grouping = telling.filter((column) => leaves.filter((one) => grouped(features, one, column)).length >= most);
  const numbered = leaves.filter(({ enumerator }) => enumerator !== null).length >= most;
  // 测评办法, or a column that nobody knows, tells leaves apart where most of them have a text there.
  const unknown = columns.readings.filter(({ meaning }) => TELLING.has(meaning)).map(({ column }) => column);
  // A grade is given for all of it as well.
  const graded = new Set(
    unknown.filter((column) =>
      leaves.every((one) => !says(features, one, column) || gradeOn(table.sheet, table.text(one.row, column)) !== null),
    ),
  );
  telling.push(...unknown.filter((column) => leaves.filter((one) => says(features, one, column)).length >= most));
  const usual = telling.filter((column) => leaves.filter((one) => says(features, one, column)).length >= most);
  const told = grouping.length > 0 || leaves.filter(({ alone }) => !alone).length >= most;
  // Where most have an indicator of their own left of them, a row merged into the one above has it too.
  const named = columns.hierarchy
    .filter((column) => column !== leafColumn && isBroader(columns, column, leafColumn))
    .findLast((column) => leaves.filter((one) => beginsAt(table, one.row, column)).length >= most);
  const belongs = (one: RowCandidate, place: number): boolean => {
    const merge = named === undefined ? null : grouped(features, one, named);
    if (!merge || merge.top === one.row) return false;
    const above = candidates.flatMap(({ row }, at) => (row >= merge.top && at < place ? [figures[at] ?? []] : []));
    return merge.bottom > one.row || !closes(figures[place] ?? [], above);
  };
  const wide = narrow.length <= 1;
  const closing = grouping.some((column) => groupsClose(features, column, candidates, figures));
  const shapeOf = (one: RowCandidate, place: number): RowShape | "numbered" => {
    if (!one.scored && !hasFigure(place) && one.shape === "heading") return "open";
    // 一 where the others have no number is that of a section as well.
    const hasNumber =
      one.shape === "leaf" && one.enumerator !== null && (numbered || !SECTION_STYLES.has(one.enumerator.style));
    // A total has one label: it names no item beside itself, and may stand in any column.
    const isApart = one.shape === "heading" || (!wide && features.isWide(one.row, one.column));
    const others = telling.filter(
      (column) =>
        !graded.has(column) && says(features, one, column) && !(isApart && listsGrades(table.text(one.row, column))),
    );
    const tellsMore = !one.alone || others.length > (one.text === "" ? 1 : 0);
    const group = grouping.map((column) => grouped(features, one, column)).find((found) => found !== null);
    // The last row of a group may be what the others come to; where it is so in all groups, it is.
    if (group && !tellsMore && !hasNumber) return group.bottom > one.row ? "leaf" : closing ? "bare" : "plain";
    if (tellsMore) return numbered && !hasNumber ? "mixed" : "leaf";
    if (belongs(one, place)) return "leaf";
    if (hasNumber) return "numbered";
    const lacks = told || usual.some((column) => !graded.has(column) || !says(features, one, column));
    return numbered || lacks || isApart ? "bare" : "plain";
  };
  return candidates.map((one, place) => {
    const shape = shapeOf(one, place);
    return shape === "numbered" ? { shape: "leaf", byNumber: true } : { shape };
  });
}

/** Whether a row has a text of its own in a column beside its label, rather than one that is merged over it. */
function says(features: RowFeatures, { row, column: label }: RowCandidate, column: number): boolean {
  return beginsAt(features.table, row, column) && features.isApart(row, column, label);
}

/** The merged area of several rows that the row stands in, in a column beside its label; null where there is none with a text. */
function grouped(features: RowFeatures, { row, column: label }: RowCandidate, column: number): CellRange | null {
  const { table } = features;
  const merge = table.merge(row, column);
  const isGroup = merge !== null && merge.bottom > merge.top && table.text(row, column) !== "";
  return isGroup && features.isApart(row, column, label) ? merge : null;
}

/** Whether the last row of every group, of two at least, is in all its figures what the others of the group come to. */
function groupsClose(
  features: RowFeatures,
  column: number,
  candidates: readonly RowCandidate[],
  figures: readonly (readonly (number | null)[])[],
): boolean {
  const groups = new Map<number, (readonly (number | null)[])[]>();
  candidates.forEach((one, place) => {
    const group = grouped(features, one, column);
    if (!group) return;
    const rows = groups.get(group.top) ?? [];
    groups.set(group.top, rows);
    rows.push(figures[place] ?? []);
  });
  return groups.size > 1 && [...groups.values()].every((rows) => closes(rows.at(-1) ?? [], rows.slice(0, -1)));
}

/** Whether the figures of a row are what those of others, of two at least, come to. */
function closes(last: readonly (number | null)[], others: readonly (readonly (number | null)[])[]): boolean {
  return (
    others.length > 1 &&
    last.some((figure) => figure !== null) &&
    last.every((figure, at) => figure === null || figure === others.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  );
}
