import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { a1 } from "../../src/domain/address.ts";
import { collectedSheets } from "../../src/collect/collectedRows.ts";
import { cellText } from "../../src/recognise/table/table.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { merged, sentFrom, type Sent } from "./sentForms.ts";

const FOLDERS = ["../../examples", "../workbooks"].map((folder) => path.join(__dirname, folder));
const WORKBOOKS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name): readonly [string, string] => [name, path.join(folder, name)]),
);

/** Every open cell of a form filled with a word of its own, with the cell of the workbook that it belongs to. */
async function allFilled({ forms, grid, assessment, checked }: Sent, recipient: string) {
  const form = forms.find((one) => one.recipient === recipient);
  if (!form) throw new Error(`no form for ${recipient}`);
  const rows = new Map(
    collectedSheets(grid, assessment, checked.ledgers).flatMap(({ rows: own }) =>
      own.map(({ key, sheet, first }) => [key, { sheet, first }] as const),
    ),
  );
  const edits = form.sheets.flatMap(({ name, rows: lines, hidden }) =>
    hidden
      ? []
      : lines.flatMap(({ cells }, line) => {
          const [key = "", offset = "0"] = String(cells.at(-1)?.value).split(".");
          const own = rows.get(key);
          return cells.flatMap((cell, index) => {
            if (!cell?.style.unlocked || !own) return [];
            const at = { sheet: own.sheet, row: own.first + Number(offset), column: index + 1 };
            return [{ edit: { sheet: name, row: line + 1, column: index + 1 }, at, value: `${a1(at)} ${at.sheet}` }];
          });
        }),
  );
  const workbook = FileWorkbook.open(form.bytes, form.fileName);
  workbook.edit(edits.map(({ edit, value }) => ({ at: edit, value })));
  return { bytes: workbook.bytes(), edits };
}

describe("of every workbook that names departments, forms", () => {
  let sentCount = 0;
  let cellCount = 0;

  it.each(WORKBOOKS)(
    "of %s change nothing where nothing was filled in, and each cell where it was",
    async (_, file) => {
      const bytes = new Uint8Array(readFileSync(file));
      const sent = await sentFrom(bytes);
      if (sent.forms.length === 0) return;
      sentCount += 1;
      const untouched = await merged(
        sent,
        sent.forms.map(({ fileName, bytes: own }) => [fileName, own]),
      );
      expect([untouched.filled, untouched.findings]).toEqual([[], []]);
      expect(untouched.standing.map(({ recipient, state }) => [recipient, state])).toEqual(
        sent.forms.map(({ recipient }) => [recipient, "returned"]),
      );
      for (const { recipient } of sent.forms.slice(0, 3)) {
        const { bytes: returned, edits } = await allFilled(sent, recipient);
        const result = await merged(sent, [[`${recipient}.xlsx`, returned]]);
        const cells = result.filled.map(({ at, value }) => [`${a1(at)} ${at.sheet}`, value]);
        expect(result.findings).toEqual([]);
        expect(new Map(cells as [string, string][])).toEqual(new Map(edits.map(({ value }) => [value, value])));
        cellCount += cells.length;
        // All else in the workbook is as it was.
        const workbook = FileWorkbook.open(bytes, "office.xlsx");
        workbook.edit(result.filled);
        const after = await workbook.read();
        const changed = after.sheets.flatMap(({ name, values }, at) =>
          values.flatMap((line, row) =>
            (line ?? []).flatMap((value, column) => {
              const before = sent.grid.sheets[at]?.values[row]?.[column] ?? null;
              return cellText(value ?? null) === cellText(before)
                ? []
                : [`${a1({ row: row + 1, column: column + 1 })} ${name}`];
            }),
          ),
        );
        expect(changed.filter((at) => !edits.some(({ value }) => value === at))).toEqual([]);
      }
    },
  );

  it("were made of most of them", () => {
    expect(sentCount).toBeGreaterThan(40);
    expect(cellCount).toBeGreaterThan(1_000);
  });
});
