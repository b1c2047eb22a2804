import { readFileSync } from "node:fs";
import path from "node:path";
import { Assembly, takeApart, type Piece } from "../../src/preview/worker/pieces.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

/** As a message carries it. */
function across(value: unknown): { readonly pieces: readonly Piece[]; readonly value: unknown } {
  const pieces: Piece[] = [];
  const assembly = new Assembly();
  takeApart(value, (piece) => {
    pieces.push(structuredClone(piece));
    assembly.add(structuredClone(piece));
  });
  return { pieces, value: assembly.value() };
}

describe("what crosses from the worker in pieces", () => {
  it("comes out as it went in: marks, maps, sets, holes, what is shared", async () => {
    const bytes = readFileSync(path.join(__dirname, "../../examples/quarters.xlsx"));
    const grid = await FileWorkbook.open(bytes, "quarters.xlsx").read();
    const check = checkWorkbook(grid, { today: "2026-03-02" });
    expect(across(check).value).toEqual(check);
    const sheet = across(grid.sheets[0]).value as (typeof grid.sheets)[0];
    expect(sheet?.values).toEqual(grid.sheets[0]?.values);
    expect([...(sheet?.numberFormats ?? [])]).toEqual([...(grid.sheets[0]?.numberFormats.entries() ?? [])]);

    const shared = { name: "办公室" };
    const holes: unknown[] = [];
    holes[1_000_000] = shared;
    const [one, list] = across([shared, holes, undefined, null, ""]).value as [object, unknown[]];
    expect(list).toHaveLength(1_000_001);
    expect(list[1_000_000]).toBe(one);
    expect(0 in list).toBe(false);
  });

  it("is cut into many pieces where it is long, none of them much longer than the others", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ index, name: `指标${index}`, parts: [index] }));
    const { pieces, value } = across(rows);
    expect((value as typeof rows).slice(-3)).toEqual(rows.slice(-3));
    expect(pieces.length).toBeGreaterThan(5);
    // The last one holds the list of all.
    for (const { objects } of pieces.slice(0, -1)) expect(objects.length).toBeLessThan(20_000);
  });

  it("refuses what would arrive as something else", () => {
    expect(() => across({ run: () => 1 })).toThrow(/function/);
    expect(() => across([new Date()])).toThrow(/Date/);
  });
});
