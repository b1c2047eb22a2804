import fc from "fast-check";
import type { WorkbookGrid } from "../../../src/domain/grid.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { workbookOf } from "../../support/gridOf.ts";
import { GOLDEN_XLSX, goldenWorkbook } from "../../workbooks/goldenWorkbooks.ts";
import { layOutRenamed, randomFramework } from "./renamedFramework.ts";
import { renamings, type Renamed } from "./renamedHeadings.ts";

type Outcome = "right" | "asked" | "refused" | "said" | "silent";
type Counts = Record<Renamed["what"], Record<Outcome, string[]>>;

const QUESTIONS: ReadonlySet<string> = new Set(["reading-ambiguous", "column-ambiguous", "sheet-ambiguous"]);

function outcomeOf(before: CheckResult, after: CheckResult): Outcome {
  if (!after.scorecard) return "refused";
  const questions = ({ issues }: CheckResult): number => issues.filter(({ code }) => QUESTIONS.has(code)).length;
  if (questions(after) > questions(before)) return "asked";
  const [was, is] = [before, after].map((one) => {
    const { totals, indicators } = jsonReport("a.xlsx", one, "zh-CN");
    return JSON.stringify([
      totals,
      indicators.map(({ sheet, row, kind, full, actual }) => [sheet, row, kind, full, actual]),
    ]);
  });
  if (was === is) return "right";
  const errors = ({ issues }: CheckResult): readonly string[] =>
    issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const known = new Set(errors(before));
  return errors(after).some((code) => !known.has(code)) ? "said" : "silent";
}

function countsOf(
  workbooks: readonly { readonly name: string; readonly grid: WorkbookGrid; readonly options: CheckOptions }[],
): Counts {
  const none = (): Record<Outcome, string[]> => ({ right: [], asked: [], refused: [], said: [], silent: [] });
  const counts: Counts = { "a marks heading": none(), "another heading": none(), "all other headings": none() };
  for (const { name, grid, options } of workbooks) {
    const before = checkWorkbook(grid, options);
    const sheets = before.assessment?.framework?.sheets.map((sheet) => sheet.name) ?? [];
    for (const one of renamings(grid, sheets)) {
      const outcome = outcomeOf(before, checkWorkbook(one.grid, options));
      counts[one.what][outcome].push(`${name}: ${one.headings.join("、")}`);
    }
  }
  return counts;
}

/** The share of those that were read right without a question, and which were read otherwise without a word. */
function shareOf(counts: Record<Outcome, readonly string[]>): {
  readonly right: number;
  readonly silent: readonly string[];
} {
  const all = Object.values(counts).flat().length;
  return { right: counts.right.length / all, silent: counts.silent };
}

describe("a heading of a framework that becomes a word nobody knows", () => {
  it("changes no total of a drawn framework without a word, and mostly nothing at all", () => {
    const drawn = fc.sample(randomFramework, { seed: 20261129, numRuns: Number(process.env["FC_RUNS"] ?? 60) });
    const counts = countsOf(
      drawn.map((one, at) => ({
        name: String(at),
        grid: workbookOf(layOutRenamed(one)),
        options: { today: "2026-03-02" },
      })),
    );
    expect(Object.values(counts).flatMap(({ silent }) => silent)).toEqual([]);
    expect(shareOf(counts["another heading"]).right).toBeGreaterThan(0.97);
    expect(shareOf(counts["a marks heading"]).right).toBeGreaterThan(0.82);
    expect(shareOf(counts["all other headings"]).right).toBeGreaterThan(0.95);
  });

  it("changes nothing of most golden workbooks", async () => {
    const workbooks = await Promise.all(
      GOLDEN_XLSX.map(async (name) => {
        const { file, bytes, options } = goldenWorkbook(name);
        return { name, grid: await FileWorkbook.open(bytes, file).read(), options };
      }),
    );
    const counts = countsOf(workbooks);
    // Which of two sheets is the framework is asked beforehand; where only one is left that can be, it is taken.
    const silent = counts["a marks heading"].silent.filter((one) => !one.startsWith("two-frameworks-that-fit:"));
    expect(silent).toEqual([]);
    expect(shareOf(counts["another heading"]).right).toBeGreaterThan(0.98);
    expect(shareOf(counts["a marks heading"]).right).toBeGreaterThan(0.79);
    expect(shareOf(counts["all other headings"]).right).toBeGreaterThan(0.88);
  });
});
