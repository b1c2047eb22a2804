/** Mutants of the rooms that decide what a workbook says, all in one copy of the code and switched one at a time. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { compared } from "./compared.mjs";

const root = path.join(import.meta.dirname, "../..");
const ROOMS = ["src/recognise", "src/score", "src/check"];
const SILENT = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };
/** What the instrumenter writes where a mutant is switched on, and where it counts that code was reached. */
const SWITCH = /stryMutAct_9fa48\("(\d+)"\)/g;
const REACHED = /stryCov_9fa48\(("[^()]*)\)/g;

/**
 * A mutant.
 * @typedef {object} Mutant
 * @property {string} id the name of its switch in the copy
 * @property {string} key the same as long as its line is, wherever the line moves
 * @property {string} file
 * @property {number} line
 * @property {string} code what stands in the source
 * @property {string} replacement what the mutant makes of it
 * @property {string} mutator
 */

/** All mutants of the rooms, and the copy of each file with all of them. */
export async function mutated() {
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => path.posix.join(room, name.split(path.sep).join("/"))),
  ).sort();
  const read = files.map((name) => ({ name, mutate: true, content: readFileSync(path.join(root, name), "utf8") }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };
  const instrumented = await new Instrumenter(SILENT).instrument(read, options);
  const sources = new Map(read.map(({ name, content }) => [name, content.split("\n")]));
  const seen = new Map();
  const mutants = instrumented.mutants.map(({ id, fileName, location, replacement, mutatorName }) => {
    const lines = sources.get(fileName) ?? [];
    const code = textAt(lines, location);
    const where = [fileName, lines[location.start.line]?.trim(), location.start.column, code, replacement].join("\n");
    const times = (seen.get(where) ?? 0) + 1;
    seen.set(where, times);
    const key = createHash("sha1").update(`${where}\n${times}`).digest("hex").slice(0, 12);
    return { id, key, file: fileName, line: location.start.line + 1, code, replacement, mutator: mutatorName };
  });
  return { mutants, files: instrumented.files };
}

/** Those whose key comes first under a seed: a change of the source moves few in or out of the sample. */
export function sampled(mutants, count, seed) {
  const rank = ({ key }) => createHash("sha1").update(`${seed} ${key}`).digest("hex");
  const ranked = mutants.map((mutant) => ({ mutant, rank: rank(mutant) }));
  ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return ranked.slice(0, count).map(({ mutant }) => mutant);
}

/** Writes the copy into a folder, with the switches of these mutants alone, and returns those whose values are compared. */
export function writeCopy(folder, files, mutants) {
  const ids = new Set(mutants.map(({ id }) => id));
  const together = new Set();
  rmSync(folder, { recursive: true, force: true });
  for (const { name, content } of files) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    const own = content
      .replace(SWITCH, (all, id) => (ids.has(id) ? all : "false"))
      .replace(REACHED, (_, listed) => {
        const kept = listed.split(/\s*,\s*/).filter((one) => ids.has(one.replaceAll('"', "")));
        return kept.length > 0 ? `stryCov_9fa48(${kept.join(", ")})` : "0";
      });
    const copy = compared(name, own);
    for (const id of copy.ids) together.add(id);
    writeFileSync(place, copy.code);
  }
  return together;
}

function textAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  const between = lines.slice(start.line + 1, end.line);
  return [lines[start.line].slice(start.column), ...between, lines[end.line].slice(0, end.column)].join("\n");
}
