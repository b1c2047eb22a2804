/**
 * Writes what is read from the layouts of `test/layouts` into them (`npx tsx scripts/layouts/write.ts`), or a new layout from a
 * workbook (`… write.ts BOOK.xlsx NAME`). `git diff` then shows what changed: whether that is right, only a person can say.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import { layoutText, parseLayout, type Layout } from "../../test/layouts/layoutText.ts";
import { TODAY } from "../../test/layouts/today.ts";
import { readingText } from "../../test/layouts/readingText.ts";

const FOLDER = path.join(import.meta.dirname, "../../test/layouts");
const [book, name] = process.argv.slice(2);

if (book !== undefined && name !== undefined) {
  const grid = await (await readWorkbookFile(book)).read();
  write(name, { about: path.basename(book).replace(/\.\w+$/u, ""), settings: {}, grid });
} else {
  for (const file of readdirSync(FOLDER).filter((one) => one.endsWith(".txt")))
    write(file.slice(0, -".txt".length), parseLayout(readFileSync(path.join(FOLDER, file), "utf8")));
}

function write(to: string, { about, settings, grid }: Omit<Layout, "reading">): void {
  const reading = readingText(checkWorkbook(grid, { today: TODAY, settings }), grid);
  writeFileSync(path.join(FOLDER, `${to}.txt`), layoutText({ about, settings, grid, reading }));
}
