import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { LEDGERS } from "../../src/ledgers/declarations/declarations.ts";
import { columnsOf, STATE_HEADING } from "../../src/ledgers/declaration.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { ledgerCalled, ledgerWorkbook, newLedger } from "../../src/usecases/newLedger.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { FRAMEWORK, ROSTER } from "../ledgers/ledgersOf.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

const TODAY = "2026-03-25";
/** Recurring and other tasks, marks lost, evidence asked for in so many pieces. */
const TASKS = sheetOf("任务分解", [
  ["指标编号", "工作任务", "牵头部门", "完成时限", "完成情况"],
  ["1", "上报工作信息", "办公室", "每月20日前", "进行中"],
  ["2", "组织志愿服务", "人事科", "2026-06-30", "未开始"],
]);
const LOSING = {
  ...FRAMEWORK,
  values: FRAMEWORK.values.map((row, at) =>
    at === 1 ? [...(row ?? []).slice(0, 4), 38, ...(row ?? []).slice(5)] : row,
  ),
};
const OFFICE = workbookOf(LOSING, TASKS, ROSTER);

describe.each(LEDGERS.map((declaration) => [declaration.name["zh-CN"], declaration] as const))(
  "%s",
  (name, declaration) => {
    it("is read back as that ledger, every column but the state as it was declared", async () => {
      const grid = await written(ledgerWorkbook(declaration, TODAY));
      const [ledger] = checkWorkbook(grid, { today: TODAY }).ledgers;
      expect(ledger?.kind).toBe(declaration.id);
      const template = columnsOf(declaration).filter(({ optional }) => !optional);
      expect(ledger?.columns.map(({ meaning }) => meaning)).toEqual([...template.map(({ id }) => id), "unknown"]);
      expect(ledger?.columns.at(-1)?.heading).toBe(STATE_HEADING);
    });

    it("is called by its id, its name and a part of it", () => {
      for (const called of [declaration.id, name, name.slice(0, 4)]) expect(ledgerCalled(called)).toBe(declaration);
      expect(ledgerCalled(name.replace("（例行工作）", ""))).toBe(declaration);
      expect(ledgerCalled("名册")).toBeNull();
    });
  },
);

describe("A ledger that is made for a workbook", () => {
  it.each([
    ["reports", 12, ["上报工作信息", "每月20日前", "办公室", "未报", "待报"]],
    ["rectification", 1, ["自查扣分", "办公室", "整改中"]],
    ["evidence", 2, ["照片", "人事科", "待收集"]],
    ["inspections", 0, []],
  ])("says what follows from it: %s", async (id, count, texts) => {
    const { rows, sheet } = await madeFor(id);
    expect(rows).toHaveLength(count);
    const values = sheet.values.flatMap((row) => row ?? []);
    expect(values).toEqual(expect.arrayContaining([...texts]));
  });

  it("names the departments of the 部门名册 by reference, and reads as overdue what its formulas call 未报", async () => {
    const { grid, plan, sheet } = await madeFor("reports");
    const rules = (plan.validations ?? []).map(({ rule }) => rule);
    expect(rules).toContainEqual({ kind: "list-range", formula: "'部门名册'!$A$2:$A$3" });
    const states = sheet.values.map((row) => row?.at(-1) ?? null);
    const missed = states.filter((state) => state === "未报").length;
    const result = checkWorkbook(grid, { today: TODAY });
    expect(result.ledgers[0]?.tally.total.missed).toBe(missed);
    expect(missed).toBe(3);
  });

  it("makes rows that an example of the clone is checked with, none of them lost", async () => {
    const example = FileWorkbook.open(
      readFileSync(path.join(__dirname, "../../examples/danjiangkou.xlsx")),
      "example.xlsx",
    );
    const grid = await example.read();
    const before = checkWorkbook(grid, { today: TODAY });
    const [declaration] = LEDGERS.filter(({ id }) => id === "rectification");
    if (!declaration) throw new Error("no such ledger");
    await example.apply({ kind: "write", sheets: [newLedger(declaration, grid, before)] });
    const after = checkWorkbook(await example.read(), { today: TODAY });
    const lost = before.scorecard?.indicators.filter(({ gap }) => gap?.gt(0)).length ?? 0;
    expect(lost).toBeGreaterThan(0);
    expect(after.ledgers[0]?.tally.total).toEqual({ problems: lost, open: lost });
    expect(after.scorecard?.departments).toEqual(before.scorecard?.departments);
  });
});

async function madeFor(id: string) {
  const declaration = ledgerCalled(id);
  if (!declaration) throw new Error(`no ledger ${id}`);
  const plan = newLedger(declaration, OFFICE, checkWorkbook(OFFICE, { today: TODAY }));
  const { sheets } = await written([plan]);
  const [sheet] = sheets;
  if (!sheet) throw new Error("nothing was written");
  const grid = { ...OFFICE, sheets: [...OFFICE.sheets, sheet] };
  const rows = checkWorkbook(grid, { today: TODAY }).ledgers.reduce((sum, one) => sum + one.written, 0);
  return { plan, sheet, grid, rows: Array.from({ length: rows }) };
}

async function written(plans: Parameters<typeof createWorkbook>[0]): Promise<WorkbookGrid> {
  return FileWorkbook.open(createWorkbook(plans), "made.xlsx").read();
}
