import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_CENTRE, PLAIN_RIGHT, SUBHEADING, TOTAL_TEXT } from "../../src/report/draft/styles.ts";
import { addHeading, addTitle, figure, marksStyle, officeSheet, text } from "./officeSheet.ts";

interface SafetyItem {
  readonly name: string;
  readonly indicators: readonly {
    readonly name: string;
    readonly full: number;
    /** null: nothing was written, nothing was taken off. */
    readonly deducted: number | null;
    readonly reason?: string;
    /** Roles in one cell, as the town writes them. */
    readonly duties: string;
  }[];
}

/** A town's self-check of work safety: only what was taken off is written, with the reason; who does what stands in one cell. */
export const SAFETY = {
  unit: "石桥镇人民政府",
  period: "2026",
  date: "2026年12月5日",
  items: [
    {
      name: "责任落实",
      indicators: [
        { name: "党委、政府每季度研究安全生产工作", full: 8, deducted: null, duties: "牵头：党政综合办公室；配合：应急管理办公室" },
        {
          name: "与各村（社区）、企业签订责任书",
          full: 7,
          deducted: 1,
          reason: "两家小微企业未签订",
          duties: "牵头：应急管理办公室；配合：各村（社区）",
        },
        { name: "领导班子成员带队检查有记录", full: 10, deducted: null, duties: "牵头：党政综合办公室；配合：各办公室" },
      ],
    },
    {
      name: "隐患排查",
      indicators: [
        {
          name: "建立隐患台账，整改率达到100%",
          full: 15,
          deducted: 2.5,
          reason: "台账中五处隐患未按期销号",
          duties: "应急管理办公室（牵头）、综合行政执法队",
        },
        {
          name: "开展消防、燃气、自建房专项排查",
          full: 15,
          deducted: 1.5,
          reason: "三户自建房未复查",
          duties: "牵头：村镇建设办公室；配合：应急管理办公室、派出所",
        },
        { name: "道路交通劝导站正常运行", full: 10, deducted: 0, duties: "牵头：综合行政执法队；配合：派出所" },
      ],
    },
    {
      name: "宣传培训",
      indicators: [
        { name: "安全生产月、消防宣传月活动有方案有总结", full: 8, deducted: null, duties: "牵头：应急管理办公室；配合：党政综合办" },
        {
          name: "企业负责人和安全员培训持证上岗",
          full: 7,
          deducted: 0.5,
          reason: "一名安全员证书过期",
          duties: "牵头：经济发展办公室；配合：应急管理办公室",
        },
      ],
    },
    {
      name: "应急处置",
      indicators: [
        { name: "预案修订及时，每年演练不少于两次", full: 10, deducted: 2, reason: "下半年演练未组织", duties: "牵头：应急管理办公室；配合：各办公室" },
        { name: "值班值守、信息报送及时准确", full: 10, deducted: null, duties: "牵头：党政综合办公室" },
      ],
    },
  ] as readonly SafetyItem[],
} as const;

/** examples/safety.xlsx: section rows that carry their marks, 扣分 and 扣分原因 without any marks column, roles in one cell. */
export function safety(): readonly SheetPlan[] {
  const { unit, period, date, items } = SAFETY;
  const marks = marksStyle(1);
  const section = marksStyle(1, { ...SUBHEADING, horizontal: "center" });
  const draft = new SheetDraft([7, 48, 9, 9, 26, 42].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度安全生产目标责任自查扣分表`);
  draft.addSpans([
    { from: 1, to: 2, cell: text(`填报单位：${unit}`, PLAIN) },
    { from: 3, to: 5, cell: text(`填报日期：${date}`, PLAIN_CENTRE) },
    { from: 6, to: 6, cell: text("单位：分", PLAIN_RIGHT) },
  ], { height: 22 });
  const heading = addHeading(draft, ["序号", "考核内容", "分值", "扣分", "扣分原因", "责任分工"]);
  let count = 0;
  items.forEach(({ name, indicators }, index) => {
    const full = indicators.reduce((sum, indicator) => sum + indicator.full, 0);
    draft.add([
      text(HAN[index] ?? "", { ...SUBHEADING, horizontal: "center" }),
      text(name, SUBHEADING),
      figure(full, section),
      figure(null, section),
      text("", SUBHEADING),
      text("", SUBHEADING),
    ], { height: 22 });
    for (const indicator of indicators) {
      draft.add([
        figure(++count, CENTRE),
        text(indicator.name),
        figure(indicator.full, marks),
        figure(indicator.deducted, marks),
        text(indicator.reason ?? ""),
        text(indicator.duties),
      ], { height: 30 });
    }
  });
  const all = items.flatMap(({ indicators }) => [...indicators]);
  draft.addSpans([
    { from: 1, to: 2, cell: text("合计", TOTAL_TEXT) },
    { from: 3, to: 3, cell: figure(all.reduce((sum, { full }) => sum + full, 0), marksStyle(1, TOTAL_TEXT)) },
    { from: 4, to: 4, cell: figure(all.reduce((sum, { deducted }) => sum + (deducted ?? 0), 0), marksStyle(1, TOTAL_TEXT)) },
    { from: 5, to: 6, cell: text("", TOTAL_TEXT) },
  ], { height: 22 });
  draft.addSpans([{ from: 1, to: 6, cell: text("注：扣分栏空白表示未扣分；扣分的必须写明原因。", NOTE) }]);
  return [officeSheet("安全生产考核细则", draft, [heading, heading])];
}

const HAN = ["一", "二", "三", "四", "五", "六"];
