import { SELF_WORDS, TOTAL } from "../words/marks.ts";
import { isEarned, isMarks } from "../../domain/meaning.ts";
import { normaliseName } from "../text/normalise.ts";
import { BONUS, sectionKind, type SectionKind } from "../text/sectionKind.ts";
import { saysBoth } from "../text/signs.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { type ColumnFigures } from "./columnFigures.ts";
import { holdsFigures, holdsMarksOnly, markedRows, roughMarks } from "./columnMarks.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { figureRelation, type FigureRoles } from "./figureRelation.ts";
import { carriedWeights } from "./partBlocks.ts";
import { constantsOf, formulaRelation, type ColumnRelation } from "./formulaRelation.ts";

const FOLLOWS = new RegExp(`${TOTAL}|加权|折算|折合|换算|平均|综合|总得?分|全年|年度|最终|最后|核定`, "u");

const COUNT = /[一二三四五六七八九十\d]+|[上下](?=半年)/gu;

function areCounted(heading: string, other: string): boolean {
  return heading !== other && heading.search(COUNT) >= 0 && heading.replace(COUNT, "") === other.replace(COUNT, "");
}

/** How the table's marks columns follow from each other. */
export function marksRelations(
  table: Table,
  meanings: ColumnMeanings,
  figures: ColumnFigures,
): readonly ColumnRelation[] {
  const headings = new Map(table.columns.map(({ column, heading }) => [column, normaliseName(heading)]));
  // 材料审核 over nothing but marks is no list of materials.
  const isOfMarks = ({ column, at }: HeaderColumn): boolean =>
    meanings.of(column) === "evidence" &&
    /[审核查评验]$/u.test(normaliseName(at.text)) &&
    holdsMarksOnly(table, column);
  meanings.take(table.columns.filter(isOfMarks), "unknown");
  const isChange = (column: number): boolean =>
    table.columns.some((one) => one.column === column && saysBoth(one.at.text));
  const relations = columnRelations(table, withPartWeights(table, meanings, figures), {
    isFull: (column) => meanings.of(column) === "full",
    isWeight: (column) => meanings.isWeight(column),
    isBonus: (column) => table.columns.some((one) => one.column === column && isBonusHeading(one)),
    isChange,
    isDeduction: (column) => meanings.of(column) === "deducted",
    mayBeEarned: (column) => isEarned(meanings.of(column)) || meanings.of(column) === "unknown",
    saysResult: (column) => FOLLOWS.test(headings.get(column) ?? ""),
    areCounted: (column, other) => areCounted(headings.get(column) ?? "", headings.get(other) ?? ""),
  });
  const mayBeMarks = (column: number): boolean => isMarks(meanings.of(column)) || meanings.of(column) === "unknown";
  const awaited = table.columns.filter(
    ({ column, heading }) => mayBeMarks(column) && FOLLOWS.test(normaliseName(heading)) && holdsFigures(table, column),
  );
  // 自评得分 | 加减分 | 考核得分 within the full marks: what the reviewer changed.
  const isReviewed = (one: ColumnRelation): boolean =>
    one.kind === "adjusted" &&
    one.bonus.some(isChange) &&
    meanings.of(one.result) === "review" &&
    SELF_WORDS.test(headings.get(one.base) ?? "") &&
    !isBeyond(table, one, meanings.columns("full"));
  return relations.filter((one) => {
    if (isReviewed(one)) return false;
    // Of three assessors one may happen to be the mean of the others: the column headed so has the last word.
    const isChance = one.kind === "mean" || one.kind === "weighted";
    const involved = [one.result, ...one.parts];
    const passesOver = awaited.length > 0 && !awaited.some(({ column }) => involved.includes(column));
    return mayBeMarks(one.result) && !(isChance && passesOver);
  });
}

/** With the weight of a part on each of its rows, also where it is written once beside or above them. */
function withPartWeights(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): ColumnFigures {
  const weights = meanings.columns("full").filter((column) => meanings.isWeight(column));
  const found = carriedWeights(table, figures, weights);
  return found ? { ...figures, of: (column) => (column === found.part ? found.carried : figures.of(column)) } : figures;
}

/** Every column that follows from others, by its formulas, else by figures that hold in every row. */
function columnRelations(table: Table, figures: ColumnFigures, roles: FigureRoles): readonly ColumnRelation[] {
  const found: ColumnRelation[] = [];
  const constants = constantsOf(table);
  for (const result of figures.columns) {
    const relation = formulaRelation(table, figures, result, constants) ?? figureRelation(figures, result, roles);
    if (relation) found.push(withBonus(table, relation, roles));
  }
  return found.filter(
    (one) => !found.some((other) => follows(one, other) && follows(other, one) && !isSurer(one, other)),
  );
}

/**
 * A sum of one mark and of columns that say 加分 or 加减分 is no sum of parts, nor is one of a mark and what takes it above the full
 * marks, whatever that is called.
 */
function withBonus(table: Table, relation: ColumnRelation, roles: FigureRoles): ColumnRelation {
  if (relation.kind !== "sum") return relation;
  const saying = relation.parts.filter((part) => roles.isBonus(part) || roles.isChange(part));
  const bonus = saying.length > 0 ? saying : changesBeyond(table, relation, roles);
  const [base, ...others] = relation.parts.filter((part) => !bonus.includes(part));
  if (base === undefined || others.length > 0 || bonus.length === 0) return relation;
  if (roles.isFull(base) && bonus.some((part) => roles.isChange(part))) return relation;
  return { ...relation, kind: "adjusted", base, bonus, penalty: [] };
}

/**
 * 得分 | 调整 | 最终得分: the second of two parts, where some of its figures are below zero, and with it, though not without it, a row comes
 * to more than can be earned.
 */
function changesBeyond(table: Table, { parts, result }: ColumnRelation, roles: FigureRoles): readonly number[] {
  const [base, change, ...further] = parts;
  const full = table.columns.flatMap(({ column }) => (roles.isFull(column) && !roles.isWeight(column) ? [column] : []));
  if (base === undefined || change === undefined || further.length > 0) return [];
  const isSigned = table.dataRows.some((row) => (roughMarks(table, row, change) ?? 0) < 0);
  return isSigned && isBeyond(table, { base, result }, full) ? [change] : [];
}

/** Whether on some row a result is more than can be earned, though on none the mark that it is made of. */
function isBeyond(
  table: Table,
  { base, result }: { readonly base: number; readonly result: number },
  [full, ...others]: readonly number[],
): boolean {
  if (full === undefined || others.length > 0) return false;
  const isAbove = (column: number): boolean =>
    markedRows(table, full).some((row) => (roughMarks(table, row, column) ?? 0) > (roughMarks(table, row, full) ?? 0));
  return isAbove(result) && !isAbove(base);
}

/** Whether the other relation's result is among the parts of this one. */
function follows(one: ColumnRelation, other: ColumnRelation): boolean {
  return one !== other && one.parts.includes(other.result);
}

/** Of two columns that follow from each other (a + b = c, c − b = a) one is the result: by its formula, else the one behind. */
function isSurer(one: ColumnRelation, other: ColumnRelation): boolean {
  const [own, others] = [one, other].map(({ evidence }) => evidence.by === "formula");
  return own === others ? one.result > other.result : own === true;
}

export function isBonusHeading({ at }: HeaderColumn): boolean {
  const kind = sectionKind(at.text);
  return kind?.kind === "bonus" && kind.bySign === undefined;
}

/** What the only column of figures makes of the rows of a table without other marks: 加分. */
export function headedKind(table: Table): SectionKind | null {
  if (table.columns.some(({ meaning }) => isMarks(meaning))) return null;
  const named = table.columnsOf("item", "indicator", "content", "task", "reason");
  const open = table.columns.filter(({ column, meaning }) => meaning === "unknown" && holdsFigures(table, column));
  const [only, ...others] = open;
  return only && others.length === 0 && named.length > 0 && isBonusHeading(only) ? BONUS : null;
}
