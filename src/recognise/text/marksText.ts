import { chineseInteger, digitOf } from "../../domain/chineseNumerals.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import { WEIGHT } from "../words/marks.ts";

/**
 * Marks written as text: 10分, １０, 十五分, 十二点五, −1, 扣1分. Nothing is guessed: what is not wholly a mark is null.
 */

/** 十二点五 → "12.5". */
function chineseDecimal(text: string): string | null {
  const [whole = "", ...rest] = text.split("点");
  const integer = whole === "" ? null : chineseInteger(whole);
  if (integer === null || rest.length > 1) return null;
  if (rest.length === 0) return String(integer);
  const fraction = [...(rest[0] ?? "")].map(digitOf);
  return fraction.length > 0 && fraction.every((digit) => digit !== null) ? `${integer}.${fraction.join("")}` : null;
}

const ARABIC = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(?:分(半)?)?$/u;
const CHINESE =
  /^([+-]?)([〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[〇零一二三四五六七八九]+)?)分(半)?$/u;
const CHINESE_BARE = /^([〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?)$/u;
const MINUS = /^[−–—﹣－‐‑](?=[\d.〇零一二两三四五六七八九十])/u;

/** 20 above 30 in one cell are two marks; 1 0 and 1 000 are one. */
const SEVERAL =
  /[\d０-９][^\S\n]*\n\s*[\d０-９]|[\d０-９]{2}[^\S\n]+[\d０-９]|[\d０-９][^\S\n]+[\d０-９]{2}(?![\d０-９])/u;

/** Width folded, spaces out, every dash before a number one minus: the form in which marks are read. */
function foldMarks(text: string): string {
  if (SEVERAL.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b]/gu, "")
    .replace(MINUS, "-");
}

/** Chinese characters but those that a mark may end in. Most texts that are looked at are names. */
const ENDS_OTHERWISE = /(?![分半〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟])[\u4e00-\u9fff]$/u;

/** A mark with nothing else in the cell; null for any other text. Exact. */
export function parseMarks(text: string): Marks | null {
  if (ENDS_OTHERWISE.test(text)) return null;
  const folded = foldMarks(text);
  // 得10分
  const bare = (/^[([【]([^()[\]【】]+)[)\]】]$/u.exec(folded)?.[1] ?? folded).replace(/^[得计记](?=.+分$)/u, "");
  const arabic = ARABIC.exec(bare);
  if (arabic && (arabic[2] !== undefined || arabic[3] !== undefined)) {
    const value = marks(`${arabic[2]?.replaceAll(",", "") ?? "0"}${arabic[3] ?? ""}`);
    return signed(arabic[1], arabic[4] ? value.plus(0.5) : value);
  }
  if (/^[+-]?半分$/u.test(bare)) return signed(bare[0], marks("0.5"));
  const chinese = CHINESE.exec(bare) ?? CHINESE_BARE.exec(bare);
  if (!chinese) return null;
  const hasSign = chinese.length > 2;
  const decimal = chineseDecimal((hasSign ? chinese[2] : chinese[1]) ?? "");
  if (decimal === null) return null;
  return signed(hasSign ? chinese[1] : "", chinese[3] ? marks(decimal).plus(0.5) : marks(decimal));
}

function signed(sign: string | undefined, value: Marks): Marks {
  return sign === "-" ? value.times(-1) : value;
}

const TAKEN_OFF = /^(?:扣除?|减|倒扣|扣减|-)[:：]?(.+)$/u;

/** What was taken off, never negative: 扣1分, 减0.5, −1, 1分; 无 and 未扣分 are zero. */
export function parseTakenOff(text: string): Marks | null {
  const folded = foldMarks(text);
  if (/^(?:无|没有|未扣分?|不扣分?|无扣分|未失分|无失分)$/u.test(folded)) return marks(0);
  return parseMarks(TAKEN_OFF.exec(folded)?.[1] ?? folded)?.abs() ?? null;
}

/** What was added: 加2分, 奖励2分, +2; 无 is zero. */
export function parseAdded(text: string): Marks | null {
  const folded = foldMarks(text);
  if (/^(?:无|没有|未加分?|不加分?|无加分)$/u.test(folded)) return marks(0);
  return parseMarks(/^(?:加|奖励?|加分|奖分)[:：]?(.+)$/u.exec(folded)?.[1] ?? folded);
}

const UPPER_LIMIT = /^(?:最高|上限|满分|最多|不超过|总分|共|计|≤|<=|0[-~～—至到])(?:得|加|计|为|:)?(.+)$/u;

/** 权重20, 占20%, 占总分的20%, 二成, 三成五: how much something counts in the whole. */
const SAYS_WEIGHT = new RegExp(
  `^(?:${WEIGHT}|所?占(?:总?(?:分|权重|体)|全部)?的?)+[:：为是]?(?=[^:：]*[\\d成百])`,
  "u",
);
const PERCENT = /^(\d+(?:\.\d+)?)%$/u;
const POINTS = /^(.+?)个?百分点$/u;
const TENTHS = /^([一二两三四五六七八九十]|\d(?:\.\d)?)成(?:([一二三四五六七八九])|(半))?$/u;

const IS_WEIGHT = new RegExp(`(?<=[%成点])的?(?:${WEIGHT})$`, "u");

/** A weight without what calls it so and brackets around it, folded. */
export function bareWeight(text: string): string {
  const folded = foldMarks(text);
  return (/^[([【]([^()[\]【】]+)[)\]】]$/u.exec(folded)?.[1] ?? folded)
    .replace(SAYS_WEIGHT, "")
    .replace(IS_WEIGHT, "");
}

/** 20%, 百分之二十, 20个百分点 and 二成 are 20; null for text that is no share. */
export function parsePercent(text: string): Marks | null {
  const bare = bareWeight(text);
  const percent = PERCENT.exec(bare)?.[1];
  if (percent !== undefined) return marks(percent);
  const hundredths = (/^百分之(.+)$/u.exec(bare) ?? POINTS.exec(bare))?.[1];
  if (hundredths !== undefined) return parseMarks(hundredths);
  const [, tenths, ones, half] = TENTHS.exec(bare) ?? [];
  if (tenths === undefined) return null;
  const whole = marks(chineseInteger(tenths) ?? tenths);
  return whole.times(10).plus(half ? 5 : (digitOf(ones ?? "") ?? 0));
}

/** Full marks: as `parseMarks`, and 最高5分, 满分10分, 0—5分; a weight of 20% is twenty marks of a hundred. */
export function parseFull(text: string): Marks | null {
  const folded = foldMarks(text);
  const whole = parsePercent(folded) ?? parseMarks(bareWeight(folded));
  if (whole) return whole;
  const limit = UPPER_LIMIT.exec(folded)?.[1];
  return limit === undefined ? null : parseMarks(limit);
}

const NOT_APPLICABLE =
  /^(?:不适用|不涉及|未涉及|无涉及|缺项|免评|免考|免检|不参评|不参与|不考核|不评|不评分|不纳入|无此项|无该项|无此项工作|无此项内容|无此类情况|不涉及此项|本单位不涉及|本单位无此项|本项不适用|此项不适用|n\/a|na|\/+|\\|-+|—+|–+|―+|─+)$/iu;

const [ZERO, NINE] = ["0", "9"].map((digit) => digit.charCodeAt(0)) as [number, number];

/** 不适用 (不涉及, 缺项, 免评, 无此项, /, —): the indicator leaves the base. */
export function isNotApplicable(text: string): boolean {
  // Nearly every text that is asked about is a figure.
  const first = text.charCodeAt(0);
  if (first >= ZERO && first <= NINE) return false;
  return NOT_APPLICABLE.test(text.normalize("NFKC").replace(/[\s()[\]【】]+/gu, ""));
}
