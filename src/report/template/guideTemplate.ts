import { text } from "../draft/cells.ts";
import { pageSetup } from "../draft/pageSetup.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { CENTRE, HEADER, TEXT, TITLE } from "../draft/styles.ts";
import { GUIDE_SHEET } from "./templateNames.ts";

const STEPS: readonly (readonly [where: string, what: string])[] = [
  ["部门名册", "先填本单位全部部门，一行一个。任务分解中的部门从这里选，“各科室”“各部门”也以它为准。"],
  ["测评体系", "一行一个指标：编号、所属项目、内容、应得分、自评分。同一项目可逐行重复填写，也可合并单元格。"],
  ["自评分", "未评的留空，确属不涉及的填“不适用”，零分填0，三者含义不同。失分的写明扣分原因。"],
  ["指标类型", "不填即基本指标。加分、减分在基本分之外另计；否决项在自评分栏填“是”（发生）或“否”。"],
  ["合计行", "已设公式，只合计基本指标，插入行请在合计行以上插入。不需要其他小计行。"],
  ["任务分解", "一行一项任务：选指标编号、牵头部门、配合部门，填完成时限和完成情况。一个指标可以有多项任务。"],
  ["完成时限", "可填日期，也可填“3月底”“第一季度”“每月20日前”“长期”。到期前7日内和逾期的任务会提醒。"],
  ["检查和汇总", "填好后打开加载项（或预览页、命令行），点“检查”逐条核对，再点“生成汇总表”。原表内容不会被改动。"],
];

/** 填写说明: one page about what goes where. */
export function guideTemplate(): SheetPlan {
  const columns = [{ width: 6 }, { width: 14 }, { width: 66 }];
  const draft = new SheetDraft(columns);
  draft.addSpans([{ from: 1, to: 3, cell: text("填写说明", TITLE) }], { height: 36 });
  draft.add([text("步骤", HEADER), text("位置", HEADER), text("怎样填", HEADER)], { height: 26 });
  STEPS.forEach(([where, what], at) => {
    draft.add([text(String(at + 1), CENTRE), text(where, CENTRE), text(what, TEXT)], { height: 40 });
  });
  return {
    product: null,
    name: GUIDE_SHEET,
    columns,
    rows: draft.rows,
    merges: draft.merges,
    gridlines: false,
    page: pageSetup("portrait", { top: 1, left: 1, bottom: draft.next - 1, right: 3 }),
  };
}
