/** A process that tries cases: gets their numbers, answers with what came of them. `worker.ts SEED`. */
import { caseOf, soundBytes } from "./cases.ts";
import { baselineOf, tryCase, type Baseline } from "./tryCase.ts";

const seed = Number(process.argv[2]);
const baselines = new Map<string, Promise<Baseline>>();

process.on("message", (number: number) => {
  void run(number);
});

async function run(number: number): Promise<void> {
  const { bytes, source } = caseOf(seed, number);
  let baseline = baselines.get(source);
  if (!baseline) baselines.set(source, (baseline = baselineOf(soundBytes(source))));
  process.send?.(await tryCase(bytes, await baseline));
}
