import path from "node:path";
import { checkCommand } from "../../src/cli/checkCommand.ts";
import { STATUS } from "../../src/cli/failure.ts";
import { commandOptions } from "../../src/cli/options.ts";
import { readUnits } from "../../src/cli/rollup/readUnits.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import type * as CheckWorkbook from "../../src/usecases/checkWorkbook.ts";
import { ROOT } from "./runScorecard.ts";

/** The transport workbook meets a mistake of ours; all others are checked as they are. */
jest.mock("../../src/usecases/checkWorkbook.ts", () => {
  const actual = jest.requireActual<typeof CheckWorkbook>("../../src/usecases/checkWorkbook.ts");
  const checkWorkbook: typeof actual.checkWorkbook = (grid: WorkbookGrid, options) => {
    const text = grid.sheets.flatMap(({ values }) => values.flatMap((row) => row ?? [])).join();
    if (text.includes("交通")) throw new TypeError("a mistake of ours");
    return actual.checkWorkbook(grid, options);
  };
  return { ...actual, checkWorkbook };
});

const GOOD = path.join(ROOT, "examples/danjiangkou.xlsx");
const BAD = path.join(ROOT, "examples/transport.xlsx");

it("an error that nobody foresaw costs its own file alone, of several that are checked", async () => {
  const out: string[] = [];
  const err: string[] = [];
  const streams = {
    out: (text: string | Iterable<string>) => void out.push(...text),
    err: (text: string) => void err.push(text),
  };
  const options = commandOptions({ json: true, today: "2026-03-02" }, new Date());
  expect(await checkCommand([BAD, GOOD], options, streams)).toBe(STATUS.failed);
  expect(err).toEqual([`${BAD}：程序出错，已跳过，请附上该文件反馈：a mistake of ours`]);
  expect(JSON.parse(out.join(""))).toMatchObject([{ file: GOOD, totals: { actual: 97 } }]);
});

it("and of several that are ranked", async () => {
  const options = { today: "2026-03-02" };
  expect(await readUnits({ file: BAD, options, language: "zh-CN" })).toEqual({
    units: [],
    progress: [],
    unreadable: [{ file: BAD, reason: `${BAD}：程序出错，已跳过，请附上该文件反馈：a mistake of ours` }],
  });
  expect((await readUnits({ file: GOOD, options, language: "zh-CN" })).units).toHaveLength(1);
});
