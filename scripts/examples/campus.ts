import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_CENTRE, PLAIN_RIGHT } from "../../src/report/draft/styles.ts";
import { addHeading, addTitle, figure, marksStyle, mergeDown, officeSheet, text } from "./officeSheet.ts";

interface CampusItem {
  readonly name: string;
  readonly indicators: readonly {
    readonly name: string;
    readonly full: number;
    readonly grade: "A" | "B" | "C" | "D" | "G" | null;
    readonly office: string;
    readonly reason?: string;
  }[];
}

/** A school's self-assessment by grades, with distinctive work on top (capped), a negative list and events that veto. */
export const CAMPUS = {
  unit: "滨江实验学校",
  period: "2026",
  date: "2026年10月28日",
  /** Shares of the full marks, as the note below the table says. */
  grades: { A: 1, B: 0.66, C: 0.33, D: 0, G: 0 } as const,
  bonusCap: 6,
  items: [
    {
      name: "思想道德建设",
      indicators: [
        { name: "理想信念教育经常化，主题班会、队会有计划", full: 10, grade: "A", office: "德育处" },
        { name: "心理健康教育有专兼职教师、有辅导室", full: 8, grade: "B", office: "德育处", reason: "专职教师仅一名" },
        { name: "家校社协同育人，家长学校正常开展", full: 7, grade: "A", office: "德育处、教务处" },
      ],
    },
    {
      name: "领导班子建设",
      indicators: [
        { name: "班子团结务实，民主评议满意度高", full: 8, grade: "A", office: "办公室" },
        { name: "文明校园创建列入学校章程和年度计划", full: 7, grade: "A", office: "办公室" },
      ],
    },
    {
      name: "教师队伍建设",
      indicators: [
        { name: "师德考核全员覆盖，无违规补课", full: 12, grade: "A", office: "教务处" },
        { name: "教师培训、教研制度健全", full: 8, grade: "B", office: "教务处", reason: "校本研修记录不全" },
      ],
    },
    {
      name: "校园文化建设",
      indicators: [
        { name: "社团、体育、艺术活动丰富", full: 10, grade: "A", office: "团委" },
        { name: "图书阅览、校史陈列等阵地使用率高", full: 5, grade: "C", office: "图书馆", reason: "阅览室每周仅开放两天" },
      ],
    },
    {
      name: "优美环境和安全",
      indicators: [
        { name: "校园干净整洁，垃圾分类到位", full: 10, grade: "B", office: "总务处", reason: "分类投放点标识缺失" },
        { name: "校舍、食堂、校车安全制度落实", full: 15, grade: "A", office: "总务处、保卫处" },
      ],
    },
  ] as readonly CampusItem[],
  bonuses: [
    { name: "获省级文明校园先进学校称号", full: 5, marks: 5, office: "办公室" },
    { name: "承办市级以上德育现场会", full: 3, marks: 3, office: "德育处" },
  ],
  deductions: [
    { name: "受到区级以上通报批评", marks: null, office: "办公室" },
    { name: "新闻媒体曝光并查实的问题", marks: 1, office: "总务处", reason: "食堂排队秩序被报道" },
  ],
  vetoes: [
    { name: "发生重大校园安全责任事故", says: "无", office: "保卫处" },
    { name: "领导班子成员严重违纪违法", says: "无", office: "办公室" },
  ],
} as const;

/** examples/campus.xlsx: grades instead of marks, 特色指标 with a cap, 负面清单 and 一票否决 in sections of the same table. */
export function campus(): readonly SheetPlan[] {
  const { unit, period, date, items, bonuses, deductions, vetoes, bonusCap, grades } = CAMPUS;
  const marks = marksStyle(0);
  const draft = new SheetDraft([7, 20, 48, 8, 12, 24, 18].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度文明校园测评体系自评表`);
  draft.addSpans([
    { from: 1, to: 3, cell: text(`填报单位：${unit}`, PLAIN) },
    { from: 4, to: 6, cell: text(`填报日期：${date}`, PLAIN_CENTRE) },
    { from: 7, to: 7, cell: text("单位：分", PLAIN_RIGHT) },
  ], { height: 22 });
  const heading = addHeading(draft, ["序号", "测评项目", "测评内容", "分值", "自评等级", "扣分原因", "责任处室"]);
  let count = 0;
  const addRows = (item: string, rows: readonly (readonly [name: string, full: number | null, says: string | number | null, reason: string, office: string])[]): void => {
    const first = draft.next;
    rows.forEach(([name, full, says, reason, office], at) => {
      draft.add([
        figure(++count, CENTRE),
        text(at === 0 ? item : "", CENTRE),
        text(name),
        figure(full, marks),
        typeof says === "number" ? figure(says, marks) : text(says ?? "", CENTRE),
        text(reason),
        text(office, CENTRE),
      ], { height: 24 });
    });
    mergeDown(draft, 2, first, draft.rows.length);
  };
  for (const { name, indicators } of items) {
    addRows(name, indicators.map((one) => [one.name, one.full, one.grade, one.reason ?? "", one.office]));
  }
  addRows(`特色指标（加分，最高${bonusCap}分）`, bonuses.map(({ name, full, marks: earned, office }) => [name, full, earned, "", office]));
  addRows("负面清单（减分）", deductions.map((one) => [one.name, null, one.marks, "reason" in one ? one.reason : "", one.office]));
  addRows("一票否决", vetoes.map(({ name, says, office }) => [name, null, says, "", office]));
  const percent = (grade: keyof typeof grades): string => `${grade}级为满分的${grades[grade] * 100}%`;
  draft.addSpans([
    {
      from: 1,
      to: 7,
      cell: text(`注：${(["A", "B", "C"] as const).map(percent).join("，")}，D级和G级不得分；负面清单填扣减的分数，一票否决填有或无。`, NOTE),
    },
  ]);
  return [officeSheet("测评体系", draft, [heading, heading])];
}
