import { EARNED, isEarned, isMarks, type ColumnMeaning } from "../../domain/meaning.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { holdsFigures, roughMarks } from "./markValues.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import { partsOf, type ColumnRelation } from "./columnRelation.ts";
import { sectionKind } from "../text/sectionKind.ts";
import { columnRelations } from "./columnRelations.ts";
import { SELF_WORDS, WEIGHT, TOTAL } from "../words/marks.ts";

const SAYS_WEIGHT = new RegExp(WEIGHT, "u");
const FOLLOWS = new RegExp(`${TOTAL}|加权|折算|折合|换算|平均|综合|总得?分|全年|年度|最终|最后|核定`, "u");

/** Whether a heading says 权重. */
export function saysWeight(heading: string): boolean {
  return SAYS_WEIGHT.test(normaliseName(heading));
}

/** How the table's marks columns follow from each other. */
export function marksRelations(
  table: Table,
  meanings: ColumnMeanings,
  figures: ColumnFigures,
): readonly ColumnRelation[] {
  const headings = new Map(table.columns.map(({ column, heading }) => [column, normaliseName(heading)]));
  const relations = columnRelations(table, figures, {
    isFull: (column) => meanings.of(column) === "full",
    isWeight: (column) => saysWeight(headings.get(column) ?? ""),
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
    const involved = [one.result, ...partsOf(one)];
    const passesOver = awaited.length > 0 && !awaited.some(({ column }) => involved.includes(column));
    return mayBeMarks(one.result) && !(isChance && passesOver);
  });
}

/**
 * A column that follows from others is the result, and what it is made of are its parts, no further opinions: four quarters
 * and 全年得分, weights and 加权得分, 自评30% and 考核70%. A unit's own mark stays its own where the result is a reviewer's.
 */
export function takeResults(
  table: Table,
  meanings: ColumnMeanings,
  relations: readonly ColumnRelation[],
): readonly ColumnRelation[] {
  if (table.columns.some(({ mapped, meaning }) => mapped && isMarks(meaning))) return [];
  const taken: ColumnRelation[] = [];
  const headed = new Map(table.columns.map((column) => [column.column, column]));
  const parts = new Set(relations.flatMap((one) => partsOf(one).filter((part) => meanings.of(part) !== "full")));
  const headedAs = (columns: readonly number[]): readonly HeaderColumn[] =>
    columns.flatMap((column) => headed.get(column) ?? []);
  const take = (columns: readonly number[], as: ColumnMeaning, evidence: Evidence): void => {
    meanings.take(headedAs(columns), as, evidence);
  };
  const setAside = (columns: readonly number[], evidence: Evidence): void => {
    meanings.setAside(headedAs(columns), evidence);
  };
  const isOwn = (column: number): boolean =>
    meanings.of(column) === "actual" && SELF_WORDS.test(headed.get(column)?.heading ?? "");
  // A formula may look at full marks, targets and texts too: the marks earned are its parts.
  const markedParts = (columns: readonly number[]): readonly number[] =>
    columns.filter((column) => isEarned(meanings.of(column)));
  for (const relation of relations) {
    const { result, evidence } = relation;
    const made = relation.kind === "function" ? markedParts(relation.parts) : partsOf(relation);
    const full = made.filter((part) => meanings.of(part) === "full");
    const off = made.filter((part) => meanings.of(part) === "deducted");
    const earned = made.filter((part) => !full.includes(part) && !off.includes(part));
    if (relation.kind === "function" && made.length < 2) continue;
    if (relation.kind === "adjusted") {
      if (full.length > 0 || meanings.of(result) === "full" || meanings.columns("full").length === 0) continue;
      if (!isEarned(meanings.of(relation.base))) take([relation.base], "actual", evidence);
      take(relation.bonus, "bonus", evidence);
      take(relation.penalty, "penalty", evidence);
      setAside([result], evidence);
      taken.push(relation);
      continue;
    }
    if (relation.kind === "product" || relation.kind === "weighted-pairs") {
      if (earned.length === 0 || full.length === 0 || meanings.of(result) === "full") continue;
      taken.push(relation);
    } else if (relation.kind === "remainder") {
      // 本年得分 − 上年得分 is what has changed, no mark.
      if (earned.length === made.length && made.every((part) => isEarned(headed.get(part)?.meaning ?? ""))) {
        setAside([result], evidence);
        continue;
      }
      if (meanings.of(result) === "deducted") continue;
      if (meanings.of(result) === "full" && EARNED.some((one) => meanings.columns(one).length > 0)) {
        // 应得分 = 标准分 − 不适用分: what can be earned is what is left.
        if (full.length === 1) setAside(made, evidence);
        continue;
      }
      if (full.length === 1) {
        const [part = 0] = relation.parts;
        // 分值 − 得分 is what was lost, whatever it is called, and follows from the mark.
        if (relation.parts.length === 1 && isEarned(meanings.of(part)) && !isEarned(meanings.of(result))) {
          setAside([result], evidence);
          continue;
        }
        // 分值 − 扣分, whatever the last is called.
        if (!isEarned(meanings.of(result))) take([result], "actual", evidence);
        take(relation.parts, "deducted", evidence);
        continue;
      }
    } else if (full.length === made.length) {
      setAside(full, evidence);
      take([result], "full", evidence);
      continue;
    } else if (off.length === made.length) {
      setAside(off, evidence);
      take([result], "deducted", evidence);
      continue;
    } else if (full.length > 0 || off.length > 0 || meanings.of(result) === "full") continue;
    const own = earned.filter(isOwn);
    const others = table.columns.some(({ column }) => column !== result && !made.includes(column) && isOwn(column));
    const reviewed = meanings.of(result) === "review" || (own.length > 0 && own.length < earned.length) || others;
    const meaning = reviewed && !isOwn(result) ? "review" : "actual";
    const kept = meaning === "review" && own.length === 1 ? own : [];
    setAside(
      earned.filter((part) => !kept.includes(part)),
      evidence,
    );
    if (!parts.has(result)) take([result], meaning, evidence);
  }
  // What is itself a part of a further result is no mark.
  for (const { result, evidence } of relations) {
    if (parts.has(result) && isEarned(meanings.of(result)) && !isOwn(result)) setAside([result], evidence);
  }
  return taken;
}

/**
 * 得分 | 加分 | 减分 without a column for what they come to: what stands beside a mark and says 加分 is outside it, and so is 减分 where it
 * explains none of what the mark lacks.
 */
export function takeAdjustments(table: Table, meanings: ColumnMeanings): void {
  const [full] = meanings.columns("full");
  const [mark] = meanings.columns("actual");
  if (full === undefined || mark === undefined || meanings.all("bonus").length > 0) return;
  const bonus = table.columns.filter((one) => {
    const isAside = ["unknown", "bonus"].includes(meanings.of(one.column)) && one.putAway === undefined;
    return isAside && one.column > mark && isBonusHeading(one) && holdsFigures(table, one.column);
  });
  if (bonus.length === 0) return;
  meanings.take(bonus, "bonus");
  const explains = ({ column }: HeaderColumn): boolean =>
    table.dataRows.some((row) => {
      const [whole, earned] = [full, mark].map((one) => roughMarks(table, row, one) ?? Number.NaN);
      const off = roughMarks(table, row, column) ?? 0;
      return off !== 0 && Math.abs((whole ?? Number.NaN) - (earned ?? Number.NaN) - Math.abs(off)) < 1e-9;
    });
  const off = meanings.all("deducted").filter((one) => one.column > mark && holdsFigures(table, one.column));
  meanings.take(
    off.filter((one) => !explains(one)),
    "penalty",
  );
}

function isBonusHeading({ at }: HeaderColumn): boolean {
  return sectionKind(at.text)?.kind === "bonus";
}
