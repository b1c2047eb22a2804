import { rmSync } from "node:fs";
import type { CommandOn, Files } from "./row.ts";
import { usageOf, type Usage } from "./usage.ts";

export interface PairUsage {
  readonly ours: Usage;
  readonly peer: Usage;
  /** Median of the pairs' own ratios: what else the machine does meets both of a pair alike. */
  readonly ratio: Usage;
}

/** Runs both in turns, so many times, after one pair that warms the disk's cache and is not counted, but where one is to do. */
export function measurePair(ours: CommandOn, peer: CommandOn, files: Files, pairsWanted: number): PairUsage {
  const run = (command: CommandOn): Usage => {
    rmSync(files.out, { force: true, recursive: true });
    return usageOf(command(files));
  };
  const warming = pairsWanted > 1 ? 1 : 0;
  const pairs = Array.from({ length: pairsWanted + warming }, () => ({ ours: run(ours), peer: run(peer) })).slice(
    warming,
  );
  const median = (of: (pair: { readonly ours: Usage; readonly peer: Usage }) => number): number =>
    pairs.map(of).sort((one, other) => one - other)[Math.floor(pairsWanted / 2)] ?? Number.NaN;
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
