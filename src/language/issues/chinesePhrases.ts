import type { IndicatorKind } from "../../domain/indicator.ts";
import type { Issue, IssueDetail } from "../../domain/issue.ts";
import { shorten } from "../shorten.ts";

/* Parts of sentences about issues, in Chinese. */

const FIELDS: Readonly<Record<string, string>> = {
  full: "应得分",
  actual: "实得分",
  review: "考核得分",
  deducted: "扣分",
  bonus: "加分",
  penalty: "减分",
  share: "占应得分的百分比",
  weighted: "百分制得分，按权重折算",
  framework: "测评体系",
  breakdown: "任务分解",
  indicator: "指标名称",
  item: "测评项目",
  task: "工作任务",
  lead: "牵头部门",
  responsible: "责任部门",
  support: "配合部门",
  deadline: "完成时限",
  progress: "完成情况",
};

export const RULED = { base: "得", bonus: "加", deduction: "扣", veto: "得" } as const;
const MOST_NAMES = 6;
const MOST_SEEN = 4;
export const LEVEL_PARTS = { total: "各项", item: "该项目下各指标", indicator: "该指标下各要点" } as const;

export function of(name: string | undefined): string {
  return name ? `${shorten(name)}：` : "";
}

export function task(name: string | undefined): string {
  return name ? `任务“${shorten(name)}”` : "任务";
}

export function field(name: string): string {
  return FIELDS[name] ?? name;
}

/** The columns that are missing. */
export function columns({ field: name, lacks }: IssueDetail, between: string): string {
  return (lacks ?? [name ?? ""]).map((each) => `“${field(each)}”`).join(between);
}

export function seen(headings: readonly string[]): string {
  const shown = headings.slice(0, MOST_SEEN).map((text) => `“${shorten(text)}”`);
  return `${shown.join("")}${headings.length > MOST_SEEN ? "等栏" : headings.length > 1 ? "各栏" : "一栏"}`;
}

export function heading(text: string | undefined): string {
  return text ? `“${shorten(text)}”一栏` : "这一栏";
}

export function list(names: readonly string[] | undefined, before = ""): string {
  if (!names || names.length === 0) return "";
  const shown = names.slice(0, MOST_NAMES).map(shorten).join("、");
  return `（${before}${shown}${names.length > MOST_NAMES ? "等" : ""}）`;
}

export function leads(names: readonly string[] | undefined): string {
  return names && names.length > 0 ? `，由${names.slice(0, 3).join("、")}${names.length > 3 ? "等" : ""}负责` : "";
}

export function got(name: string | undefined): string {
  return name === "review" ? "考核得" : "实得";
}

/** 应得9分、 — or nothing if the number is unknown. */
export function marks(word: string, value: number | undefined, after = "、"): string {
  return value === undefined ? "" : `${word}${value}分${after}`;
}

/** 完成值82%、目标值≥85%， — as far as they are known. */
export function measured({ target, achieved }: Issue["detail"]): string {
  if (!achieved) return "";
  return `完成值${shorten(achieved)}${target ? `（目标值${shorten(target)}）` : ""}，`;
}

export function totalName({ name, level, item }: Issue["detail"]): string {
  const of = item === undefined ? "" : `“${shorten(item)}”的`;
  return of + (name ? shorten(name) : level === "item" ? "小计" : "合计");
}

export function scope(bears: Issue["detail"]["scope"], names: readonly string[] | undefined): string {
  if (bears === "department")
    return names && names.length > 0 ? `，影响${names.join("、")}评先评优` : "，影响该部门评先评优";
  return bears === "item" ? "，只影响该项目" : "";
}

/** （应得100） — the unit's total. */
export function computedTotal(name: string | undefined, value: number | undefined): string {
  return value === undefined ? "" : `（${field(name ?? "full").replace(/分$/u, "")}${value}）`;
}

/** 第9行“其他”（20分）等于第6—8行之和 — or why it may be a total although its figure fits nothing. */
export function doubtfulRows({ name: only, rows = [] }: Issue["detail"]): string {
  const [start] = rows;
  if (start?.under) {
    const since = rows.length > 1 ? `起的${rows.length}行` : "";
    return `第${start.row}行“${shorten(start.name)}”${since}接在${KINDS[start.under]}之后，没有另起标题`;
  }
  if (rows.length === 0) return only ? `“${shorten(only)}”一行` : "有的行";
  const named = rows.slice(0, MOST_NAMES).map(({ row, name, figure, first, last, isBeyond }) => {
    const label = `第${row}行${name === "" ? "" : `“${shorten(name)}”`}（${figure}分）`;
    if (isBeyond) return `${label}在合计之下、没有计入合计`;
    return first === undefined || last === undefined
      ? `${label}形同合计，但与各行之和不符`
      : `${label}等于第${first}—${last}行之和`;
  });
  return `${named.join("，")}${rows.length > MOST_NAMES ? `等${rows.length}行` : ""}`;
}

const KINDS: Readonly<Record<IndicatorKind, string>> = {
  base: "指标",
  bonus: "加分项",
  deduction: "减分项",
  veto: "否决项",
};

/** What rows may be instead of indicators. */
export function otherRole({ rows = [] }: Issue["detail"]): string {
  const under = rows[0]?.under;
  if (under) return KINDS[under];
  return rows.every(({ isBeyond }) => isBeyond) ? "说明" : "合计";
}

/** The reading that counts until the question is answered, and the total that it gives. */
export function takenReading(detail: Issue["detail"], total: Issue["expected"]): string {
  const { asTotal, asIndicator, field: name = "full" } = detail;
  const comes = total === undefined ? "" : `${field(name).replace(/分$/u, "")}${total}`;
  if (total !== asTotal && total !== asIndicator) return `暂按${comes}计算`;
  return `暂按${total === asTotal ? otherRole(detail) : KINDS.base}计算${comes && `，${comes}`}`;
}
