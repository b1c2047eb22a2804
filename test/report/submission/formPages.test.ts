import { FORM } from "../../../src/report/submission/formColumns.ts";
import { submissionSheets } from "../../../src/report/submission/submissionSheets.ts";
import type { Made } from "../madeAssessment.ts";
import { madeInput } from "../madeWorkbook.ts";

const LONG: Made = {
  indicators: Array.from({ length: 80 }, (_, at) => ({
    item: `项目${Math.floor(at / 40) + 1}`,
    name: `第${at + 1}项工作有部署、有检查、有记录，按时完成并按要求报送材料`,
    full: 1,
    actual: 1,
    departments: ["办公室"],
  })),
  roster: ["办公室"],
};

describe("报送稿 of an item whose contents run over several pages", () => {
  const input = madeInput(LONG, { today: "2026-03-02", attribution: "lead" });
  const [form] = submissionSheets(input, { attachment: null, departments: false });
  const breaks = form?.pageBreaks ?? [];
  const items = (form?.merges ?? []).filter(({ left, right }) => left === FORM.item && right === FORM.item);

  it("names the item on each of them, in a cell that ends with the page", () => {
    expect(breaks.length).toBeGreaterThan(1);
    for (const { top, bottom } of items) {
      expect(breaks.filter((row) => row > top && row <= bottom)).toEqual([]);
      expect(form?.rows[top - 1]?.cells[FORM.item - 1]?.value).toMatch(/^项目[12]$/);
    }
    const rows = items.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    expect(rows).toBe(80);
  });
});
