import type { PrefilledRow } from "../../src/ledgers/declaration.ts";
import { rectification } from "../../src/ledgers/declarations/rectification.ts";
import { stateShown } from "../../src/ledgers/prefill.ts";
import { ledgerTemplate } from "../../src/report/template/ledgerTemplate.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { cellKey } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { expectSameResults } from "../support/figures.ts";
import { recalculated } from "../support/libreOffice.ts";
import { describeWith } from "../support/programs.ts";

const TODAY = "2026-06-15";
const PAST = "2026-05-31";
const COMING = "2026-07-31";

/** What was done about a problem, and the state that its row shows. */
const PROBLEMS: readonly (readonly [done: PrefilledRow, state: string])[] = [
  [{ due: PAST }, "逾期"],
  [{ due: PAST, recheck: "不合格", recheckedOn: "2026-06-10" }, "复查不合格、逾期"],
  [{ due: PAST, progress: "已完成", doneOn: "2026-05-20", recheck: "不合格" }, "复查不合格、逾期"],
  [{ due: "2026-04-30", extended: PAST, recheck: "不合格" }, "复查不合格、逾期"],
  [{ due: PAST, extended: COMING, recheck: "不合格" }, "复查不合格"],
  [{ due: TODAY, recheck: "不合格" }, "复查不合格"],
  [{ recheck: "不合格" }, "复查不合格"],
  [{ due: PAST, recheck: "不合格", closedOn: "2026-06-12", closer: "王局长" }, "已销号"],
  [{ due: PAST, recheck: "合格" }, "已整改"],
  [{ due: COMING }, "整改中"],
];
const ROWS = PROBLEMS.map(([done], at): PrefilledRow => ({
  problem: `第${at + 1}个问题`,
  department: at % 2 ? "办公室" : "人事科",
  ...done,
}));

test.each(PROBLEMS)("%j shows %s", (done, state) => {
  expect(stateShown(rectification, { problem: "楼道堆物", ...done }, TODAY)).toBe(state);
});

test.each(["办公室", "人事科"])(
  "what is open and overdue of %s is counted by formula, failed re-checks among it",
  async (name) => {
    const grid = await read(await summarised());
    const { values, formulas } = sheetCalled(grid, "台账汇总");
    const headings = values.find((row) => row?.includes("其中逾期")) ?? [];
    const row = values.findIndex((line) => line?.[1] === name);
    const { departments } = checkWorkbook(grid, { today: TODAY }).ledgers[0]?.tally ?? {};
    const counts = departments?.find(({ department }) => department === name)?.counts;
    for (const [heading, count] of [
      ["未整改", counts?.open],
      ["其中逾期", counts?.overdue],
    ] as const) {
      const column = headings.indexOf(heading);
      expect(values[row]?.[column]).toBe(count);
      expect(formulas.get(cellKey(row + 1, column + 1))).toMatch(/^COUNTIFS\(.*复查不合格、逾期/u);
    }
  },
);

describeWith(["soffice"], "The states of a ledger of problems", () => {
  it("recalculate to what is shown, and their counts with them", async () => {
    const bytes = await summarised();
    const found = (await recalculated(new Map([["states.xlsx", bytes]]))).get("states.xlsx");
    if (!found) throw new Error("nothing was recalculated");
    const stored = await read(bytes);
    expect(expectSameResults(found, stored.sheets)).toBeGreaterThan(PROBLEMS.length + 20);
    const states = sheetCalled(found, "台账").values.map((row) => row?.at(-1));
    expect(states.filter((state) => PROBLEMS.some(([, one]) => one === state))).toEqual(PROBLEMS.map(([, one]) => one));
  });
});

/** The ledger as its template is filled in, with its summary. */
async function summarised(): Promise<Uint8Array> {
  const plan = ledgerTemplate({
    declaration: rectification,
    name: "台账",
    unit: null,
    period: "2026年",
    rows: ROWS,
    today: TODAY,
    date1904: false,
    departments: null,
    indicators: null,
  });
  const workbook = FileWorkbook.open(createWorkbook([plan]), "states.xlsx");
  const { written } = await summariseWorkbook(workbook, { today: TODAY, asOf: TODAY, language: "zh-CN" });
  if (!written) throw new Error("nothing was written");
  return workbook.bytes();
}

function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  return FileWorkbook.open(bytes, "states.xlsx").read();
}

function sheetCalled({ sheets }: WorkbookGrid, wanted: string): SheetGrid {
  const sheet = sheets.find(({ name }) => name === wanted);
  if (!sheet) throw new Error(`no sheet ${wanted}`);
  return sheet;
}
