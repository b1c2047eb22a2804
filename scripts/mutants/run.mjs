/**
 * `npm run mutants`: changes the code of recognise, score and check in one place at a time and looks whether a test notices. The
 * places are a sample (`-- --count 400 --seed 1`) of all that Stryker's mutators find, or of those in some files (`-- --in PATTERN`).
 * `-- --again` tries only those that lived in the run before, `-- --only KEY` one of them, `-- --tests PATTERN` runs these test
 * files alone: does a new one kill? `-- --unseen` tries none, and lists those that no test can notice. `equivalent.json` holds
 * mutants that behave like the code, with the reason.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { mutated, sampled, writeCopy } from "./mutated.mjs";

/** The tests of the mutated rooms and of what they stand on, the layouts and the golden workbooks. */
const ROOMS = ["recognise", "score", "check", "domain", "layouts", "workbooks"];
/** Tests that start programs, and those that take long to say that nothing crashes. */
const LEFT_OUT = /fuzz|property|workbooks\/(?!golden)/;
/** Mutants that share a process. */
const TOGETHER = 40;
/** Says nothing of the mutant that was on. */
const ENDED_FROM_OUTSIDE = new Set(["SIGTERM", "SIGKILL", "SIGINT", "SIGHUP"]);
const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    again: { type: "boolean", default: false },
    only: { type: "string" },
    tests: { type: "string", default: "" },
    in: { type: "string", default: "" },
    unseen: { type: "boolean", default: false },
    workers: { type: "string", default: "1" },
  },
});
const root = path.join(import.meta.dirname, "../..");
const folder = path.join(root, "build/mutants");
const results = path.join(folder, "results.json");
mkdirSync(folder, { recursive: true });

const before = readJson(results, {});
const reasons = new Map(
  readJson(path.join(import.meta.dirname, "equivalent.json"), []).map((one) => [one.key, one.reason]),
);
const { mutants, files } = await mutated();
const known = new Set(mutants.map(({ key }) => key));
for (const key of reasons.keys()) if (!known.has(key)) stale(key);
const inside = mutants.filter(({ file }) => new RegExp(options.in).test(file));
const sample = sampled(inside, Number(options.count), options.seed);
const comparedIds = writeCopy(path.join(folder, "code"), files, sample);
console.log(`${sample.length} of ${inside.length} mutants, seed ${options.seed}`);

const testFiles = ROOMS.flatMap((room) =>
  readdirSync(path.join(root, "test", room), { recursive: true }).map((name) => path.join("test", room, name)),
).filter((name) => name.endsWith(".test.ts") && !LEFT_OUT.test(name) && new RegExp(options.tests).test(name));
const states = new Map();
for (const { key } of sample) {
  if (reasons.has(key)) states.set(key, "equivalent");
  else if (options.again && before[key] === "killed") states.set(key, "killed");
}
const reached = await reachedTests();
const wanted = sample.filter(({ key }) => !states.has(key) && key === (options.only ?? key)).map(planned);
for (const one of wanted.filter(({ files }) => files.length === 0)) {
  settle(one, one.isReached ? "never another value" : "not reached");
  tell(one);
}
// Those that no run came to yet first, and of these the ones that share a process.
const late = ({ mutant, whenLoading }) => (mutant.key in before ? 2 : 0) + (whenLoading ? 1 : 0);
const queue = wanted
  .filter(({ files }) => files.length > 0 && !options.unseen)
  .sort((one, other) => late(one) - late(other));
await Promise.all(Array.from({ length: Number(options.workers) }, (_, worker) => work(String(worker))));
if (options.only === undefined && !options.unseen) summarise();

/** Takes mutants from the queue: several for one process, or one that is on while files are loaded. */
async function work(worker) {
  while (queue.length > 0) {
    const { whenLoading } = queue[0];
    const end = queue.findIndex((one) => one.whenLoading || whenLoading);
    const some = queue.splice(0, whenLoading ? 1 : Math.min(TOGETHER, end < 0 ? queue.length : end));
    if (whenLoading) await tryLoading(some[0], worker);
    else await tryAll(some, false, worker);
    some.forEach(tell);
  }
}

/** What each test and hook of the sample reaches, and how long it takes. */
async function reachedTests() {
  const { notes } = await run({ files: testFiles }, "0");
  const tests = notes.filter(({ test, failed }) => test && !failed);
  const coverage = notes.find(({ reached }) => reached);
  // It would kill every mutant that it reaches.
  for (const { test } of notes.filter(({ failed }) => failed)) console.log(`left out, fails without a mutant: ${test}`);
  if (!coverage) throw new Error("the tests do not run");
  const places = Object.entries(coverage.reached);
  const testsOf = new Map(places.map(([name]) => [name, tests.filter(({ test }) => isWithin(test, name))]));
  return { ...coverage, tests, places, testsOf };
}

/** Whether a test is the one of this name, or among those that a hook of this name stands around. */
function isWithin(test, name) {
  return test === name || test.startsWith(`${name} › `);
}

/** A mutant with the tests that reach it and in which it is another value, those nearest to its own place first, then the quickest. */
function planned(mutant) {
  const { id } = mutant;
  const whenLoading = id in reached.always;
  const reaching = reached.places.filter(([, ids]) => id in ids);
  const differs = (name) => !comparedIds.has(id) || id in (reached.differing[name] ?? {});
  const names = reaching.map(([name]) => name).filter(differs);
  const covering = new Set(names.flatMap((name) => reached.testsOf.get(name)));
  const tests = reached.tests.filter((test) => whenLoading || covering.has(test));
  const seconds = new Map();
  for (const one of tests) {
    const place = one.test.split(" › ")[0];
    seconds.set(place, (seconds.get(place) ?? 0) + one.seconds);
  }
  const rank = (place) => (seconds.get(place) ?? 0) - (isNear(mutant, place) ? 5 : 0);
  return {
    mutant,
    id,
    whenLoading,
    tests: tests.map(({ test }) => test),
    files: [...seconds.keys()].sort((one, other) => rank(one) - rank(other)),
    isReached: whenLoading || reaching.length > 0,
    hits: reaching.reduce((sum, [, ids]) => sum + ids[id], reached.always[id] ?? 0),
  };
}

/** Tries a mutant that is on while files are loaded: by the tests of its own folder first, then the layouts, which are soon loaded. */
async function tryLoading(one, worker) {
  const near = one.files.filter((file) => isNear(one.mutant, file));
  const soon = one.files.filter((file) => file.startsWith("test/layouts/"));
  for (const files of [near, soon, one.files]) {
    if (files.length === 0 || (files !== one.files && files.length === one.files.length)) continue;
    await tryAll([{ ...one, files }], true, worker);
    if (states.get(one.mutant.key) === "killed") return;
  }
}

function isNear({ file }, test) {
  return path.dirname(test) === path.dirname(file).replace(/^src/, "test");
}

/** Tries mutants in one process, and in another those behind one that does not end. */
async function tryAll(all, fromStart, worker) {
  const left = new Map(all.map((one) => [one.id, one]));
  while (left.size > 0) {
    const mutants = [...left.values()].map(({ id, tests, files, hits }) => ({ id, tests, files, hits }));
    const { notes, endedBy } = await run(
      { files: [...new Set(mutants.flatMap(({ files }) => files))], mutants, fromStart },
      worker,
    );
    let begun = mutants[0].id;
    for (const note of notes) {
      if (note.begun) begun = note.begun;
      if (!note.state) continue;
      settle(left.get(note.id), note.state);
      left.delete(note.id);
    }
    if (ENDED_FROM_OUTSIDE.has(endedBy) && !notes.some(({ hangs }) => hangs))
      throw new Error(`the tests were ended by ${endedBy}; --again goes on`);
    // The process ended without a word on the mutant that was on: the code does not even load, or does not end.
    if (left.has(begun)) {
      settle(left.get(begun), "killed");
      left.delete(begun);
    }
  }
}

/** A reason whose code has changed says nothing any more. */
function stale(key) {
  console.log(`equivalent.json: no mutant has the key ${key}, its code has changed`);
  process.exitCode = 1;
}

function settle({ mutant }, state) {
  // Some of the tests do not say that a mutant lives.
  if (options.tests !== "" && state !== "killed") return;
  states.set(mutant.key, state);
  if (options.only === undefined) writeFileSync(results, JSON.stringify({ ...before, ...Object.fromEntries(states) }));
}

function tell({ mutant }) {
  const state = states.get(mutant.key);
  if (state !== undefined && (state !== "killed" || options.only !== undefined))
    console.log(`${state}: ${said(mutant)}`);
}

/** Runs the tests of a plan, and returns what was noted meanwhile and the signal that ended them. */
async function run(plan, worker) {
  const file = path.join(folder, `plan-${worker}.json`);
  const notes = path.join(folder, `notes-${worker}.jsonl`);
  writeFileSync(file, JSON.stringify({ ...plan, notes }));
  writeFileSync(notes, "");
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const args = [jest, "--config", path.join(import.meta.dirname, "jest.config.cjs"), "--runInBand"];
  const log = path.join(folder, `jest-${worker}.json`);
  rmSync(log, { force: true });
  const running = spawn(process.execPath, [...args, "--silent", "--json", "--outputFile", log], {
    cwd: root,
    env: { ...process.env, MUTANTS_PLAN: file },
    stdio: "ignore",
  });
  const [, signal] = await once(running, "exit");
  const noted = readFileSync(notes, "utf8").split("\n").filter(Boolean);
  return { notes: noted.map((line) => JSON.parse(line)), endedBy: signal };
}

function summarise() {
  const count = (state) => sample.filter(({ key }) => states.get(key) === state).length;
  const share = ((100 * count("killed")) / sample.length).toFixed(1);
  console.log(
    `${count("killed")} of ${sample.length} killed (${share} %), ${count("survived")} survived, ` +
      `${count("never another value")} never another value, ${count("not reached")} not reached, ` +
      `${count("equivalent")} equivalent`,
  );
}

function said({ key, file, line, mutator, code, replacement }) {
  const short = (text) => text.replace(/\s+/g, " ").slice(0, 140);
  return `${key} ${file}:${line} ${mutator}\n    ${short(code)}\n  → ${short(replacement)}`;
}

function readJson(file, otherwise) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : otherwise;
}
