import { rmSync } from "node:fs";
import type { CommandOn, Files } from "./row.ts";
import { usageOf, type Usage } from "./usage.ts";

export interface PairUsage {
  readonly ours: Usage;
  readonly peer: Usage;
  /** Median of the pairs' own ratios: what else the machine does meets both of a pair alike. */
  readonly ratio: Usage;
}

const RUNS = 5;

/** Runs both in turns, several times, after one pair that warms the disk's cache and is not counted. */
export function measurePair(ours: CommandOn, peer: CommandOn, files: Files): PairUsage {
  const run = (command: CommandOn): Usage => {
    rmSync(files.out, { force: true, recursive: true });
    return usageOf(command(files));
  };
  const pairs = Array.from({ length: RUNS + 1 }, () => ({ ours: run(ours), peer: run(peer) })).slice(1);
  const median = (of: (pair: { readonly ours: Usage; readonly peer: Usage }) => number): number =>
    pairs.map(of).sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
  const each = (of: (pair: { readonly ours: Usage; readonly peer: Usage }, key: keyof Usage) => number): Usage => ({
    seconds: median((pair) => of(pair, "seconds")),
    megabytes: median((pair) => of(pair, "megabytes")),
  });
  return {
    ours: each((pair, key) => pair.ours[key]),
    peer: each((pair, key) => pair.peer[key]),
    ratio: each((pair, key) => pair.ours[key] / pair.peer[key]),
  };
}
