import type { SheetPlan } from "../sheetPlan.ts";
import { CENTRE, TEXT } from "../draft/styles.ts";
import { fillable, formPlan, type FormColumn } from "./formDraft.ts";
import { FIRST_ROW } from "./templateNames.ts";

const HOLIDAY_SHEET = "节假日安排";
const LAST = FIRST_ROW + 11;
/** The cell beside 应报日期遇节假日. */
const RULE = { top: 2, left: 3, bottom: 2, right: 3 };

const COLUMNS: readonly FormColumn[] = [
  { heading: "节日", width: 14, style: CENTRE },
  { heading: "放假日期", width: 34, style: TEXT },
  { heading: "调休上班日期", width: 26, style: TEXT },
  { heading: "备注", width: 16, style: TEXT },
];

/** 节假日安排: public holidays and make-up working days, entered every year when they are announced, and where due days on them move. */
export function holidayTemplate(period: string | null): SheetPlan {
  const prompt = (column: number, title: string, text: string) => ({
    range: fillable(column, LAST),
    rule: { kind: "any" as const },
    allowBlank: true,
    prompt: { title, text },
  });
  return formPlan({
    name: HOLIDAY_SHEET,
    title: `${period ?? ""}节假日安排`,
    line: ["应报日期遇节假日、周末：", "不变", ""],
    columns: COLUMNS,
    last: LAST,
    orientation: "portrait",
    validations: [
      {
        range: RULE,
        rule: { kind: "list", values: ["不变", "顺延", "提前"] },
        allowBlank: true,
        prompt: { title: "应报日期", text: "遇节假日、周末：不变，顺延到下一个工作日，或提前到上一个工作日。" },
        error: { title: "应报日期", text: "请从列表中选择：不变、顺延、提前。", style: "stop" },
      },
      prompt(2, "放假日期", "照当年通知填写，如 10月1日至7日；周六周日不用填。"),
      prompt(3, "调休上班日期", "要上班的周六周日，多个用顿号分隔，如 9月20日、10月10日。"),
    ],
  });
}
