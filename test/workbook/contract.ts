import { cellKey } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { LEDGERS } from "../../src/ledgers/declarations/declarations.ts";
import { findLedgers } from "../../src/ledgers/read/ledgerSheets.ts";
import { preparedGrid } from "../../src/recognise/recognise.ts";
import { addLedgers } from "../../src/usecases/addLedgers.ts";
import { settingsXml } from "../../src/workbook/settingsXml.ts";
import type { WorkbookPort } from "../../src/workbook/workbookPort.ts";
import { cell, formula, fullPlan, planOf } from "./samplePlan.ts";

/**
 * What every adapter promises: the same plan in, the same readings out.
 * @param makePort a port on a fresh workbook that has at least one sheet of the user's and none of the product's
 */
export function describeWorkbookPort(name: string, makePort: () => Promise<WorkbookPort>): void {
  describe(`${name} keeps the contract of a workbook port`, () => {
    let port: WorkbookPort;
    let before: WorkbookGrid;

    beforeEach(async () => {
      port = await makePort();
      before = await port.read();
    });

    const sheet = async (called: string): Promise<SheetGrid> => {
      const found = (await port.read()).sheets.find((one) => one.name === called);
      if (!found) throw new Error(`no sheet ${called}`);
      return found;
    };

    test("values of every kind are read back as they were planned", async () => {
      const row = ["文字", " 两端空格 ", "第一行\n第二行", 0, -1.5, 0.1 + 0.2, 1e-7, 123456789012, true, false];
      await port.apply({ kind: "write", sheets: [planOf("值", null, [row.map((value) => cell(value))])] });
      expect((await sheet("值")).values[0]).toEqual(row);
    });

    test("text that begins like a formula stays text", async () => {
      const row = ["=1+1", "+8", "-部门", "@某", "'引号"];
      await port.apply({ kind: "write", sheets: [planOf("文本", null, [row.map((value) => cell(value))])] });
      const read = await sheet("文本");
      expect(read.values[0]).toEqual(row);
      expect(read.formulas.size).toBe(0);
    });

    test("an empty cell is empty, not zero", async () => {
      await port.apply({
        kind: "write",
        sheets: [planOf("空", null, [[cell(1), cell(null, { fill: "EEEEEE" }), null, cell(2)]])],
      });
      const [row] = (await sheet("空")).values;
      expect([row?.[0], row?.[1] ?? null, row?.[2] ?? null, row?.[3]]).toEqual([1, null, null, 2]);
    });

    test("a formula is read with its stored result of the right type", async () => {
      await port.apply({
        kind: "write",
        sheets: [
          planOf("公式", null, [
            [cell(4), formula("A1*2", 8), formula('IF(A1>3,"是","否")', "是"), formula("A1>3", true)],
          ]),
        ],
      });
      const read = await sheet("公式");
      expect(read.values[0]).toEqual([4, 8, "是", true]);
      expect([2, 3, 4].map((column) => read.formulas.get(cellKey(1, column)))).toEqual([
        "A1*2",
        'IF(A1>3,"是","否")',
        "A1>3",
      ]);
    });

    test("number formats and merged areas are read back", async () => {
      const merge = { top: 1, left: 1, bottom: 2, right: 3 };
      const rows = [
        [cell("标题")],
        [],
        [cell(0.97, { numberFormat: "0.00%" }), cell(46112, { numberFormat: "yyyy-mm-dd" })],
      ];
      await port.apply({ kind: "write", sheets: [planOf("格式", null, rows, { merges: [merge] })] });
      const read = await sheet("格式");
      expect(read.merges).toEqual([merge]);
      expect(read.numberFormats.get(cellKey(3, 1))).toBe("0.00%");
      expect(read.numberFormats.get(cellKey(3, 2))).toBe("yyyy-mm-dd");
    });

    test("settings are read as they were written, without the sheets", async () => {
      expect(await port.readSettings()).toBe(before.settingsXml);
      await port.apply({ kind: "write", sheets: [], settingsXml: settingsXml({ unit: "某局" }) });
      expect(await port.readSettings()).toBe(settingsXml({ unit: "某局" }));
      expect((await port.read()).settingsXml).toBe(settingsXml({ unit: "某局" }));
    });

    test("new sheets come last and the user's keep their place and content", async () => {
      await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")] });
      const after = await port.read();
      const userSheets = before.sheets.length;
      expect(after.sheets.slice(userSheets).map(({ name: called, product }) => [called, product])).toEqual([
        ["测评汇总", "summary"],
        ["得分明细", "detail"],
      ]);
      for (const [index, old] of before.sheets.entries()) {
        const now = after.sheets[index];
        expect(now?.name).toBe(old.name);
        expect(now?.values).toEqual(old.values);
        expect([...(now?.formulas ?? [])]).toEqual([...old.formulas]);
        expect(now?.product).toBeNull();
      }
    });

    test("a product sheet is replaced in its place, by its mark and not by its name", async () => {
      await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")] });
      await port.apply({ kind: "write", sheets: [planOf("测评汇总2", "summary", [[cell("新")]])] });
      const after = await port.read();
      expect(after.sheets.slice(before.sheets.length).map((one) => one.name)).toEqual(["测评汇总2", "得分明细"]);
      expect((await sheet("测评汇总2")).values.flat().filter((value) => value !== null)).toEqual(["新"]);
      expect((await sheet("测评汇总2")).merges).toEqual([]);
    });

    test("writing the same plans twice changes nothing that can be read", async () => {
      const sheets = [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")];
      await port.apply({ kind: "write", sheets });
      const once = plain(await port.read());
      await port.apply({ kind: "write", sheets });
      expect(plain(await port.read())).toEqual(once);
    });

    test("a product's sheet keeps what it was made from, until it is made from something else", async () => {
      const stamps = async () => (await port.read()).sheets.flatMap(({ product, stamp }) => (product ? [stamp] : []));
      for (const stamp of ["2026-03-02 0123456789abcdef", "2026-03-03 fedcba9876543210"]) {
        await port.apply({
          kind: "write",
          sheets: [{ ...fullPlan("测评汇总", "summary"), stamp }, fullPlan("得分明细", "detail")],
        });
        expect(await stamps()).toEqual([stamp, undefined]);
      }
      await port.apply({ kind: "write", sheets: [fullPlan("得分明细", "detail")] });
      expect((await stamps())[0]).toBe("2026-03-03 fedcba9876543210");
      await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
      expect(await stamps()).toEqual([undefined, undefined]);
    });

    test("all of the product's is taken away, and what is the user's is as it was", async () => {
      const first = plain(before);
      await port.apply({
        kind: "write",
        sheets: [
          { ...fullPlan("测评汇总", "summary"), stamp: "2026-03-02 0123456789abcdef" },
          fullPlan("得分明细", "detail"),
        ],
        settingsXml: settingsXml({ unit: "某局" }),
      });
      await port.apply({ kind: "remove-product" });
      expect(plain(await port.read())).toEqual(first);
      // Once more does no harm, and the summary can be written anew.
      await port.apply({ kind: "remove-product" });
      await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
      expect((await port.read()).sheets.map(({ name: called }) => called)).toEqual([
        ...before.sheets.map(({ name: called }) => called),
        "测评汇总",
      ]);
    });

    test("print set-up changes nothing that can be read", async () => {
      const sheets = [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")];
      await port.apply({ kind: "write", sheets });
      const once = plain(await port.read());
      const unfitted: string[] = [];
      await port.apply({ kind: "set-up-pages", plans: sheets }, { onUnfitted: (called) => unfitted.push(called) });
      expect(plain(await port.read())).toEqual(once);
      expect(unfitted).toEqual([]);
    });

    test("work that is stopped before it begins changes nothing", async () => {
      await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
      const once = plain(await port.read());
      const signal = AbortSignal.abort();
      const sheets = [planOf("测评汇总", "summary", [[cell("新")]])];
      for (const work of [
        () => port.apply({ kind: "write", sheets }, { signal }),
        () => port.apply({ kind: "remove-product" }, { signal }),
        () => port.apply({ kind: "set-up-pages", plans: sheets }, { signal }),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: "cancelled" });
      }
      expect(plain(await port.read())).toEqual(once);
    });

    test("rows and columns are written hidden, with and without a height", async () => {
      const rows = [
        { cells: [cell(1), cell("列")] },
        { hidden: true as const, cells: [cell(2)] },
        { hidden: true as const, height: 30, cells: [cell(3)] },
        { height: 30, cells: [cell(4)] },
      ];
      const columns = [{ width: 9 }, { width: 9, hidden: true }];
      await port.apply({ kind: "write", sheets: [planOf("行列", null, [], { rows, columns })] });
      const read = await sheet("行列");
      expect([[...read.hiddenRows], [...read.hiddenColumns]]).toEqual([[2, 3], [2]]);
    });

    test("a hidden sheet is written hidden", async () => {
      await port.apply({ kind: "write", sheets: [planOf("隐藏", "detail", [[cell(1)]], { hidden: true })] });
      expect((await sheet("隐藏")).hidden).toBe(true);
    });

    test("settings are read back as they were written, also over older ones", async () => {
      for (const unit of ["丹江口市教育局", "市交通运输局 & <某>"]) {
        const xml = settingsXml({ unit });
        await port.apply({ kind: "write", sheets: [], settingsXml: xml });
        expect((await port.read()).settingsXml).toBe(xml);
      }
    });

    test("highlights change nothing that is read, laid anew or taken away", async () => {
      const [first] = before.sheets;
      const area = (top: number, severity: "error" | "warning") => ({
        range: { top, left: 1, bottom: top, right: 2 },
        severity,
      });
      for (const areas of [[area(1, "error"), area(2, "warning")], [area(2, "error")], []]) {
        await port.apply({ kind: "highlight", highlights: [{ sheet: first?.name ?? "", areas }] });
        expect(plain(await port.read())).toEqual(plain(before));
      }
      await port.apply({ kind: "highlight", highlights: [] });
      await expect(
        port.apply({ kind: "highlight", highlights: [{ sheet: "没有这张表", areas: [area(1, "error")] }] }),
      ).rejects.toMatchObject({
        code: "changed-meanwhile",
      });
      expect(plain(await port.read())).toEqual(plain(before));
    });

    test("a review mark is entered into its cell, changed and taken away, and nothing else changes", async () => {
      const [first] = before.sheets;
      const at = { sheet: first?.name ?? "", row: 2, column: 6 };
      const name = { sheet: at.sheet, row: 2, column: 1 };
      const expected = [{ at: name, value: first?.values[1]?.[0] ?? null }];
      const rest = (grid: WorkbookGrid) =>
        grid.sheets.flatMap(({ values }) => values.map((row, index) => (index === 1 ? row?.slice(0, 5) : row)));
      const now = async () => (await port.read()).sheets[0]?.values[1]?.[5] ?? null;
      let found: number | null = null;
      for (const mark of [8.5, 0, null]) {
        await port.apply({
          kind: "enter-values",
          values: [{ at, value: mark }],
          expected: [{ at, value: found }, ...expected],
        });
        expect(await now()).toBe(mark);
        found = mark;
      }
      expect(JSON.stringify(rest(await port.read())).replaceAll(",null", "")).toEqual(
        JSON.stringify(rest(before)).replaceAll(",null", ""),
      );
    });

    test("a review mark is refused where the sheet has changed since it was read", async () => {
      const at = { sheet: before.sheets[0]?.name ?? "", row: 2, column: 6 };
      const stale = [
        { values: [{ at, value: 1 }], expected: [{ at, value: 9 }] },
        { values: [{ at, value: 1 }], expected: [{ at: { ...at, row: 1, column: 1 }, value: "别的指标" }] },
        {
          values: [
            { at, value: 1 },
            { at: { ...at, sheet: "没有" }, value: 1 },
          ],
          expected: [],
        },
      ];
      for (const entry of stale) {
        await expect(port.apply({ kind: "enter-values", ...entry })).rejects.toMatchObject({
          code: "changed-meanwhile",
        });
      }
      expect(plain(await port.read())).toEqual(plain(before));
    });

    test("a protected sheet takes a mark only where a cell is open to typing", async () => {
      const plan = planOf("填报", null, [[cell("指标"), cell(null, { unlocked: true }), cell(null)]]);
      await port.apply({ kind: "write", sheets: [{ ...plan, isProtected: true }] });
      const at = (column: number) => ({ sheet: "填报", row: 1, column });
      await port.apply({
        kind: "enter-values",
        values: [{ at: at(2), value: 8 }],
        expected: [{ at: at(2), value: null }],
      });
      expect((await sheet("填报")).values[0]?.slice(0, 2)).toEqual(["指标", 8]);
      const locked = { values: [2, 3].map((column) => ({ at: at(column), value: 9 })), expected: [] };
      await expect(port.apply({ kind: "enter-values", ...locked })).rejects.toMatchObject({ code: "sheet-protected" });
      expect((await sheet("填报")).values[0]?.slice(0, 2)).toEqual(["指标", 8]);
    });

    test("values of every kind are entered at once, text as text", async () => {
      const name = before.sheets[0]?.name ?? "";
      const texts = ["=1+1", "3-5", "001", "已完成", "第一行\n第二行", 0.1 + 0.2, true, 12];
      const values = texts.map((value, index) => ({ at: { sheet: name, row: 2 + index, column: 6 }, value }));
      await port.apply({ kind: "enter-values", values, expected: values.map(({ at }) => ({ at, value: null })) });
      const now = await sheet(name);
      expect(values.map(({ at }) => now.values[at.row - 1]?.[at.column - 1])).toEqual(texts);
      expect([...now.formulas]).toEqual([...(before.sheets[0]?.formulas ?? [])]);
    });

    test("new ledgers come behind the user's sheets, which stay as they are, and are read back; a second one is refused", async () => {
      const ids = LEDGERS.map(({ id }) => id);
      const added = await addLedgers(port, ids, { today: "2026-03-25" });
      expect(added).toEqual({ kind: "added", sheets: [...LEDGERS.map(({ name }) => name["zh-CN"]), "节假日安排"] });
      const now = await port.read();
      expect(plain({ ...now, sheets: now.sheets.slice(0, before.sheets.length) })).toEqual(plain(before));
      const own = now.sheets.slice(before.sheets.length);
      const kinds = findLedgers(preparedGrid({ ...now, sheets: own }).grid, { settings: {} }, LEDGERS);
      expect(kinds.map(({ declaration }) => declaration.id)).toEqual(ids);
      // Each but the list of holidays, which comes last.
      for (const { formulas } of own.slice(0, -1)) expect([...formulas.values()].join()).toMatch(/^IF\(/u);
      const again = await addLedgers(port, ["inspections"], { today: "2026-03-25" });
      expect(again).toEqual({ kind: "there", ledger: "inspections", sheet: "检查记录" });
      expect((await port.read()).sheets).toHaveLength(now.sheets.length);
    });

    test("a plan that takes the name of a user's sheet is refused and nothing is written", async () => {
      const taken = before.sheets[0]?.name ?? "";
      await expect(
        port.apply({
          kind: "write",
          sheets: [planOf("新表", null, [[cell(1)]]), planOf(taken, "summary", [[cell(1)]])],
        }),
      ).rejects.toThrow(Error);
      expect((await port.read()).sheets.map((one) => one.name)).toEqual(before.sheets.map((one) => one.name));
    });
  });
}

/** Maps as lists: adapters may hold them in classes of their own. A write asks the program that opens the file next to calculate it. */
function plain(grid: WorkbookGrid): unknown {
  return {
    ...grid,
    calculatedAnew: undefined,
    sheets: grid.sheets.map((sheet) => ({
      ...sheet,
      formulas: [...sheet.formulas],
      numberFormats: [...sheet.numberFormats],
      links: [...sheet.links],
    })),
  };
}
