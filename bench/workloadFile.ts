import { utils, write, type WorkSheet } from "@e965/xlsx";
import { ITEMS, workload } from "./workload.ts";

/** A workbook of 测评体系 and 任务分解 as a spreadsheet program saves it: shared strings, merged items, deflated. */
export function workloadFile(count: number, unit = "性能测试单位", departments?: number): Uint8Array {
  const indicators = workload(count, departments);
  const framework = utils.aoa_to_sheet([
    [`${unit}2026年度绩效考核自评表`],
    [`填报单位：${unit}`],
    ["序号", "测评项目", "指标编号", "测评内容", "应得分", "实得分", "扣分原因"],
    ...indicators.map(({ item, code, name, full, actual, reason }, index) => [
      index + 1,
      index % (count / ITEMS) === 0 ? item : null,
      code,
      name,
      full,
      actual,
      reason === "" ? null : reason,
    ]),
  ]);
  const perItem = count / ITEMS;
  framework["!merges"] = Array.from({ length: ITEMS }, (_, item) => ({
    s: { r: 3 + item * perItem, c: 1 },
    e: { r: 2 + (item + 1) * perItem, c: 1 },
  }));
  const breakdown = utils.aoa_to_sheet([
    ["2026年度任务分解表"],
    ["指标编号", "工作任务", "牵头科室", "配合科室", "完成时限", "完成情况"],
    ...indicators.map(({ code, name, lead, support, due, progress }) => [
      code,
      `落实${name}`,
      lead,
      support,
      due,
      progress === "" ? null : progress,
    ]),
  ]);
  return workbookBytes({ 测评体系: framework, 任务分解: breakdown });
}

/** As a spreadsheet program saves it. */
export function workbookBytes(Sheets: Record<string, WorkSheet>): Uint8Array {
  const bytes: ArrayBuffer = write(
    { SheetNames: Object.keys(Sheets), Sheets },
    { type: "array", bookType: "xlsx", bookSST: true, compression: true },
  );
  return new Uint8Array(bytes);
}
