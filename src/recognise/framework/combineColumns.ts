import { a1 } from "../../domain/address.ts";
import type { MarkReading } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { exactMarks, NO_MARKS, sumOf, type Marks } from "../../domain/marks.ts";
import { COMBINE_RULES, type CombineRule } from "../../domain/settings.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { LeafMarks } from "../sections/frameworkLayout.ts";
import { roughMarks } from "../columns/columnMarks.ts";
import { combineMarks } from "../marks/markReading.ts";
import { shareIn } from "../meanings/partHeading.ts";
import { headingOf, type Table } from "../table/table.ts";
import { splitAlike } from "../columns/groupedParts.ts";
import { marksWithin } from "../text/textMarks.ts";

type Field = "full" | "actual" | "review" | "deducted";

/** How several marks columns of one kind (methods, quarters, assessors) become one mark. */
export interface Combination {
  combine(field: Field, readings: readonly MarkReading[]): MarkReading;
  /**
   * Once a field, where the user has not said how: `reading-ambiguous` where several marks of the whole differ,
   * `column-ambiguous` where they are taken for its parts or agree.
   *
   * @param confirmed fields of which the sheet states a total that comes out
   */
  issues(confirmed: ReadonlySet<string>): readonly Issue[];
}

/**
 * The user's rule, else what the sheet says in words, else shares in the headings that make a whole (自评（30%） | 考评（70%）).
 * Without any, columns are taken for parts and added, unless they come to more than can be earned: then each is a mark of the
 * whole, and their mean counts; of the stages of a review the last one filled in. What is taken off in several columns is added. Each of these is a guess, and is said.
 */
export function combineColumns(
  table: Table,
  marks: LeafMarks,
  { deducted, reviewStages }: Pick<FrameworkColumns, "deducted" | "reviewStages">,
  answer: CombineRule | undefined,
): Combination {
  const said = marks.actual.length > 1 ? marks.actual : marks.review;
  const isStaged = (field: Field): boolean => columnsOf(field).some((column) => reviewStages.includes(column));
  const rule = answer ?? (said.length > 1 ? statedCombination(table, said) : null) ?? undefined;
  const columnsOf = (field: Field): readonly number[] => (field === "deducted" ? deducted : marks[field]);
  const mattered = new Set<Field>();
  /** What each column of full marks comes to. */
  const wholes: Marks[] = [];
  let guess: CombineRule | null = null;
  const weights = new Map<Field, readonly (Marks | null)[]>();
  const weightsOf = (field: Field): readonly (Marks | null)[] => {
    const known = weights.get(field) ?? columnsOf(field).map((column) => weightIn(table, column));
    weights.set(field, known);
    return known;
  };
  return {
    combine(field, readings) {
      const written = readings.filter(({ state }) => state !== "blank" && state !== "absent");
      if (written.length > 1) mattered.add(field);
      if (field === "full")
        for (const [at, one] of readings.entries())
          wholes[at] = (wholes[at] ?? NO_MARKS).plus(one.state === "number" ? one.value : 0);
      const isAdded = field === "full" || field === "deducted";
      const used = rule ?? (isStaged(field) ? "last" : isAdded ? "sum" : (guess ??= likeliest(table, marks)));
      return combineMarks(readings, used, used === "weighted" ? weightsOf(field) : []);
    },
    issues(confirmed) {
      if (rule !== undefined) return [];
      if (mattered.has("full") && !confirmed.has("full") && areWholes(wholes))
        return [severalWholes(table, marks.full)];
      const scales =
        mattered.has("full") && areAlternatives(table, marks) ? [ambiguous(table, marks.full, "full", null)] : [];
      // What was taken off moves no total where a column has the marks themselves.
      const isCounted = (field: Field): boolean =>
        field !== "deducted" || marks.actual.length + marks.review.length === 0;
      const several = [...mattered].flatMap((field) => {
        const columns = columnsOf(field);
        if (field === "full" || isStaged(field) || !isCounted(field) || splitAlike(table, marks.full, columns))
          return [];
        const isWhole = field !== "deducted" && guess !== "sum";
        if (isWhole && (guess === "weighted" || confirmed.has(field))) return [];
        return ambiguous(table, columns, field, isWhole ? differingRow(table, columns) : null);
      });
      return [...scales, ...several];
    },
  };
}

function likeliest(table: Table, { full, actual, review }: LeafMarks): CombineRule {
  const [only] = full;
  const columns = actual.length > 1 ? actual : review;
  if (only === undefined || full.length > 1) return "sum";
  const over = table.dataRows.some((row) => {
    const whole = roughMarks(table, row, only) ?? 0;
    const parts = columns.map((column) => roughMarks(table, row, column)).filter((value) => value !== null);
    return parts.length > 1 && parts.every((part) => part <= whole) && sumOf(parts) > whole + 1e-9;
  });
  if (!over) return "sum";
  const shares = columns.map((column) => shareIn(headingOf(table, column)));
  return sumOf(shares.map((share) => share ?? Number.NaN)) === 100 ? "weighted" : "mean";
}

/** 省标分值 | 市标分值 beside one mark that either could be of on every row: two scales as well as two parts. */
function areAlternatives(table: Table, { full, actual }: LeafMarks): boolean {
  const [mark] = actual;
  if (mark === undefined || actual.length > 1) return false;
  const rows = table.dataRows.flatMap((row) => {
    const earned = roughMarks(table, row, mark);
    return earned === null ? [] : [full.map((column) => (roughMarks(table, row, column) ?? -1) >= earned)];
  });
  return rows.length > 1 && rows.every((fits) => fits.every(Boolean));
}

const USUAL_WHOLE = 100;

/** Whether several columns of full marks come to one and the same whole each. */
function areWholes(wholes: readonly Marks[]): boolean {
  return wholes.every((one) => one.gte(USUAL_WHOLE) && one.eq(wholes[0] ?? one));
}

/** 省标分值 | 省标得分 | 市标分值 | 市标得分, each standard of 100, and no total of both. */
function severalWholes(table: Table, full: readonly number[]): Issue {
  const { at, detail } = placed(table, full, "full");
  const answers = (["sum", "mean"] as const).map((to) => ({ setting: "combine", to }) as const);
  return issue("reading-ambiguous", at, { ...detail, answers });
}

/** The first row on which marks of the whole differ; null where every row has one mark only, however often. */
function differingRow(table: Table, columns: readonly number[]): readonly number[] | null {
  for (const row of table.dataRows) {
    const written = columns.map((column) => roughMarks(table, row, column)).filter((value) => value !== null);
    if (new Set(written).size > 1) return written;
  }
  return null;
}

function ambiguous(table: Table, columns: readonly number[], field: Field, differing: readonly number[] | null): Issue {
  const { at, detail } = placed(table, columns, field);
  if (!differing) return issue("column-ambiguous", at, detail);
  const answers = COMBINE_RULES.filter((to) => to !== "trimmed-mean" || columns.length > 2).map((to) => {
    return { setting: "combine", to } as const;
  });
  return issue("reading-ambiguous", at, { ...detail, text: differing.join("、"), answers });
}

function placed(table: Table, columns: readonly number[], field: Field) {
  const first = table.columns.find(({ column }) => column === columns[0]);
  const cell = first ? a1({ row: first.at.row, column: first.at.left }) : "";
  const names = columns.map((column) => headingOf(table, column));
  return { at: { sheet: table.sheet.name, cell }, detail: { name: names[0] ?? "", field, names } };
}

/** That share, else 材料审核(80分). */
function weightIn(table: Table, column: number): Marks | null {
  const heading = headingOf(table, column);
  const share = shareIn(heading);
  return share === null ? (marksWithin(heading.normalize("NFKC"))?.marks ?? null) : exactMarks(share);
}

/** Excludes means over people or kinds of work, which are not over columns. */
const MEAN = /(?<!加权|人|每|年)平均(?:数|值|分|得分|成绩|计算|计分)?/u;
const TRIMMED = /(?:去掉|去除|扣除|剔除|不计).{0,4}最高.{0,8}最低/u;
const SUM = /之和|相加|累加|累计|加总|合计/u;
const SHORTEST_WORD = 2;

/**
 * How several marks of a row are combined, according to a title or note with a sentence that names what the columns
 * have in common (年度自评分取四个季度的平均数, 三位评委得分相加). null if there is none, or two disagree.
 *
 * @param columns of the marks
 */
function statedCombination(table: Table, columns: readonly number[]): CombineRule | null {
  const word = commonWord(columns.map((column) => headingOf(table, column)));
  if (word === null) return null;
  const { sheet, headerRows } = table;
  const found = new Set<CombineRule>();
  sheet.values.forEach((cells, at) => {
    const row = at + 1;
    if (row >= headerRows[0] && row <= headerRows[1]) return;
    if (columns.some((column) => roughMarks(table, row, column) !== null)) return;
    for (const value of cells ?? []) {
      if (typeof value !== "string") continue;
      for (const sentence of value.normalize("NFKC").replace(/\s+/gu, "").split(/[。;]/u)) {
        const rule = sentence.includes(word) ? ruleIn(sentence) : null;
        if (rule) found.add(rule);
      }
    }
  });
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

function ruleIn(sentence: string): CombineRule | null {
  if (TRIMMED.test(sentence)) return "trimmed-mean";
  if (MEAN.test(sentence)) return "mean";
  return SUM.test(sentence) ? "sum" : null;
}

/** The longest word that the last lines of all headings share: 季度 in 一季度 and 二季度. Marks and numbers are no words. */
function commonWord(headings: readonly string[]): string | null {
  const [first = "", ...others] = headings.map(
    (heading) =>
      heading
        .normalize("NFKC")
        .split(/[/\n|]/u)
        .at(-1)
        ?.replace(/[\d一二三四五六七八九十第A-Za-z()（）.\s]/gu, " ") ?? "",
  );
  for (let length = first.length; length >= SHORTEST_WORD; length--) {
    for (let at = 0; at + length <= first.length; at++) {
      const word = first.slice(at, at + length);
      if (/^[^\s]+$/u.test(word) && !MARKS.test(word) && others.every((other) => other.includes(word))) return word;
    }
  }
  return null;
}

const MARKS = /^(?:[自实考应]?[得评核]?分|得分|评分|分值|分数)$/u;
