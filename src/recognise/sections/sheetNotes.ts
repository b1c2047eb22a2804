import { cellsOf } from "../../domain/grid.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkRow } from "../rows/frameworkRows.ts";
import type { GradeAim } from "../../domain/assessment.ts";
import type { Indicator, MarkReading, Item } from "../../domain/indicator.ts";
import { gradeOf } from "../text/grades.ts";
import { normaliseName } from "../text/normalise.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { Marks } from "../../domain/marks.ts";
import { capIn, offCapIn, withoutCap } from "../text/sectionKind.ts";
import type { IndicatorDraft } from "../drafts.ts";
import type { Honour, HonourLevel } from "../../domain/honour.ts";

/** Texts of a framework's sheet that belong to no leaf: titles, section rows, notes above and below the table. In order. */
export function* sheetNotes({ sheet }: Table, rows: readonly FrameworkRow[]): Iterable<string> {
  const leaves = rows.filter(({ kind }) => kind === "leaf").map(({ row }) => row);
  let next = 0;
  for (let row = 1; row <= sheet.values.length; row++) {
    while ((leaves[next] ?? Infinity) < row) next += 1;
    if (leaves[next] === row) continue;
    for (const value of cellsOf(sheet, row)) if (typeof value === "string" && value !== "") yield value;
  }
}

const AIM =
  /(?:全面|全部|均|都|一律|各项指标)(?:要求|应|要|须|需|争取|力争|确保|实现)*(?:达到|达|实现|获得|保持|为)[“"]?A[”"]?(?:级|类|等|档)?(?:标准|水平|要求|目标|以上)?(?![A-Za-z#+\-的者])/u;
/** A rule for grading, not an aim: 若全部达到A级, 均达到A级的评为优秀. */
const CONDITION = /(?:若|如|凡|只有|方可|才能|可评|评为|视为|得满分|计满分|得\d)/u;

/** Whether a text sets the aim 全面达到A级. */
export function aimsAtA(text: string): boolean {
  if (text.length > 200 || !/[AＡ]/u.test(text)) return false;
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .split(/[。;\n]/u)
    .some((sentence) => AIM.test(sentence) && !CONDITION.test(sentence));
}

/** The aim 全面达到A级 with the indicators below it, if a note or title of the sheet, or one of the other `titles`, sets it; else null. */
export function gradeAim(
  layout: FrameworkLayout,
  indicators: readonly Indicator[],
  titles: readonly string[],
): GradeAim | null {
  const isSet = titles.some(aimsAtA) || [...sheetNotes(layout.table, layout.rows)].some(aimsAtA);
  return isSet ? { below: belowA(layout, indicators) } : null;
}

/** The base indicators graded below A, each with the cell of its grade: the one that counts, else a column 等级 beside the marks. */
function belowA(layout: FrameworkLayout, indicators: readonly Indicator[]): GradeAim["below"] {
  const { table, columns } = layout;
  const beside = columns.readings.find(
    ({ meaning, heading }) => meaning === "unknown" && /(?:等级|等次|级别)$/u.test(normaliseName(heading)),
  );
  return indicators.flatMap(({ id, kind, row, actual, review }): GradeAim["below"] => {
    const counted: MarkReading = review.state === "grade" || review.state === "number" ? review : actual;
    if (kind !== "base" || !(counted.state === "grade" || (beside && counted.state === "number"))) return [];
    const isOwn = counted.state === "grade";
    const grade = isOwn ? counted.grade : gradeOf(table.text(row, beside?.column ?? null));
    // Only letters are grades of this scale.
    if (grade === null || !/^[B-G]/u.test(grade)) return [];
    return [{ indicator: id, grade, cell: isOwn ? counted.cell : table.cell(row, beside?.column ?? 1) }];
  });
}

const OF_BONUS = /加分|奖励分|附加分/u;
/** The cap of a single honour, not of all bonuses. */
const OF_EACH = /每[项次个件人类篇起例]|单项|同一|同类|该项|本项|各项|其中/u;

/** The caps in force after notes have been read: for each section, and for all of them together. */
interface NotedCaps {
  readonly items: readonly Item[];
  readonly bonusCap: Marks | null;
  readonly deductionCap: Marks | null;
}

/**
 * A cap for all bonuses in a note above or below the table (注：加分最高不超过10分), if no section states a cap. It belongs to
 * the only section with bonuses, or to several together if their rows are not capped either.
 */
export function withNotedCap(
  all: readonly Item[],
  indicators: IndicatorDraft[],
  layout: Pick<FrameworkLayout, "table" | "columns" | "rows" | "groups">,
): NotedCaps {
  const { table } = layout;
  const notes = [...notesAround(layout)];
  const off = withOffCaps(all, indicators, layout, notes);
  const { items } = off;
  const bonuses = indicators.filter(({ kind }) => kind === "bonus");
  const sections = new Set(bonuses.map(({ item }) => item));
  const isCapped = [...sections].some((item) => items[item]?.bonusCap !== null);
  if (sections.size === 0 || isCapped) return { ...off, bonusCap: null };
  const cap = notedCap(notes, capOfAll) ?? cappedKind(table, bonuses);
  if (sections.size > 1) return { ...off, bonusCap: bonuses.some((one) => one.cap !== null) ? null : cap };
  const capped = items.map((item, at) => (sections.has(at) ? { ...item, bonusCap: cap } : item));
  return { ...off, items: cap === null ? items : capped, bonusCap: null };
}

/** 加分项（最高5分） in the column of kinds, on the rows of all bonuses: what they bring together. */
function cappedKind(table: Table, bonuses: readonly Indicator[]): Marks | null {
  const [text = "", ...others] = new Set(bonuses.map(({ row }) => table.text(row, table.column("kind"))));
  return others.length > 0 || OF_EACH.test(text) ? null : capIn(text);
}

/**
 * The same of deductions: of the one section that has them all, or that a note names, by a note, or by a text beside them that is merged
 * over all of its rows, which are then not capped each; of several sections together by a note that allows each of them its own cap.
 */
function withOffCaps(
  all: readonly Item[],
  indicators: IndicatorDraft[],
  { table, columns }: Pick<FrameworkLayout, "table" | "columns">,
  notes: readonly string[],
): Pick<NotedCaps, "items" | "deductionCap"> {
  const deductions = indicators.filter(({ kind }) => kind === "deduction");
  const sections = new Set(deductions.map(({ item }) => item));
  const names = [...sections].map((item) => ownWords(all[item]?.name ?? ""));
  const isOfOne = (note: string): boolean => names.some((name) => name !== "" && note.includes(name));
  const items = all.map((item, at) => {
    const own = deductions.filter((one) => one.item === at);
    const [first] = own;
    if (!first || item.deductionCap) return item;
    const merged = columns.standard.find((column) => {
      const { top, bottom } = table.span(first.row, column);
      return own.length > 1 && own.every(({ row }) => row >= top && row <= bottom);
    });
    const beside = merged === undefined ? null : offCapIn(table.text(first.row, merged), false);
    if (beside) for (const one of own) indicators[one.id] = { ...one, cap: null };
    const isCapped = own.some(({ cap }) => cap !== null);
    const name = ownWords(item.name);
    const ofOwn = sections.size === 1 ? notes : notes.filter((note) => name !== "" && note.includes(name));
    const cap = beside ?? (isCapped ? null : notedCap(ofOwn, offCapOfAll));
    return cap ? { ...item, deductionCap: cap } : item;
  });
  if (sections.size < 2) return { items, deductionCap: null };
  const ofAll = notes.filter((note) => !isOfOne(note));
  const cap = notedCap(ofAll, offCapOfAll);
  const isNarrower = [...sections].some((item) => cap !== null && items[item]?.deductionCap?.gt(cap));
  return { items, deductionCap: isNarrower ? null : cap };
}

/** What a section of deductions is about: 信访维稳 of 减分项：信访维稳. */
function ownWords(name: string): string {
  return normaliseName(
    withoutCap(name).replace(/[（(][^（()）]*[)）]|[减扣倒]分(?:项目?|指标|内容|事项)?|负面清单/gu, ""),
  );
}

/** The cap of all deductions in a title or note: 累计扣分最高5分. */
export function notedOffCap(table: Table): Marks | null {
  const dataRows = new Set(table.dataRows);
  return notedCap([...textsOutside(table, (row) => dataRows.has(row))], offCapOfAll);
}

const OF_OFF = /减分|扣分(?:项|事项|累计|合计|总计|总)|累计扣|合计扣|总扣|负面/u;

function offCapOfAll(sentence: string): Marks | null {
  return OF_OFF.test(sentence) && !OF_EACH.test(sentence) ? offCapIn(sentence, false) : null;
}

/** The sentences above and below a framework, also those right below its last row. */
function notesAround({ table, rows, groups }: Pick<FrameworkLayout, "table" | "rows" | "groups">): Iterable<string> {
  const all = [...[...groups.values()].flatMap((group) => group.rows), ...rows.map(({ row }) => row)];
  const last = all.reduce((most, row) => Math.max(most, row), 0);
  const dataRows = new Set(table.dataRows);
  return textsOutside(table, (row) => row <= last && dataRows.has(row));
}

/** Sentence by sentence. */
function* textsOutside(
  { sheet, headerRows: [first, last] }: Table,
  isInside: (row: number) => boolean,
): Iterable<string> {
  for (const [index, cells] of sheet.values.entries()) {
    const row = index + 1;
    if (isInside(row) || (row >= first && row <= last)) continue;
    for (const value of cells ?? []) if (typeof value === "string") yield* value.split(/[。；;\n]/u);
  }
}

function notedCap(sentences: readonly string[], capOf: (sentence: string) => Marks | null): Marks | null {
  return sentences.map(capOf).find(Boolean) ?? null;
}

function capOfAll(sentence: string): Marks | null {
  return OF_BONUS.test(sentence) && !OF_EACH.test(sentence) ? capIn(sentence) : null;
}

/**
 * Gives bonus rows the honours they name, in place, where the sheet says that one honour counts once at its highest level: in a note
 * or a section's heading for all of them, on a row for its section.
 */
export function markHonours({ table, columns, rows }: FrameworkLayout, indicators: IndicatorDraft[]): void {
  const bonuses = indicators.filter(({ kind }) => kind === "bonus");
  if (bonuses.length < 2) return;
  const texts = [...columns.item, ...columns.hierarchy, ...columns.standard];
  const saidForAll = [...sheetNotes(table, rows)].some(countsOnlyHighest);
  const items = new Set(
    bonuses
      .filter(({ row }) => texts.some((column) => countsOnlyHighest(table.text(row, column))))
      .map(({ item }) => item),
  );
  for (const bonus of bonuses) {
    if (!saidForAll && !items.has(bonus.item)) continue;
    const honour = honourIn(bonus.name) ?? honourIn(bonus.reason) ?? honourIn(bonus.evidence);
    if (honour) indicators[bonus.id] = { ...bonus, honour };
  }
}

const ONCE =
  /同一(?:类|种|个|年度)?(?:荣誉|奖项|奖励|项目|事项|表彰|工作|成果|内容|事迹|称号|经验|活动|指标)[^。；;]{0,24}?(?:最高|不重复|不累计|不再累计|不得重复|就高|只计一次|计一次)|就高不就低|就高(?:计分|加分|计算|原则)|按(?:其)?最高(?:级别|层级|奖项|等次|档次|等级)(?:奖项)?(?:计|加|记)|不(?:得)?重复(?:加|计|记)分/u;

/** Whether a text says that one honour counts once, at its highest level: 同一荣誉获多级表彰的按最高级计分. */
export function countsOnlyHighest(text: string): boolean {
  return text.length >= 4 && /同一|就高|最高|重复/u.test(text) && ONCE.test(text.replace(/\s+/gu, ""));
}

const LEVELS: readonly (readonly [HonourLevel, string])[] = [
  ["nation", "国家级|全国|中央级?|国字号|国家"],
  ["province", "省部级|省级|全省|自治区级?|省(?=[^级]{2})"],
  ["city", "地市级|地级|州级|市级|全市|市(?=[^级区直管场容政]{2})"],
  ["county", "县区级|县市区级|县级|区级|旗级|全县|全区|县(?=[^级区]{2})"],
  ["town", "乡镇级|乡级|镇级|街道级"],
];
const GOT = "(?:荣?获得?|获评|被?评为|被授予|被命名为|受到?|取得|创建成?为?|创成|建成|通过|得到)*";
const AUTHORITY = "(?:党委政府|党委、政府|人民政府|政府|部门|主管部门)*(?:及?以上)?(?:授予|命名|表彰|评定)?的?";
const HEAD = LEVELS.map(([level, words]) => [level, new RegExp(`^${GOT}(?:${words})${AUTHORITY}(.+)$`, "u")] as const);
const TAIL = LEVELS.map(([level, words]) => [level, new RegExp(`^${GOT}(.+?)[(（](?:${words})[)）]$`, "u")] as const);
/** Words that many honours share, so that two rows with them need not mean one. */
const GENERAL =
  /^(?:级|以上|及|和|或|的|荣誉|称号|表彰|表扬|奖励|奖项|奖|奖牌|先进|集体|单位|个人|典型|模范|优秀|通报|嘉奖|综合|单项|专项|批示|肯定|推广|媒体|报刊|刊物|刊发|报道|宣传|会议|现场会|经验|交流|发言|介绍|试点|示范|检查|督查|考核|评比|竞赛|比赛|等次|一等|二等|三等|名次|主要|领导|部门|党委|政府|工作|创新|成果|项目|案例|信息|文章|论文|作品|每|项|次)*$/u;

/** What a text names as won, and at which level: 省级文明单位, 文明单位（市级）; null where it names no particular honour or no level. */
export function honourIn(text: string): Honour | null {
  const bare = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^(?:19|20)\d{2}年?度?/u, "")
    .replace(/[“”"'《》「」]/gu, "");
  if (bare.length > 30 || /[、,，;；。]/u.test(bare)) return null;
  for (const [level, pattern] of [...HEAD, ...TAIL]) {
    const rest = pattern.exec(bare)?.[1];
    if (rest === undefined) continue;
    const name = rest
      .replace(/(?:荣誉)?称号$|荣誉$|的$|(?:加|得|计)?\d+(?:\.\d+)?分$/u, "")
      .replace(/[(（][^()（）]*[)）]$/u, "");
    return GENERAL.test(name) || name.length < 2 ? null : { name: normaliseName(name), shown: name, level };
  }
  return null;
}
