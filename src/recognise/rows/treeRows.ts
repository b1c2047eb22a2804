import type { Settings } from "../../domain/settings.ts";
import type { RowReading } from "../../domain/reading.ts";
import { figureAt } from "../columns/columnFigures.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { frameworkRows, type FrameworkRow, type FrameworkRows, type HeadingRow } from "./frameworkRows.ts";
import { answerTo, questionKey } from "./rowAnswers.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import { rowCandidates, type RowCandidate } from "./rowCandidates.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { upperRows } from "./rowLevels.ts";
import type { RowDoubt } from "./summedRows.ts";
import { ancestorsOf, parentReading, rowTree, withoutParents, type RowTree } from "./rowTree.ts";

/**
 * The rows of a framework, sorted. Where that counts rows as well as those that a tree on the sheet puts above them, the tree says
 * which stand above others.
 *
 * @param answers the user's word for rows
 */
export function rowsOfTree(features: RowFeatures, answers: Settings["rows"]): FrameworkRows {
  const { table, columns } = features;
  const sorted = frameworkRows(features, answers);
  const leaves = sorted.rows.filter(({ kind }) => kind === "leaf").map(({ row }) => row);
  const tree = treeOverLeaves(table, columns, leaves, answers);
  if (!tree) return withoutUpper(sorted, features, leaves, answers);
  const above = new Set(tree.childrenOf.keys());
  const parents = rowCandidates(features).filter(({ row }) => above.has(row));
  return withParents(frameworkRows(features, answers, above), parents, tree, table, columns);
}

/** Without the rows that repeat the marks of those below them in a tree without order. */
function withoutUpper(
  sorted: FrameworkRows,
  features: RowFeatures,
  leaves: readonly number[],
  answers: Settings["rows"] = {},
): FrameworkRows {
  const { table, columns } = features;
  const answerFor = (row: number): string => answerTo("tree", table, row, answers) ?? "";
  const isCounted = new Set(leaves);
  const rows = table.dataRows.filter((row) => isCounted.has(row) || ABOVE.has(answerFor(row)));
  const upper = rows.length < 3 ? null : upperRows(table, columns, rows);
  if (!upper) return sorted;
  const above = new Set([...upper.rows].filter((row) => !COUNTED.has(answerFor(row))));
  const rest = frameworkRows(features, answers, above);
  const parents = rowCandidates(features).filter(({ row }) => above.has(row));
  const [column] = columns.full;
  const readings = parents.map(({ row, text }): RowReading => {
    const evidence = answerFor(row) === "" ? ({ by: "shape" } as const) : ({ by: "user" } as const);
    return { sheet: table.sheet.name, row, text, role: "section", evidence };
  });
  const open = upper.isProven ? [] : parents.filter(({ row }) => answerFor(row) === "");
  const doubts = open.flatMap(({ row, text, column: named }): readonly RowDoubt[] => {
    const figure = column === undefined ? null : figureAt(table, row, column);
    if (figure === null) return [];
    const doubt = { key: questionKey("tree", table, row), row, text, cell: table.cell(row, named), figure } as const;
    return [{ ...doubt, field: "full", adds: null, asTotal: true, isBeyond: false }];
  });
  return {
    ...rest,
    doubts: [...rest.doubts, ...doubts],
    readings: [...rest.readings, ...readings].sort((one, other) => one.row - other.row),
  };
}

/** The tree of a table of which a parent and a row below it would both count; null where none would. */
function treeOverLeaves(
  table: Table,
  columns: FrameworkColumns,
  leaves: readonly number[],
  answers: Settings["rows"] = {},
): RowTree | null {
  if (leaves.length < 3) return null;
  const found = rowTree(table, columns, table.dataRows);
  if (!found) return null;
  const counted = [...found.childrenOf.keys()].filter((row) =>
    COUNTED.has(answerTo("tree", table, row, answers) ?? ""),
  );
  const tree = withoutParents(found, new Set(counted));
  const isLeaf = new Set(leaves);
  const isTwice = leaves.some((row) => ancestorsOf(row, tree).some((above) => isLeaf.has(above)));
  return isTwice ? tree : null;
}

/** Answers by which a row is one of the upper ones. */
const ABOVE: ReadonlySet<string> = new Set(["total", "section"]);

/** Answers by which a parent counts beside the rows below it. */
const COUNTED: ReadonlySet<string> = new Set(["indicator", "base", "bonus", "deduction", "veto"]);

/**
 * Rows sorted without the parents of a tree, with these as their headings.
 *
 * @param parents those rows, in order
 */
function withParents(
  sorted: FrameworkRows,
  parents: readonly RowCandidate[],
  tree: RowTree,
  table: Table,
  columns: FrameworkColumns,
): FrameworkRows {
  const headings = new Map(parents.map((one) => [one.row, headingRow(one, tree)]));
  const above = (row: number): readonly HeadingRow[] =>
    ancestorsOf(row, tree).flatMap((one) => headings.get(one) ?? []);
  const firstHeading = sorted.rows.find(({ kind }) => kind === "heading")?.row ?? Infinity;
  const rows = sorted.rows.map((one): FrameworkRow => {
    if (one.kind !== "leaf") return one;
    const under = above(one.row);
    // A further section, of bonuses perhaps, needs no place in the tree.
    return under.length === 0 && one.row > firstHeading ? one : { ...one, under };
  });
  const readings = parents.map((one): RowReading => {
    const column = columns.counted.find((each) => figureAt(table, one.row, each) !== null);
    const evidence = parentReading(table, column, one.row, tree);
    return { sheet: table.sheet.name, row: one.row, text: one.text, role: "section", evidence };
  });
  const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;
  return {
    ...sorted,
    rows: [...rows, ...headings.values()].sort(byRow),
    readings: [...sorted.readings, ...readings].sort(byRow),
    doubts: [...sorted.doubts, ...(tree.isProven ? [] : parentDoubts(parents, tree, table, columns))],
  };
}

function headingRow({ row, text, column }: RowCandidate, tree: RowTree): HeadingRow {
  const isWhole =
    !tree.parentOf.has(row) && [...tree.parentOf.keys()].every((one) => ancestorsOf(one, tree)[0] === row);
  const rank = ancestorsOf(row, tree).length + (isWhole ? 0 : 1);
  return { kind: "heading", row, text, column, rank, until: null, said: null };
}

function parentDoubts(
  parents: readonly RowCandidate[],
  { childrenOf }: RowTree,
  table: Table,
  { full, actual }: FrameworkColumns,
): readonly RowDoubt[] {
  const [column] = [...full, ...actual];
  const field = full.length > 0 ? "full" : "actual";
  return parents.flatMap(({ row, text, column: named }): readonly RowDoubt[] => {
    const figure = column === undefined ? null : figureAt(table, row, column);
    const below = childrenOf.get(row) ?? [];
    const [first, last] = [below[0], below.at(-1)];
    if (figure === null || first === undefined || last === undefined) return [];
    const cell = table.cell(row, named);
    return [
      {
        key: questionKey("tree", table, row),
        row,
        text,
        cell,
        field,
        figure,
        adds: [first, last],
        asTotal: true,
        isBeyond: false,
      },
    ];
  });
}

/** Items as their headings stand on the sheet, however the rows below them do. */
export function withItemsInOrder(draft: FrameworkDraft): FrameworkDraft {
  const order = draft.items.map((_, at) => at).sort((a, b) => (draft.items[a]?.row ?? 0) - (draft.items[b]?.row ?? 0));
  const placeOf = new Map(order.map((at, place) => [at, place]));
  return {
    ...draft,
    items: order.flatMap((at) => draft.items[at] ?? []),
    indicators: draft.indicators.map((one) => ({ ...one, item: placeOf.get(one.item) ?? one.item })),
  };
}
