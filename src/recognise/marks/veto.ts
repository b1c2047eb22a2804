import { NO_CONCERN, STROKES } from "../../domain/fillers.ts";
import type { Veto, VetoScope } from "../../domain/indicator.ts";
import { chineseInteger, writtenInteger } from "../../domain/chineseNumerals.ts";
import { cellText, type Table } from "../table/table.ts";

/** Verdicts of vetoes (一票否决) and preconditions (前置条件, 申报条件), whose yes and no have opposite meanings. */

const YES =
  /^(?:是|有|√|✓|✔|☑|y|yes|true|发生|已发生|有发生|存在|触发|已触发|符合|具备|已具备|满足|达标|合格|通过|完全符合|具备条件|符合条件|被否决|否决)$/u;
const NO =
  /^(?:否|无|没有|×|✗|✘|x|n|no|false|未发生|无发生|未出现|不存在|未触发|不符合|不具备|未具备|不满足|不达标|未达标|不合格|未通过|不符合条件|不具备条件|无此情况|无此类情况|无此情形|未否决)$/u;
/** Good or bad whatever is asked: an event that did not happen, a condition that is met. */
const BAD =
  /^(?:不合格|不达标|未达标|不符合|不具备|未通过|发生|已发生|有发生|被否决|否决|触发|已触发|不满足|不符合条件|不具备条件)$/u;
const GOOD =
  /^(?:合格|达标|符合|具备|已具备|满足|通过|未发生|无发生|未触发|不存在|未出现|完全符合|符合条件|具备条件|未否决)$/u;
const NOTHING = new RegExp(`^(?:${STROKES}|${NO_CONCERN}|无此项|缺项)$`, "u");
const COUNTED = "(?:已|共|累计|合计|全年|发生|出现|有)*";
const COUNT = new RegExp(`^${COUNTED}(\\d+(?:\\.\\d+)?)(?:次|起|件|例|人|个|项|人次|宗)?(?:不合格|不达标)?$`, "u");
const HAN_COUNT = new RegExp(
  `^${COUNTED}([零〇一二两三四五六七八九十百]+)(?:次|起|件|例|人|个|项|人次|宗)(?:不合格|不达标)?$`,
  "u",
);

/** A longer text is no answer to whether a veto occurred. */
export const LONGEST_VERDICT = 8;

/**
 * The verdict in a cell. `subject` is the text of the row or column, which holds scope and threshold.
 *
 * @param heading of the section, which may set the scope for all its rows
 */
export function readVeto(
  table: Table,
  row: number,
  column: number,
  subject: string,
  precondition: boolean,
  heading = "",
): Veto {
  const value = table.value(row, column);
  const text = typeof value === "object" && value !== null ? value.error : cellText(value);
  const unread = value === null && table.formula(row, column) !== undefined;
  const verdict = unread ? "unclear" : verdictOf(text, subject, precondition);
  return { verdict, scope: vetoScope(`${subject}。${heading}`), text, cell: table.cell(row, column), precondition };
}

/** The verdict of a cell's words; exported for its own tests. */
export function verdictOf(text: string, subject: string, precondition: boolean): Veto["verdict"] {
  const bare = text
    .normalize("NFKC")
    .replace(/[\s。.]+/gu, "")
    .toLowerCase();
  if (bare === "" || NOTHING.test(bare)) return "clear";
  const count = countOf(bare);
  if (count !== null) {
    // The number of a precondition is neither yes nor no.
    if (precondition) return "unclear";
    if (count <= 0) return "clear";
    const from = vetoThresholds(subject);
    if (from.length === 0 || count >= Math.max(...from)) return "triggered";
    // 连续两次或累计三次: with two it is unknown whether they were consecutive.
    return count < Math.min(...from) ? "clear" : "unclear";
  }
  if (GOOD.test(bare)) return "clear";
  if (BAD.test(bare)) return "triggered";
  if (YES.test(bare)) return precondition ? "clear" : "triggered";
  if (NO.test(bare)) return precondition ? "triggered" : "clear";
  return "unclear";
}

/** Whether a text by itself says that something happened, or did not. */
export function isVerdict(text: string): boolean {
  return text.length <= LONGEST_VERDICT && verdictOf(text, "", false) !== "unclear";
}

function countOf(text: string): number | null {
  const arabic = COUNT.exec(text)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const han = HAN_COUNT.exec(text)?.[1];
  return han === undefined ? null : chineseInteger(han);
}

const TIMES = "(?:次|起|件|例|宗)";
const THRESHOLD = new RegExp(
  `(超过|多于)?(\\d+|[一二两三四五六七八九十]+)${TIMES}` +
    `(?:(?:[(（]含\\d*[一二三四五六七八九十]*${TIMES}?[)）])?(?:及?其?以上|或以上)|[(（]含[)）]以上|(?<=(?:超过|多于|累计|连续)(?:\\d+|[一二两三四五六七八九十]+)${TIMES})|` +
    `(?=[^,，。;；]{0,6}(?:不合格|不达标|不到位|违规|通报|被查|查处|缺岗|脱岗|未|者|的)))`,
  "gu",
);

/** The counts from which a veto happens, by its own words (三次不合格的, 2起以上, 超过3次); empty if any count above 0 triggers it. */
export function vetoThresholds(subject: string): readonly number[] {
  const found: number[] = [];
  for (const [, beyond, written = ""] of subject.matchAll(THRESHOLD)) {
    const count = writtenInteger(written);
    // 一次死亡3人以上: a threshold of one equals any count above 0.
    if (count !== null && count > 1) found.push(beyond === undefined ? count : count + 1);
  }
  return found;
}

/** The unit, unless the words limit it to this item or to a department's own award. */
function vetoScope(subject: string): VetoScope {
  if (
    /(?:该|本|此|所在|责任|当事|相关)?(?:科室|股室|处室|部门|科)[^,，。;；]{0,10}(?:评优|评先|先进|奖|资格|考核|等次)/u.test(
      subject,
    )
  ) {
    return "department";
  }
  if (
    /(?:本|该|此)(?:大)?(?:项目?|指标|小项)[^,，。;；]{0,8}(?:不得分|零分|0分|为零|计零|记零|否决|得0)/u.test(subject)
  )
    return "item";
  return "unit";
}
