import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { EIGHT_ITEMS } from "./madeCases.ts";
import type { Made } from "./madeAssessment.ts";
import { madeInput } from "./madeWorkbook.ts";

const BANDS = [
  { name: "优秀", from: 98 },
  { name: "良好", from: 90 },
];

describe("等次 on 测评汇总", () => {
  it("are not given unless the user has set bands", () => {
    expect(columnOf(overview(EIGHT_ITEMS, []), "等次")).toEqual([]);
  });

  it("follow the result, and each department's marks", () => {
    const grades = columnOf(overview(EIGHT_ITEMS, BANDS), "等次");
    // 97 of 100; then the departments by rank, of which those at full marks come first.
    expect(grades[0]).toBe("良好");
    expect(grades).toContain("优秀");
    expect(grades).toContain("—");
  });

  it("wait until everything is scored, and give way to a veto", () => {
    const [first] = EIGHT_ITEMS.indicators;
    if (!first) throw new Error("no indicator");
    const unscored = { ...EIGHT_ITEMS, indicators: [{ ...first, actual: null }, ...EIGHT_ITEMS.indicators.slice(1)] };
    expect(columnOf(overview(unscored, BANDS), "等次")[0]).toBe("待评");
    const veto = { verdict: "triggered", scope: "unit", text: "是", precondition: false } as const;
    const event = { item: "一票否决", name: "发生重大责任事故", kind: "veto", full: null, actual: null, veto } as const;
    const vetoed = { ...EIGHT_ITEMS, indicators: [...EIGHT_ITEMS.indicators, event] };
    expect(columnOf(overview(vetoed, BANDS), "等次")[0]).toBe("触发一票否决");
  });

  it("are live, and explained below the tables", () => {
    const plan = overview(EIGHT_ITEMS, BANDS);
    const cells = plan.rows.flatMap((row) => row.cells);
    expect(cells.filter((cell) => cell?.formula?.includes('"优秀"')).length).toBeGreaterThan(1);
    expect(cells.some((cell) => String(cell?.value).includes("优秀≥98，良好≥90"))).toBe(true);
  });
});

const OPTIONS = { today: "2011-10-12", attribution: "lead" } as const;

function overview(made: Made, bands: typeof BANDS): SheetPlan {
  const plan = summaryPlans({ ...madeInput(made, OPTIONS), bands }).find(({ product }) => product === "summary");
  if (!plan) throw new Error("no 测评汇总");
  return plan;
}

/** What stands below a heading, down to the end of the sheet, blanks left out. */
function columnOf({ rows }: SheetPlan, heading: string): unknown[] {
  const found: unknown[] = [];
  let column = -1;
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => cell?.value === heading);
    if (at >= 0) column = at;
    else if (column >= 0) {
      const value = cells[column]?.value;
      if (value !== null && value !== undefined && value !== "") found.push(value);
    }
  }
  return found;
}
