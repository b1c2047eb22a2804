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

describe("the rows of 报送稿", () => {
  const indicator = (item: string, name: string) => ({ item, name, full: 10, actual: 10, departments: ["办公室"] });
  const long = "党风廉政建设和反腐败工作及作风建设、政风行风评议、机关效能建设情况";
  const input = madeInput(
    {
      indicators: [indicator("组织领导", "有部署"), indicator(long, "有检查"), indicator(long, "有记录")],
      roster: ["办公室"],
    },
    { today: "2026-03-02", attribution: "lead" },
  );
  const rows = submissionSheets(input, { attachment: null, departments: false })[0]?.rows ?? [];
  const heightOf = (first: string | number): number => rows.find(({ cells }) => cells[0]?.value === first)?.height ?? 0;

  it("are as high as a mark written by hand needs, the total too, whose words run over several columns", () => {
    expect([heightOf(1), heightOf("合计")]).toEqual([24, 24]);
  });

  it("share the height that the name of their item needs", () => {
    expect(heightOf(2)).toBe(heightOf(3));
    expect(heightOf(2)).toBeGreaterThan(24);
    expect(heightOf(2) + heightOf(3)).toBeLessThan(120);
  });
});
