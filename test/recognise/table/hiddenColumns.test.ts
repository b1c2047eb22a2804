import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";

const ROWS = [
  ["序号", "测评内容", "应得分", "实得分", "实得分"],
  [1, "制度建设", 40, 30, 38],
  [2, "组织领导", 60, 50, 57],
] as const;

function actualOf(headings: readonly string[], extras: SheetExtras): readonly (number | string)[] | undefined {
  const sheet = sheetOf("测评体系", [headings, ...ROWS.slice(1)], extras);
  const { assessment } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  return assessment?.framework?.indicators.map(({ actual, review }) =>
    [actual, review].map((one) => (one.state === "number" ? Number(one.value) : one.state)).join(" "),
  );
}

test("a hidden column counts only where no visible one has its meaning", () => {
  expect(actualOf(ROWS[0], { hiddenColumns: ["D"] })).toEqual(["38 absent", "57 absent"]);
  expect(actualOf(ROWS[0], { hiddenColumns: ["E"] })).toEqual(["30 absent", "50 absent"]);
  // 得分 does not say whose it is: hidden beside the visible marks it is no second opinion.
  expect(actualOf(["序号", "测评内容", "应得分", "得分", "自评分"], { hiddenColumns: ["D"] })).toEqual([
    "38 absent",
    "57 absent",
  ]);
  // The only column of marks counts, hidden or not.
  expect(actualOf(["序号", "测评内容", "应得分", "实得分", "备注"], { hiddenColumns: ["D"] })).toEqual([
    "30 absent",
    "50 absent",
  ]);
});
