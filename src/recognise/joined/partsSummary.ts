import type { StatedTotal } from "../../domain/indicator.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { normaliseName } from "../text/normalise.ts";
import { isOfOthers } from "../meanings/figureColumns.ts";
import { readHeading } from "../table/heading.ts";
import { readNamedText } from "../text/textMarks.ts";
import type { Part } from "./part.ts";
import { sheetView, type SheetView } from "./sheetView.ts";
import { WEIGHT } from "../words/marks.ts";

/** What a sheet that sums up others says of one of them, or of all together (`part` null). */
interface SummaryClaim {
  readonly part: number | null;
  readonly field: StatedTotal["field"];
  readonly value: number;
  readonly cell: string;
  /** The figure is on the part's own scale, though the part counts by its weight. */
  readonly own: boolean;
}

/** The points that a part counts in the whole, and where the sheet says so. */
export interface PartWeight {
  readonly points: number;
  /** `share`: the cell holds 0.6 for 60 points; null where it holds no plain number. */
  readonly at: { readonly sheet: string; readonly cell: string; readonly share: boolean } | null;
}

/** How the figures of all parts make the one figure below them. */
type Gathering = "sum" | "mean" | "weighted";

export interface PartsSummary {
  readonly sheet: string;
  /** null where every part counts as it stands. */
  readonly weights: readonly PartWeight[] | null;
  /** null where no figure below the parts says. */
  readonly gathering: Gathering | null;
  readonly claims: readonly SummaryClaim[];
}

/** What a sheet says of the parts that it sums up, a row or a column each; null where it sums none up. */
export function readPartsSummary(sheet: SheetGrid, parts: readonly Part[]): PartsSummary | null {
  for (const turned of [false, true]) {
    const view = sheetView(sheet, turned);
    const rows = partRows(view, parts);
    if (rows.size === parts.length) return readRows(sheet.name, view, parts, rows);
  }
  return null;
}

/** Part → its row. A formula that reads one part's sheet tells, else the part's name. */
function partRows(view: SheetView, parts: readonly Part[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let row = 1; row <= view.rows; row++) {
    const part = partIn(view, row, parts);
    if (part !== null && !found.has(part)) found.set(part, row);
  }
  return found;
}

function partIn(view: SheetView, row: number, parts: readonly Part[]): number | null {
  const read = new Set<number>();
  const named = new Set<number>();
  let figures = 0;
  for (let column = 1; column <= view.columns; column++) {
    for (const name of view.sheets(row, column)) {
      const part = parts.findIndex((one) => one.table.sheet.name === name);
      if (part >= 0) read.add(part);
    }
    if (view.figure(row, column) !== null) figures += 1;
    const text = view.text(row, column);
    if (text === "" || text.length > LONGEST_NAME) continue;
    const part = partNamed(text, parts);
    if (part !== null) named.add(part);
  }
  if (figures === 0) return null;
  if (read.size > 0) return only(read);
  return only(named);
}

const LONGEST_NAME = 40;
const SAYS_WEIGHT = new RegExp(`${WEIGHT}|比例`, "u");

function only(places: ReadonlySet<number>): number | null {
  const [first, ...others] = places;
  return first !== undefined && others.length === 0 ? first : null;
}

/** The part that a text names, the sheet's name before titles; null where none or several fit. */
function partNamed(text: string, parts: readonly Part[]): number | null {
  const name = nameKey(text);
  if (name.length < 2) return null;
  const tests: readonly ((part: Part) => boolean)[] = [
    (part) => nameKey(part.name) === name,
    (part) => part.titles.some((title) => nameKey(title) === name),
    (part) => contains(nameKey(part.name), name),
    (part) => part.titles.some((title) => contains(nameKey(title), name)),
  ];
  for (const test of tests) {
    const fitting = new Set(parts.flatMap((part, at) => (test(part) ? [at] : [])));
    if (fitting.size > 0) return only(fitting);
  }
  return null;
}

/** Whether a text names a sheet: 一、基础工作（60%） the sheet 基础工作, or a longer name with it. */
export function callsPart(text: string, sheet: string): boolean {
  const [name, own] = [nameKey(text), nameKey(sheet)];
  return text.length <= LONGEST_NAME && (name === own || contains(name, own));
}

function contains(one: string, other: string): boolean {
  return one.length > 1 && (one.includes(other) || other.includes(one));
}

/** Without what is written around it: 一、基础工作（60%） is 基础工作. */
function nameKey(text: string): string {
  const bare = text.normalize("NFKC").replace(/[([【][^()[\]【】]*\d[^()[\]【】]*[)\]】]/gu, "");
  return normaliseName(readNamedText(bare).name || bare);
}

type Figures = readonly (number | null)[];

interface FigureColumn {
  readonly column: number;
  readonly figures: Figures;
}

function readRows(
  sheet: string,
  view: SheetView,
  parts: readonly Part[],
  rows: ReadonlyMap<number, number>,
): PartsSummary {
  const places = parts.map((_, part) => rows.get(part) ?? 0);
  const columns = figureColumns(view, places);
  const weightColumn = columns.find((one) => isWeight(view, one, parts, columns, Math.min(...places)));
  const weights = weightColumn ? partWeights(sheet, view, weightColumn, places) : null;
  const claims: SummaryClaim[] = [];
  let gathering: Gathering | null = weights ? "weighted" : null;
  const below = Math.max(...places) + 1;
  for (const one of columns) {
    if (one === weightColumn) continue;
    const meant = meaningOf(view, one, parts, weights, Math.min(...places));
    if (!meant) continue;
    const { field, own } = meant;
    one.figures.forEach((figure, part) => {
      if (figure !== null)
        claims.push({ part, field, value: figure, cell: view.cell(places[part] ?? 0, one.column), own });
    });
    let row = below;
    while (row < view.rows && view.figure(row, one.column) === null) row += 1;
    const total = view.figure(row, one.column);
    if (total === null) continue;
    const made = gatheringOf(one.figures, total);
    if (field !== "full") gathering ??= made;
    // The plain sum of marks out of 100 is nobody's total where they are weighted.
    if (own && weights && made === "sum") continue;
    claims.push({ part: null, field, value: total, cell: view.cell(row, one.column), own: false });
  }
  return { sheet, weights, gathering, claims };
}

/** Columns with figures beside most parts. */
function figureColumns(view: SheetView, places: readonly number[]): readonly FigureColumn[] {
  const found: FigureColumn[] = [];
  for (let column = 1; column <= view.columns; column++) {
    const figures = places.map((row) => view.figure(row, column));
    if (figures.filter((figure) => figure !== null).length * 2 > places.length) found.push({ column, figures });
  }
  return found;
}

const NEAR = 0.006;

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR;
}

type Fits = (value: number, part: number) => boolean;

function all(figures: Figures, fits: Fits): boolean {
  return figures.every((figure, part) => figure === null || fits(figure, part));
}

function most(figures: Figures, fits: Fits): boolean {
  const written = figures.flatMap((figure, part) => (figure === null ? [] : [fits(figure, part)]));
  return written.filter(Boolean).length * 2 > written.length;
}

/**
 * Shares that come to the whole, or points that come to 100 of parts that are marked on another scale each. Points that are
 * nearly the parts' full marks are full marks, one of them wrong.
 */
function isWeight(
  view: SheetView,
  { column, figures }: FigureColumn,
  parts: readonly Part[],
  columns: readonly FigureColumn[],
  top: number,
): boolean {
  const points = figures.flatMap((figure) => (figure !== null && figure > 0 ? [figure] : []));
  if (points.length < figures.length) return false;
  if (near(sumOf(points), 1) && points.every((share) => share < 1)) {
    // 占比 35% of a part that is marked out of 35 says the same once more.
    return !figures.every((share, part) => near((share ?? 0) * 100, parts[part]?.full ?? 0));
  }
  if (!near(sumOf(points), 100) || most(figures, (value, part) => near(value, parts[part]?.full ?? 0))) return false;
  if (most(figures, (value, part) => isOneOf(parts[part]?.actual, value))) return false;
  const isWeighed = columns.some(
    (other) =>
      other.column !== column &&
      most(other.figures, (value, part) => isOneOf(weighed(parts[part], "actual", points[part] ?? 0), value)),
  );
  const scale = parts[0]?.full ?? 0;
  return (
    isWeighed ||
    headings(view, column, top).some((text) => SAYS_WEIGHT.test(text)) ||
    (scale > 0 && parts.every(({ full }) => near(full, scale)))
  );
}

function sumOf(figures: Figures): number {
  return figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

/** The texts above a column, the nearest first. */
function headings(view: SheetView, column: number, top: number): readonly string[] {
  const texts: string[] = [];
  for (let row = top - 1; row >= 1; row--) {
    const text = view.text(row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

function partWeights(
  sheet: string,
  view: SheetView,
  { column, figures }: FigureColumn,
  places: readonly number[],
): readonly PartWeight[] {
  const share = near(sumOf(figures), 1);
  return figures.map((figure, part) => {
    const row = places[part] ?? 0;
    const at = view.isPlain(row, column) ? { sheet, cell: view.cell(row, column), share } : null;
    return { points: (figure ?? 0) * (share ? 100 : 1), at };
  });
}

function isOneOf(values: readonly number[] | undefined, value: number): boolean {
  return values?.some((one) => near(one, value)) ?? false;
}

function weighed(part: Part | undefined, field: "actual" | "review", points: number): readonly number[] {
  return part && part.full > 0 ? part[field].map((one) => (one * points) / part.full) : [];
}

/** What a column claims of the parts: by its figures, else by its heading; null for neither (排名, 备注). */
function meaningOf(
  view: SheetView,
  { column, figures }: FigureColumn,
  parts: readonly Part[],
  weights: readonly PartWeight[] | null,
  top: number,
): { readonly field: StatedTotal["field"]; readonly own: boolean } | null {
  const points = (part: number): number => weights?.[part]?.points ?? 0;
  const isOwn = weights !== null;
  for (const fits of [most, all] as const) {
    for (const field of ["actual", "review"] as const) {
      if (weights && fits(figures, (value, part) => isOneOf(weighed(parts[part], field, points(part)), value)))
        return { field, own: false };
      if (fits(figures, (value, part) => isOneOf(parts[part]?.[field], value))) {
        if (field === "actual" && fits(figures, (value, part) => near(value, parts[part]?.full ?? 0))) continue;
        return { field, own: isOwn };
      }
    }
    if (fits(figures, (value, part) => near(value, parts[part]?.full ?? 0))) return { field: "full", own: isOwn };
  }
  const said = byHeading(headings(view, column, top), parts, isOwn);
  // Nothing is out of 0 marks: the sums of a form that nobody has filled in.
  if (said?.field === "full" && all(figures, (value) => value === 0)) return null;
  if (said) return said;
  // 应计分: no part comes to more than what is said that it can, whatever was taken for its full marks.
  const isMost = all(figures, (value, part) => value >= (parts[part]?.full ?? 0));
  if (
    isMost &&
    headings(view, column, top)
      .slice(0, 1)
      .some((text) => text.includes("分") && !isOfOthers(text))
  )
    return { field: "full", own: isOwn };
  // One figure that is right among others that may be says whose figures they are.
  const isMark = all(figures, (value, part) => value <= (parts[part]?.full ?? 0));
  return isMark && !all(figures, (value, part) => !isOneOf(parts[part]?.actual, value))
    ? { field: "actual", own: isOwn }
    : null;
}

function byHeading(
  texts: readonly string[],
  parts: readonly Part[],
  isWeighted: boolean,
): { readonly field: StatedTotal["field"]; readonly own: boolean } | null {
  for (const text of texts) {
    const { meaning } = readHeading("framework", text, []);
    // 折算分, 加权得分: what counts in the whole.
    const own = isWeighted && !/[折加]/u.test(text);
    if (meaning === "full") return { field: "full", own };
    if (meaning === "review")
      return { field: parts.some(({ review }) => review.length > 0) ? "review" : "actual", own };
    if (meaning === "actual" || meaning === "score") return { field: "actual", own };
    // 序号 under 自评汇总表: the nearest heading that is known says what the column is.
    if (meaning !== "unknown") return null;
  }
  return null;
}

function gatheringOf(figures: Figures, total: number): Gathering | null {
  if (near(sumOf(figures), total)) return "sum";
  const count = figures.filter((figure) => figure !== null).length;
  return near(sumOf(figures) / count, total) ? "mean" : null;
}
