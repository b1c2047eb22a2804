/**
 * `npm run bench`: what the built command takes beside other programs doing comparable work on the same workbooks, and how soon
 * pane and page are there. `-- NAME …` measures these lines alone (`rows.ts` has their names; cells, pane, page are the others),
 * `-- --least N` and `-- --most N` those of at least and at most so many indicators, `-- --pairs N` in so many pairs of runs. What
 * was measured of this build is kept in build/bench, so that a run may be made in parts; `-- --write` then writes
 * docs/benchmark.md of all of it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { pageStartLines } from "./pageStart/pageStartLines.ts";
import { paneStartLines } from "./paneStart/paneStartLines.ts";
import { keep, measured } from "./kept.ts";
import { ROWS } from "./rows.ts";
import { measuredTable, measureRows, PAIRS, writtenLines } from "./table.ts";

const INTRODUCTION = `# Benchmark

Written by \`npm run bench -- --write\`. Each line measures two whole processes from start to end, ours (the built command) and
another program's, which take turns on the same machine: processor time of all threads and highest resident memory, medians of
five pairs, or as many as the line says; the ratio is the median of the pairs' own ratios, which is all that can be compared between
machines. The workbook has the named number of indicators in 测评体系 and as many tasks in 任务分解, and check, summarise and
summarise again must come to its totals; the lines on columns of marks have 测评体系 alone. ✗: the aim is not reached. A floor has no aim: it says what cannot be had for less.

Figures of this page before were of single steps inside one process that ran up to 15 times in two seconds. At 1,000 indicators
they were wrong: ours ran once or twice, cold, beside exceljs and SheetJS already compiled.

\`npm run bench -- --write\` takes an hour on a machine that does nothing else, \`npm run bench -- NAME\` measures one line
(\`bench/rows.ts\` has the names; \`cells\`, \`pane\` and \`page\` are what stands below the table) and keeps it until the command is
built again. What was found of the lines stands in \`bench/notes.md\`, which it puts below them.

Last, the built task pane, opened cold in Chromium on Microsoft's library with a substitute Excel, whose own script is taken off: a
tab is pressed as soon as there are tabs, and answers when it is drawn as chosen. And the built page without Excel, opened
in a browser that has never seen it, and then twice more.

`;

/** What is no line of the table. */
const SECTIONS: Readonly<Record<string, () => string | Promise<string>>> = {
  cells: writtenLines,
  pane: paneStartLines,
  page: pageStartLines,
};

const { values: options, positionals: asked } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    least: { type: "string", default: "0" },
    most: { type: "string", default: "100000" },
    pairs: { type: "string", default: String(PAIRS) },
  },
  allowPositionals: true,
});
const names = [...ROWS.map(({ name }) => name), ...Object.keys(SECTIONS)];
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no line ${unknown.join(", ")}; there are ${names.join(", ")}`);
const isWanted = (name: string): boolean => asked.length === 0 || asked.includes(name);

measureRows(
  (name, size) => isWanted(name) && size >= Number(options.least) && size <= Number(options.most),
  Number(options.pairs),
);
for (const [name, lines] of Object.entries(SECTIONS)) {
  if (!isWanted(name)) continue;
  process.stderr.write(`${name} …\n`);
  keep(name, await lines());
}
const kept = measured();
const sections = Object.keys(SECTIONS).flatMap((name) => kept.get(name) ?? []);
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
console.log([measuredTable(), ...sections, machine].join("\n\n"));
if (options.write) {
  const file = path.join(import.meta.dirname, "../docs/benchmark.md");
  const notes = readFileSync(path.join(import.meta.dirname, "notes.md"), "utf8").trim();
  const report = [INTRODUCTION.trim(), measuredTable(), notes, ...sections, machine].join("\n\n");
  const style = await resolveConfig(file);
  writeFileSync(file, await format(`${report}\n`, { ...style, filepath: file }));
}
