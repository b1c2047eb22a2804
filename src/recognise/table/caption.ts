import { type CellValue, cellKey } from "../../domain/cells.ts";
import { cellsOf, valueAt, type SheetGrid } from "../../domain/grid.ts";
import { dateFormatShows, serialDate } from "../../domain/isoDate.ts";
import { cellText } from "./table.ts";

/** What the lines above (and the signature lines below) a table say of it; null where they do not. */
export interface Caption {
  /** Title lines above the header, top first. */
  readonly titles: readonly string[];
  readonly unit: string | null;
  readonly period: string | null;
  /** What is assessed (文明单位创建), from the title. */
  readonly subject: string | null;
  readonly filledOn: string | null;
}

const STAMP = "(?:[(（]?(?:盖章|公章|签章|加盖公章|全称)[)）]?)?";
const UNIT_LABEL = `(?:填报|申报|自评|自查|创建|参评|测评|受检|迎检|被考核|被考评|考核|报送)?单位(?:名称|全称)?${STAMP}`;
const DATE_LABEL = "(?:填报|填表|自评|自查|上报|制表|报送|测评)(?:日期|时间)|日期";
const PERIOD_LABEL = "(?:考核|申报|测评|自评|创建|评价|填报)?(?:年度|周期|时段|期间|时期)";
const NEXT_LABEL =
  "(?=\\s{2,}|\\s*(?:填报|填表|申报|自评|上报|制表|日期|时间|联系|审核|电话|单位|负责人|类别|年度|考核)[^:：\\s]{0,8}\\s*[:：]|$)";
/** 单位：分 is the unit of the figures. */
const UNIT_OF_MEASURE = /^(?:分|分值|万?元|人|个|项|%|％|次)$/u;
const YEARS = /((?:19|20)\d{2})\s*年?\s*[—–\-~～至]+\s*((?:19|20)\d{2})\s*年?(?:度)?/u;
const YEAR_AND_PART =
  /(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年(?:度)?\s*(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}\s*[—–\-~～至]\s*\d{1,2}月|\d{1,2}月份?)?/u;
/** XX and ×× stand for a name that is not to be told. */
const ENDS_LIKE_UNIT =
  /^(?:(?:19|20)\d{2}年?度?)?([\p{Script=Han}A-Za-z×＊*○]{2,20}?(?:局|委员会|委|厅|院|中心|办公室|公司|学校|大学|中学|小学|医院|银行|法院|检察院|街道|镇|乡|社区|村|总队|支队|大队|站|所|馆|处|集团|工会|妇联|团委|政府|税务局))(?=(?:19|20)\d{2}|二[〇○零]|文明|创建|年度|绩效|考核|测评|目标|精神|综合|自查|自评|关于|机关|党建|党风|任务|责任|重点|指标|评分|评价|考评|平安|法治|作风|效能|[\s　])/u;
/** 文明村创建 speaks of what is striven for, not of who strives. */
const NO_UNIT =
  /^(?:创建|争创|申报|关于)|^(?:全国|国家级?|[省市县区]级?)?(?:文明|卫生|平安|示范|先进|美丽|健康|法治|绿色)/u;
const SUBJECT_TAIL =
  /(?:工作)?(?:自查自评|自评自查|自查|自评|测评|评分|得分|打分)*(?:指标|评分|评价|测评)*(?:体系|标准|细则|办法|汇总|情况|明细|任务分解|任务)*(?:及(?:评分|自评).*)?(?:评分|统计|一览|汇总)*表?(?:[(（][^()（）]*[)）])*$/u;

/** Reads the caption of a table whose header begins in `headerRow` (1-based). */
export function readCaption(sheet: SheetGrid, headerRow: number, date1904: boolean): Caption {
  const above = Array.from({ length: headerRow - 1 }, (_, index) => index + 1);
  const last = sheet.values.length;
  const below = Array.from(
    { length: Math.max(0, Math.min(15, last - headerRow)) },
    (_, index) => last - index,
  ).reverse();
  const titles = above.flatMap((row) => titleLines(cellsOf(sheet, row)));
  const joined = titles.join(" ");
  const unit = labelled(sheet, [...above, ...below], UNIT_LABEL, date1904, (value) => !UNIT_OF_MEASURE.test(value));
  const fromTitle = (behind: string): string | undefined =>
    titles.flatMap((title) => unitInTitle(title + behind) ?? [])[0];
  const unitName = unit ?? fromTitle("") ?? (titles.length > 1 ? fromTitle(" ") : undefined) ?? null;
  return {
    titles,
    unit: unitName,
    period: labelled(sheet, above, PERIOD_LABEL, date1904, (value) => /\d{4}|二〇/u.test(value)) ?? periodOf(joined),
    subject: subjectOf(titles, unitName),
    filledOn: labelled(sheet, [...above, ...below], DATE_LABEL, date1904, (value) =>
      /[\p{Nd}一二三四五六七八九十]/u.test(value),
    ),
  };
}

/** The unit that a title begins with (XX局2026年…方案); null where it names none. */
export function unitInTitle(title: string): string | null {
  const name = ENDS_LIKE_UNIT.exec(title)?.[1];
  return name === undefined || NO_UNIT.test(name) ? null : name;
}

function titleLines(cells: readonly (CellValue | undefined)[]): readonly string[] {
  return cells.flatMap((value) => {
    if (typeof value !== "string") return [];
    const text = value.replace(/\s+/gu, " ").trim();
    return text.length < 4 || text.length > 80 || /[:：。]/u.test(text) || /^附[件表]/u.test(text) ? [] : [text];
  });
}

/** The value behind a label in the same cell, else in the next filled cell to the right. */
function labelled(
  sheet: SheetGrid,
  rows: readonly number[],
  label: string,
  date1904: boolean,
  fits: (value: string) => boolean,
): string | null {
  const inside = new RegExp(`(?:^|\\s|[)）])(?:${label})\\s*[:：]\\s*(.+?)${NEXT_LABEL}`, "su");
  const only = new RegExp(`^(?:${label})\\s*[:：]?$`, "u");
  for (const row of rows) {
    const cells = cellsOf(sheet, row);
    for (const [at, value] of cells.entries()) {
      if (typeof value !== "string") continue;
      const text = value.trim();
      const found = inside.exec(text)?.[1]?.trim();
      if (found && fits(found)) return found;
      if (!only.test(text.replace(/\s+/gu, ""))) continue;
      const next = cells.findIndex(
        (other, place) => place > at && other !== null && other !== undefined && other !== "",
      );
      if (next < 0) continue;
      const beside = shown(sheet, row, next + 1, date1904);
      if (fits(beside) && !/[:：]$/u.test(beside)) return beside;
    }
  }
  return null;
}

function shown(sheet: SheetGrid, row: number, column: number, date1904: boolean): string {
  const value = valueAt(sheet, row, column);
  const format = sheet.numberFormats.get(cellKey(row, column)) ?? "";
  if (typeof value === "number" && dateFormatShows(format) !== null)
    return serialDate(value, date1904) ?? String(value);
  return cellText(value);
}

/** 2010—2011, 2026年度, 2026年上半年; null where the text names no year. */
function periodOf(text: string): string | null {
  const years = YEARS.exec(text);
  if (years) return `${years[1] ?? ""}—${years[2] ?? ""}`;
  return YEAR_AND_PART.exec(text.replace(/(?:19|20)\d{2}年?版/gu, ""))?.[0].replace(/\s+/gu, "") ?? null;
}

function subjectOf(titles: readonly string[], unit: string | null): string | null {
  for (const title of titles) {
    let text = title.replace(/\s+/gu, "");
    if (unit) text = text.replace(unit, "");
    text = text
      .replace(YEARS, "")
      .replace(YEAR_AND_PART, "")
      .replace(/^(?:年?度|关于)+/u, "");
    text = unwrapped(withoutTail(text));
    if (text.length >= 2) return text;
  }
  return null;
}

const MARKS = ["()", "（）", "《》", "“”", '""'] as const;

/** Without brackets and quotes around it all, and without what the part that was cut off left open: not 双拥”工作 of “双拥”工作. */
function unwrapped(text: string): string {
  for (const [open = "", close = ""] of MARKS) {
    const inner = text.slice(1, -1);
    const isPaired = text.startsWith(open) && text.endsWith(close) && !inner.includes(open) && !inner.includes(close);
    if (isPaired && text.length > 1) return unwrapped(inner);
    if (text.startsWith(close) && open !== close) return unwrapped(text.slice(1));
    if (text.endsWith(open) && open !== close) return unwrapped(text.slice(0, -1));
    if (text.startsWith(open) && !text.slice(1).includes(close)) return unwrapped(text.slice(1));
    if (text.endsWith(close) && !text.slice(0, -1).includes(open)) return unwrapped(text.slice(0, -1));
  }
  return text;
}

/** 文明校园测评体系自评表 says twice what kind of paper it is. */
function withoutTail(title: string): string {
  const shorter = title.replace(SUBJECT_TAIL, "");
  return shorter === title ? title : withoutTail(shorter);
}
