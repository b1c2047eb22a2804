import fc from "fast-check";
import { a1 } from "../../src/domain/address.ts";
import { decidedValues } from "../../src/collect/decisions.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { enterReturned } from "../../src/usecases/mergeReturned.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { exampleBytes, filled, infoOf, merged, mergedFiles, sentFrom, type Sent } from "./sentForms.ts";

const FRAMEWORK = "测评体系";

describe("returned forms", () => {
  let sent: Sent;
  let bytes: Uint8Array;
  /** An indicator with two departments at least, and its code. */
  let shared: { readonly code: string; readonly row: number; readonly departments: readonly string[] };

  beforeAll(async () => {
    bytes = exampleBytes("transport");
    sent = await sentFrom(bytes);
    const tasks = sent.assessment.breakdown?.tasks ?? [];
    const found = sent.assessment.framework?.indicators
      .map(({ id, code, row }) => ({
        code: code ?? "",
        row,
        departments: [
          ...new Set(
            tasks
              .filter(({ indicators }) => indicators.includes(id))
              .flatMap(({ assignments }) => assignments.map(({ department }) => department)),
          ),
        ],
      }))
      .find(({ departments }) => departments.length > 1);
    if (!found) throw new Error("no shared indicator");
    shared = found;
  });

  const mark = (recipient: string, to: CellValue, heading = "自评得分") =>
    filled(sent, recipient, [{ sheet: FRAMEWORK, row: shared.code, heading, to }]);
  const where = () => ({ sheet: FRAMEWORK, row: shared.row, column: 6 });

  it("fill in what one department alone has changed", async () => {
    const [one = ""] = shared.departments;
    const result = await merged(sent, [["a.xlsx", await mark(one, 0.5)]]);
    expect(result.filled).toMatchObject([{ at: where(), value: 0.5, recipient: one, file: "a.xlsx" }]);
    expect(result.findings).toEqual([]);
    expect(result.standing.filter(({ state }) => state === "returned").map(({ recipient }) => recipient)).toEqual([
      one,
    ]);
  });

  it("list what two departments say differently, and keep the workbook's value", async () => {
    const [one = "", two = ""] = shared.departments;
    const result = await merged(sent, [
      ["a.xlsx", await mark(one, 0.5)],
      ["b.xlsx", await mark(two, 0.25)],
    ]);
    expect(result.filled).toEqual([]);
    expect(result.findings).toMatchObject([
      {
        kind: "conflict",
        at: where(),
        returned: [
          { recipient: one, value: 0.5 },
          { recipient: two, value: 0.25 },
        ],
      },
    ]);
    const agreeing = await merged(sent, [
      ["a.xlsx", await mark(one, 0.5)],
      ["b.xlsx", await mark(two, "0.5")],
    ]);
    expect(agreeing).toMatchObject({ findings: [], filled: [{ value: 0.5 }] });
  });

  it("list a value that the workbook has changed meanwhile", async () => {
    const [one = ""] = shared.departments;
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    workbook.edit([{ at: where(), value: 1.25 }]);
    const now = { grid: await workbook.read(), checked: sent.checked };
    const result = await merged(now, [["a.xlsx", await mark(one, 0.5)]]);
    expect(result).toMatchObject({ filled: [], findings: [{ kind: "changed-since", kept: 1.25 }] });
    expect((await merged(now, [["a.xlsx", await mark(one, 1.25)]])).findings).toEqual([]);
  });

  it("list a value that was cleared, a cell that was not theirs, a row that they added", async () => {
    const [one = ""] = shared.departments;
    expect((await merged(sent, [["a.xlsx", await mark(one, null)]])).findings).toMatchObject([{ kind: "cleared" }]);
    const renamed = await merged(sent, [["a.xlsx", await mark(one, "另一个名字", "测评内容")]]);
    expect(renamed).toMatchObject({
      filled: [],
      findings: [{ kind: "not-theirs", at: { row: shared.row, column: 4 } }],
    });
    const form = FileWorkbook.open(sent.forms.find(({ recipient }) => recipient === one)?.bytes ?? bytes, "a.xlsx");
    const rows = (await form.read()).sheets[0]?.values.length ?? 0;
    form.edit([3, 4].map((column) => ({ at: { sheet: FRAMEWORK, row: rows + 1, column }, value: `新增${column}` })));
    expect((await merged(sent, [["a.xlsx", form.bytes()]])).findings).toMatchObject([
      { kind: "row-added", title: "新增3 新增4" },
    ]);
  });

  it("tell a file twice, a stranger's and one that cannot be read from those that count", async () => {
    const [one = ""] = shared.departments;
    const form = await mark(one, 0.5);
    const other = await sentFrom(exampleBytes("danjiangkou"));
    const result = await merged(sent, [
      ["a.xlsx", form],
      ["copy of a.xlsx", form],
      ["foreign.xlsx", other.forms[0]?.bytes ?? null],
      ["ordinary.xlsx", exampleBytes("danjiangkou")],
      ["broken.xlsx", null],
    ]);
    expect(result.findings.map(({ kind, title }) => [kind, title])).toEqual([
      ["same-file", "copy of a.xlsx"],
      ["stranger", "foreign.xlsx"],
      ["stranger", "ordinary.xlsx"],
      ["unreadable-file", "broken.xlsx"],
    ]);
    expect(result.filled).toHaveLength(1);
  });

  it("are read without their hidden sheet, and without the hidden column of keys", async () => {
    const [one = ""] = shared.departments;
    const grid = await FileWorkbook.open(await mark(one, 0.5), "a.xlsx").read();
    const visible = { ...grid, sheets: grid.sheets.filter(({ hidden }) => !hidden) };
    const keyless = { ...visible, sheets: visible.sheets.map(withoutKeys) };
    for (const returned of [visible, keyless]) {
      const result = mergedFiles(sent, [{ file: "a.xlsx", grid: returned, fingerprint: "a" }]);
      // Nobody knows any more that the workbook's value is the one that was sent.
      const said = { recipient: one, value: 0.5 };
      expect(result.findings).toMatchObject([{ kind: "changed-since", at: where(), returned: [said] }]);
      // The line to be signed still names the department, which is not reminded of what it has returned.
      expect(result.standing.find(({ recipient }) => recipient === one)).toMatchObject({ state: "returned" });
    }
  });

  it("are read where a heading was changed or a column put in, which is listed", async () => {
    const [one = ""] = shared.departments;
    const read = await FileWorkbook.open(await mark(one, 0.5), "a.xlsx").read();
    const changed = read.sheets.map((sheet): SheetGrid => {
      if (sheet.name !== FRAMEWORK) return sheet;
      const header = sheet.values.findIndex((cells) => cells?.includes("填报键"));
      const values = sheet.values.map((cells, row) => {
        const said = (cells ?? []).map((value) => (row === header && value === "自评得分" ? "我们的得分" : value));
        const own = row === header ? "自加的列" : row === header + 3 ? "自加的内容" : null;
        return [...said.slice(0, 4), own, ...said.slice(4)];
      });
      return { ...sheet, values, merges: [] };
    });
    const result = await mergedGrid({ ...read, sheets: changed });
    expect(result.filled).toMatchObject([{ at: where(), value: 0.5 }]);
    expect(result.findings).toMatchObject([{ kind: "column-added", title: "自加的列 自加的内容" }]);
  });

  it("are known by their keys where the sheet was renamed, and by code and name where the workbook has changed", async () => {
    const [one = ""] = shared.departments;
    const form = await mark(one, 0.5);
    const read = await FileWorkbook.open(form, "a.xlsx").read();
    const renamed = read.sheets.map((sheet) => (sheet.name === FRAMEWORK ? { ...sheet, name: "Sheet1" } : sheet));
    expect(await mergedGrid({ ...read, sheets: renamed })).toMatchObject({
      findings: [],
      filled: [{ at: where(), value: 0.5 }],
    });
    // The section's name is another by now, which was part of the key.
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    const above = { sheet: FRAMEWORK, row: shared.row, column: 2 };
    workbook.edit([{ at: above, value: "改了名称的项目" }]);
    const now = await sentFrom(workbook.bytes());
    const result = await merged(now, [["a.xlsx", form]]);
    expect(result).toMatchObject({ findings: [], filled: [{ at: where(), value: 0.5 }] });
  });

  it("without a column to be filled in say so, and no other column is taken for it", async () => {
    const [one = ""] = shared.departments;
    const read = await FileWorkbook.open(await mark(one, 0.5), "a.xlsx").read();
    const short = read.sheets.map((sheet): SheetGrid => {
      const at = Math.max(...sheet.values.map((cells) => cells?.indexOf("佐证材料") ?? -1));
      if (sheet.name !== FRAMEWORK) return sheet;
      return { ...sheet, merges: [], values: sheet.values.map((cells) => cells?.filter((_, column) => column !== at)) };
    });
    const result = await mergedGrid({ ...read, sheets: short });
    expect(result.filled).toMatchObject([{ at: where(), value: 0.5 }]);
    expect(result.findings).toMatchObject([{ kind: "column-missing", title: "佐证材料" }]);
  });

  it("of another unit or another period are put aside, though their rows say the same", async () => {
    const [one = ""] = shared.departments;
    const form = await mark(one, 0.5);
    const result = async (origin: { readonly unit?: string; readonly period?: string }) =>
      merged({ grid: sent.grid, checked: { ...sent.checked, ...origin } }, [["a.xlsx", form]]);
    expect(await result({ period: "2025年度" })).toMatchObject({
      filled: [],
      merged: [],
      findings: [{ kind: "other-period", title: "a.xlsx", returned: [{ recipient: one, value: "2026年度" }] }],
    });
    expect(await result({ unit: "江南区交通运输局" })).toMatchObject({
      filled: [],
      findings: [{ kind: "other-unit" }],
    });
    expect((await result({})).filled).toHaveLength(1);
  });

  it("go by the texts of a row where someone sorted all but the hidden keys, and fill in no row whose name is another", async () => {
    const [one = ""] = shared.departments;
    const read = await FileWorkbook.open(await mark(one, 0.5), "a.xlsx").read();
    const sorted = await mergedGrid(withBodyTurned(read, (row) => row));
    expect(sorted).toMatchObject({ findings: [], filled: [{ at: where(), value: 0.5 }] });
    const renamed = await mergedGrid(
      withBodyTurned(read, (row) =>
        row.map((value) => (typeof value === "string" && !KEY.test(value) ? `另一行：${value}` : value)),
      ),
    );
    expect(renamed.filled).toEqual([]);
    expect(new Set(renamed.findings.map(({ kind }) => kind))).toEqual(new Set(["row-renamed"]));
    expect(renamed.findings.some(({ title }) => title.split(" ").includes("0.5"))).toBe(true);
  });

  const mergedGrid = async (grid: WorkbookGrid) => mergedFiles(sent, [{ file: "a.xlsx", grid, fingerprint: "a" }]);

  it("of two rounds are joined: what was given in the first stays, and an older form of a row gives way", async () => {
    const [one = ""] = shared.departments;
    const first = await mark(one, 0.5);
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    const { filled: given } = await merged(sent, [["first.xlsx", first]]);
    const evidence = { sheet: FRAMEWORK, row: shared.row, column: 4 };
    workbook.edit([...given, { at: evidence, value: "改了说法的指标" }]);
    const second = await sentFrom(workbook.bytes(), { before: await infoOf(first) });
    const again = second.forms.find(({ recipient }) => recipient === one);
    expect([again?.rows, again?.fileName.endsWith("-2.xlsx")]).toEqual([1, true]);
    // The form of the second round carries the mark that was given in the first.
    const form = FileWorkbook.open(again?.bytes ?? bytes, "second.xlsx");
    const values = (await form.read()).sheets[0]?.values ?? [];
    const row = values.findIndex((cells) => cells?.includes("改了说法的指标"));
    expect(values[row]?.[5]).toBe(0.5);
    form.edit([{ at: { sheet: FRAMEWORK, row: row + 1, column: 7 }, value: "第二轮的原因" }]);
    const both = await merged(second, [
      ["first.xlsx", first],
      ["second.xlsx", form.bytes()],
    ]);
    expect(both.filled).toMatchObject([{ at: { ...where(), column: 7 }, kept: null, value: "第二轮的原因" }]);
    // The first form still speaks of the row as it was worded then.
    expect(both.findings).toMatchObject([{ kind: "row-unknown", returned: [{ recipient: one }] }]);
    expect(both.merged.map(({ file }) => file)).toEqual(["first.xlsx", "second.xlsx"]);
  });

  it("of an earlier round say what they said beside the later one, and nothing by themselves where full marks have changed", async () => {
    const [one = ""] = shared.departments;
    const first = await mark(one, 0.5);
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    workbook.edit([{ at: { ...where(), column: 5 }, value: 8 }]);
    const second = await sentFrom(workbook.bytes(), { before: await infoOf(first) });
    expect(second.forms.find(({ recipient }) => recipient === one)?.rows).toBe(1);
    const again = await filled(second, one, [{ sheet: FRAMEWORK, row: shared.code, heading: "自评得分", to: 0.75 }]);
    const alone = await merged(second, [["first.xlsx", first]]);
    expect(alone).toMatchObject({ filled: [], findings: [{ kind: "changed-since", returned: [{ value: 0.5 }] }] });
    const both = await merged(second, [
      ["second.xlsx", again],
      ["first.xlsx", first],
    ]);
    expect(both.filled).toMatchObject([{ at: where(), value: 0.75 }]);
    expect(both.findings).toMatchObject([{ kind: "older-round", at: where(), returned: [{ value: 0.5 }] }]);
  });

  it("of one department that differ are listed as such, and a person's choice goes in", async () => {
    const [one = ""] = shared.departments;
    const result = await merged(sent, [
      ["a.xlsx", await mark(one, 0.5)],
      ["b.xlsx", await mark(one, 0.75)],
    ]);
    const [finding] = result.findings;
    expect(result.findings).toMatchObject([{ kind: "versions-differ", returned: [{ value: 0.5 }, { value: 0.75 }] }]);
    if (!finding) throw new Error("no finding");
    expect(decidedValues(result, new Map())).toEqual([]);
    expect(decidedValues(result, new Map([[finding, 1]]))).toMatchObject([{ at: where(), value: 0.75 }]);
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    const entered = await enterReturned(workbook, sent.grid, result, new Map([[finding, 1]]), "zh-CN");
    expect(entered).toEqual({ cells: 1, list: "合并核对清单" });
    const grid = await workbook.read();
    expect(grid.sheets.find(({ name }) => name === FRAMEWORK)?.values[shared.row - 1]?.[5]).toBe(0.75);
    expect(grid.sheets.find(({ product }) => product === "merge")?.values.flat()).toContain("采用：0.75");
    // The workbook is not what it was joined with any more.
    await expect(enterReturned(workbook, sent.grid, result, new Map([[finding, 0]]), "zh-CN")).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
  });

  it("put every value where it belongs or on the list, however rows are moved and added", async () => {
    const forms = await Promise.all(
      sent.forms.map(async (form) => ({ form, grid: await FileWorkbook.open(form.bytes, form.fileName).read() })),
    );
    const openCells = sent.forms.map((form) => openCellsOf(form));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            form: fc.nat(forms.length - 1),
            cell: fc.nat(500),
            value: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom("已报", "材料见附件", "=不是公式")),
          }),
          { minLength: 1, maxLength: 25 },
        ),
        fc.infiniteStream(fc.nat(1000)),
        (edits, random) => {
          const written: { at: string; value: CellValue }[] = [];
          const changed = forms.map(({ grid }, place) => {
            const own = edits.filter(({ form }) => form === place);
            return own.reduce((so, { cell, value }) => {
              const target = openCells[place]?.[cell % (openCells[place]?.length ?? 1)];
              if (!target) return so;
              written.push({ at: target.source, value });
              return withCell(so, target, value);
            }, grid);
          });
          const returned = changed.map((grid, place) => ({
            file: `${place}.xlsx`,
            grid: withRowsMoved(grid, () => random.next().value ?? 0),
            fingerprint: String(place),
          }));
          const result = mergedFiles(sent, returned);
          const known = new Map<string, CellValue[]>();
          for (const { at, value } of result.filled) add(known, `${at.sheet} ${a1(at)}`, value);
          for (const { at, returned: all } of result.findings) {
            for (const { value } of all) if (at) add(known, `${at.sheet} ${a1(at)}`, value);
          }
          // The last edit of a form's cell is the one that came back.
          const last = new Map(written.map(({ at, value }) => [at, value]));
          for (const [at, value] of last) {
            const [sheet = "", cell = ""] = at.split(" ");
            if (same(sourceValue(sent.grid, sheet, cell), value)) continue;
            expect(known.get(at) ?? []).toContainEqual(value);
          }
          for (const { at } of result.filled) expect(last.has(`${at.sheet} ${a1(at)}`)).toBe(true);
          expect(result.findings.every(({ kind }) => kind === "conflict" || kind === "row-added")).toBe(true);
        },
      ),
      { numRuns: 60, seed: 20261129 },
    );
  });
});

function add(known: Map<string, CellValue[]>, at: string, value: CellValue): void {
  known.set(at, [...(known.get(at) ?? []), value]);
}

function same(one: CellValue, other: CellValue): boolean {
  return String(one) === String(other);
}

function sourceValue(grid: WorkbookGrid, sheet: string, cell: string): CellValue {
  const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return grid.sheets.find(({ name }) => name === sheet)?.values[Number(row) - 1]?.[letters.charCodeAt(0) - 65] ?? null;
}

interface OpenCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Sheet and A1 in the workbook that the form was cut from. */
  readonly source: string;
}

/** The cells to fill in, by the plan of the form and the rows of the source that its keys stand for. */
function openCellsOf({ sheets }: Sent["forms"][number]): readonly OpenCell[] {
  return sheets.flatMap(({ name, rows, hidden }, sheet) =>
    hidden
      ? []
      : rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column): OpenCell[] =>
            cell?.style.unlocked
              ? [{ sheet, row, column, source: sourceOf(name, String(cells.at(-1)?.value), column) }]
              : [],
          ),
        ),
  );
}

let rowsByKey: ReadonlyMap<string, number> | null = null;

function sourceOf(sheet: string, key: string, column: number): string {
  const [hash = "", offset = "0"] = key.split(".");
  return `${sheet} ${a1({ row: (rowsByKey?.get(`${sheet} ${hash}`) ?? 0) + Number(offset), column: column + 1 })}`;
}

beforeAll(async () => {
  const { collectedSheets } = await import("../../src/collect/collectedRows.ts");
  const { grid, checked, assessment } = await sentFrom(exampleBytes("transport"));
  rowsByKey = new Map(
    collectedSheets(grid, assessment, checked.ledgers).flatMap(({ grid: { name }, rows }) =>
      rows.map(({ key, first }): [string, number] => [`${name} ${key}`, first]),
    ),
  );
});

function withCell(grid: WorkbookGrid, { sheet, row, column }: OpenCell, value: CellValue): WorkbookGrid {
  return {
    ...grid,
    sheets: grid.sheets.map((one, at) =>
      at !== sheet
        ? one
        : {
            ...one,
            values: one.values.map((cells, line) =>
              line === row
                ? Array.from({ length: 12 }, (_, place) => (place === column ? value : (cells?.[place] ?? null)))
                : cells,
            ),
          },
    ),
  };
}

/** Rows below the header in another order, with rows of the department's own between them. Merges are taken apart. */
function withRowsMoved(grid: WorkbookGrid, random: () => number): WorkbookGrid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet): SheetGrid => {
      if (sheet.hidden) return sheet;
      const header = sheet.values.findIndex((cells) => cells?.includes("填报键"));
      const body = sheet.values.slice(header + 1).map((cells) => ({ cells, order: random() }));
      body.sort((one, other) => one.order - other.order);
      const moved = body.flatMap(({ cells, order }) =>
        order % 5 === 0 ? [cells, [null, null, `自加${order}`, "自己加的一行"]] : [cells],
      );
      return { ...sheet, values: [...sheet.values.slice(0, header + 1), ...moved] };
    }),
  };
}

const KEY = /^[0-9a-f]{16}(?:-\d+)?\.\d+$/;

/** The rows that were sent in turned order, their keys left where they stood. */
function withBodyTurned(
  grid: WorkbookGrid,
  change: (row: readonly (CellValue | undefined)[]) => readonly (CellValue | undefined)[],
): WorkbookGrid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet): SheetGrid => {
      const at = sheet.values.find((cells) => cells?.includes("填报键"))?.indexOf("填报键") ?? -1;
      const isSent = (cells: readonly (CellValue | undefined)[] | undefined): boolean =>
        KEY.test(String(cells?.[at] ?? ""));
      const body = sheet.values.filter(isSent).reverse();
      let next = 0;
      const values = sheet.values.map((cells) => {
        if (sheet.hidden || !isSent(cells)) return cells;
        const moved = change(body[next++] ?? []);
        return [...Array.from({ length: at }, (_, column) => moved[column] ?? null), cells?.[at]];
      });
      return { ...sheet, values };
    }),
  };
}

function withoutKeys(sheet: SheetGrid): SheetGrid {
  const at = Math.max(...sheet.values.map((cells) => cells?.indexOf("填报键") ?? -1));
  return { ...sheet, values: sheet.values.map((cells) => cells?.filter((_, column) => column !== at)) };
}
