import { TOTAL } from "../words/marks.ts";
import { isEarned, isMarks } from "../../domain/meaning.ts";
import { normaliseName } from "../text/normalise.ts";
import { BONUS, sectionKind, type SectionKind } from "../text/sectionKind.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { type ColumnFigures } from "./columnFigures.ts";
import { holdsFigures, holdsMarksOnly } from "./columnMarks.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { figureRelation, type FigureRoles } from "./figureRelation.ts";
import { carriedWeights } from "./partBlocks.ts";
import { constantsOf, formulaRelation, type ColumnRelation } from "./formulaRelation.ts";

const FOLLOWS = new RegExp(`${TOTAL}|加权|折算|折合|换算|平均|综合|总得?分|全年|年度|最终|最后|核定`, "u");

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
  const relations = columnRelations(table, withPartWeights(table, meanings, figures), {
    isFull: (column) => meanings.of(column) === "full",
    isWeight: (column) => meanings.isWeight(column),
    isBonus: (column) => table.columns.some((one) => one.column === column && isBonusHeading(one)),
    isDeduction: (column) => meanings.of(column) === "deducted",
    mayBeEarned: (column) => isEarned(meanings.of(column)) || meanings.of(column) === "unknown",
    saysResult: (column) => FOLLOWS.test(headings.get(column) ?? ""),
  });
  const mayBeMarks = (column: number): boolean => isMarks(meanings.of(column)) || meanings.of(column) === "unknown";
  const awaited = table.columns.filter(
    ({ column, heading }) => mayBeMarks(column) && FOLLOWS.test(normaliseName(heading)) && holdsFigures(table, column),
  );
  return relations.filter((one) => {
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
    if (relation) found.push(withBonus(relation, roles));
  }
  return found.filter(
    (one) => !found.some((other) => follows(one, other) && follows(other, one) && !isSurer(one, other)),
  );
}

/** A sum of one mark and of columns that say 加分 is no sum of parts. */
function withBonus(relation: ColumnRelation, { isBonus }: FigureRoles): ColumnRelation {
  if (relation.kind !== "sum") return relation;
  const bonus = relation.parts.filter(isBonus);
  const [base, ...others] = relation.parts.filter((part) => !bonus.includes(part));
  if (base === undefined || others.length > 0 || bonus.length === 0) return relation;
  return { ...relation, kind: "adjusted", base, bonus, penalty: [] };
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
