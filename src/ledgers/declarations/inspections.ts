import { composed } from "../../recognise/words/composed.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { isAboveZero } from "../../domain/marks.ts";
import type { JudgedRow, LedgerRow, VetoProposal } from "../../domain/ledger.ts";
import { verdictOf, vetoThresholds } from "../../recognise/marks/veto.ts";
import { parseTakenOff } from "../../recognise/text/marksText.ts";
import {
  CUT_OFF,
  dayIn,
  field,
  monthIn,
  once,
  textIn,
  type Conclusion,
  type Judgement,
  type LedgerContext,
  type LedgerDeclaration,
} from "../declaration.ts";
import { passed } from "../cells/verdicts.ts";

/** 检查记录: what an inspection found in a department. */
export const inspections: LedgerDeclaration = {
  id: "inspections",
  name: { "zh-CN": "检查记录", en: "Inspections" },
  columns: [
    { id: "number", name: { "zh-CN": "序号", en: "No." }, type: "number", words: [] },
    {
      id: "date",
      name: { "zh-CN": "检查日期", en: "Date" },
      type: "date",
      required: true,
      words: [...composed("检查 督查 抽查 巡查 暗访 受检 督导", "日期 时间"), ...composed("日期 时间")],
    },
    {
      id: "team",
      name: { "zh-CN": "检查组", en: "Inspected by" },
      type: "text",
      words: [
        ...composed("检查 督查 抽查 巡查 督导 暗访", "组 人 人员 单位 部门 小组 组别 组成员 主体"),
        ...composed("检查组", "人员 成员 名称"),
      ],
    },
    {
      id: "inspected",
      name: { "zh-CN": "受检部门", en: "Department inspected" },
      type: "department",
      required: true,
      carried: true,
      words: [
        ...composed("受检 被检 被检查 受检查 被查 被督查 被抽查 迎检 受查", "部门 单位 科室 股室 处室 对象 科所 地点"),
        ...composed("检查 督查 抽查 巡查", "对象"),
      ],
    },
    {
      id: "content",
      name: { "zh-CN": "检查内容", en: "What was inspected" },
      type: "text",
      words: [
        ...composed("检查 督查 抽查 巡查 督导", "内容 项目 事项 重点 要点 主题 类别 类型 点位 部位 地点 区域 场所"),
        ...composed("内容 项目"),
      ],
    },
    {
      id: "result",
      name: { "zh-CN": "结果", en: "Result" },
      type: "choice",
      choices: ["合格", "不合格"],
      required: true,
      words: [
        ...composed("检查 督查 抽查 巡查 考核 评定 检查评定 督导", "结果 结论 等次"),
        ...composed("结果 结论 评定 是否合格 是否达标 合格与否 合格情况"),
      ],
    },
    {
      id: "mark",
      name: { "zh-CN": "得分", en: "Marks" },
      type: "mark",
      words: [...composed("检查 督查 抽查 考核 _", "得分 评分 分数"), "分数"],
    },
    {
      id: "deducted",
      name: { "zh-CN": "扣分", en: "Marks taken off" },
      type: "mark",
      optional: true,
      words: composed("检查 督查 抽查 巡查 考核 _", "扣分 扣分值 扣分数 扣减分"),
    },
    {
      id: "problem",
      name: { "zh-CN": "发现问题", en: "Problems found" },
      type: "text",
      optional: true,
      words: [
        ...composed("发现 存在 主要 发现的 存在的 存在的主要", "问题"),
        ...composed("检查 巡查 督查 抽查 暗访", "情况"),
        ...composed("问题 问题描述 不合格原因"),
      ],
    },
    {
      id: "notified",
      name: { "zh-CN": "是否被上级通报", en: "Reported by a superior body" },
      type: "choice",
      choices: ["是", "否"],
      words: [
        ...composed("是否 是否被 是否受 被 受 有无 _", "上级通报 通报 上级通报批评 通报批评"),
        ...composed("通报 上级通报", "情况"),
      ],
    },
    {
      id: "indicator",
      name: { "zh-CN": "对应指标", en: "Indicator" },
      type: "indicator",
      words: composed("对应 所属 关联 测评 考核", "指标", "_ 编号 代码 名称"),
    },
  ],
  nameColumns: ["content", "problem", "inspected"],
  proof: [
    ["inspected", "result"],
    ["inspected", "date", "problem"],
    ["inspected", "date", "notified"],
    ["inspected", "date", "mark"],
    ["department", "date", "result", "problem"],
    ["department", "date", "team", "problem"],
  ],
  perDepartment: { column: "result", proof: [["date|content", "date~查|date~督|content~查|content~督|team"]] },
  measures: [
    { id: "checks", name: { "zh-CN": "检查次数", en: "Checks" }, cells: [{ result: "合格" }, { result: "不合格" }] },
    { id: "failed", name: { "zh-CN": "不合格", en: "Failed" }, cells: [{ result: "不合格" }] },
    { id: "notified", name: { "zh-CN": "被上级通报", en: "Reported by a superior body" }, cells: [{ notified: "是" }] },
    // A finding but not a failed check: nobody wrote 不合格, from which a veto could follow.
    { id: "deducted", name: { "zh-CN": "有扣分", en: "Marks taken off" }, inLine: true },
  ],
  dateColumn: "date",
  notable: ["failed", "notified", "deducted"],
  phrases: [
    { measure: "checks", before: "检查", after: "次", whole: true },
    { measure: "failed", before: "检查不合格", after: "次" },
    { measure: "notified", before: "被上级通报", after: "次" },
    { measure: "deducted", before: "检查有扣分", after: "次" },
  ],
  states: [
    { shows: "被通报", tone: "pressing", when: [{ column: "notified", says: "是" }] },
    { shows: "不合格", tone: "pressing", when: [{ column: "result", says: "不合格" }] },
    { shows: "合格", tone: "settled", when: [{ column: "result", says: "合格" }] },
    {
      shows: "未登记结果",
      tone: "pressing",
      when: [
        { column: "date", before: CUT_OFF },
        { column: "result", is: "blank" },
      ],
    },
    { shows: "待检查", when: [{ column: "inspected", is: "filled" }] },
  ],
  judge,
  conclude,
};

/** Whether the check was passed: by its result, else by the findings (正常, 无; 发现问题：2人迟到). */
function isPassed(row: LedgerRow): boolean | null {
  const result = field(row, "result");
  const found = field(row, "problem");
  if (result || !found) return passed(result);
  if (/^(?:无|没有|未发现|正常|良好|符合|合格|[/\-—]+$)/u.test(found.text)) return true;
  return found.heading.includes("问题") || /问题/u.test(found.text) ? false : passed(found);
}

function judge(row: LedgerRow): Judgement {
  const pass = isPassed(row);
  const notified = isNotified(row);
  const isEmpty = isPlanned(row);
  const deducted = isDeducted(row);
  const counts = {
    checks: 1,
    ...(pass === false ? { failed: 1 } : {}),
    ...(notified ? { notified: 1 } : {}),
    ...(deducted ? { deducted: 1 } : {}),
  };
  return {
    state: isEmpty ? "void" : pass === false || deducted ? "open" : "done",
    due: null,
    overdue: false,
    reminders: [],
    entries: isEmpty ? [] : once(monthIn(dayIn(row, "date")), counts),
    issues: [],
  };
}

/** There is a column for the outcome, but nothing in it: still to be done, or not entered yet. */
function isPlanned({ columns, fields }: LedgerRow): boolean {
  const [told, places] = ["result", "mark", "notified", "problem", "deducted"].reduce(
    ([said, there], id) => [
      said || fields[id] !== undefined,
      there || (columns.has(id) && id !== "notified" && id !== "deducted"),
    ],
    [false, false],
  );
  // A sheet that only lists problems leaves the cell blank if there was none.
  const isOfProblems = !columns.has("result") && !columns.has("mark");
  return !told && (isOfProblems ? fields.date === undefined : places);
}

/** Whether marks are taken off, whatever the sign: 0.5, -1, 扣2分. */
function isDeducted(row: LedgerRow): boolean {
  const taken = parseTakenOff(textIn(row, "deducted"));
  return taken !== null && isAboveZero(taken);
}

function isNotified(row: LedgerRow): boolean {
  const text = textIn(row, "notified");
  if (text === "") return false;
  // 省局通报 names who reported it; 否, 无 and dashes deny it.
  const verdict = verdictOf(text, "", false);
  return verdict === "triggered" || (verdict === "unclear" && /通报/u.test(text) && !/未|否|无|没有|不/u.test(text));
}

/** The consequence that the sheet states, and the number of failed checks from which it applies. */
interface Consequence {
  readonly limit: number | null;
  readonly consequence: string;
}

const CLAUSE = /[。；;\n]/u;
const FAILED = /不合格|不达标|未达标|不通过|未通过|问题/u;
const NOTIFIED = /通报/u;
/** What is lost, from the verb to the end of the clause. */
const LOSS = /(?:取消|不得|一票否决|否决|不予|撤销|丧失|扣除|暂停)[^。；;\n]*/u;

function conclude(rows: readonly JudgedRow[], { notes }: LedgerContext): Conclusion {
  const clauses = notes.flatMap(({ text }) => text.split(CLAUSE));
  const repeated = clauses.flatMap((clause) => consequences(clause, FAILED));
  const reported = clauses.flatMap((clause) => consequences(clause, NOTIFIED));
  const limit = repeated.find((one) => one.limit !== null);
  const [onReport] = reported;
  const proposals: VetoProposal[] = [];
  const issues: Issue[] = [];
  const failures = new Map<string, number>();
  const proposed = new Set<string>();
  for (const row of rows) {
    const year = dayIn(row, "date")?.slice(0, 4) ?? "";
    for (const department of row.departments) {
      if (onReport && row.counts.notified) {
        propose(row, { department, failures: 0, limit: null, consequence: onReport.consequence });
      }
      if (!limit || limit.limit === null || !row.counts.failed) continue;
      const key = `${year} ${department}`;
      const count = (failures.get(key) ?? 0) + 1;
      failures.set(key, count);
      if (count < limit.limit) continue;
      propose(row, { department, failures: count, limit: limit.limit, consequence: limit.consequence });
    }
  }
  return { proposals: [...proposals], issues };

  function propose(row: JudgedRow, proposal: Omit<VetoProposal, "cell">): void {
    const { department, failures: count, limit: from, consequence } = proposal;
    const year = dayIn(row, "date")?.slice(0, 4) ?? "";
    const key = `${year} ${department} ${from === null}`;
    const at = { sheet: row.sheet, cell: field(row, from === null ? "notified" : "result")?.cell ?? row.cell };
    const made = {
      proposal: { ...proposal, cell: at.cell },
      issue: issue(
        "failures-repeated",
        at,
        { name: department, text: consequence, ...(from === null ? {} : { count, limit: from }) },
        from === null ? {} : { expected: from, found: count },
      ),
    };
    if (proposed.has(key)) {
      // One issue, at the last failed check.
      const place = proposals.findIndex(
        (one) => one.department === department && (one.limit === null) === (from === null),
      );
      if (from === null || place < 0) return;
      proposals[place] = made.proposal;
      issues[place] = made.issue;
      return;
    }
    proposed.add(key);
    proposals.push(made.proposal);
    issues.push(made.issue);
  }
}

function consequences(clause: string, about: RegExp): readonly Consequence[] {
  const consequence = LOSS.exec(clause)?.[0].trim();
  if (consequence === undefined || !about.test(clause)) return [];
  const limits = vetoThresholds(clause);
  return [{ limit: limits.length > 0 ? Math.max(...limits) : null, consequence }];
}
