import type { SheetGrid } from "../../src/domain/grid.ts";
import { instances } from "../../src/ledgers/schedule/instances.ts";
import { readFrequency } from "../../src/ledgers/schedule/frequency.ts";
import { checked, EVIDENCE, FRAMEWORK, INSPECTIONS, ledger, RECTIFICATION, REPORTS, type Rows } from "./ledgersOf.ts";

const TODAY = "2026-06-15";
const NAMES = ["办公室", "人事科", "财务科", "后勤科"];
const who = (at: number): string => NAMES[at % NAMES.length] ?? "";

/** A row of each ledger; every tenth is late, failed or open. */
const LEDGERS: readonly (readonly [title: string, header: readonly string[], row: (at: number) => Rows[number]])[] = [
  ["定期报送登记表", REPORTS, (at) => [at, `第${at}项报送`, "每月20日前", who(at), "上级", "1月19日、2月20日", null]],
  ["检查记录", INSPECTIONS, (at) => [at, 46_083, "督查组", who(at), `第${at}处`, at % 10 ? "合格" : "不合格", "否"]],
  [
    "问题整改台账",
    RECTIFICATION,
    (at) => [
      at,
      46_083,
      "督查",
      "1",
      `第${at}个问题`,
      who(at),
      "整改",
      46_113,
      at % 10 ? "已完成" : "",
      null,
      null,
      null,
    ],
  ],
  ["创建资料目录", EVIDENCE, (at) => [at, "1", "文字", `第${at}份材料`, who(at), 46_083, `${at % 50}`, "1", 1]],
];

describe("10,000 rows of a ledger", () => {
  it.each(LEDGERS)("are checked with ten times the work of 1,000: %s", (title, header, row) => {
    const [few, many] = [1_000, 10_000].map((count) => {
      const rows = Array.from({ length: count }, (_, at) => row(at + 1));
      const { sheet, reads } = counted(ledger(title, header, rows));
      const { ledgers } = checked(TODAY, FRAMEWORK, sheet);
      expect(ledgers[0]?.written).toBe(count);
      return reads();
    });
    expect(few).toBeGreaterThan(1_000 * header.length);
    // What is looked at of the sheet's head is the same for both.
    expect((many ?? 0) / (few ?? 1)).toBeLessThan(10.5);
  });
});

describe("A duty of ten years", () => {
  it("is expanded one time after the other: what is not asked for is not made", () => {
    const frequency = readFrequency("每周五");
    if (!frequency) throw new Error("每周五 is a frequency");
    let made = 0;
    const days = { moved: (day: number) => (made++, day), isWorkday: () => true };
    const times = instances(frequency, { from: "2020-01-01", to: "2029-12-31" }, days)[Symbol.iterator]();
    expect([times.next(), times.next(), times.next()].map(({ value }) => (value as { due: string }).due)).toEqual([
      "2020-01-03",
      "2020-01-10",
      "2020-01-17",
    ]);
    expect(made).toBe(3);
  });
});

/** The sheet, counting how often a cell of it is looked at. */
function counted(sheet: SheetGrid): { readonly sheet: SheetGrid; readonly reads: () => number } {
  let count = 0;
  const values = sheet.values.map(
    (row) =>
      row &&
      new Proxy(row, {
        get(cells, key, receiver): unknown {
          if (typeof key === "string" && key !== "length") count++;
          return Reflect.get(cells, key, receiver);
        },
      }),
  );
  return { sheet: { ...sheet, values }, reads: () => count };
}
