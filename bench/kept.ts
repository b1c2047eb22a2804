import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const file = path.join(root, "build/bench/measured.json");

interface Kept {
  readonly build: number;
  readonly texts: Readonly<Record<string, string>>;
}

/** When the command was built, by the script that holds it all: what was measured of another build is forgotten. */
function build(): number {
  return statSync(path.join(root, "dist/cli/program.js")).mtimeMs;
}

/** What was measured of this build so far, by what it is of: a whole run may be made in parts. */
export function measured(): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const kept = JSON.parse(readFileSync(file, "utf8")) as Kept;
  return new Map(kept.build === build() ? Object.entries(kept.texts) : []);
}

export function keep(what: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const kept: Kept = { build: build(), texts: { ...Object.fromEntries(measured()), [what]: text } };
  writeFileSync(file, JSON.stringify(kept, null, 2));
}
