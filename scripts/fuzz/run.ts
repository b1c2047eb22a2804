/**
 * `npm run fuzz`: damages sound workbooks in thousands of ways and looks at what the product makes of them. No case may crash it or
 * hang it, or change a total without a word. `-- --count 3000` cases, `-- --seed 1`; `-- --only 17` runs one of them again and keeps
 * it in build/fuzz.
 */
import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { caseOf } from "./cases.ts";
import type { Outcome, Result } from "./tryCase.ts";

/** Of the clock; a sound workbook takes under a second. */
const HANGS_AFTER_SECONDS = 120;

type Tried = Result | { readonly outcome: "hang"; readonly detail: string };

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "3000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const seed = Number(options.seed);
const first = Number(options.only ?? 0);
const last = options.only === undefined ? Number(options.count) - 1 : first;
const counts = new Map<Outcome | "hang", number>();
const folder = path.join(import.meta.dirname, "../../build/fuzz");
mkdirSync(folder, { recursive: true });

/** Tries cases one after the other; a new one follows where it is ended. */
const worker: { process: ChildProcess | null } = { process: null };
for (let number = first; number <= last; number++) {
  const { outcome, detail } = await tried(number);
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const fault = outcome === "crash" || outcome === "silent" || outcome === "hang";
  if (fault || options.only !== undefined) {
    const { bytes, how, source } = caseOf(seed, number);
    writeFileSync(path.join(folder, `${number}.xlsx`), bytes);
    console.log(`${number} ${outcome}: ${source}: ${how}\n  ${detail}`);
  }
  if ((number + 1) % 100 === 0) console.log(`${number + 1}: ${summary()}`);
}
worker.process?.kill();
console.log(summary());
process.exitCode = counts.has("crash") || counts.has("silent") || counts.has("hang") ? 1 : 0;

/** Runs a case in the worker, which is ended where it takes too long. */
async function tried(number: number): Promise<Tried> {
  const running = (worker.process ??= fork(path.join(import.meta.dirname, "worker.ts"), [String(seed)]));
  return new Promise((resolve) => {
    const done = (result: Tried): void => {
      clearTimeout(timer);
      running.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(() => {
      running.kill("SIGKILL");
      worker.process = null;
      done({ outcome: "hang", detail: `over ${HANGS_AFTER_SECONDS} s` });
    }, HANGS_AFTER_SECONDS * 1000);
    running.once("message", (result: Result) => done(result));
    running.once("exit", (code, signal) => {
      worker.process = null;
      done({ outcome: "crash", detail: `the process ended: ${signal ?? code}` });
    });
    running.send(number);
  });
}

function summary(): string {
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(", ");
}
