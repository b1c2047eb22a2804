import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { checkWorkbook, type CheckOptions } from "../../src/usecases/checkWorkbook.ts";
import { paperInput } from "../../src/usecases/summaryInput.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { evaluatedCells, type EvaluatedCell } from "../support/evaluateFigures.ts";
import { GOLDEN_XLSX, goldenWorkbook } from "../workbooks/goldenWorkbooks.ts";
import { madeAssessment, type Made } from "./madeAssessment.ts";
import { EVERYTHING } from "./madeCases.ts";
import { madeInput, type MadeOptions } from "./madeWorkbook.ts";
import { CASES, EXAMPLES, optionsOf, REVIEWED } from "./recalculationCases.ts";

/** One in so many golden workbooks; the others are computed by LibreOffice. */
const EVERY = 6;

describe("The figures of a summary, computed exactly from their trees", () => {
  it.each(CASES)("come to what is stored: %s", (_, made, today, attribution) => {
    const cells = evaluatedCells(plansOf(made, optionsOf(made, today, attribution)), null);
    expect(different(cells)).toEqual([]);
    expect(cells.length).toBeGreaterThan(150);
  });

  it.each([...EXAMPLES])("come to what is stored: %s", async (name) => {
    const bytes = readFileSync(path.join(__dirname, "../../examples", name));
    const cells = await evaluatedOf(name, bytes, { today: "2026-06-02" });
    expect(different(cells)).toEqual([]);
    expect(cells.length).toBeGreaterThan(150);
  });

  it("come to what is stored in golden workbooks of many kinds", async () => {
    let compared = 0;
    for (const name of GOLDEN_XLSX.filter((_, at) => at % EVERY === 0)) {
      const { bytes, file, options } = goldenWorkbook(name);
      const cells = await evaluatedOf(file, bytes, options);
      expect([name, different(cells)]).toEqual([name, []]);
      compared += cells.length;
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  it("follow marks that a reviewer changes to what is computed of them anew", () => {
    const options = { today: "2026-03-02", attribution: "lead" } as const;
    const [, ...summary] = plansOf(EVERYTHING, options);
    const followed = evaluatedCells([madeAssessment(REVIEWED).sheet, ...summary], null);
    const anew = new Map(evaluatedCells(plansOf(REVIEWED, options), null).map((each) => [placeOf(each), each.stored]));
    // On 测评汇总 departments stand by their ranks, which change; 得分明细 keeps its rows.
    const detail = followed.filter(({ sheet }) => sheet === "得分明细");
    const changed = detail.filter(({ stored, computed }) => !isSame(stored, computed));
    expect(changed.length).toBeGreaterThan(20);
    expect(detail.length).toBeGreaterThan(200);
    for (const each of detail) expect([placeOf(each), each.computed]).toEqual([placeOf(each), close(anew, each)]);
  });
});

function placeOf({ sheet, cell }: EvaluatedCell): string {
  return `${sheet}!${cell}`;
}

/** The stored result, where the computed one is as good as it: a cell holds no more than a binary fraction. */
function close(anew: ReadonlyMap<string, EvaluatedCell["stored"]>, each: EvaluatedCell): EvaluatedCell["stored"] {
  const stored = anew.get(placeOf(each)) ?? null;
  return isSame(stored, each.computed) ? each.computed : stored;
}

/** The source sheet and the summary. */
function plansOf(made: Made, options: MadeOptions): readonly SheetPlan[] {
  return [madeAssessment(made).sheet, ...summaryPlans(madeInput(made, options))];
}

async function evaluatedOf(name: string, bytes: Uint8Array, options: CheckOptions): Promise<readonly EvaluatedCell[]> {
  const grid: WorkbookGrid = await FileWorkbook.open(bytes, name).read();
  const input = paperInput(grid, checkWorkbook(grid, options), { asOf: options.today, language: "zh-CN" });
  if (!input) throw new Error(`${name} was not recognised`);
  return evaluatedCells(summaryPlans(input), grid);
}

function isSame(stored: EvaluatedCell["stored"], computed: EvaluatedCell["computed"]): boolean {
  if (typeof stored === "number" && typeof computed === "number") return Math.abs(stored - computed) < 1e-12;
  return stored === computed;
}

function different(cells: readonly EvaluatedCell[]): readonly string[] {
  return cells
    .filter(({ stored, computed }) => !isSame(stored, computed))
    .map((each) => `${placeOf(each)}: stored ${String(each.stored)}, computed ${String(each.computed)}`);
}
