import type { CombineRule } from "../../src/domain/settings.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { DETAIL, FIRST_ROW } from "../../src/report/detail/detailColumns.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import type { CellEdit } from "../../src/workbook/workbookPort.ts";
import { rounded, valueAt } from "../support/figures.ts";
import { recalculatedValues, type SheetValues } from "../support/libreOffice.ts";
import { describeWith } from "../support/programs.ts";
import { goldenWorkbook, summariseInto } from "./goldenWorkbooks.ts";

const RULES: readonly CombineRule[] = ["sum", "mean", "weighted", "trimmed-mean", "last"];

const FRAMEWORK = "测评体系";

type Typed = Readonly<Record<string, number | string | null>>;

/** Four quarters side by side, with weights; only the first is marked on the first row. */
const BEFORE: Typed = {
  ...{ D2: "一季度（40%）", E2: "二季度（30%）", F2: "三季度（20%）", G2: "四季度（10%）" },
  ...{ D3: 35, E3: null, F3: null, G3: null, D4: 55, E4: 50.5, F4: 60, G4: 42 },
};

const CHANGES: Readonly<Record<string, Typed>> = {
  "none yet": {},
  "a quarter filled in, others changed and emptied": { F3: 31.7, D4: null, E4: 42 },
  "all of a row emptied": { D3: null },
  "a quarter that does not apply": { E4: 53, F4: "不适用" },
};

const CASES = RULES.flatMap((rule) => Object.keys(CHANGES).map((change) => [rule, change] as const));

describeWith(["soffice"], "A mark made of several cells", () => {
  let found: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [rule, change] of CASES) {
      const workbook = await summaryOf(rule, {});
      workbook.edit(edits(CHANGES[change] ?? {}));
      files.set(`${rule} ${change}.xlsx`, workbook.bytes());
    }
    found = recalculatedValues(files);
  }, 120_000);

  it.each(CASES)("is followed on 得分明细 and stays blank where nothing is: %s, %s", async (rule, change) => {
    const expected = await detailOf(await summaryOf(rule, CHANGES[change] ?? {}));
    const followed = found.get(`${rule} ${change}.xlsx`)?.get(expected.name);
    expect(marksOf(followed ?? [])).toEqual(marksOf(expected.values));
    const formulas = [...expected.formulas.values()].filter((formula) => formula.includes("COUNT("));
    expect(formulas).toHaveLength(2);
  });
});

async function summaryOf(rule: CombineRule, changed: Typed): Promise<FileWorkbook> {
  const { file, bytes, options } = goldenWorkbook("quarters-side-by-side");
  const workbook = FileWorkbook.open(bytes, file);
  workbook.edit(edits({ ...BEFORE, ...changed }));
  await summariseInto(workbook, { ...options, settings: { combine: rule } });
  return workbook;
}

async function detailOf(workbook: FileWorkbook): Promise<SheetGrid> {
  const sheet = (await workbook.read()).sheets.find(({ product }) => product === "detail");
  if (!sheet) throw new Error("no 得分明细");
  return sheet;
}

/** Full marks to state of both indicators. */
function marksOf(values: Parameters<typeof valueAt>[0]): readonly CellValue[] {
  return [FIRST_ROW, FIRST_ROW + 1].flatMap((row) =>
    [DETAIL.full, DETAIL.actual, DETAIL.effective, DETAIL.gap, DETAIL.state].map((column) => {
      const value = valueAt(values, row, column);
      return typeof value === "number" ? rounded(value) : value || null;
    }),
  );
}

function edits(typed: Typed): readonly CellEdit[] {
  return Object.entries(typed).map(([cell, value]) => ({
    at: { sheet: FRAMEWORK, row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64 },
    value,
  }));
}
