/**
 * `npm run bench`: what the built command takes beside other programs doing comparable work on the same workbooks, and how soon
 * pane and page are there. `-- --write` also writes docs/benchmark.md; `-- --only TEXT` measures the rows that hold it,
 * `-- --most N` those of at most so many indicators.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { pageStartLines } from "./pageStart/pageStartLines.ts";
import { paneStartLines } from "./paneStart/paneStartLines.ts";
import { measuredTable, writtenLines } from "./table.ts";

const INTRODUCTION = `# Benchmark

Written by \`npm run bench -- --write\`. Each line measures two whole processes from start to end, ours (the built command) and
another program's, which take turns on the same machine: processor time of all threads and highest resident memory, medians of
five pairs; the ratio is the median of the pairs' own ratios, which is all that can be compared between machines. The workbook
has the named number of indicators in 测评体系 and as many tasks in 任务分解, and check, summarise and summarise again must come to
its totals. ✗: the aim is not reached. A floor has no aim: it says what cannot be had for less.

Figures of this page before were of single steps inside one process that ran up to 15 times in two seconds. At 1,000 indicators
they were wrong: ours ran once or twice, cold, beside exceljs and SheetJS already compiled.

Last, the built task pane, opened cold in Chromium on Microsoft's library with a substitute Excel, whose own script is taken off: a
tab is pressed as soon as there are tabs, and answers when it is drawn as chosen. And the built page without Excel, opened
in a browser that has never seen it, and then twice more.

`;

const { values: options } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    most: { type: "string", default: "100000" },
  },
});
const isWhole = options.only === "";
const said = (what: string, lines: () => Promise<string>): Promise<string> => {
  process.stderr.write(`${what} …\n`);
  return lines();
};

const table = measuredTable((what, size) => what.includes(options.only) && size <= Number(options.most));
const further = isWhole
  ? [writtenLines(), await said("task pane", paneStartLines), await said("page", pageStartLines)]
  : [];
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
const report = [table, ...further, machine].join("\n\n");
console.log(report);
if (options.write && isWhole) {
  const file = path.join(import.meta.dirname, "../docs/benchmark.md");
  const style = await resolveConfig(file);
  writeFileSync(file, await format(`${INTRODUCTION}${report}\n`, { ...style, filepath: file }));
}
