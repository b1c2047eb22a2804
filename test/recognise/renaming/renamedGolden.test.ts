import fc from "fast-check";
import { isQuestion } from "../../../src/domain/issue.ts";
import { checkWorkbook, type CheckResult } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { GOLDEN_XLSX, goldenWorkbook } from "../../workbooks/goldenWorkbooks.ts";
import { renamedWorkbook, renaming } from "./renamedGolden.ts";

/** Renamings of each workbook; more by hand: FC_RUNS=10 makes some thousand. */
const RUNS = Number(process.env["FC_RUNS"] ?? 1);

const asks = ({ issues }: CheckResult): boolean =>
  issues.some((one) => isQuestion(one) || one.code === "column-ambiguous" || one.code === "sheet-ambiguous");
type Totals = NonNullable<ReturnType<typeof jsonReport>["totals"]>;
/** Not what is unscored: a lone text below may be an indicator whose marks were forgotten, which is said. */
const figuresOf = (totals: Totals | null): Partial<Totals> => {
  const { full, actual, review, effective, bonus, deduction, result, vetoed } = totals ?? ({} as Partial<Totals>);
  return Object.fromEntries(Object.entries({ full, actual, review, effective, bonus, deduction, result, vetoed }));
};
const outcomes = { right: 0, asked: 0, refused: 0 };

it.each(GOLDEN_XLSX)("renamed labels leave %s its totals, or it is asked about", async (name) => {
  const { file, bytes, options } = goldenWorkbook(name);
  const grid = await FileWorkbook.open(bytes, file).read();
  const before = checkWorkbook(grid, options);
  const { assessment } = before;
  const truth = jsonReport(file, before, "zh-CN").totals;
  if (!assessment?.framework || !truth || asks(before)) return;
  fc.assert(
    fc.property(renaming, (how) => {
      const result = checkWorkbook(renamedWorkbook(grid, assessment, how), options);
      if (!result.assessment?.framework) outcomes.refused += 1;
      else if (asks(result)) outcomes.asked += 1;
      else {
        expect(figuresOf(jsonReport(file, result, "zh-CN").totals)).toEqual(figuresOf(truth));
        outcomes.right += 1;
      }
    }),
    { seed: 20261129, numRuns: RUNS },
  );
});

afterAll(() => {
  if (process.env["FC_VERBOSE"]) process.stderr.write(`${JSON.stringify(outcomes)}\n`);
  expect(outcomes.right).toBeGreaterThan((outcomes.right + outcomes.asked + outcomes.refused) * 0.8);
});
