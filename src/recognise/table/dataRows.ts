import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { normaliseName } from "../text/normalise.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { Header } from "./header.ts";
import type { MergeMap } from "./mergeMap.ts";
import type { CellValue } from "../../domain/cells.ts";

/** Rows below a header that hold data: no blank rows, repeated headers or titles, column numbers, form or signature lines. */
export function dataRows(sheet: SheetGrid, merges: MergeMap, header: Header): readonly number[] {
  const [first, last] = header.rows;
  const titles = new Set<string>();
  for (let row = 1; row < first; row++) {
    for (const value of cellsOf(sheet, row)) {
      if (typeof value === "string" && value.trim() !== "") titles.add(withoutPage(value));
    }
  }
  const rows: number[] = [];
  for (let row = last + 1; row <= sheet.values.length; row++) {
    const cells = sheet.values[row - 1];
    if (!cells) continue;
    if (rows.length > 0 && holdsFigure(cells, row, merges)) {
      rows.push(row);
      continue;
    }
    const own: OwnCell[] = [];
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index];
      if (value === null || value === undefined || value === "") continue;
      if (typeof value === "string" && value.trim() === "") continue;
      const merge = merges.find(row, index + 1);
      // Values under a merged area are invisible leftovers.
      if (merge && (merge.top !== row || merge.left !== index + 1)) continue;
      own.push({ column: index + 1, value });
    }
    // A formula without a stored result is no blank row, but it never stands alone in one.
    if (own.length === 0) continue;
    if (isRepeatedHeader(own, header) || isRepeatedTitle(own, titles)) continue;
    if (rows.length === 0 && isColumnNumbersRow(own)) continue;
    if (isFormLine(own)) continue;
    rows.push(row);
  }
  return rows;
}

/** Whether a row holds a figure, as nearly every one with marks does, and so none of what is left out but column numbers. */
function holdsFigure(cells: readonly (CellValue | undefined)[], row: number, merges: MergeMap): boolean {
  return cells.some((value, index) => {
    if (typeof value !== "number" || isSerialDate(value)) return false;
    const merge = merges.find(row, index + 1);
    return !merge || (merge.top === row && merge.left === index + 1);
  });
}

function isRepeatedHeader(own: readonly OwnCell[], header: Header): boolean {
  if (own.length < 2 && header.columns.length > 1) return false;
  return own.every(
    ({ column, value }) => typeof value === "string" && (header.texts.get(column)?.has(normaliseName(value)) ?? false),
  );
}

/** （第2页 共3页）, 续表, 续二, 2/3 in a title that is printed on each page. */
const PAGE_OF_TITLE =
  /第\s*[\d一二三四五六七八九十]+\s*页|共\s*[\d一二三四五六七八九十]+\s*页|\d+\s*\/\s*\d+\s*页?(?=\W*$)|续[表页]?[\d一二三四五六七八九十]*(?=\W*$)/gu;

/** A title as it is compared: without what counts pages. */
function withoutPage(title: string): string {
  return normaliseName(title.normalize("NFKC").replace(PAGE_OF_TITLE, ""));
}

/** A page title or form line printed again above a repeated header, perhaps with （续） or the number of its page. */
function isRepeatedTitle(own: readonly OwnCell[], titles: ReadonlySet<string>): boolean {
  return (
    own.length <= 4 &&
    own.every(({ value }, at) => {
      if (typeof value !== "string") return false;
      const text = withoutPage(value);
      if (at > 0 && isPageNumber(value)) return true;
      return text.length >= 4 && titles.has(text);
    })
  );
}

/** Rows within a table that are no data: lines to sign or fill in, notes below, a row of column numbers. */

/** A non-empty cell that stands for itself. */
export interface OwnCell {
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
}

const SIGN = "签字|签名|签章|盖章|公章";
const FIELD = `填表人|填报人|制表人?|编制人?|审核人?|审批人?|复核人|负责人|(?:填报)?单位负责人|主要负责人|分管领导|联系人|联系电话|电话|(?:填[报表])?日期|填[报表]时间|填报单位|单位名称|(?:考核|评审|检查)组(?:组长|成员)?|评分人|考核人|检查人|被考核单位|${SIGN}`;
const FORM_LABEL = new RegExp(`^(?:${FIELD})(?:[(（]?(?:${SIGN})[)）]?)?$`, "u");
const FORM_LINE = new RegExp(`^(?:${FIELD}|单位)[^:：]{0,14}[:：]`, "u");
const SIGNATURE = new RegExp(`(?:${SIGN})[)）]?\\s*[:：]?\\s*$|年\\s+月\\s+日`, "u");
const NOTE_LINE = /^(?:注|附注|说明|备注|填表说明|填报说明|编者注)\s*\d*\s*[:：.、]/u;

/** （以下为共性指标） between the rows; 以上合计…分 is a total. */
const REMARK_IN_BRACKETS = /^[(（【](?:以下|以上|注|说明|备注)[^分]*[)）】]$/u;
/** A clause rather than the title of a part, which is a noun without a stop. */
const CLAUSE =
  /[,，。;；]|为准|不(?:得|再|予|计|适用|参与)|[须需应](?!得|急|用|收)|^(?:按|由|见|详见|参照|依据|根据|执行)|以.+为|由.{2,}(?:填报?|评|负责|提供|核|打分|组织|牵头)/u;
/** 党建工作，共20分 is a part with what can be earned in it. */
const ENDS_IN_MARKS = /\d分?$/u;
/** 第1页 共3页, 第 2 页, — 3 —, 1/3页 */
const PAGE_LINE =
  /^[-—－(（\s]*(?:第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|共\s*\d+\s*页|\d+\s*\/\s*\d+\s*页|[-—－]\s*\d+\s*[-—－])[-—－)）\s]*$/u;
/** 自评单位意见 | （盖章） 年 月 日 */
const OPINION = /^.{0,14}(?:意见|审签|签批)$/u;

/** Whether a label asks for the words of those who judge. */
export function isOpinion(label: string): boolean {
  return OPINION.test(label.replace(/\s+/gu, ""));
}

/** 被考核人：    考核人：    日期： */
const BLANK_FIELDS = /^(?:[^:：\s]{2,10}[:：]\s*){2,}$/u;

/** 填表人：… 审核人：… , （签字）, 注：… : at the foot of a table or between its pages. */
export function isFormLine(own: readonly OwnCell[]): boolean {
  const first = own[0]?.value;
  if (typeof first !== "string" || own.length > 8) return false;
  // Nearly every row of data.
  if (own.some(({ value }) => typeof value === "number" && !isSerialDate(value))) return false;
  const text = first.trim();
  if (NOTE_LINE.test(text)) return own.length === 1;
  if (own.length === 1 && (isRemark(text) || isPageNumber(text))) return true;
  const compact = text.replace(/\s+/gu, "");
  return (
    FORM_LINE.test(compact) ||
    (own.length === 1 && BLANK_FIELDS.test(text)) ||
    FORM_LABEL.test(compact) ||
    isFieldsOnly(own) ||
    (own.length <= 3 && (SIGNATURE.test(text) || isSignedOpinion(own, compact)))
  );
}

/** Whether a text alone on its row, in brackets, says something of the rows and is no title of a part. */
export function isRemark(text: string): boolean {
  return !isPageNumber(text) && (REMARK_IN_BRACKETS.test(text) || isClauseInBrackets(text));
}

/** （院感条款以院感科检查记录为准）: brackets around all of it, and a clause in them. */
function isClauseInBrackets(text: string): boolean {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  const inner = /^[([【](.+)[)\]】]$/u.exec(folded)?.[1];
  if (inner === undefined || ENDS_IN_MARKS.test(inner) || sectionKind(inner) !== null) return false;
  let open = 0;
  for (const sign of inner) {
    open += "([【".includes(sign) ? 1 : ")]】".includes(sign) ? -1 : 0;
    if (open < 0) return false;
  }
  return CLAUSE.test(inner);
}

/** 甲： | 乙： with nothing else on the row: fields to fill in, whatever they ask for. */
function isFieldsOnly(own: readonly OwnCell[]): boolean {
  return own.length > 1 && own.every(({ value }) => typeof value === "string" && /[:：]\s*$/u.test(value));
}

/** 第2页/共3页, — 3 — */
function isPageNumber(text: string): boolean {
  return PAGE_LINE.test(text.normalize("NFKC"));
}

/** A label that ends so is no indicator where a line to sign stands beside it. */
function isSignedOpinion(own: readonly OwnCell[], label: string): boolean {
  const beside = own.slice(1).map(({ value }) => String(typeof value === "object" ? "" : value));
  return isOpinion(label) && beside.some((text) => SIGNATURE.test(text));
}

function isSerialDate(value: number): boolean {
  return Number.isInteger(value) && value > 30_000 && value < 80_000;
}

const STEMS = "甲乙丙丁戊己";

/** A row 1 2 3 4 (or 甲 乙 1 2) right below the header that numbers the columns. */
export function isColumnNumbersRow(own: readonly OwnCell[]): boolean {
  if (own.length < 3) return false;
  let expected: number | null = null;
  for (const [place, { value }] of own.entries()) {
    const text = String(typeof value === "object" ? "" : value).replace(/[()（）\s]/gu, "");
    if (expected === null && text === STEMS[place]) continue;
    const number = /^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN;
    if (expected === null ? number !== 1 : number !== expected) return false;
    expected = number + 1;
  }
  return expected !== null;
}
