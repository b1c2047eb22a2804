import type { IndicatorKind } from "../../domain/indicator.ts";
import type { RowAnswer, RowReading } from "../../domain/reading.ts";
import { sameSum, toNumber } from "../../domain/marks.ts";
import { ownMark, sumOfMarks } from "../columns/columnMarks.ts";
import type { Settings } from "../../domain/settings.ts";
import { stableHash } from "../../domain/stableHash.ts";
import { sumTree } from "../arithmetic/sumTree.ts";
import { asideAt, type Settled, type SumDoubt, type SumRole, type SumRow, type SumTree } from "../arithmetic/sumRow.ts";
import type { Table } from "../table/table.ts";
import { ordinalOf } from "../text/textMarks.ts";
import { answerAt } from "./rowAnswers.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import { isOutlineParent, SECTION_STYLES } from "./outline.ts";
import { leftOutRows } from "./leftOutRows.ts";
import { titleTotals } from "../table/titleTotal.ts";
import { columnLetters } from "../../domain/address.ts";
import { summedColumns, type SummedColumn } from "./rowFigures.ts";

/** A row that may be an indicator or a total. */
export interface RowDoubt {
  /** By it the user's answer is kept. */
  readonly key: string;
  readonly row: number;
  readonly text: string;
  readonly cell: string;
  readonly field: SummedColumn["field"];
  readonly figure: number;
  /** First and last row of what it adds up; null where its figure fits nothing. */
  readonly adds: readonly [first: number, last: number] | null;
  /** How it is read until somebody says so. */
  readonly asTotal: boolean;
  /** It stands beneath a total that comes out without it. */
  readonly isBeyond: boolean;
  /** It may stand in a section of that kind or below it. */
  readonly under?: IndicatorKind;
}

export interface SummedRows {
  readonly candidates: readonly RowCandidate[];
  /** By row: kinds that the user gave, or that a total which leaves the row out shows. */
  readonly kinds: ReadonlyMap<number, IndicatorKind>;
  readonly doubts: readonly RowDoubt[];
  /** Sections that further sections begin under, by their sums: row → last row that stands under it. */
  readonly reaches: ReadonlyMap<number, number>;
  /** Rows whose role follows from their sums or from the user's word. */
  readonly readings: readonly RowReading[];
}

/**
 * Candidates with the roles that the sheet's own arithmetic, or the user, gives them.
 *
 * @param rows the candidates as arithmetic sees them
 * @param asked those beneath totals that come out without them: they may count or not
 */
export function withSums(
  candidates: readonly RowCandidate[],
  rows: readonly SumRow[],
  { table, columns }: RowFeatures,
  answers: NonNullable<Settings["rows"]> = {},
  asked: ReadonlySet<RowCandidate> = new Set(),
): SummedRows {
  const summed = summedColumns(table, columns);
  const doubtOf = (doubt: SumDoubt): RowDoubt => rowDoubt(doubt, table, candidates, rows, summed);
  const first = withAsked(treeOf(rows, table), candidates, rows, asked);
  const answered = new Map<number, RowAnswer>();
  const doubts = first.doubts.map(doubtOf);
  first.doubts.forEach(({ place }, at) => {
    const answer = answers[doubts[at]?.key ?? ""];
    if (answer) answered.set(place, answer);
  });
  const { name } = table.sheet;
  const isAnswered = Object.keys(answers).length > 0;
  for (const [place, { row }] of candidates.entries()) {
    const answer = isAnswered ? answerAt(table, row, answers) : undefined;
    if (answer) answered.set(place, answer);
  }
  const closing = first.doubts.filter(
    (doubt) => !answered.has(doubt.place) && isClosedBeside(doubt, candidates, first, table, summed),
  );
  const settled = new Map([...settledBy(answered), ...closing.map(({ place }) => [place, "total"] as const)]);
  const tree = settled.size === 0 ? first : treeOf(rows, table, settled);
  const kinds = new Map<number, IndicatorKind>(leftOutRows(candidates, rows));
  const readings: RowReading[] = [];
  const reaches = new Map<number, number>();
  // A text without a figure at the top of what a total adds up names the part.
  const blocks = new Set([...tree.roles.values()].filter(({ role }) => role !== "aside").map(({ from }) => from));
  const isTitle = ({ shape, alone, scored, enumerator }: RowCandidate, place: number): boolean =>
    blocks.has(place) && shape === "leaf" && alone && !scored && !enumerator && rows[place + 1]?.shape !== "open";
  const isSection = (place: number): boolean => {
    const one = candidates[place];
    return !!one && (one.shape === "heading" || tree.roles.get(place)?.role === "section" || isTitle(one, place));
  };
  // Preconditions without marks may stand before the first figure.
  const firstFigure = Math.max(
    rows.findIndex(({ kind, figures }) => kind !== "veto" && figures.some((figure) => figure !== null)),
    0,
  );
  const fromTop = (role: SumRole): SumRole => (role.from <= firstFigure ? { ...role, from: 0 } : role);
  const lastLeaf = rows.findLastIndex(({ shape }, place) => shape !== "open" && !tree.roles.has(place));
  const kept = candidates.flatMap((one, place): readonly RowCandidate[] => {
    const answer = answered.get(place);
    if (answer) {
      if (isKind(answer)) kinds.set(one.row, answer);
      readings.push({ sheet: name, row: one.row, text: one.text, role: roleOf(answer), evidence: { by: "user" } });
      return asAnswered(one, answer, tree.roles.get(place)?.from ?? 0);
    }
    let role = tree.roles.get(place);
    if (!role) return [isTitle(one, place) ? { ...one, shape: "heading" } : one];
    // An item begins left of its label: it stands under none.
    const isOverItem = (candidates[place + 1]?.group?.column ?? Infinity) < one.column;
    const isOverParts =
      isSection(place + 1) || isOverItem || (one.enumerator === null && isOutlineParent(candidates, place + 1));
    if (role.role === "section" && isOverParts) {
      // Over sections of its own: all there is, or a part with parts.
      const isWhole = rows.slice(0, place).every(({ shape }) => shape === "open") && role.to > lastLeaf;
      if (!isWhole) reaches.set(one.row, candidates[role.to - 1]?.row ?? one.row);
      else role = { ...role, role: "total", from: 0 };
    }
    // 五、 without rows of its own after 四、 with some: what these come to ends before it.
    const next = candidates[role.to];
    if (role.role === "section" && next && isSibling(one, next))
      reaches.set(one.row, candidates[role.to - 1]?.row ?? one.row);
    readings.push(readingOf(one, role, firstFigure, table, candidates, summed));
    if (role.role === "aside") return [];
    // 1 over 1.1 and 1.1.1: the numbers nest deeper than one section over its leaves.
    if (role.role === "section" && isOutlineParent(candidates, place)) return [one];
    return [inRole(one, fromTop(role))];
  });
  return { candidates: kept, kinds, reaches, doubts: tree === first ? doubts : tree.doubts.map(doubtOf), readings };
}

/** Where nothing else is doubtful, rows are that may stand beyond what the totals above them close. */
function withAsked(
  tree: SumTree,
  candidates: readonly RowCandidate[],
  rows: readonly SumRow[],
  asked: ReadonlySet<RowCandidate>,
): SumTree {
  if (asked.size === 0 || tree.doubts.length > 0) return tree;
  const doubts = candidates.flatMap((one, place): readonly SumDoubt[] => {
    const column = rows[place]?.figures.findIndex((figure) => figure !== null && figure !== 0) ?? -1;
    if (!asked.has(one) || column < 0 || tree.roles.has(place)) return [];
    return [{ place, column, from: place, to: place, fits: false, asTotal: false }];
  });
  return { ...tree, doubts };
}

/** The tree of sums; rows that it leaves in doubt are indicators where only with all of them the base is what a title says. */
function treeOf(rows: readonly SumRow[], table: Table, settled: Settled = new Map()): SumTree {
  const tree = sumTree(rows, settled);
  const [said] = tree.doubts.length > 0 ? titleTotals(table) : [];
  if (!said) return tree;
  const baseOf = ({ roles }: SumTree): number => {
    const base = rows.filter(({ kind, shape }, place) => kind === "base" && shape !== "open" && !roles.has(place));
    return base.reduce((sum, { figures }) => sum + (figures[0] ?? 0), 0);
  };
  const doubted = (role: "leaf" | "total"): SumTree => {
    const places = tree.doubts.map(({ place }) => [place, role] as const);
    return sumTree(rows, new Map([...settled, ...places]));
  };
  const whole = Math.round(toNumber(said.marks) * 1e6);
  const counted = doubted("leaf");
  return baseOf(counted) === whole && baseOf(doubted("total")) !== whole ? counted : tree;
}

/**
 * Whether a row that may be the total of all above is so in each further column of figures (what the marks are made of), several at
 * least: a mark of it that is not their sum is wrong.
 */
function isClosedBeside(
  { place, from, asTotal }: SumDoubt,
  candidates: readonly RowCandidate[],
  { roles }: SumTree,
  table: Table,
  summed: readonly SummedColumn[],
): boolean {
  const row = candidates[place]?.row;
  if (!asTotal || from > 0 || row === undefined) return false;
  const above = candidates.slice(0, place).filter(({ shape }, at) => shape === "leaf" && !roles.has(at));
  const beside = table.columns.flatMap(({ column, meaning }) => {
    const figure =
      summed.some((one) => one.column === column) || meaning === "number" ? null : ownMark(table, row, column);
    return figure === null ? [] : { column, figure };
  });
  const isSum = ({ column, figure }: (typeof beside)[number]): boolean =>
    sameSum(
      figure,
      sumOfMarks(
        table,
        above.map((one) => one.row),
        column,
      ),
    );
  return new Set(beside.map(({ figure }) => figure)).size > 1 && beside.every(isSum);
}

const KINDS: ReadonlySet<string> = new Set<IndicatorKind>(["base", "bonus", "deduction", "veto"]);

function isKind(answer: RowAnswer): answer is IndicatorKind {
  return KINDS.has(answer);
}

function roleOf(answer: RowAnswer): RowReading["role"] {
  return isKind(answer) ? "indicator" : answer;
}

function settledBy(answered: ReadonlyMap<number, RowAnswer>): Settled {
  return new Map(
    [...answered].map(([place, answer]) => {
      const role = roleOf(answer);
      return [place, role === "indicator" ? "leaf" : role === "total" ? role : asideAt(place, "word", null)] as const;
    }),
  );
}

function asAnswered(one: RowCandidate, answer: RowAnswer, from: number): readonly RowCandidate[] {
  if (answer === "note") return [];
  if (answer === "section") return [{ ...one, shape: "heading", label: null }];
  if (answer === "total") return [asTotal(one, from)];
  // A heading that is said to be of a kind stays one; its rows are of it.
  if (isKind(answer) && one.shape === "heading") return [one];
  return [{ ...one, shape: "leaf", label: null, scored: true }];
}

function inRole(one: RowCandidate, { role, from }: SumRole): RowCandidate {
  if (role === "section") return one.shape === "leaf" ? { ...one, shape: "heading", enumerator: null } : one;
  if (role === "rest") return { ...asTotal(one, from), label: { kind: "earned", prefix: "" } };
  return one.shape === "total" ? one : asTotal(one, from);
}

function asTotal(one: RowCandidate, from: number): RowCandidate {
  const text = one.text === "" ? "合计" : one.text;
  return { ...one, shape: "total", text, label: { kind: from === 0 ? "total" : "subtotal", prefix: "" } };
}

function rowDoubt(
  doubt: SumDoubt,
  table: Table,
  candidates: readonly RowCandidate[],
  rows: readonly SumRow[],
  summed: readonly SummedColumn[],
): RowDoubt {
  const { place, column, from, to, fits, asTotal } = doubt;
  const one = candidates[place];
  const row = one?.row ?? 0;
  const texts = table.columns.map((each) => table.value(row, each.column)).filter((value) => typeof value === "string");
  const field = summed[column]?.field ?? "full";
  return {
    key: `${table.sheet.name} ${stableHash([texts, column, fits ? to - from : 0])}`,
    row,
    text: one?.text ?? "",
    cell: table.cell(row, one?.column ?? 1),
    field,
    figure: (rows[place]?.figures[column] ?? 0) / 1e6,
    adds: fits ? [candidates[from]?.row ?? 0, candidates[to - 1]?.row ?? 0] : null,
    asTotal,
    isBeyond: !fits && !asTotal,
  };
}

function readingOf(
  one: RowCandidate,
  { role, by, column, from, to }: SumRole,
  firstFigure: number,
  table: Table,
  candidates: readonly RowCandidate[],
  summed: readonly SummedColumn[],
): RowReading {
  const at = column === null ? null : (summed[column]?.column ?? null);
  const shown = role === "section" ? role : role === "aside" ? "note" : from <= firstFigure ? "total" : "part-total";
  const reading = { sheet: table.sheet.name, row: one.row, text: one.text, role: shown } as const;
  if (by === "word" || at === null) return { ...reading, evidence: { by: "word", text: one.text } };
  const cell = table.cell(one.row, at);
  const own = by === "formula" ? table.formula(one.row, at) : undefined;
  if (own !== undefined) return { ...reading, evidence: { by: "formula", cell, formula: own } };
  // A rate or a mean: no sum would say it.
  if (role === "aside") return { ...reading, evidence: { by: "shape" } };
  // The formula that would say what figures say without one: SUM(E4:E8).
  const top = candidates[from] === one ? from + 1 : from;
  const [letters, first, last] = [columnLetters(at), candidates[top]?.row, candidates[to - 1]?.row];
  const formula = `SUM(${letters}${first ?? one.row}:${letters}${last ?? one.row})`;
  return { ...reading, evidence: { by: "figures", cell, formula } };
}

/** Whether a row is numbered on from a section, in the style of sections. */
function isSibling({ enumerator }: RowCandidate, next: RowCandidate): boolean {
  if (!enumerator || !next.enumerator || next.shape !== "leaf") return false;
  const own = ordinalOf(enumerator) ?? Number.NaN;
  return (
    SECTION_STYLES.has(enumerator.style) &&
    next.enumerator.style === enumerator.style &&
    ordinalOf(next.enumerator) === own + 1
  );
}
