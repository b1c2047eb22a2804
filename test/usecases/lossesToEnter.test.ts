import { readFileSync } from "node:fs";
import path from "node:path";
import { cellKey } from "../../src/domain/cells.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { lossesToEnter } from "../../src/usecases/lossesToEnter.ts";
import { ledgerCalled, newLedger } from "../../src/usecases/newLedger.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const TODAY = "2026-10-12";
const LEDGER = "问题整改台账";

describe("Losses for a ledger that is there", () => {
  it("go into the empty rows below it, and change nothing else", async () => {
    const workbook = example("year.xlsx");
    const before = await workbook.read();
    const { ledgers } = check(before);
    const ledger = ledgers.find(({ kind }) => kind === "rectification");
    const made = ledger ? lossesToEnter(ledger, before, check(before)) : null;
    expect(made).toMatchObject({ rows: 1, left: 0 });
    if (made) await workbook.apply(made.change);
    const after = await workbook.read();
    const changed = after.sheets.flatMap(({ name, values }, at) =>
      values.flatMap((line, row) =>
        (line ?? []).flatMap((value, column) =>
          value === (before.sheets[at]?.values[row]?.[column] ?? null) ? [] : [`${name} ${row + 1} ${String(value)}`],
        ),
      ),
    );
    const row = (ledger?.rows.at(-1)?.row ?? 0) + 1;
    expect(changed).toEqual(
      // The last is a formula that follows them, which cannot be computed here.
      [9, "自查扣分", "D1", "卫生检查三次不合格", "后勤服务中心", null].map((one) => `${LEDGER} ${row} ${one}`),
    );
    const held = check(after).ledgers.find(({ kind }) => kind === "rectification");
    expect(held && lossesToEnter(held, after, check(after))).toBeNull();
    expect(check(after).issues.map(({ code }) => code)).not.toContain("loss-unlisted");
  });

  it("are left where no row is empty below it", async () => {
    const workbook = example("year.xlsx");
    const full = await workbook.read();
    const ledger = check(full).ledgers.find(({ kind }) => kind === "rectification");
    const below = (ledger?.rows.at(-1)?.row ?? 0) + 1;
    workbook.edit([{ at: { sheet: LEDGER, row: below, column: 1 }, value: "制表人：高洁" }]);
    const grid = await workbook.read();
    const result = check(grid);
    const found = result.ledgers.find(({ kind }) => kind === "rectification");
    expect(found && lossesToEnter(found, grid, result)).toMatchObject({ rows: 0, left: 1 });
  });

  it("bring what was typed on 扣分整改清单, or stands on the framework, into a new ledger", async () => {
    const workbook = example("danjiangkou.xlsx");
    await summariseWorkbook(workbook, { today: TODAY, asOf: TODAY, language: "zh-CN" });
    const list = (await workbook.read()).sheets.find(({ product }) => product === "rectification");
    const at = (heading: string) => ({
      sheet: "扣分整改清单",
      row: 4,
      column: (list?.values[2] ?? []).findIndex((text) => String(text).replaceAll("\n", "") === heading) + 1,
    });
    workbook.edit([
      { at: at("整改措施"), value: "每周检查一次" },
      { at: at("整改时限"), value: "10月底前" },
    ]);
    const grid = await workbook.read();
    const declaration = ledgerCalled("rectification");
    if (!declaration) throw new Error("no such ledger");
    await workbook.apply({ kind: "write", sheets: [newLedger(declaration, grid, check(grid))] });
    const sheet = (await workbook.read()).sheets.find(({ name }) => name === LEDGER);
    const line = (sheet?.values ?? []).findIndex((values) => values?.includes("每周检查一次"));
    expect(sheet?.values[line]).toContain("10月底前");
    expect(sheet?.formulas.has(cellKey(line + 1, (sheet.values[2]?.indexOf("当前状态") ?? 0) + 1))).toBe(true);
  });
});

function example(name: string): FileWorkbook {
  return FileWorkbook.open(readFileSync(path.join(__dirname, "../../examples", name)), name);
}

function check(grid: Awaited<ReturnType<FileWorkbook["read"]>>) {
  return checkWorkbook(grid, { today: TODAY });
}
