/** A measuring process: `measureStep.ts STEP FILE COUNT` prints one `Measurement` as JSON. */
import type { Measurement, Outcome, Step } from "./step.ts";

const ENOUGH_MILLISECONDS = 2000;
const MOST_RUNS = 15;

const [name = "", file = "", count = ""] = process.argv.slice(2);
const { step } = (await import(`./steps/${name}.ts`)) as { readonly step: Step };
const run = await step.prepare(file, Number(count));

const times: number[] = [];
let spent = 0;
let outcome: Outcome = null;
let peak = 0;
while (times.length === 0 || (spent < ENOUGH_MILLISECONDS && times.length < MOST_RUNS)) {
  // Processor time, with that of the garbage collector's threads: other work on the machine hardly disturbs it.
  const begun = process.cpuUsage();
  outcome = await run();
  const { user, system } = process.cpuUsage(begun);
  const time = (user + system) / 1000;
  times.push(time);
  spent += time;
  // Later runs would add the garbage of earlier ones.
  if (times.length === 1) peak = process.resourceUsage().maxRSS / 1024;
}
times.sort((one, other) => one - other);
const measurement: Measurement = {
  milliseconds: times[Math.floor(times.length / 2)] ?? 0,
  runs: times.length,
  peakMegabytes: peak,
  outcome,
};
console.log(JSON.stringify(measurement));
