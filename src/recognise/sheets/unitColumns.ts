import { isEarned } from "../../domain/meaning.ts";
import { holdsFigures, isMark, roughMarks } from "../columns/columnMarks.ts";
import { endsLikeUnit } from "../departments/unitNames.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { HeadingCell } from "../table/headerBlock.ts";
import { cellText, type Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";

/** The columns of one of several units. */
export interface UnitColumns {
  /** As its heading names it, without 得分 behind it. */
  readonly name: string;
  /** The column of its marks; several where it heads a group (城关镇 over 自评 | 考核). */
  readonly columns: readonly number[];
  /** The only column holds what was taken off (城关镇扣分). */
  readonly isDeducted: boolean;
  readonly at: HeadingCell;
}

/** 内科得分, 财务科自评分, 城关镇扣分: whose marks they are. */
const MARKS_OF = /(?:自评|实际|实)?(?:得|扣|失)?分$/u;
const DEDUCTED = /[扣失]分$/u;
/** 各乡镇考核得分 over 城关 | 东河, as opposed to 评委打分 over 张三 | 李四. */
const OF_UNITS =
  /(?:各|参评|所属|下属|[被受迎](?:考核|考评|评|检查?))(?:[县市区乡镇村]|街道|社区|学校|医院|企业|公司|支部|班组|单位|部门|[科股处]室)/u;
export const OF_JUDGES = /评委|专家|[核评审查]组|小组|评议|评分(?!情况)|打分|主体/u;
const PERIOD = /\d|[月季年周期]/u;
/** 被考核单位：县水务局: one unit is marked, whoever the columns are headed by. */
const ONE_IS_JUDGED =
  /(?:[被受](?:考核|考评|测评|评议|评价|检查|督查|检|评)(?:单位|部门|科室|对象|人)?|(?:考核|测评|评议|评价)对象)(?:名称|全称)?[:：]\s*([^\s:：、,，]*)/u;

/** What every such line has in one of its cells, and hardly any row of a long list. */
const JUDGED = /[被受]|对象/u;

/** The columns of a unit that one column is headed by. */
export function unitOf({ at, column }: HeaderColumn): UnitColumns {
  const heading = at.text.replace(/\s+/gu, "");
  return { name: heading.replace(MARKS_OF, "") || heading, columns: [column], isDeducted: DEDUCTED.test(heading), at };
}

/** Whether a line beside the table names the one unit that is marked. */
export function isOneJudged({ sheet, headerRows }: Table): boolean {
  const lines = sheet.values.filter((_, at) => at + 1 < headerRows[0] || at + 1 > headerRows[1]);
  return lines.some((cells) => {
    if (!cells?.some((value) => typeof value === "string" && JUDGED.test(value))) return false;
    const line = cells.map((value) => cellText(value ?? null)).join(" ");
    const named = ONE_IS_JUDGED.exec(line.normalize("NFKC"))?.[1] ?? "";
    return named.length > 1 && !named.startsWith("各");
  });
}

/**
 * The marks columns where each is headed by a unit, with those under the same heading or of the same meaning that were left out because
 * their figures are another's, or because nobody has filled them in. Empty where there are fewer than two.
 */
export function headedByUnits(
  table: Table,
  marks: readonly HeaderColumn[],
  full: number | undefined,
): readonly HeaderColumn[] {
  const [first] = marks;
  if (!first || !marks.every(isUnit)) return [];
  const group = first.groups.at(-1);
  const isBeside = ({ groups }: HeaderColumn): boolean => {
    const own = groups.at(-1);
    return own !== undefined && own.row === group?.row && own.left === group.left;
  };
  const isGiven = ({ column, meaning, groups }: HeaderColumn): boolean => {
    if (groups.length > 0 || (full !== undefined && column < full)) return false;
    if (marks.length === 1) return meaning === "unknown" && isBlank(table, column);
    return isEarned(meaning) || (meaning === "unknown" && holdsFigures(table, column));
  };
  const units = table.columns.filter(
    (one) => marks.includes(one) || (one.putAway === undefined && (isBeside(one) || isGiven(one)) && isUnit(one)),
  );
  return units.length > 1 ? units : [];
}

/** Columns headed by units that were not taken for marks, because cells of them, or all, are blank or hold grades. */
export function unreadUnits(table: Table, full: number): readonly HeaderColumn[] {
  const rows = table.dataRows.filter((row) => roughMarks(table, row, full) !== null);
  const isWithin = (row: number, column: number): boolean =>
    table.text(row, column) === "" ||
    (isMark(table, row, column) && (roughMarks(table, row, column) ?? 0) <= (roughMarks(table, row, full) ?? 0));
  const units = table.columns.filter(
    (one) =>
      one.meaning === "unknown" &&
      one.putAway === undefined &&
      isUnit(one) &&
      rows.every((row) => isWithin(row, one.column)),
  );
  return units.length > 1 ? units : [];
}

/**
 * Groups of columns headed by a unit each, with the same headings beneath (城关镇 over 自评 | 考核). Empty where there are fewer than two,
 * and where the unit's own marks stand beside them.
 */
export function unitGroups(table: Table): readonly UnitColumns[] {
  const groups = new Map<string, { readonly at: HeadingCell; readonly columns: HeaderColumn[] }>();
  for (const one of table.columns) {
    const at = one.groups.findLast(({ text }, level) => isUnitHeading(text, one.groups.slice(0, level)));
    if (!at || one.putAway) continue;
    const key = `${at.row} ${at.left}`;
    const group = groups.get(key) ?? { at, columns: [] };
    group.columns.push(one);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const beneath = new Set(all.map(({ columns }) => columns.map(({ at }) => normaliseName(at.text)).join()));
  const headed = all.flatMap(({ columns }) => columns);
  const isGiven = ({ meaning }: HeaderColumn): boolean => isEarned(meaning) || meaning === "deducted";
  const isJudged = headed.some(isGiven) && !headed.some(({ at }) => saysJudge(at.text));
  const isBesideOwn = table.columns.some(
    (one) => !headed.includes(one) && isGiven(one) && SELF_WORDS.test(normaliseName(one.at.text)),
  );
  if (all.length < 2 || beneath.size > 1 || !isJudged || isBesideOwn) return [];
  // Of other full marks each they are parts of one unit: 本部 | 基地.
  const full = all.map(({ columns }) => columns.filter(({ meaning }) => meaning === "full"));
  const marksOn = (row: number): readonly string[] =>
    full.map((some) => some.map(({ column }) => roughMarks(table, row, column)).join());
  if (table.dataRows.some((row) => new Set(marksOn(row)).size > 1)) return [];
  return all.map(({ at, columns }) => ({
    ...{ name: at.text.replace(/\s+/gu, "").replace(MARKS_OF, ""), at, isDeducted: false },
    columns: columns.map(({ column }) => column),
  }));
}

function saysJudge(text: string): boolean {
  return OF_JUDGES.test(normaliseName(text).replace(/自评分?/gu, ""));
}

/** Whether nobody has filled in anything in a column. */
export function isBlank(table: Table, column: number): boolean {
  return table.dataRows.every((row) => table.text(row, column) === "");
}

function isUnit({ at, groups }: HeaderColumn): boolean {
  return isUnitHeading(at.text, groups);
}

/** @param groups the headings above it */
function isUnitHeading(text: string, groups: readonly HeadingCell[]): boolean {
  const above = groups.map((group) => normaliseName(group.text)).join("");
  if (OF_JUDGES.test(above)) return false;
  if (OF_UNITS.test(above)) return !PERIOD.test(text) && !/评|分$/u.test(text);
  const name = normaliseName(text).replace(MARKS_OF, "");
  // 张评委, 组织部评分, 考核组 over 组织部: those who judge.
  return endsLikeUnit(name) && !/评|打分/u.test(name) && !REVIEW_WORDS.test(above);
}
