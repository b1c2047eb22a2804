import { sectionKind, type SectionKind } from "./sectionKind.ts";

/** Which of the two sheets is looked for. */
export type Wanted = "framework" | "breakdown";

/**
 * How far a sheet's name says what it is: 3 the word itself, 2 with more around it, 1 a relative; 0 nothing; −1 that it sums up
 * others, so that it is the framework where no other sheet is (provincial forms are called 测评汇总表).
 */
export function nameRank(name: string, wanted: Wanted): number {
  const text = name.normalize("NFKC").replace(/[\s\d年度()_.-]+/gu, "");
  const isOld = isOldSheet(text) || text.includes("原") ? 0.5 : 0;
  const [exact, contained, related] = NAMES[wanted];
  if (exact.test(text)) return 3 - isOld;
  if (OTHER_SHEET.test(text) || NAMES[other(wanted)][1].test(text)) return 0;
  if (SUMS_UP.test(text)) return wanted === "framework" ? -1 : 0;
  if (contained.test(text)) return 2 - isOld;
  return related.test(text) ? 1 - isOld : 0;
}

/** Whether a sheet is called as another version of one: 测评体系（旧）, 备份. */
export function isOldSheet(name: string): boolean {
  return /旧|备份|副本|样[表式]|模板|历史|作废|[草初]稿|示例|copy/iu.test(name);
}

const NAMES: Readonly<Record<Wanted, readonly [exact: RegExp, contained: RegExp, related: RegExp]>> = {
  framework: [
    /^(?:测评体系|指标体系|测评指标体系|考核体系|考核指标体系|评价体系)$/u,
    /(?:测评|指标|考核|评价|考评|评估)体系|测评表|自评表|自查表|评分表|考核表|测评细则|评分细则|考核细则|评分标准|测评标准|考核标准|计分表|打分表/u,
    /测评|自评|自查|评分|考核|考评|指标|打分|得分/u,
  ],
  breakdown: [
    /^(?:任务分解|责任分解|责任分工|任务分工|任务分解表|责任分解表|责任分工表)$/u,
    /任务分解|责任分解|责任分工|任务分工|任务清单|责任清单|工作分解|目标分解|分工表|分解表|任务表|职责分工|重点任务|工作任务/u,
    /任务|分工|分解|责任|计划|台账/u,
  ],
};
const OTHER_SHEET = /名册|名单|封面|目录|填[表报]说明|使用说明|整改|通讯录|台帐|附件清单|定期报送|未提取/u;
const SUMS_UP = /汇总|统计/u;

function other(wanted: Wanted): Wanted {
  return wanted === "framework" ? "breakdown" : "framework";
}

/** Whether a sheet is called as one about something else, whatever its columns: 名册, 整改; no breakdown is called 汇总. */
export function isOtherSheet(name: string, wanted: Wanted): boolean {
  return OTHER_SHEET.test(name) || (wanted === "breakdown" && SUMS_UP.test(name));
}

/** What a sheet's name makes of its rows: 加分项, 负面清单, and a bare 扣分 or 扣分表, which in a heading may be a column of marks. */
export function sheetKind(name: string): SectionKind | null {
  const bare = name
    .normalize("NFKC")
    .replace(/^[\s\d.、_-]+|[\s_-]+$|(?:(?:情况|明细|登记|一览|统计|申[报请]|审[核批]|[核认]定)+[表单]?|[表单])$/gu, "")
    .trim();
  return sectionKind(name) ?? sectionKind(bare) ?? (/^[扣减]分$/u.test(bare) ? sectionKind("扣分项") : null);
}

const BRACKETED = /[（(【[][^（()）】[\]]*[)）】\]]/gu;
const BEFORE_SUBJECT = /^.*?(?:19|20)\d{2}\s*年?度?/u;
const OF_KIND = /[加减扣]分|奖励|附加|负面|否决/u;

/** What the titles above a table make of its rows: 加分项目表（累计加分最高5分）, 2024年度减分情况统计表. */
export function titledKind(titles: Iterable<string>): SectionKind | null {
  for (const title of titles) {
    if (title.length > 40 || !OF_KIND.test(title)) continue;
    const bare = title.normalize("NFKC").replace(BRACKETED, "").replace(/\s+/gu, "");
    const kind = sheetKind(bare) ?? sheetKind(bare.replace(BEFORE_SUBJECT, ""));
    if (kind) return kind;
  }
  return null;
}
