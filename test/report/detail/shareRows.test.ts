import { DetailLayout } from "../../../src/report/detail/detailLayout.ts";
import { detailSheet } from "../../../src/report/detail/detailSheet.ts";
import type { SummaryInput } from "../../../src/report/summaryInput.ts";
import { madeInput } from "../madeWorkbook.ts";

const DEPARTMENTS = 40;

/** As many indicators as said, each carried by forty departments. */
function sharedIndicators(count: number): SummaryInput {
  const roster = Array.from({ length: DEPARTMENTS }, (_, at) => `第${at + 1}科`);
  const departments = roster.map((name) => `!${name}`);
  const indicators = [{ item: "项目", name: "共同承担的指标", full: 40, actual: 39, departments }];
  const input = madeInput({ roster, indicators }, { today: "2026-03-02", attribution: "lead" });
  const [one] = input.scorecard.indicators;
  if (!one) throw new Error("no indicator");
  const many = Array.from({ length: count }, (_, id) => ({ ...one, indicator: { ...one.indicator, id } }));
  return { ...input, scorecard: { ...input.scorecard, indicators: many } };
}

function detailRows(count: number) {
  const input = sharedIndicators(count);
  return detailSheet(input, new DetailLayout("得分明细", input.scorecard, 1)).rows.slice(3);
}

test("every share has a row of its own as long as all fit a sheet", () => {
  const rows = detailRows(100);
  expect(rows).toHaveLength(100 * DEPARTMENTS);
  expect(rows[1]?.cells.map((cell) => cell?.value)).toContain("第2科");
});

test("above a million shares each indicator has one row, which says how many departments share it", () => {
  const rows = detailRows(25_001);
  expect(rows).toHaveLength(25_001);
  for (const { cells } of [rows[0], rows.at(-1)].flatMap((row) => row ?? [])) {
    const values = cells.map((cell) => cell?.value ?? null);
    expect(values).toEqual(expect.arrayContaining(["第1科等40个部门", "分担", 40, 39, 1]));
  }
});
