import { daysBetween, type IsoDate } from "../../domain/deadline.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { JudgedRow, LedgerField, LedgerRow, LedgerState } from "../../domain/ledger.ts";
import { readProgress } from "../../recognise/breakdown/progress.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import {
  answering,
  carried,
  CUT_OFF,
  dayIn,
  field,
  headings,
  indicatorWord,
  monthIn,
  once,
  said,
  SHARED_COLUMNS,
  type Judgement,
  type LedgerContext,
  type LedgerDeclaration,
  type PrefillContext,
  type PrefilledRow,
  type StateRule,
  type StateTest,
} from "../declaration.ts";
import { passed } from "../cells/verdicts.ts";
import { losses } from "../losses.ts";

/** 延期至10月31日, 同意延长到月底. */
const EXTENDED = /(?:延期|延长|展期|顺延)(?:整改|办结|完成)?(?:时限|期限)?(?:至|到|为|：|:)\s*([^，。；;,）)]+)/u;
/** Columns that may say so in words. */
const TOLD_IN = ["progress", "due", "note"] as const;

/** A problem whose re-check failed and whose deadline is past counts with both. */
const FAILED_AND_OVERDUE = "复查不合格、逾期";
/** Of the deadline that holds: the later one where there is one. */
const PAST_DEADLINE: readonly (readonly StateTest[])[] = [
  [{ column: "extended", before: CUT_OFF }],
  [
    { column: "extended", is: "blank" },
    { column: "due", before: CUT_OFF },
  ],
];

/** 问题整改台账: a problem from the day it was found until it is closed. */
export const rectification: LedgerDeclaration = {
  id: "rectification",
  name: { "zh-CN": "问题整改台账", en: "Problems and their rectification" },
  columns: [
    { id: "number", name: { "zh-CN": "编号", en: "No." }, type: "number", words: headings("问题", "编号 序号") },
    {
      id: "foundOn",
      name: { "zh-CN": "发现日期", en: "Found on" },
      type: "date",
      words: [...headings("发现 问题发现 检查 督查 交办 反馈 交办问题 受理", "日期 时间"), ...headings("日期 时间")],
    },
    {
      id: "source",
      name: { "zh-CN": "问题来源", en: "Source" },
      type: "choice",
      choices: ["自查扣分", "督查", "暗访", "上级反馈", "群众反映"],
      words: [
        ...headings("问题 线索 督查", "来源 出处"),
        ...headings("来源 发现方式 发现途径 发现渠道 反馈单位 交办单位"),
      ],
    },
    {
      id: "indicator",
      name: { "zh-CN": "指标", en: "Indicator" },
      type: "indicator",
      words: [...headings("对应 所属 关联 测评 考核 涉及 _", "指标", "_ 编号 代码 名称")],
    },
    {
      id: "problem",
      name: { "zh-CN": "存在问题", en: "Problem" },
      type: "text",
      required: true,
      carried: true,
      words: [
        ...headings("存在 存在的 存在的主要 主要 发现 发现的 反馈 反馈的 具体 整改 需整改 突出", "问题"),
        ...headings("问题", "_ 描述 内容 表现 表现形式 清单 事项 简述 概述 情况 及表现 隐患"),
        ...headings("隐患", "描述 内容"),
      ],
    },
    { id: "leader", name: { "zh-CN": "责任领导", en: "Leader" }, type: "leader", words: [] },
    {
      id: "measure",
      name: { "zh-CN": "整改措施", en: "Measure" },
      type: "text",
      filledIn: true,
      words: [...headings("整改 整改落实 改进 具体整改", "措施 意见 要求 举措 办法 内容 目标"), "措施"],
    },
    {
      id: "due",
      tells: EXTENDED,
      name: { "zh-CN": "整改时限", en: "To be done by" },
      type: "date",
      words: [
        ...headings("整改 整改完成 整改落实 限期整改 要求整改 计划整改 拟整改", "时限 期限 限期"),
        ...headings("计划完成 要求完成 计划整改完成 拟完成 规定整改 整改要求 整改截止 要求整改", "时间 日期 时限 期限"),
        ...headings("完成", "时限 期限"),
        ...headings("时限 期限 限期 整改限期 整改时间 办结时限"),
      ],
    },
    {
      id: "extended",
      name: { "zh-CN": "延期至", en: "Extended to" },
      type: "date",
      words: headings("延期 延期至 延期时间 延期日期 延期时限 延期情况 延期后时限 展期"),
    },
    {
      id: "progress",
      tells: EXTENDED,
      name: { "zh-CN": "完成情况", en: "Progress" },
      type: "choice",
      filledIn: true,
      choices: ["已完成", "进行中", "未开始"],
      words: [
        ...headings("整改 整改完成 整改落实 整改进展 落实 完成 办理", "情况 进展 结果 状态 进度 成效"),
        ...headings("整改进展情况 整改是否完成 是否整改 是否完成 是否整改到位 是否完成整改 进展 进度 状态 完成与否"),
      ],
    },
    {
      id: "doneOn",
      name: { "zh-CN": "完成日期", en: "Put right on" },
      type: "date",
      filledIn: true,
      words: [
        ...headings("完成 实际完成 整改完成 整改实际完成 实际整改完成 实际整改 办结 整改到位 完成整改", "日期 时间"),
      ],
    },
    {
      id: "rechecker",
      name: { "zh-CN": "复查人", en: "Re-checked by" },
      type: "person",
      words: headings("复查 复核 验收 复验 核查", "人 人员 单位 部门 组"),
    },
    {
      id: "recheckedOn",
      name: { "zh-CN": "复查日期", en: "Re-checked on" },
      type: "date",
      words: headings("复查 复核 验收 复验 核查 第一次复查 第二次复查 第三次复查", "日期 时间"),
    },
    {
      id: "recheck",
      name: { "zh-CN": "复查结果", en: "Re-check" },
      type: "choice",
      choices: ["合格", "不合格"],
      words: [
        ...headings(
          "复查 复核 验收 复验 核查 第一次复查 第二次复查 第三次复查 首次复查 再次复查",
          "_ 结果 情况 意见 结论",
        ),
        ...headings("第一次 第二次 第三次", "复查"),
      ],
    },
    {
      id: "closer",
      name: { "zh-CN": "销号人", en: "Closed by" },
      type: "person",
      words: headings("销号", "人 人员 审批人 领导 单位"),
    },
    {
      id: "closedOn",
      name: { "zh-CN": "销号日期", en: "Closed on" },
      type: "date",
      words: headings("销号", "日期 时间"),
    },
    {
      id: "closed",
      name: { "zh-CN": "是否销号", en: "Closed" },
      type: "choice",
      choices: ["是", "否"],
      optional: true,
      words: headings("是否销号 销号 销号情况 销号状态 是否已销号 已销号 是否办结销号"),
    },
    {
      id: "evidence",
      name: { "zh-CN": "佐证材料", en: "Evidence" },
      type: "text",
      filledIn: true,
      words: [...headings("佐证 印证 整改佐证 整改 证明 支撑", "材料 资料"), "佐证"],
    },
    SHARED_COLUMNS.department,
    SHARED_COLUMNS.person,
    { ...SHARED_COLUMNS.note, tells: EXTENDED },
  ],
  named: ["problem"],
  proof: [
    ["problem", "closed|closedOn|closer"],
    ["problem", "recheck|recheckedOn|rechecker"],
    ["problem", "measure", "due"],
    ["problem", "source", "due|doneOn|progress"],
    ["problem", "foundOn", "due|doneOn"],
    ["problem", "due~整改", "progress|doneOn"],
  ],
  settled: (column, held) => {
    if (held !== "day") return column;
    return { progress: "doneOn", recheck: "recheckedOn", closed: "closedOn" }[column] ?? column;
  },
  measures: [
    { id: "problems", name: { "zh-CN": "问题数", en: "Problems" }, cells: [{}] },
    {
      id: "open",
      name: { "zh-CN": "未整改", en: "Open" },
      cells: [{ state: "整改中" }, { state: "逾期" }, { state: "复查不合格" }, { state: FAILED_AND_OVERDUE }],
    },
    {
      id: "overdue",
      name: { "zh-CN": "其中逾期", en: "Of these overdue" },
      cells: [{ state: "逾期" }, { state: FAILED_AND_OVERDUE }],
    },
    { id: "putRight", name: { "zh-CN": "已整改", en: "Put right" }, cells: [{ state: "已整改" }, { state: "已销号" }] },
    { id: "closed", name: { "zh-CN": "其中已销号", en: "Of these closed" }, cells: [{ state: "已销号" }] },
    { id: "repeated", name: { "zh-CN": "反复出现", en: "Repeated" } },
  ],
  dated: "foundOn",
  pressing: ["open"],
  told: [
    { measure: "problems", before: "登记问题", after: "项", whole: true },
    { measure: "putRight", before: "已整改", after: "项", whole: true },
    { measure: "open", before: "未整改问题", after: "项" },
    { measure: "overdue", before: "其中逾期", after: "项" },
  ],
  states: [
    { shows: "已销号", tone: "settled", when: [{ column: "closedOn", is: "filled" }] },
    { shows: "已销号", tone: "settled", when: [{ column: "closer", is: "filled" }] },
    ...PAST_DEADLINE.map((when): StateRule => {
      return { shows: FAILED_AND_OVERDUE, tone: "pressing", when: [{ column: "recheck", says: "不合格" }, ...when] };
    }),
    { shows: "复查不合格", tone: "pressing", when: [{ column: "recheck", says: "不合格" }] },
    ...["progress", "recheck"].map((column): StateRule => {
      const says = column === "progress" ? "已完成" : "合格";
      return { shows: "已整改", tone: "settled", when: [{ column, says }] };
    }),
    {
      shows: "已整改",
      tone: "settled",
      when: [
        { column: "progress", is: "blank" },
        { column: "doneOn", is: "filled" },
      ],
    },
    ...PAST_DEADLINE.map((when): StateRule => ({ shows: "逾期", tone: "pressing", when })),
    { shows: "整改中", when: [{ column: "problem", is: "filled" }] },
  ],
  prefill,
  carry: (rows) => rows.filter(isUnclosed).map((from) => ({ from, cells: carriedProblem(from) })),
  judge,
};

/** Losses are problems that the office found itself; one whose reason was not given is called like its indicator. */
function prefill({ scorecard, measures }: PrefillContext): readonly PrefilledRow[] {
  return losses(scorecard).map(({ indicator, assignments }) => ({
    source: "自查扣分",
    indicator: indicatorWord(indicator),
    problem: indicator.reason === "" ? indicator.name : indicator.reason,
    leader: indicator.people.leaders.join("、"),
    department: answering(assignments),
    person: indicator.people.persons.join("、"),
    ...measures.get(indicator.id),
  }));
}

/** Not struck off; where the ledger has no column for that, not put right. */
function isUnclosed(row: JudgedRow): boolean {
  if (row.state === "void" || row.name === "") return false;
  const canClose = ["closed", "closedOn", "closer"].some((column) => row.columns.has(column));
  return canClose ? closing(row) !== true : row.state === "open";
}

/** A new deadline is for the new year to set; what the old dates were stands in the notes. */
function carriedProblem(row: JudgedRow): PrefilledRow {
  const facts = [
    [said(row, "number"), "原编号"],
    [dayIn(row, "foundOn"), "发现于"],
    [lastDue(row), "原时限"],
    [dayIn(row, "doneOn"), "完成于"],
    [dayIn(row, "recheckedOn"), "复查于"],
  ].flatMap(([fact, name]) => (fact ? [`${name}${fact}`] : []));
  return {
    ...carried(row, ["source", "indicator", "problem", "leader", "measure", "progress", "person", "evidence"]),
    recheck: row.fields.recheck?.at(-1)?.text ?? "",
    department: said(row, "department") || row.departments.join("、"),
    note: [said(row, "note"), ["上年结转", ...facts].join("，")].filter(Boolean).join("；"),
  };
}

function judge(row: LedgerRow, { today, seen }: LedgerContext): Judgement {
  const state = stateOf(row);
  const due = lastDue(row);
  const isOpen = state === "open";
  const overdue = isOpen && due !== null && due < today;
  const issues: Issue[] = [];
  const where = { name: row.name, names: row.departments };
  const cell = field(row, "extended")?.cell ?? field(row, "due")?.cell ?? row.cell;
  if (overdue) {
    const days = daysBetween(due, today);
    issues.push(issue("rectification-overdue", { sheet: row.sheet, cell }, { ...where, due, days }, { found: due }));
  }
  const failed = isOpen ? failedRound(row) : null;
  if (failed)
    issues.push(issue("recheck-failed", { sheet: row.sheet, cell: failed.cell }, { ...where, text: failed.text }));
  const key = `${normaliseName(row.name)}|${[...row.departments].sort().join("|")}`;
  // The same problem of the same department again after it was put right: 反复出现.
  const before = state === "void" ? undefined : seen.get(key);
  if (before !== undefined)
    issues.push(issue("problem-repeated", { sheet: row.sheet, cell: row.cell }, { ...where, text: before }));
  const isClosed = state !== "void" && !isOpen && closing(row) === true;
  const counts = {
    problems: 1,
    ...(isOpen ? { open: 1 } : { putRight: 1 }),
    ...(overdue ? { overdue: 1 } : {}),
    ...(isClosed ? { closed: 1 } : {}),
    ...(before !== undefined || repeatsItself(row) ? { repeated: 1 } : {}),
  };
  if (state !== "void" && !isOpen && row.name !== "") seen.set(key, row.cell);
  return {
    state,
    due: isOpen ? due : null,
    overdue,
    reminders: isOpen && due !== null ? [{ day: due, overdue: overdue ? 1 : 0, cell }] : [],
    entries: state === "void" ? [] : once(monthIn(dayIn(row, "foundOn")), counts),
    issues,
  };
}

function repeatsItself(row: LedgerRow): boolean {
  return /反复|再次出现|反弹|回潮|屡[查改]/u.test(`${said(row, "problem")}${said(row, "source")}${said(row, "note")}`);
}

const VOID = /作废|撤销|重复录入|不属实|查否|不予整改|合并处理/u;

function stateOf(row: LedgerRow): LedgerState {
  if (VOID.test(`${said(row, "progress")}${said(row, "closed")}${said(row, "note")}`)) return "void";
  const closed = closing(row);
  const done = closed === true || (failedRound(row) === null && isPutRight(row));
  if (!done) return "open";
  const due = lastDue(row);
  const doneOn = dayIn(row, "doneOn") ?? dayIn(row, "closedOn");
  return due !== null && doneOn !== null && doneOn > due ? "late" : "done";
}

/** true closed, false said not to be, null nothing said. */
function closing(row: LedgerRow): boolean | null {
  const said = passed(field(row, "closed"));
  if (said !== null) return said;
  return row.fields.closedOn?.some(({ days }) => days.length > 0) || row.fields.closer ? true : null;
}

function isPutRight(row: LedgerRow): boolean {
  const rounds = roundsOf(row);
  if (rounds.at(-1)?.pass === true) return true;
  const written = field(row, "progress");
  const progress = written ? readProgress(written.number ?? written.text).progress : "unknown";
  return (
    progress === "done" || (progress === "unknown" && row.fields.doneOn?.some(({ days }) => days.length > 0) === true)
  );
}

/** The last round of re-checks where it was not passed; null where it was, or there was none. */
function failedRound(row: LedgerRow): { readonly text: string; readonly cell: string } | null {
  const last = roundsOf(row).at(-1);
  return last?.pass === false ? last : null;
}

interface Round {
  readonly pass: boolean;
  readonly text: string;
  readonly cell: string;
}

const ROUNDS = /[；;\n]|(?=第[一二三四五1-5]次)/u;

/** Every re-check that says how it came out, in order: a column each, or several in one cell. */
function roundsOf(row: LedgerRow): readonly Round[] {
  return (row.fields.recheck ?? []).flatMap((one: LedgerField) =>
    one.text.split(ROUNDS).flatMap((text) => {
      const pass = passed({ text });
      return pass === null ? [] : [{ pass, text: text.trim(), cell: one.cell }];
    }),
  );
}

/** 延期至 beats 整改时限, be it a column, in the cell of the deadline, or said in the notes. */
function lastDue(row: LedgerRow): IsoDate | null {
  const told = TOLD_IN.flatMap((column) => {
    const fields = row.fields[column] ?? [];
    return fields.flatMap(({ text, days }) => (EXTENDED.test(text) ? (days.at(-1)?.day ?? []) : []));
  });
  const due = dayIn(row, "due");
  return dayIn(row, "extended") ?? told.reduce((last, day) => (last === null || day > last ? day : last), due);
}
