import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Chance } from "./chance.ts";
import { damage, type Damaged } from "./damage.ts";

const root = path.join(import.meta.dirname, "../..");
const MOST_BYTES = 60_000;

/** Sound workbooks: the examples and the golden ones, small ones only. */
const sources = ["examples", "test/workbooks"].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => `${folder}/${name}`),
);

export interface Case extends Damaged {
  /** The sound workbook, from the root of the project. */
  readonly source: string;
}

/** The case of this number; the same seed and number make the same case. */
export function caseOf(seed: number, number: number): Case {
  const chance = new Chance(`${seed} ${number}`);
  for (;;) {
    const source = chance.of(sources);
    const sound = soundBytes(source);
    if (sound.length <= MOST_BYTES) return { source, ...damage(sound, chance) };
  }
}

export function soundBytes(source: string): Uint8Array {
  return readFileSync(path.join(root, source));
}
