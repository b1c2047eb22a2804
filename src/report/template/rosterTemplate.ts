import type { SheetPlan } from "../sheetPlan.ts";
import { CENTRE, TEXT } from "../draft/styles.ts";
import { fillable, formPlan, type FormColumn } from "./formDraft.ts";
import { ROSTER_LAST as LAST, ROSTER_SHEET } from "./templateNames.ts";

const COLUMNS: readonly FormColumn[] = [
  { heading: "序号", width: 8, style: CENTRE },
  { heading: "部门", width: 28, style: TEXT },
  { heading: "类别", width: 14, style: CENTRE },
  { heading: "别名", width: 36, style: TEXT },
];

/** 部门名册: every department once, with its other names; dropdowns and 各科室 use it. */
export function rosterTemplate(): SheetPlan {
  return formPlan({
    name: ROSTER_SHEET,
    title: "部门名册",
    line: ["", "", ""],
    columns: COLUMNS,
    last: LAST,
    orientation: "portrait",
    validations: [
      {
        range: fillable(2, LAST),
        rule: { kind: "any" },
        allowBlank: true,
        prompt: { title: "部门", text: "每个部门一行，填规范名称；“各科室”等即指名册中的部门。" },
      },
      {
        range: fillable(3, LAST),
        rule: { kind: "list", values: ["科室", "所", "队", "其他"] },
        allowBlank: true,
        prompt: { title: "类别", text: "决定“各科室”“各所”“各队”包括谁；不填按名称末字判断。" },
        error: { title: "类别", text: "请从列表中选择：科室、所、队、其他。", style: "stop" },
      },
      {
        range: fillable(4, LAST),
        rule: { kind: "any" },
        allowBlank: true,
        prompt: { title: "别名", text: "简称或其他叫法，多个用顿号分隔，统计时并入该部门。" },
      },
    ],
  });
}
