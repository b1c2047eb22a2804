import type { Deadline } from "../../src/domain/deadline.ts";
import type { Made, MadeIndicator, MadeTask } from "./madeAssessment.ts";

const due = (day: string): Deadline => ({ kind: "date", due: day, text: day });

/** Eight items that state 98 and add up to 97; three losses without a reason. */
export const EIGHT_ITEMS: Made = {
  indicators: (
    [
      ["领导班子建设", 15, 15, "办公室"],
      ["业务工作实绩", 16, 16, "普教科"],
      ["思想道德风尚", 13, 13, "人事科"],
      ["遵纪守法与安定团结", 12, 12, "信访室"],
      ["科技文化与文体活动", 9, 8, "职成教科"],
      ["卫生与环境", 9, 8, "校安办"],
      ["未成年人思想道德建设", 8, 8, "普教科"],
      ["创建工作", 18, 17, "办公室"],
    ] as const
  ).map(([item, full, actual, department]): MadeIndicator => ({
    item,
    name: item,
    full,
    actual,
    departments: [department],
  })),
  tasks: [
    {
      name: "召开专题民主生活会",
      indicator: 0,
      departments: ["办公室"],
      deadline: due("2011-06-30"),
      progress: "done",
    },
    {
      name: "每周五下午清扫责任区",
      indicator: 5,
      departments: ["校安办", "~办公室"],
      deadline: { kind: "recurring", text: "每周五" },
      progress: "doing",
    },
    {
      name: "整理创建档案",
      indicator: 7,
      departments: ["办公室", "档案室"],
      deadline: due("2011-10-10"),
      progress: "doing",
    },
    { name: "组织文体比赛", indicator: 4, departments: ["职成教科"], deadline: due("2011-10-18"), progress: "todo" },
  ],
  roster: [
    "办公室",
    "普教科",
    "计财科",
    "职成教科",
    "教师管理科",
    "人事科",
    "资助中心",
    "老干科",
    "督导室",
    "信访室",
    "监察室",
    "法制科",
    "校安办",
    "档案室",
  ],
  stated: { full: 100, actual: 98 },
};

const ALL = ["办公室", "人事科", "法制科", "信访室", "财务科", "综合科", "督查室"];

/** Everything at once: shares by thirds and weights, reviews, blanks, 不适用, bonus, deductions, vetoes, marks in text. */
export const EVERYTHING: Made = {
  unit: "某市交通运输局",
  period: "2026年度",
  roster: [...ALL, "档案室"],
  indicators: [
    {
      item: "组织领导",
      name: "领导小组健全，有年度计划和工作制度，经费有保障，定期研究创建工作",
      full: 10,
      actual: 9.5,
      review: 9,
      departments: ["!办公室", "~人事科"],
      reason: "计划下发迟",
    },
    { item: "组织领导", name: "责任分解到各科室", full: 1, actual: 0.5, departments: ALL.map((name) => `!${name}`) },
    { item: "组织领导", name: "联席会议制度", full: 5, actual: 4.99, departments: ["!人事科", "!法制科", "!信访室"] },
    {
      item: "业务工作",
      name: "重点工程按期完成",
      full: 20,
      actual: 18.75,
      review: null,
      departments: ["财务科", "综合科"],
      reason: "一项延期",
    },
    { item: "业务工作", name: "安全生产", full: 12, actual: 12, review: 11, departments: ["督查室"] },
    { item: "业务工作", name: "信访办结率", full: 8, actual: null, departments: ["信访室"] },
    { item: "业务工作", name: "涉外事项", full: 6, actual: "不适用", departments: ["!办公室", "!综合科"] },
    {
      item: "业务工作",
      name: "十五分的指标",
      full: { text: "十五分", reads: 15 },
      actual: { text: "14.5分", reads: 14.5 },
      departments: ["综合科"],
    },
    { item: "业务工作", name: "待定的指标", full: 3, actual: { text: "待定" }, departments: ["财务科"] },
    { item: "环境", name: "填报超过满分", full: 4, actual: 4.5, departments: ["!办公室", "!人事科", "!法制科"] },
    { item: "环境", name: "无人负责的指标", full: 5, actual: 3.335 },
    { item: "环境", name: "细到千分的分担", full: 0.335, actual: 0.1, departments: ["!办公室", "!人事科"] },
    { item: "环境", name: "全部未评的科室", full: 0.5, actual: null, departments: ["档案室"] },
    { item: "加分项", name: "省级表彰", kind: "bonus", full: 5, actual: 2, departments: ["办公室"] },
    { item: "加分项", name: "创新案例", kind: "bonus", full: 3, actual: null },
    { item: "减分项", name: "通报批评", kind: "deduction", full: 2, actual: -1.5, departments: ["督查室"] },
    {
      item: "一票否决",
      name: "重大安全事故",
      kind: "veto",
      full: null,
      actual: null,
      veto: { verdict: "triggered", scope: "department", text: "是", precondition: false },
      departments: ["综合科"],
    },
    {
      item: "一票否决",
      name: "申报条件",
      kind: "veto",
      full: null,
      actual: null,
      veto: { verdict: "unclear", scope: "unit", text: "基本符合", precondition: true },
    },
  ],
  tasks: [
    { name: "编制年度计划", indicator: 0, departments: ["办公室"], deadline: due("2026-02-28"), progress: "unknown" },
    {
      name: "报送信息",
      indicator: 0,
      departments: ["办公室", "人事科"],
      deadline: due("2026-03-05"),
      progress: "doing",
    },
    {
      name: "常态巡查",
      indicator: 4,
      departments: ["督查室"],
      deadline: { kind: "standing", text: "长期" },
      progress: "doing",
    },
    { name: "无主的任务", indicator: null, departments: ["法制科"], deadline: { kind: "missing" }, progress: "todo" },
  ] satisfies MadeTask[],
};

/** Many indicators under many items, with repeating names, for page breaks and growth. */
export function manyIndicators(count: number, departments = 30, anItem = 10): Made {
  const roster = Array.from({ length: departments }, (_, at) => `第${at + 1}科`);
  return {
    roster,
    indicators: Array.from({ length: count }, (_, at): MadeIndicator => ({
      item: `项目${Math.floor(at / anItem) % 40}`,
      name: `第${at + 1}项指标，按年度计划推进并有记录`,
      full: 1 + (at % 7) * 0.5,
      actual: at % 5 === 0 ? (at % 7) * 0.5 : 1 + (at % 7) * 0.5,
      departments:
        at % 9 === 0
          ? [0, 1, 2].map((next) => `!${roster[(at + next) % departments]}`)
          : [roster[at % departments] ?? ""],
    })),
    tasks: Array.from({ length: count }, (_, at): MadeTask => ({
      name: `落实第${at + 1}项指标的措施`,
      indicator: at,
      departments: [roster[at % departments] ?? ""],
      deadline: due(at % 3 === 0 ? "2011-09-30" : "2011-12-31"),
      progress: at % 2 === 0 ? "done" : "doing",
    })),
  };
}

const DEPARTMENTS = ["办公室", "人事科", "财务科", "法规科", "规划科", "安全监督科", "建设管理科", "运输管理科"];
const ITEMS = ["组织领导", "思想道德建设", "业务工作实绩", "文明服务", "遵纪守法与安全稳定", "内外环境卫生"];

/** An office as they are: up to twelve items, a third of the indicators with losses and reasons, a task or two for each. */
export function officeOf(indicators: number, departments: number): Made {
  const roster = Array.from(
    { length: departments },
    (_, at) => (DEPARTMENTS[at % 8] ?? "") + (at < 8 ? "" : `第${Math.floor(at / 8)}组`),
  );
  const items = Math.min(12, indicators);
  const leads = (at: number): string => roster[at % departments] ?? "";
  return {
    unit: "某市交通运输局",
    period: "2026年度",
    roster,
    indicators: Array.from({ length: indicators }, (_, at): MadeIndicator => {
      const item = Math.floor((at * items) / indicators);
      const [full, lost] = [5 + (at % 3), at % 3 === 1 ? 0.5 * (1 + (at % 4)) : 0];
      return {
        item: (ITEMS[item % 6] ?? "") + (item < 6 ? "" : "（二）"),
        name: `第${at + 1}项：领导小组健全，有年度计划和工作制度，定期研究并有记录`,
        full,
        actual: full - lost,
        departments: [`!${leads(at)}`, `~${leads(at + 3)}`],
        ...(lost > 0 ? { reason: `第${at + 1}项工作台账不完整，个别会议记录缺签字` } : {}),
      };
    }),
    tasks: Array.from({ length: Math.max(indicators, 2 * departments) }, (_, at): MadeTask => ({
      name: `落实第${(at % indicators) + 1}项指标：制定方案，明确责任人，按月检查并留存资料`,
      indicator: at % indicators,
      departments: [`!${leads(at % indicators)}`, `~${leads(at + 5)}`],
      deadline: due(at % 4 === 0 ? "2026-03-31" : "2026-12-31"),
      progress: at % 3 === 0 ? "done" : "doing",
    })),
  };
}
