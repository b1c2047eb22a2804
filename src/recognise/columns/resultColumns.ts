import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { sameSum } from "../../domain/marks.ts";
import { EARNED, isEarned, isMarks } from "../../domain/meaning.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { signOf } from "../text/signs.ts";
import { holdsFigures, markedRows, roughMarks, sumOfMarks } from "./columnMarks.ts";
import { isBonusHeading } from "./columnRelations.ts";
import type { ColumnRelation } from "./formulaRelation.ts";
import { SELF_WORDS } from "../words/marks.ts";

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
  const parts = new Set(relations.flatMap(({ parts }) => parts));
  const isOwn = (column: number): boolean =>
    meanings.of(column) === "actual" && SELF_WORDS.test(headed.get(column)?.heading ?? "");
  const isAdjustment = (part: number): boolean => {
    const one = headed.get(part);
    return meanings.of(part) === "deducted" || (one !== undefined && isBonusHeading(one));
  };
  for (const relation of relations) {
    const { result, evidence } = relation;
    const was = meanings.of(result);
    // A formula may look at full marks, targets and texts too: the marks earned are its parts, as they are of pairs with shares
    // beside each (自评分 | 自评权重 | 考评分 | 考评权重).
    const isShared = relation.kind === "pairs" && !relation.parts.some((part) => meanings.of(part) === "full");
    const isFunction = relation.kind === "function" || isShared;
    const made = relation.parts.filter((part) => !isFunction || isEarned(meanings.of(part)));
    const full = made.filter((part) => meanings.of(part) === "full");
    const off = made.filter((part) => meanings.of(part) === "deducted");
    const earned = made.filter((part) => !full.includes(part) && !off.includes(part));
    if (isFunction && made.length < 2) continue;
    if (relation.kind === "adjusted") {
      // 应得分 = 基础分 + 加分 − 减分: what can be earned is what comes of it.
      if (was === "full" && meanings.has(...EARNED)) meanings.setAside(made, evidence);
      const [base] = full;
      if (full.length > 1 || was === "full" || !meanings.has("full")) continue;
      if (base !== undefined && base !== relation.base) continue;
      if (base !== undefined && meanings.all("full").length === 1) {
        if (relation.penalty.length === 0) {
          // 标准分 | 加分 | 得分, one the sum of the others: all of the full marks were earned.
          meanings.take(relation.bonus, "bonus", evidence);
          meanings.setAside([result], evidence);
          taken.push(relation);
          continue;
        }
        // 基础分 | 加分 | 扣分 | 实得分: what was taken off leaves the rest of what could be earned.
        meanings.take(relation.bonus, "bonus", evidence);
        meanings.take(relation.penalty, "deducted", evidence);
        meanings.setAside([result], evidence);
        taken.push(relation);
        continue;
      }
      if (!isEarned(meanings.of(relation.base))) meanings.take([relation.base], "actual", evidence);
      meanings.take(relation.bonus, "bonus", evidence);
      meanings.take(relation.penalty, "penalty", evidence);
      meanings.setAside([result], evidence);
      taken.push(relation);
      continue;
    }
    if (relation.kind === "product" && was === "full" && full.length === made.length) {
      // 权重 | 权重 | 组合权重: the row's weight in the whole.
      meanings.setAside(full, evidence);
      continue;
    }
    if (relation.kind === "product" || (relation.kind === "pairs" && !isShared)) {
      if (earned.length === 0 || full.length === 0 || was === "full") continue;
      taken.push(relation);
    } else if (relation.kind === "remainder") {
      // 本年得分 − 上年得分 is what has changed, no mark.
      if (earned.length === made.length && made.every((part) => isEarned(headed.get(part)?.meaning ?? ""))) {
        meanings.setAside([result], evidence);
        continue;
      }
      if (was === "deducted") continue;
      if (was === "full" && meanings.has(...EARNED)) {
        // 应得分 = 标准分 − 不适用分: what can be earned is what is left.
        if (full.length === 1) meanings.setAside(made, evidence);
        continue;
      }
      if (full.length === 1) {
        const [part = 0] = relation.penalty;
        // 分值 − 得分 is what was lost, whatever it is called, and follows from the mark.
        if (relation.penalty.length === 1 && isEarned(meanings.of(part)) && !isEarned(was)) {
          meanings.setAside([result], evidence);
          continue;
        }
        // 分值 − 扣分, whatever the last is called.
        if (!isEarned(was)) meanings.take([result], "actual", evidence);
        meanings.take(relation.penalty, "deducted", evidence);
        continue;
      }
    } else if (full.length === made.length) {
      meanings.setAside(full, evidence);
      meanings.take([result], "full", evidence);
      continue;
    } else if (off.length === made.length) {
      meanings.setAside(off, evidence);
      meanings.take([result], "deducted", evidence);
      continue;
    } else if (full.length > 0 || off.length > 0 || was === "full") continue;
    if (relation.kind === "sum" && areOpinions(table, earned, result, meanings.columns("full"))) {
      // 评委甲 | 评委乙 | 合计: each could earn all of the full marks, so what they come to is no mark.
      meanings.take(earned, was === "review" ? "review" : "actual", evidence);
      meanings.setAside([result], evidence);
      continue;
    }
    const own = earned.filter(isOwn);
    const others = table.columns.some(({ column }) => column !== result && !made.includes(column) && isOwn(column));
    const reviewed = was === "review" || (own.length > 0 && own.length < earned.length) || others;
    const meaning = reviewed && !isOwn(result) ? "review" : "actual";
    const kept = meaning === "review" && own.length === 1 ? own : [];
    meanings.setAside(
      earned.filter((part) => !kept.includes(part)),
      evidence,
    );
    // 加分 and 减分 that a result holds already are not counted once more.
    if (isFunction) meanings.setAside(relation.parts.filter(isAdjustment), evidence);
    if (!parts.has(result)) meanings.take([result], meaning, evidence);
  }
  return taken;
}

/** Whether a sum is above the full marks on most rows, and none of what it adds is on any. */
function areOpinions(
  table: Table,
  parts: readonly number[],
  result: number,
  [full, ...others]: readonly number[],
): boolean {
  if (full === undefined || others.length > 0) return false;
  const rows = markedRows(table, full).filter((row) => roughMarks(table, row, result) !== null);
  const isAbove = (row: number, column: number): boolean =>
    (roughMarks(table, row, column) ?? 0) > (roughMarks(table, row, full) ?? 0);
  const above = rows.filter((row) => isAbove(row, result));
  return above.length * 2 > rows.length && !rows.some((row) => parts.some((part) => isAbove(row, part)));
}

/**
 * 得分 | 加分 | 减分 without a column for what they come to: what stands beside a mark and says 加分 is outside it, and so is 减分 where it
 * explains none of what the mark lacks. Beside 扣分 alone 加分 is outside what that leaves.
 */
export function takeAdjustments(table: Table, meanings: ColumnMeanings): readonly Issue[] {
  const [full] = meanings.columns("full");
  if (full === undefined || meanings.has("bonus")) return [];
  const [taken, ...others] = meanings.columns("deducted");
  // 自评加分 beside 自评扣分 is no mark of its own either.
  const earned = meanings.all(...EARNED).filter((one) => !isBonusHeading(one));
  const isInstead = earned.length === 0 && taken !== undefined && others.length === 0;
  const mark = isInstead ? undefined : meanings.columns("actual")[0];
  if (mark === undefined && !isInstead) return [];
  const bonus = meanings.all("unknown", "bonus", ...(isInstead ? EARNED : [])).filter((one) => {
    return one.column > (mark ?? full) && isBonusHeading(one) && holdsAdded(table, one.column);
  });
  if (bonus.length === 0 || (isInstead && bonus.some((one) => isPartOf(table, meanings, one, taken)))) return [];
  meanings.take(bonus, "bonus");
  if (mark === undefined) return [];
  const added = bonus.map(({ column }) => column);
  const off = meanings.all("deducted").filter((one) => one.column > mark && holdsFigures(table, one.column));
  const told = off.map((one) => ({ one, off: whatIsOff(table, { full, mark, added, off: one.column }) }));
  meanings.take(
    told.flatMap(({ one, off }) => (off === "result" ? one : [])),
    "penalty",
  );
  return told.flatMap(({ one: { at, mapped }, off }) => {
    const place = { sheet: table.sheet.name, cell: a1({ row: at.row, column: at.left }) };
    const detail = { name: at.text, text: at.text, names: ["deducted", "penalty"] };
    return off === null && !mapped ? issue("column-ambiguous", place, detail) : [];
  });
}

/**
 * What it is that figures under 扣分 beside bonuses are taken off: the result, where a row below states it, or where no row lacks as much as
 * they say; else the full marks. null where rows that lost marks say nothing of it beside one that does, and no row states the result.
 */
function whatIsOff(
  table: Table,
  { full, mark, added, off }: { full: number; mark: number; added: readonly number[]; off: number },
): "result" | "full" | null {
  const figure = (row: number, column: number): number => roughMarks(table, row, column) ?? 0;
  const all = markedRows(table, full).filter((row) => roughMarks(table, row, mark) !== null);
  const closing = all.find(
    (row, at) => at > 1 && sameSum(figure(row, full), sumOfMarks(table, all.slice(0, at), full)),
  );
  const rows = all.filter((row) => row < (closing ?? Infinity));
  const gap = (row: number): number => figure(row, full) - figure(row, mark);
  const lost = rows.filter((row) => gap(row) > 0);
  const explained = lost.filter((row) => sameSum(gap(row), Math.abs(figure(row, off))));
  if (explained.length === 0) return "result";
  const whole = [mark, ...added].reduce((sum, column) => sum + sumOfMarks(table, rows, column), 0);
  const less = rows.reduce((sum, row) => sum + Math.abs(figure(row, off)), 0);
  const states = (sum: number): boolean =>
    table.dataRows.some(
      (row) => row > (rows.at(-1) ?? 0) && roughMarks(table, row, full) === null && sameSum(figure(row, mark), sum),
    );
  if (states(whole - less)) return "result";
  const isSilent = lost.some((row) => figure(row, off) === 0);
  return isSilent && !states(whole) ? null : "full";
}

/** Whether a column and one that nobody knows come to what was taken off, row by row: 一查 + 附加分 = 扣分. */
function isPartOf(table: Table, meanings: ColumnMeanings, { column: part }: HeaderColumn, taken: number): boolean {
  const rows = table.dataRows.filter((row) => !!roughMarks(table, row, part) && roughMarks(table, row, taken) !== null);
  return meanings.all("unknown").some(({ column }) => {
    const comesTo = (row: number): boolean => {
      const [one, other, off] = [column, part, taken].map((each) => roughMarks(table, row, each));
      return sameSum((one ?? 0) + (other ?? 0), off ?? 0);
    };
    return column !== part && holdsFigures(table, column) && rows.length > 1 && rows.every(comesTo);
  });
}

/** The only column that says 加分 behind the only full marks; null where there is none or several. */
export function onlyBonus(table: Table, meanings: ColumnMeanings): HeaderColumn | null {
  const full = meanings.only("full");
  if (full === undefined) return null;
  const [only = null, ...others] = meanings.all("unknown").filter((one) => {
    return one.column > full && !one.mapped && isBonusHeading(one) && holdsAdded(table, one.column);
  });
  return others.length === 0 ? only : null;
}

/** Figures, or 加2分. */
function holdsAdded(table: Table, column: number): boolean {
  return holdsFigures(table, column) || table.dataRows.some((row) => signOf(table.value(row, column)) === 1);
}
