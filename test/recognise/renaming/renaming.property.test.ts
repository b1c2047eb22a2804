import fc from "fast-check";
import { checkWorkbook, type CheckResult } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { workbookOf } from "../../support/gridOf.ts";
import { layOutRenamed, randomFramework, truthOf } from "./renamedFramework.ts";

const QUESTIONS: ReadonlySet<string> = new Set(["reading-ambiguous", "column-ambiguous"]);

function asks({ issues }: CheckResult): boolean {
  return issues.some(({ code }) => QUESTIONS.has(code));
}

describe("labels that are no words anybody knows", () => {
  it("leave the totals what they are, or the sheet is asked about", () => {
    const outcomes = { right: 0, asked: 0, refused: 0 };
    fc.assert(
      fc.property(randomFramework, (framework) => {
        const result = checkWorkbook(workbookOf(layOutRenamed(framework)), { today: "2026-03-02" });
        const { totals } = jsonReport("a.xlsx", result, "zh-CN");
        if (!totals) outcomes.refused += 1;
        else if (asks(result)) outcomes.asked += 1;
        else {
          expect(totals).toMatchObject(truthOf(framework));
          outcomes.right += 1;
        }
      }),
      { seed: 20261129, numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
    if (process.env["FC_VERBOSE"]) process.stderr.write(`${JSON.stringify(outcomes)}\n`);
    const all = outcomes.right + outcomes.asked + outcomes.refused;
    expect(outcomes.right / all).toBeGreaterThan(0.8);
  });
});
