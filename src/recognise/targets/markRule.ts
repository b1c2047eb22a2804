import { NO_MARKS, type Marks } from "../../domain/marks.ts";
import type { MarkBand, MarkRule, MarkStep, Target } from "../../domain/target.ts";
import { parseMarks } from "../text/marksText.ts";
import { foldText, NUMBER, quantity, UNIT } from "./quantity.ts";
import { targetAt } from "./target.ts";

/**
 * A written rule of marks: 知晓率大于85%得满分，每低1个百分点扣1分，扣完为止. It is read clause by clause, but only as a whole: if one clause
 * says something else (制度不健全扣1分), marks may be lost for that, and the amount alone gives no figure.
 */

/** The rule as far as its clauses have been read. */
interface Draft extends Writable<Omit<MarkRule, "target" | "steps" | "bands">> {
  readonly targets: Target[];
  readonly steps: MarkStep[];
  readonly bands: MarkBand[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Groups = readonly (string | undefined)[];
/** One kind of clause; `read` returns false if it matches but cannot be meant. */
interface Clause {
  readonly pattern: RegExp;
  readonly read: (draft: Draft, groups: Groups) => boolean;
}

const MARKS = `(${NUMBER})分`;
const GOAL = "(?:规定|年度|既定)?(?:目标值?|标准值?|要求|任务数?|指标值?|计划数?|达标值|基准值|次数|数量)";
const SHORT = "降低|减少|下降|缺少|低|少|降|缺|差|欠";
const OVER = "超过|超出|高出|增加|增长|提高|提升|上升|超|高|多|增";
const EACH = "发生|出现|发现|查实|有";
const NOT_REACHED = `(?:未达标|不达标|未达到?(?:${GOAL})?|达不到(?:${GOAL})?|没有?达到(?:${GOAL})?|未完成(?:${GOAL})?|低于${GOAL}|否则|其他情况|其余情?况?)`;
const REACHED = `(?:达标|(?:达到|完成|达)(?:${GOAL})(?:及?以上)?|达到(?:及?以上)?|高于${GOAL})`;
const OF_ITEM = "(?:本项|该项|此项|本|该|此)?(?:分值?|得分|指标分|项目分)?";
const THEN = "(?:的|者|时|单位)?,?(?:则|可|按|相应)*";

const CLAUSES: readonly Clause[] = [
  {
    pattern: sticky(
      `(?:(?:未达到?|达不到|低于|高于|超过|超出|不足|未完成|少于)${GOAL}的?,?)?(?:每再?|(?=(?:少|缺|低|差|超|多)(?:1|一)))(?:(${SHORT})|(${OVER})|(${EACH}))于?(?:${GOAL})?(${NUMBER})(${UNIT})${THEN}(?:(扣减|扣除|减去|扣|减)|(奖励|加|增加))${MARKS}`,
    ),
    read: (draft, [, short, over, , number = "", unit, off, , value = ""]) => {
      const size = quantity(number, unit);
      const change = marksOf(value);
      if (!size || !change || !size.value.gt(0)) return false;
      const side = short !== undefined ? "short" : over !== undefined ? "over" : "each";
      draft.steps.push({ side, size, change: off === undefined ? change : change.times(-1) });
      return true;
    },
  },
  {
    pattern: sticky(
      `(?:直至?|直到)?(?:扣完${OF_ITEM}(?:为止|即止)?|扣光(?:为止|即止)?|扣至(?:0|零)分?(?:为止)?|扣到(?:0|零)分?(?:为止)?)|(?:本项)?(?:不计负分|不倒扣(?:分)?|不得负分)`,
    ),
    read: (draft) => {
      draft.floor = "zero";
      return true;
    },
  },
  {
    pattern: sticky("可以?倒扣(?:分)?|允许倒扣(?:分)?|倒扣不限|可(?:计|得|为)负分"),
    read: (draft) => {
      draft.floor = "none";
      return true;
    },
  },
  {
    pattern: sticky(
      `(?:累计)?(?:最多|最高|上限)(?:可|累计)?扣(?:减|除|分)?(?:不超过)?${MARKS}|(?:累计)?扣分(?:最多|最高|累计|合计)?不(?:得)?超过${MARKS}|扣(?:满|完)?${MARKS}(?:为止|封顶|为限)`,
    ),
    read: (draft, [, ...values]) => (draft.mostOff = marksOf(firstOf(values))) !== null,
  },
  {
    pattern: sticky(
      `(?:累计)?(?:最多|最高|上限)(?:可|累计)?加(?:分)?(?:不超过)?${MARKS}|(?:累计)?加分(?:最多|最高|累计|合计)?不(?:得)?超过${MARKS}|加(?:满)?${MARKS}(?:为止|封顶|为限)`,
    ),
    read: (draft, [, ...values]) => (draft.mostAdded = marksOf(firstOf(values))) !== null,
  },
  {
    pattern: sticky(
      `(?:本项)?(?:最高|最多)(?:可|只)?(?:得|计|为)?(?:不超过)?${MARKS}|(?:总分|得分|满分)?不超过${MARKS}|${MARKS}(?:封顶|为限)`,
    ),
    read: (draft, [, ...values]) => (draft.ceiling = marksOf(firstOf(values))) !== null,
  },
  {
    pattern: sticky(
      `不足(?:${NUMBER})${UNIT}的?,?(?:(?:按|以)(?:${NUMBER})${UNIT}(?:计算?|扣分|计分|对待)?|(不扣分?|不计|忽略|舍去))`,
    ),
    read: (draft, [, dropped]) => {
      draft.partial = dropped === undefined ? "up" : "down";
      return true;
    },
  },
  {
    pattern: sticky("(?:按|依)(?:完成)?比例(?:扣分|扣减|计分|得分|计算|扣|计|得)"),
    read: (draft) => {
      draft.partial = "share";
      return draft.steps.length > 0;
    },
  },
  {
    pattern: sticky(`${REACHED}${THEN}(?:得|计|记|给)(?:(满分)|${MARKS})`),
    read: (draft, [, , value]) => {
      const earned = value === undefined ? null : marksOf(value);
      draft.met = earned;
      return value === undefined || earned !== null;
    },
  },
  {
    pattern: sticky(
      `${NOT_REACHED}${THEN}(?:(不得分|不计分|不给分|不予计分|(?:得|计|记|为)?(?:0|零)分|(?:全扣|扣完|扣满)(?:分)?)|(?:得|计|记)${MARKS})`,
    ),
    read: (draft, [, nothing, value]) => {
      const earned = nothing === undefined ? marksOf(value) : NO_MARKS;
      if (earned === null) return false;
      draft.missed = earned;
      return true;
    },
  },
];

const AWARD = sticky(`${THEN}(?:得|计|记|给)?(?:(满分)|(不得分|不计分|不给分)|${MARKS})(?!值)`);
const SEPARATOR = /[,，。;、:]|的?(?=[。;]|$)/uy;
/** Full marks before or after the rule, and how the amount is measured: no part of the rule. */
const NOTED =
  /(?:\((?:共|计|满分|分值)?:?\d+(?:\.\d+)?分\)|\d+(?:\.\d+)?分:|\((?:以[^()\d]*为准|问卷调查|实地考察|听取汇报|查阅资料|材料审核|随机抽查|民意调查|电话调查)\))/uy;

function sticky(source: string): RegExp {
  return new RegExp(source, "uy");
}

function firstOf(values: Groups): string | undefined {
  return values.find((value) => value !== undefined);
}

function marksOf(text: string | undefined): Marks | null {
  return text === undefined ? null : parseMarks(`${text}分`);
}

/** The rule that a text states; null if there is none, or anything else beside it. Linear in the text. */
export function markRuleIn(text: string): MarkRule | null {
  if (text.length > 300 || !text.includes("分")) return null;
  const folded = foldText(text);
  const draft: Draft = {
    targets: [],
    steps: [],
    bands: [],
    floor: null,
    mostOff: null,
    mostAdded: null,
    ceiling: null,
    partial: null,
  };
  for (let at = 0; at < folded.length;) {
    const end = readClause(draft, folded, at);
    if (end === null || end === at) return null;
    at = end;
  }
  const { targets, ...rule } = draft;
  const { steps, bands, missed } = rule;
  const says = steps.length > 0 || bands.length > 0 || missed !== undefined;
  const isOneOfEach = steps.every((step, at) => steps.findIndex(({ side }) => side === step.side) === at);
  return says && targets.length < 2 && isOneOfEach ? { target: targets[0] ?? null, ...rule } : null;
}

/** The position after the clause at `at`; null if it is no clause of a rule. */
function readClause(draft: Draft, folded: string, at: number): number | null {
  for (const noise of [NOTED, SEPARATOR]) {
    const end = behind(noise, folded, at);
    if (end !== null && end > at) return end;
  }
  // (扣完为止): a clause in brackets is like any other.
  if (folded[at] === "(" || folded[at] === ")") return at + 1;
  for (const { pattern, read } of CLAUSES) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match) return read(draft, match) ? at + match[0].length : null;
  }
  const found = targetAt(folded, at);
  if (!found) return null;
  AWARD.lastIndex = found.end;
  const award = AWARD.exec(folded);
  if (!award) {
    // 低于85%扣2分: marks follow in a way that is not understood; and a bare number within a sentence is no target.
    if (found.bare || !/^(?:的?[,，。;)(]|$)/u.test(folded.slice(found.end))) return null;
    draft.targets.push(found.target);
    return found.end;
  }
  const [whole, full, none, value] = award;
  const earned = full === undefined ? (none === undefined ? marksOf(value) : NO_MARKS) : null;
  if (full === undefined && earned === null) return null;
  draft.bands.push({ target: { ...found.target, bare: false }, marks: earned });
  return found.end + whole.length;
}

function behind(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}
