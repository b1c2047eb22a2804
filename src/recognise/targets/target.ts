import type { Bound, Quantity, Recurrence, Target } from "../../domain/target.ts";
import { DIGITS, NUMBER, foldText, quantity, recurrenceIn, UNIT } from "./quantity.ts";

/** Targets as offices write them: 知晓率大于85%, 85%以上, 不少于24次, 控制在3%以内, 每季度不少于1次, 85±2, 零. A text with more than one statement is no target. */

const OVER = "不得?低于|不得?少于|不得?小于|不应低于|不应少于|至少|最少|起码|≥|达到?或?超过|达到|达";
const ABOVE = "大于|高于|超过|超出|多于|突破|>";
const UNDER = "不得?高于|不得?超过|不得?大于|不得?多于|不应超过|不突破|至多|最多|≤";
const BELOW = "小于|低于|少于|不足|未满|不满|<";
const HOLD = "(?:保持|控制|稳定|维持|确保|力争|力求|实现|要求)*(?:在|为|到)?";
const PREFIX = `(?:(${OVER})|(${ABOVE})|(${UNDER})|(${BELOW}))`;
const EXCLUDED = "\\(不含(?:本数|[\\d.]+%?)?\\)";
const INCLUDED = "\\((?:含|包括|包含)(?:本数|[\\d.]+[^()\\d]{0,3})?\\)";
const SUFFIX = `(${EXCLUDED}|${INCLUDED})?(及其?以上|或以上|以上|及其?以下|或以下|以下|以内|之内|内|左右)?(${EXCLUDED}|${INCLUDED})?`;
/** What is measured, and how often: 知晓率, 每季度开展志愿服务活动. Contains no digits and no second clause. */
const SUBJECT = "((?:[^\\d%,。;<>≤≥±每扣]|每(?=个?[季星半年日天周月])){0,30}?)";
const RANGE = "(?:-|–|—|―|~|至|到)+";

const ZERO =
  /^(?:(?:为|实现|保持|确保)*(?:零|0)(?:起|次|件|例)?|(?:实现|确保|保持)?零(?:发生|事故|上访|投诉|案件|违规|死亡|伤亡|通报|差错|增长)?)[。;]?$/u;

/** One way to write a target. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Target | null;
}

const FORMS: readonly Form[] = [
  {
    pattern: sticky(`${SUBJECT}${HOLD}(${NUMBER})(${UNIT})?${RANGE}(${NUMBER})(${UNIT})?(?:之间|以内)?`),
    read: ([, subject = "", from = "", fromUnit, to = "", toUnit]) => {
      const unit = toUnit ?? fromUnit;
      return between(quantity(from, fromUnit ?? unit), quantity(to, unit), recurrenceIn(subject));
    },
  },
  {
    pattern: sticky(`${SUBJECT}(${DIGITS})(${UNIT})?±(${DIGITS})(${UNIT})?`),
    read: ([, , middle = "", middleUnit, width = "", widthUnit]) => {
      const centre = quantity(middle, middleUnit ?? widthUnit);
      const off = quantity(width, widthUnit ?? middleUnit);
      if (!centre || !off || centre.unit !== off.unit) return null;
      const { value, unit } = centre;
      return between({ value: value.minus(off.value), unit }, { value: value.plus(off.value), unit }, null);
    },
  },
  {
    pattern: sticky(`${SUBJECT}${HOLD}${PREFIX}(${NUMBER})(${UNIT})?${SUFFIX}`),
    read: ([, subject = "", over, above, under, below, number = "", unit, before, side, after]) => {
      const amount = quantity(number, unit);
      if (!amount || side === "左右") return null;
      const said = before ?? after;
      const excluded = said?.startsWith("(不含") ?? false;
      const every = recurrenceIn(subject);
      // 控制在不超过3%以内 and 达到85%以上 say the same twice; in 达到3%以内 the second word reverses 达到.
      if (over !== undefined) {
        if (side === undefined || side.endsWith("以上")) return least(amount, !excluded, every);
        return over.startsWith("达") ? most(amount, !excluded, every) : null;
      }
      const upwards = side?.endsWith("以上") ?? false;
      if (above !== undefined)
        return side === undefined || upwards ? least(amount, said !== undefined && !excluded, every) : null;
      if (upwards) return null;
      if (under !== undefined) return most(amount, !excluded, every);
      return below === undefined ? null : most(amount, said !== undefined && !excluded, every);
    },
  },
  {
    pattern: sticky(`${SUBJECT}${HOLD}(${NUMBER})(${UNIT})?${SUFFIX}`),
    read: ([, subject = "", number = "", unit, before, side, after]) => {
      const amount = quantity(number, unit);
      if (!amount || side === "左右" || COMPARED.test(subject)) return null;
      const excluded = [before, after].some((said) => said?.startsWith("(不含"));
      const every = recurrenceIn(subject);
      if (side !== undefined) {
        return side.endsWith("以上") ? least(amount, !excluded, every) : most(amount, !excluded, every);
      }
      // 每周1次 requires that much; a numeral inside words (统一, 三公) is no number.
      if (!/^\d/u.test(number) && unit === undefined) return null;
      return { ...least(amount, true, every), bare: every === null };
    },
  },
];

/** 约85% and 低于85%以上 are no plain amounts. */
const COMPARED = /约|近|第|于|超过|不足|不满|至/u;

function sticky(source: string): RegExp {
  return new RegExp(source, "uy");
}

function least({ value, unit }: Quantity, inclusive: boolean, every: Recurrence | null): Target {
  return { least: { value, inclusive }, most: null, unit, every, bare: false };
}

function most({ value, unit }: Quantity, inclusive: boolean, every: Recurrence | null): Target {
  return { least: null, most: { value, inclusive }, unit, every, bare: false };
}

function between(from: Quantity | null, to: Quantity | null, every: Recurrence | null): Target | null {
  if (!from || !to || from.unit !== to.unit || from.value.gt(to.value)) return null;
  const low: Bound = { value: from.value, inclusive: true };
  // 每周1—2次 requires at least one; two is no upper limit.
  const high: Bound | null = every === null ? { value: to.value, inclusive: true } : null;
  return { least: low, most: high, unit: from.unit, every, bare: false };
}

/** The target at a position of a folded text, and where it ends; or null. */
export function targetAt(
  folded: string,
  from: number,
): { readonly target: Target; readonly end: number; readonly bare: boolean } | null {
  for (const { pattern, read } of FORMS) {
    pattern.lastIndex = from;
    const match = pattern.exec(folded);
    const target = match && read(match);
    if (target) return { target, end: from + match[0].length, bare: target.bare };
  }
  return null;
}

/** The target in a cell of 目标值; null if there is none, or more than one amount can be compared with. */
export function targetIn(text: string): Target | null {
  if (text === "" || text.length > 60) return null;
  const folded = foldText(text);
  if (ZERO.test(folded)) {
    const unit = /[起次件例]/u.exec(folded.slice(-1))?.[0] ?? "";
    const none = quantity("0", unit);
    return none && most(none, true, null);
  }
  const found = targetAt(folded, 0);
  return found && /^(?:的|得?到?保障|水平|标准)?[。;,]?$/u.test(folded.slice(found.end)) ? found.target : null;
}

/** Whether a text is about an amount to be reached, readable or not: words of comparison beside a number. */
export function looksLikeTarget(text: string): boolean {
  const folded = foldText(text);
  return (
    folded.length <= 60 &&
    new RegExp(
      `(?:${OVER}|${ABOVE}|${UNDER}|${BELOW})${DIGITS}|${DIGITS}${UNIT}?(?:及?以上|及?以下|以内)|^${DIGITS}${UNIT}$`,
      "u",
    ).test(folded)
  );
}
