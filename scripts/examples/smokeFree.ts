import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_RIGHT, TOTAL_TEXT } from "../../src/report/draft/styles.ts";
import { addHeading, addTitle, figure, marksStyle, mergeDown, officeSheet, text } from "./officeSheet.ts";

/**
 * A health bureau's self-assessment as a smoke-free office. There is no column of full marks: each clause ends in its own,
 * each item names its sum. The item 宣传教育 claims 14 while its clauses come to 15: left so on purpose.
 */
export const SMOKE_FREE = {
  unit: "青山区卫生健康局",
  period: "2026",
  date: "2026年11月20日",
  items: [
    {
      name: "组织管理",
      stated: 20,
      clauses: [
        { name: "成立控烟工作领导小组，主要负责同志任组长", full: 6, actual: 6, office: "办公室" },
        { name: "控烟工作纳入年度工作计划，有经费保障", full: 8, actual: 8, office: "办公室、规划财务股" },
        { name: "每半年召开一次专题会议并有记录", full: 6, actual: 4, office: "办公室", reason: "下半年会议未开" },
      ],
    },
    {
      name: "制度建设",
      stated: 25,
      clauses: [
        { name: "制定室内全面禁烟制度并上墙公示", full: 10, actual: 10, office: "办公室" },
        { name: "建立控烟监督员、巡查员制度，职责明确", full: 8, actual: 7, office: "爱卫股", reason: "两层楼未设巡查员" },
        { name: "把控烟要求写入公务接待和会议管理规定", full: 7, actual: 7, office: "办公室" },
      ],
    },
    {
      name: "宣传教育",
      stated: 14,
      clauses: [
        { name: "利用世界无烟日等开展主题宣传", full: 5, actual: 5, office: "宣传股" },
        { name: "职工烟草危害知识知晓率达到要求", full: 6, actual: 5.5, office: "宣传股、爱卫股", reason: "抽查一人不知晓" },
        { name: "设置宣传栏、电子屏等宣传阵地", full: 4, actual: 4, office: "宣传股" },
      ],
    },
    {
      name: "环境布置",
      stated: 22,
      clauses: [
        { name: "入口、电梯、走廊、卫生间有醒目禁烟标识", full: 12, actual: 11, office: "后勤服务中心", reason: "地下车库缺标识" },
        { name: "室内无烟具、无烟草广告", full: 10, actual: 10, office: "后勤服务中心" },
      ],
    },
    {
      name: "监督检查",
      stated: 18,
      clauses: [
        { name: "室内场所无人吸烟、无烟蒂、无烟味", full: 12, actual: 9, office: "爱卫股、后勤服务中心", reason: "三楼卫生间有烟蒂" },
        { name: "巡查有记录，劝阻有登记，整改有反馈", full: 6, actual: 6, office: "爱卫股" },
      ],
    },
  ] as readonly SmokeFreeItem[],
} as const;

interface SmokeFreeItem {
  readonly name: string;
  /** What the item's own text claims for it. */
  readonly stated: number;
  readonly clauses: readonly {
    readonly name: string;
    readonly full: number;
    readonly actual: number;
    readonly office: string;
    readonly reason?: string;
  }[];
}

/** examples/smoke-free.xlsx: merged items and clauses with their marks in the text, (1) (2) numbered, no column of full marks. */
export function smokeFree(): readonly SheetPlan[] {
  const { unit, period, date, items } = SMOKE_FREE;
  const marks = marksStyle(1);
  const draft = new SheetDraft([19, 58, 10, 24, 20].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度无烟党政机关建设自评表`);
  draft.addSpans([
    { from: 1, to: 2, cell: text(`填报单位（盖章）：${unit}`, PLAIN) },
    { from: 3, to: 5, cell: text(`填报日期：${date}`, PLAIN_RIGHT) },
  ], { height: 22 });
  const heading = addHeading(draft, ["测评项目", "测评内容及分值", "自评得分", "扣分原因", "责任股室"]);
  items.forEach(({ name, stated, clauses }, index) => {
    const first = draft.next;
    clauses.forEach(({ name: clause, full, actual, office, reason }, at) => {
      draft.add([
        text(at === 0 ? `${HAN[index]}、${name}（${stated}分）` : "", CENTRE),
        text(`${at + 1}．${clause}（${full}分）`),
        figure(actual, marks),
        text(reason ?? ""),
        text(office, CENTRE),
      ], { height: 30 });
    });
    mergeDown(draft, 1, first, draft.rows.length);
  });
  const total = items.flatMap(({ clauses }) => clauses.map(({ actual }) => actual)).reduce((sum, mark) => sum + mark, 0);
  draft.addSpans([
    { from: 1, to: 2, cell: text("合计", TOTAL_TEXT) },
    {
      from: 3,
      to: 3,
      cell: { value: total, formula: `SUM(C${heading + 1}:C${draft.rows.length})`, style: marksStyle(1, TOTAL_TEXT) },
    },
    { from: 4, to: 5, cell: text("", TOTAL_TEXT) },
  ], { height: 22 });
  draft.addSpans([{ from: 1, to: 5, cell: text("注：各条按括号内分值评分，扣分的请写明原因。", NOTE) }]);
  draft.addSpans([
    { from: 1, to: 2, cell: text("填表人：", PLAIN) },
    { from: 3, to: 5, cell: text("负责人（签字）：", PLAIN) },
  ], { height: 30 });
  return [officeSheet("自评表", draft, [heading, heading])];
}

const HAN = ["一", "二", "三", "四", "五", "六"];
