import type { Issue, IssueCode } from "../domain/issue.ts";
import type { IssueSentence } from "./issueSentence.ts";
import { shorten } from "./shorten.ts";

type Sentences = Readonly<Record<IssueCode, (issue: Issue) => IssueSentence>>;

const FIELDS: Readonly<Record<string, string>> = {
  full: "应得分",
  actual: "实得分",
  review: "考核得分",
  deducted: "扣分",
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

/** Every issue in Chinese. The codes come in the order of the contract: structure, marks, totals, linking, tasks, result. */
export const CHINESE_ISSUES: Sentences = {
  "sheet-missing": ({ detail }) => ({
    what: detail.text
      ? `没有名为“${shorten(detail.text)}”的工作表${list(detail.names)}`
      : `没有找到“${field(detail.field ?? detail.name ?? "framework")}”工作表${list(detail.names, "现有工作表：")}`,
    todo: "请检查工作表名称和表头，或者指定要读取的工作表",
  }),
  "sheet-ambiguous": ({ detail, found }) => ({
    what: `有${detail.names?.length ?? "几"}个工作表都像“${field(detail.field ?? detail.name ?? "framework")}”${list(detail.names)}${
      found === undefined ? "" : `，暂按“${found}”读取`
    }`,
    todo: "请指定用哪一个",
  }),
  "header-missing": ({ sheet, detail }) => ({
    what: `工作表“${sheet || (detail.name ?? "")}”前30行内没有找到表头`,
    todo: "请检查是否有测评内容、应得分、实得分等栏目名称",
  }),
  "column-missing": ({ sheet, detail }) => ({
    what: `工作表“${sheet}”没有${columns(detail.field, detail.names)}一栏`,
    todo: "请补上这一栏，或在设置中指定对应的列",
  }),
  "column-ambiguous": ({ detail }) => ({
    what: `${heading(detail.text ?? detail.name)}可以有不同理解${list(detail.names?.map(field))}，合计会因此不同`,
    todo: "请在设置中指定这一列的含义",
  }),

  "full-missing": ({ detail }) => ({ what: `${of(detail.name)}未填应得分`, todo: "请补填，否则合计不完整" }),
  "full-invalid": ({ detail, found }) => ({
    what: `${of(detail.name)}应得分填的是“${written(detail.text ?? found)}”，不是有效的分值`,
    todo: "请改填不小于0的数字",
  }),
  "actual-missing": ({ detail }) => ({
    what: `${of(detail.name)}${marks("应得", detail.full)}未评分，暂不计失分${detail.ruled === undefined ? "" : `；按评分标准可得${detail.ruled}分`}`,
    todo: "请补填实得分；不涉及的请填“不适用”",
  }),
  "actual-invalid": ({ detail, found }) => ({
    what: `${of(detail.name)}${field(detail.field ?? "actual")}填的是“${written(detail.text ?? found)}”，无法计分，按未评分处理`,
    todo: "请改填数字；不涉及的请填“不适用”",
  }),
  "actual-exceeds-full": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}应得${detail.full ?? expected}分、${got(detail.field)}${detail.actual ?? found}分，超过应得分，现按填报数计算`,
    todo: "请核实",
  }),
  "actual-negative": ({ detail, found }) => ({
    what: `${of(detail.name)}${got(detail.field)}${detail.actual ?? found}分，小于0，现按填报数计算`,
    todo: "请核实",
  }),
  "grade-unknown": ({ detail, found }) => ({
    what: `${of(detail.name)}等级“${written(detail.text ?? found)}”没有对应的分值，按未评分处理`,
    todo: "请改填数字，或在设置的等级换算表中加上这一等级",
  }),
  "formula-error": ({ detail }) => ({
    what: `${of(detail.name)}${field(detail.field ?? "actual")}的公式出错或者没有计算结果`,
    todo: "请修正公式，重新计算并保存",
  }),
  "deduction-unexplained": ({ detail }) => ({
    what: `${of(detail.name)}${marks("应得", detail.full)}${marks(got(detail.field), detail.actual, "，")}扣${detail.lost}分未填扣分原因`,
    todo: detail.noColumn ? "请加一栏“扣分原因”填写" : "请补填",
  }),
  "deduction-mismatch": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}应得${detail.full}分、实得${detail.actual}分，应扣${expected}分，扣分栏填的是${found}分`,
    todo: "请核对实得分和扣分",
  }),
  "review-differs": ({ detail }) => ({
    what: `${of(detail.name)}自评${detail.actual}分、考核${detail.review}分，相差${difference(detail.review, detail.actual)}分`,
    todo: "请知悉，核定以考核得分为准",
  }),
  "rule-differs": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}${measured(detail)}按评分标准应${RULED[detail.kind ?? "base"]}${detail.ruled ?? expected}分，${detail.field === "review" ? "考核" : ""}填的是${found}分`,
    todo: "请核实",
  }),
  "target-unclear": ({ detail, found }) => ({
    what: `${of(detail.name)}完成值“${written(detail.achieved ?? found)}”${detail.target ? `对照目标值“${written(detail.target)}”，` : ""}看不出是否达标`,
    todo: "如需判断，请把两处都填成同一单位的数字，如85%、24次",
  }),
  "grade-below-aim": ({ detail, found }) => ({
    what: `${of(detail.name)}等级为${written(detail.text ?? found)}，未达到A级${leads(detail.names)}`,
    todo: "请对照“全面达到A级”的目标抓紧整改",
  }),
  "deduction-blank-assumed": () => ({
    what: "表中只有扣分、没有实得分，扣分空白的按未扣分计算",
    todo: "如空白表示尚未评分，请填写实得分",
  }),

  "total-mismatch": ({ detail, expected, found }) => ({
    what: `${totalName(detail)}填报${found}分，${LEVEL_PARTS[detail.level ?? "total"]}${field(detail.field ?? "actual")}相加${expected}分，相差${difference(found, expected)}分`,
    todo: "请核实",
  }),
  "bonus-over-cap": ({ detail, expected, found }) => ({
    what: `${detail.name ? of(detail.name) : "加分合计"}填报${found}分，超过最高加分${expected}分，只计${expected}分`,
    todo: "请核实",
  }),
  "honour-repeated": ({ detail, expected, found }) => ({
    what: `同一荣誉${detail.name ? `“${shorten(detail.name)}”` : ""}按多个级别加分${list(detail.names?.map((each) => `${each}分`))}，共加${found}分；按表中规定只计最高的${expected}分`,
    todo: "请核实，加分现按填报数计算",
  }),
  "base-unusual": ({ found }) => ({
    what: `各项应得分合计${found}分，不是通常的100分`,
    todo: "请确认有没有漏项或分值填错",
  }),

  "code-duplicate": ({ detail, found }) => ({
    what: `编号“${written(detail.text ?? found)}”与${detail.names?.[0] ?? "前面的指标"}重复`,
    todo: "请改成不同的编号，以免任务对错指标",
  }),
  "task-orphan": ({ detail }) => ({
    what: `任务“${shorten(detail.name ?? "")}”${
      detail.text ? `所写的指标“${shorten(detail.text)}”在测评体系中找不到` : "没有写明对应的指标"
    }`,
    todo: "请核对指标编号或名称",
  }),
  "indicator-unassigned": ({ detail }) => ({
    what: `${of(detail.name)}没有分解到任何部门`,
    todo: "请在任务分解中明确责任部门",
  }),
  "lead-missing": ({ detail }) => ({
    what: detail.text
      ? `${of(detail.name)}责任部门写的是“${shorten(detail.text)}”，没有落实到具体部门`
      : `${of(detail.name)}只有配合部门${list(detail.names)}，没有牵头或责任部门`,
    todo: "请写明由哪个部门牵头",
  }),
  "department-unknown": ({ detail, found }) => ({
    what: `“${written(detail.name ?? found)}”不在部门名册中${detail.names?.[0] ? `，是否就是“${detail.names[0]}”` : ""}`,
    todo: "请核对名称，或在部门名册中补上（简称可填在别名栏）",
  }),
  "department-similar": ({ detail, found }) => ({
    what: `“${written(detail.name ?? found)}”与“${detail.names?.[0] ?? ""}”名称相近，现按两个部门计算`,
    todo: "如是同一部门，请改成同一名称、写入部门名册的别名栏，或在任务窗格“部门”页合并",
  }),

  "deadline-missing": ({ detail }) => ({ what: `${task(detail.name)}未填完成时限`, todo: "请补填" }),
  "deadline-invalid": ({ detail, found }) => ({
    what: `${task(detail.name)}完成时限“${written(detail.text ?? found)}”不是明确的日期`,
    todo: "请改填具体日期，如2026-03-31",
  }),
  "task-overdue": ({ detail }) => ({
    what: `${task(detail.name)}应于${detail.due}完成，已逾期${detail.days}天${leads(detail.names)}`,
    todo: "请督促办理，已完成的请更新完成情况",
  }),
  "task-due-soon": ({ detail }) => ({
    what: `${task(detail.name)}${detail.days === 0 ? "今天到期" : `还有${detail.days}天到期`}（${detail.due}）${leads(detail.names)}`,
    todo: "请抓紧办理",
  }),
  "progress-invalid": ({ detail, found }) => ({
    what: `${task(detail.name)}完成情况“${written(detail.text ?? found)}”看不出进度`,
    todo: "请改填已完成、进行中或未开始",
  }),
  "evidence-missing": ({ detail }) => ({
    what:
      detail.full === undefined
        ? `${task(detail.name)}已完成，未填佐证材料`
        : `${of(detail.name)}得满分${detail.full}分，未填佐证材料`,
    todo: "请补填材料名称或存放位置",
  }),

  "evidence-few": ({ detail, expected, found }) => ({
    what: `${of(detail.name)}要求${detail.text ? `“${shorten(detail.text)}”` : `${expected}份佐证材料`}，佐证材料只列了${found}份`,
    todo: "请补充材料",
  }),
  "evidence-outside-period": ({ detail }) => ({
    what: `${of(detail.name)}佐证材料的日期不在测评周期内${list(detail.names)}${detail.from && detail.to ? `，周期为${detail.from}至${detail.to}` : ""}`,
    todo: "请核实或更换材料",
  }),

  "veto-triggered": ({ detail, found }) => ({
    what: `${of(detail.name)}填的是“${written(detail.text ?? found)}”，${detail.precondition ? "前置条件不符合" : "触发一票否决"}${scope(detail.scope, detail.names)}`,
    todo: "请核实",
  }),
  "veto-unclear": ({ detail, found }) => ({
    what: `${of(detail.name)}填的是“${written(detail.text ?? found)}”，看不出${detail.precondition ? "条件是否符合" : "是否触发一票否决"}，待确认`,
    todo: detail.precondition ? "请改填是或否" : "请改填有或无",
  }),

  "text-like-formula": ({ detail, found }) => ({
    what: `单元格文字“${written(detail.text ?? found)}”以公式符号开头`,
    todo: "汇总表中按文字写入，不会当作公式，请留意来源",
  }),
};

const RULED = { base: "得", bonus: "加", deduction: "扣", veto: "得" } as const;
const MOST_NAMES = 6;
const LEVEL_PARTS = { total: "各项", item: "该项目下各指标", indicator: "该指标下各要点" } as const;

function of(name: string | undefined): string {
  return name ? `${shorten(name)}：` : "";
}

function task(name: string | undefined): string {
  return name ? `任务“${shorten(name)}”` : "任务";
}

function field(name: string): string {
  return FIELDS[name] ?? name;
}

function columns(name: string | undefined, names: readonly string[] | undefined): string {
  const wanted = names && names.length > 0 ? names : [name ?? ""];
  return wanted.map((each) => `“${field(each)}”`).join("或");
}

function heading(text: string | undefined): string {
  return text ? `“${shorten(text)}”一栏` : "这一栏";
}

function list(names: readonly string[] | undefined, before = ""): string {
  if (!names || names.length === 0) return "";
  const shown = names.slice(0, MOST_NAMES).map(shorten).join("、");
  return `（${before}${shown}${names.length > MOST_NAMES ? "等" : ""}）`;
}

function leads(names: readonly string[] | undefined): string {
  return names && names.length > 0 ? `，由${names.slice(0, 3).join("、")}${names.length > 3 ? "等" : ""}负责` : "";
}

function written(text: string | number | undefined): string {
  return shorten(String(text ?? ""));
}

function got(name: string | undefined): string {
  return name === "review" ? "考核得" : "实得";
}

/** 应得9分、 — nothing where the number is not known. */
function marks(word: string, value: number | undefined, after = "、"): string {
  return value === undefined ? "" : `${word}${value}分${after}`;
}

/** 完成值82%、目标值≥85%， — what there is of it. */
function measured({ target, achieved }: Issue["detail"]): string {
  if (!achieved) return "";
  return `完成值${shorten(achieved)}${target ? `（目标值${shorten(target)}）` : ""}，`;
}

function totalName({ name, level }: Issue["detail"]): string {
  return name ? `${shorten(name)}` : level === "item" ? "小计" : "合计";
}

function difference(a: number | string | undefined, b: number | string | undefined): number {
  return Number(Math.abs(Number(a) - Number(b)).toFixed(4));
}

function scope(bears: Issue["detail"]["scope"], names: readonly string[] | undefined): string {
  if (bears === "department")
    return names && names.length > 0 ? `，影响${names.join("、")}评先评优` : "，影响该部门评先评优";
  return bears === "item" ? "，只影响该项目" : "";
}
