import { a1, columnLetters } from "../../domain/address.ts";
import { markIn, sumOfField, type StatedTotal } from "../../domain/indicator.ts";
import { issue, type DoubtfulColumn } from "../../domain/issue.ts";
import { NO_MARKS, sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import type { UntoldColumn } from "../columns/signedColumns.ts";
import { roughMarks } from "../columns/columnMarks.ts";
import type { Table } from "../table/table.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { FrameworkDraft, IndicatorDraft } from "../drafts.ts";

const SAYS_EARNED = /得分|总分|成绩|实得|自评/u;
const SAYS_OFF = /[扣减失]/u;

/**
 * Of a table that was read in two ways the one that its totals prove, else the likelier one with a question.
 *
 * @param untold the column on which the ways differ; @param sheet its name
 */
export function provenWay(
  { column: { at }, ways }: UntoldColumn,
  sheet: string,
  first: FrameworkDraft,
  second: FrameworkDraft,
): FrameworkDraft {
  const isOfSecond = isMostOfAll(second);
  // 合计 over what was taken off states its sum, too.
  const saysEarned = ({ name }: StatedTotal): boolean =>
    !SAYS_OFF.test(name) && (ways[1] !== "actual" || isOfSecond || SAYS_EARNED.test(name));
  const [own, others] = [totalsOf(first), totalsOf(second)];
  const one = proofOf(own, others, () => true);
  const other = proofOf(others, own, saysEarned);
  if (one !== other) return one === "comes out" || other === "differs" ? first : second;
  return asked(at, sheet, ways, ways[1] === "actual" && isOfSecond ? second : first);
}

/** A table with a column whose figures alone show that it has changes: with a question where no total proves it. */
export function provenGuess({ at }: HeaderColumn, sheet: string, draft: FrameworkDraft): FrameworkDraft {
  const proof = proofOf(totalsOf(draft), new Map(), () => true);
  return proof === "comes out" ? draft : asked(at, sheet, ["deducted", "actual"], draft);
}

/**
 * 标准分 | 加分 and no other marks: added to the full marks, all of which were earned, or earned of them, as the totals prove. Else what
 * comes to most of the full marks was earned, and of less nothing says what was earned beside it.
 *
 * @param unsaid as bonuses, where nothing says what was earned
 */
export function provenBonus(
  { column: { at }, ways }: UntoldColumn,
  sheet: string,
  asBonus: FrameworkDraft,
  asEarned: FrameworkDraft,
  unsaid: () => FrameworkDraft,
): FrameworkDraft {
  const isMost = isMostOfAll(asEarned);
  const [bonus, earned] = [totalsOf(asBonus), totalsOf(asEarned)];
  const one = proofOf(bonus, earned, () => true);
  const other = proofOf(earned, bonus, ({ name }) => isMost || SAYS_EARNED.test(name));
  if (one === "comes out" && other !== "comes out") return asBonus;
  if (other === "comes out" && one !== "comes out") return asEarned;
  return isMost ? asEarned : asked(at, sheet, ways, unsaid());
}

/**
 * A table with a column of marks that may be a reviewer's: as the stated totals prove, else without them and with a question.
 *
 * @param own as if it held no marks; @param reviewed as the reviewer's
 */
export function provenReview(
  { column, at: { row, left, text } }: HeaderColumn,
  sheet: string,
  own: FrameworkDraft,
  reviewed: FrameworkDraft,
): FrameworkDraft {
  const [actual, review] = [toNumber(effective(own)), toNumber(effective(reviewed))];
  if (actual === review) return own;
  const open = (draft: FrameworkDraft): number => draft.stated.filter((one) => !comesOut(one, draft)).length;
  if (open(own) > open(reviewed)) return reviewed;
  const at = { sheet, cell: a1({ row, column: left }) };
  const doubtful: DoubtfulColumn = {
    column: columnLetters(column),
    meanings: [
      { to: "review", total: review },
      { to: "unknown", total: actual },
    ],
  };
  const detail = { name: text, text, actual, review, doubtful };
  return { ...own, issues: [...own.issues, issue("reading-ambiguous", at, detail)] };
}

/** The reviewer's marks, where there are any, else the unit's. */
function effective({ indicators }: FrameworkDraft): Marks {
  const base = indicators.filter(({ kind }) => kind === "base");
  return sumMarks(base.flatMap((one) => markIn(one, "review") ?? markIn(one, "actual") ?? []));
}

/**
 * Rows of 加减分项 without a sign, read as added and as taken off: as the totals prove, else as added and with a question.
 *
 * @param unsigned the rows
 */
export function provenSigns(
  unsigned: readonly number[],
  asAdded: FrameworkDraft,
  asTakenOff: FrameworkDraft,
): FrameworkDraft {
  const [added, off] = [totalsOf(asAdded), totalsOf(asTakenOff)];
  const [one, other] = [proofOf(added, off, () => true), proofOf(off, added, () => true)];
  if (one !== other) return one === "comes out" || other === "differs" ? asAdded : asTakenOff;
  const rows = asAdded.indicators.filter(({ row }) => unsigned.includes(row));
  const [first] = rows;
  if (first?.actual.state !== "number") return asAdded;
  const at = { sheet: first.sheet, cell: first.actual.cell };
  const question = issue("sign-missing", at, { name: first.name, names: rows.map(({ name }) => name) });
  return { ...asAdded, issues: [...asAdded.issues, question] };
}

/**
 * −2 and 2 under 扣分: as the totals prove, of the marks or of what was taken off; else all by their amounts and with a question.
 *
 * @param byAmount all taken off; @param bySign those above zero added
 */
export function provenMixture(
  table: Table,
  { column, at: { row, left, text } }: HeaderColumn,
  byAmount: FrameworkDraft,
  bySign: FrameworkDraft,
): FrameworkDraft {
  const [amounts, signs] = [totalsOf(byAmount), totalsOf(bySign)];
  const [one, other] = [proofOf(amounts, signs, () => true), proofOf(signs, amounts, () => true)];
  if (one !== other) return one === "comes out" || other === "differs" ? byAmount : bySign;
  const off = sumMarks(
    byAmount.indicators.flatMap(({ deducted }) => (deducted.state === "number" ? [deducted.value.abs()] : [])),
  ).toNumber();
  const last = byAmount.indicators.reduce((most, { row }) => Math.max(most, row), 0);
  const below = table.dataRows.filter((each) => each > last);
  if (below.some((each) => Math.abs(roughMarks(table, each, column) ?? 0) === off)) return byAmount;
  const [full, actual] = [toNumber(result(byAmount)), toNumber(result(bySign))];
  const doubtful: DoubtfulColumn = { column: columnLetters(column), meanings: [{ to: "deducted", total: full }] };
  const detail = { name: text, text, field: "signs", full, actual, doubtful };
  const question = issue("reading-ambiguous", { sheet: table.sheet.name, cell: a1({ row, column: left }) }, detail);
  return { ...byAmount, issues: [...byAmount.issues, question] };
}

/** What the unit's marks come to, with what was added to them. */
function result({ indicators }: FrameworkDraft): Marks {
  const ofKind = (kind: string): readonly IndicatorDraft[] => indicators.filter((one) => one.kind === kind);
  const left = ofKind("base").map((one) => {
    const mark = markIn(one, "actual");
    const lost = one.deducted.state === "number" ? one.deducted.value.abs() : NO_MARKS;
    return mark ?? (markIn(one, "full") ?? NO_MARKS).minus(lost);
  });
  return sumMarks([...left, sumOfField(ofKind("bonus"), "actual")]);
}

function asked(
  { row, left, text }: HeaderColumn["at"],
  sheet: string,
  ways: readonly string[],
  draft: FrameworkDraft,
): FrameworkDraft {
  const at = { sheet, cell: a1({ row, column: left }) };
  return { ...draft, issues: [...draft.issues, issue("column-ambiguous", at, { name: text, text, names: ways })] };
}

/** Nobody loses more than half of the marks: what comes to that was earned. */
function isMostOfAll({ indicators }: FrameworkDraft): boolean {
  const base = indicators.filter(({ kind }) => kind === "base");
  return sumOfField(base, "actual").times(2).gt(sumOfField(base, "full"));
}

/** By cell, each total of what was earned, and whether it comes out. */
type Totals = ReadonlyMap<string, { readonly total: StatedTotal; readonly comesOut: boolean }>;

function totalsOf(draft: FrameworkDraft): Totals {
  const earned = draft.stated.filter(({ field }) => field === "actual");
  return new Map(earned.map((total) => [total.cell, { total, comesOut: comesOut(total, draft) }]));
}

/** What totals say of a way to read them, those apart that come out in any case. */
function proofOf(
  own: Totals,
  others: Totals,
  speaks: (total: StatedTotal) => boolean,
): "comes out" | "differs" | "nothing" {
  const said = [...own].filter(([cell, { total, comesOut: isRight }]) => {
    return speaks(total) && !(isRight && others.get(cell)?.comesOut === true);
  });
  if (said.length === 0) return "nothing";
  return said.every(([, { comesOut: isRight }]) => isRight) ? "comes out" : "differs";
}

/** With what stands outside the base, or without; of the reviewer's marks with the unit's own where there are none, or without. */
function comesOut({ field, value, computed, of }: StatedTotal, { indicators }: FrameworkDraft): boolean {
  const leaves = of.flatMap((id) => indicators[id] ?? []);
  const sum = (fields: readonly StatedTotal["field"][], ...kinds: readonly string[]): Marks =>
    sumMarks(
      leaves.flatMap((one) => {
        const marked = fields.find((each) => markIn(one, each) !== null);
        const mark = marked && kinds.includes(one.kind) ? markIn(one, marked) : null;
        if (!mark) return [];
        return one.kind === "deduction" ? mark.abs().times(-1) : mark;
      }),
    );
  const ways = field === "review" ? ([["review"], ["review", "actual"]] as const) : ([[field]] as const);
  const sums = ways.flatMap((fields) => [computed ?? sum(fields, "base"), sum(fields, "base", "bonus", "deduction")]);
  return sums.some((made) => made.eq(value));
}
