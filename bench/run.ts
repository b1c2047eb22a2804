/**
 * `npm run bench`: time and memory of the product's steps beside other programs doing comparable work on the same workbooks.
 * `-- --write` also writes docs/benchmark.md; `-- --sizes 1000,10000` measures other sizes (multiples of 100).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { aims } from "./aims.ts";
import { pageStartLines } from "./pageStart/pageStartLines.ts";
import { paneStartLines } from "./paneStart/paneStartLines.ts";
import { Results } from "./results.ts";
import { measureRollup, type RollupMeasurement } from "./rollup.ts";
import type { Measurement } from "./step.ts";
import { expectedTotals, workload } from "./workload.ts";
import { workloadFile } from "./workloadFile.ts";

const STEPS: readonly (readonly [step: string, title: string])[] = [
  ["read", "read"],
  ["score", "recognise + score"],
  ["summarise", "summarise (read … saved)"],
  ["jsonParse", "JSON.parse of the same cells"],
  ["hyperFormula", "HyperFormula, SUMIFS"],
  ["exceljs", "exceljs, load + save"],
  ["sheetJs", "SheetJS, read"],
  ["nothing", "(an empty process)"],
];

const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "build/bench");
const { values: options } = parseArgs({
  options: { write: { type: "boolean", default: false }, sizes: { type: "string", default: "1000,10000,100000" } },
});
const sizes = options.sizes.split(",").map(Number);

/** Measures a step in a process of its own, so that its peak memory is its own. Throws where totals come out wrong. */
function measure(step: string, file: string, size: number): Measurement {
  const measurer = path.join(import.meta.dirname, "measureStep.ts");
  const output = execFileSync(process.execPath, ["--import", "tsx", measurer, step, file, String(size)], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const measurement = JSON.parse(output) as Measurement;
  const wanted = expectedTotals(workload(size));
  const totals = measurement.outcome?.totals;
  if (totals && (totals.full !== wanted.full || totals.actual !== wanted.actual)) {
    throw new Error(`${step} at ${size} came to ${JSON.stringify(totals)}, not ${JSON.stringify(wanted)}`);
  }
  return measurement;
}

function measureAll(): Results {
  mkdirSync(folder, { recursive: true });
  const results = new Results(sizes);
  for (const size of sizes) {
    const file = path.join(folder, `${size}.xlsx`);
    writeFileSync(file, workloadFile(size));
    for (const [step] of STEPS) {
      process.stderr.write(`${step} at ${size} …\n`);
      results.add(step, size, measure(step, file, size));
    }
  }
  return results;
}

function table(results: Results): string {
  const cell = ({ milliseconds, peakMegabytes }: Measurement) =>
    `${milliseconds < 100 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)} ms / ${peakMegabytes.toFixed(0)} MB`;
  const titles = ["", ...sizes.map((size) => `${size.toLocaleString("en")} indicators`), "growth"];
  const rows = STEPS.map(([step, title]) => [
    title,
    ...sizes.map((size) => cell(results.of(step, size))),
    step === "nothing" ? "" : `×${results.growth(step).toFixed(1)}`,
  ]);
  return [titles, titles.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function rollupLine({ files, indicators, seconds, processorSeconds, peakMegabytes }: RollupMeasurement): string {
  return (
    `- ${files} workbooks of ${indicators} indicators into one ranking: ${(files / seconds).toFixed(1)} files a second ` +
    `(${seconds.toFixed(1)} s, of the processor ${processorSeconds.toFixed(1)} s), at most ${peakMegabytes.toFixed(0)} MB`
  );
}

// What needs a build comes first, so that a missing one is said at once.
process.stderr.write("task pane …\n");
const pane = await paneStartLines();
process.stderr.write("page …\n");
const page = await pageStartLines();
process.stderr.write("summarise --rollup …\n");
const rollup = rollupLine(measureRollup(path.join(folder, "units"), 500, 200));
const results = measureAll();
const judged = aims(results).map(
  ({ text, reached, met }) => `- ${met ? "reached" : "NOT reached"}: ${text} — ${reached}`,
);
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
const report = `${table(results)}\n\n${judged.join("\n")}\n\n${rollup}\n\n${pane}\n\n${page}\n\n${machine}`;
console.log(report);
if (options.write) {
  const introduction = `# Benchmark

Written by \`npm run bench -- --write\`. Each figure is the median processor time of up to 15 runs in a process of its own
and that process's highest memory after the first run (its start alone is the last row). The workbook has the named number of
indicators in 测评体系 and as many tasks in 任务分解; every step that adds up must come to the same totals. Growth is that of
the last tenfold step: ×10 is linear. Last, \`scorecard summarise --rollup\`, the built command in a process of its own with a
worker thread for each processor, by the clock: memory is that of the whole process. And
the built task pane, opened cold in Chromium on Microsoft's library with a substitute Excel, whose own script is taken off: a
tab is pressed as soon as there are tabs, and answers when it is drawn as chosen. And the built page without Excel, opened
in a browser that has never seen it, and then once more.

`;
  const file = path.join(root, "docs/benchmark.md");
  const style = await resolveConfig(file);
  writeFileSync(file, await format(`${introduction}${report}\n`, { ...style, filepath: file }));
}
