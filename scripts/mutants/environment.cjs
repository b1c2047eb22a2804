const { appendFileSync, readFileSync } = require("node:fs");
const { isDeepStrictEqual } = require("node:util");
const { Worker } = require("node:worker_threads");
const { TestEnvironment } = require("jest-environment-node");

/** How often a place may be passed, measured by how often it is without the mutant, before it is taken for a loop without end. */
const PASSES = 1000;
/** Of the processor, in one test or hook: more is a loop without end. The slowest test takes a tenth of it. */
const HANGS_AFTER_SECONDS = 60;
/** What one test may spend on computing a mutant's value beside the plain one; it is run for the mutant if that does not do. */
const COMPARED_FOR_MS = 500;
/** The name of no test. */
const APART = "apart";

/**
 * Runs the tests of a plan. Without mutants it notes what each test and each hook reaches, where a mutant would be another value,
 * and how long it takes; with mutants it runs for each the tests that the plan names, in that order, until one fails. A mutant
 * whose code runs while files are loaded is on from the start, alone in its process.
 */
module.exports = class MutantEnvironment extends TestEnvironment {
  plan = JSON.parse(readFileSync(process.env.MUTANTS_PLAN, "utf8"));
  /** The mutant that is on, and its block of tests. */
  on = null;
  /** By test: the mutants that would be another value in it, and how long it took to see that the others would not. */
  differing = {};
  spent = {};
  /** Counts the tests, for the watch. */
  steps = new Int32Array(new SharedArrayBuffer(4));

  async setup() {
    await super.setup();
    this.switches = this.global.__stryker__ = {};
    if (this.plan.fromStart) this.switches.activeMutant = this.plan.mutants[0].id;
    if (!this.plan.mutants) this.switches.compare = (...all) => this.compare(...all);
    const { notes } = this.plan;
    this.watch = new Worker(WATCH, { eval: true, workerData: { steps: this.steps, HANGS_AFTER_SECONDS, notes } });
    this.watch.unref();
  }

  async teardown() {
    await this.watch.terminate();
    await super.teardown();
  }

  async handleTestEvent(event, { rootDescribeBlock: every }) {
    Atomics.add(this.steps, 0, 1);
    const { name, describeBlock, test, hook } = event;
    if (name === "run_start" && this.plan.mutants) this.layOut(every);
    if (name === "run_describe_start" && describeBlock.mutant) this.begin(describeBlock);
    if (name === "run_describe_finish" && describeBlock.mutant) this.end("survived");
    if (name === "hook_start" && hook.type.endsWith("All")) this.switches.currentTestId = nameOf(hook.parent);
    if (name === "test_start") this.switches.currentTestId = nameOf(test);
    if (name === "hook_failure" || (name === "test_done" && test.errors.length > 0)) this.end("killed");
    if (name === "test_done" && !this.plan.mutants) this.tell(test);
    if (name === "test_done" || ((name === "hook_success" || name === "hook_failure") && hook.type.endsWith("All")))
      this.switches.currentTestId = undefined;
    if (name === "run_finish" && !this.plan.mutants) {
      const { static: always, perTest } = this.switches.mutantCoverage;
      this.note({ always, reached: { ...perTest, [APART]: {} }, differing: this.differing });
    }
  }

  /** The plain value; notes whether the mutant would be another. */
  compare(id, mutant, plain) {
    const { switches } = this;
    const test = switches.currentTestId;
    const value = plain();
    const found = (this.differing[test] ??= {});
    if (test === undefined || id in found) return value;
    const began = performance.now();
    const other = this.apart(mutant);
    const times = (this.spent[test] ??= {});
    times[id] = (times[id] ?? 0) + performance.now() - began;
    if (typeof value === "function" && typeof other.value === "function")
      return (...given) =>
        this.compare(
          id,
          () => other.value(...given),
          () => value(...given),
        );
    if (other.threw || times[id] > COMPARED_FOR_MS || !isSame(value, other.value)) found[id] = 1;
    return value;
  }

  /** Computes a value; what that reaches is no test's. */
  apart(mutant) {
    const { switches } = this;
    const { compare, currentTestId } = switches;
    Object.assign(switches, { compare: undefined, currentTestId: APART });
    try {
      return { value: mutant() };
    } catch {
      return { threw: true };
    } finally {
      Object.assign(switches, { compare, currentTestId });
    }
  }

  /** A block for each mutant, with copies of its tests. */
  layOut(every) {
    const files = new Map(every.children.map((block) => [block.name, block]));
    every.children = this.plan.mutants.map((mutant) => {
      const block = { ...blockOf(mutant.id, every), mutant };
      const tests = new Set(mutant.tests);
      block.children = mutant.files.map((file) => copyOf(files.get(file), block, tests, "")).filter(Boolean);
      return block;
    });
  }

  begin(block) {
    this.on = block;
    this.note({ begun: block.mutant.id });
    Object.assign(this.switches, { activeMutant: block.mutant.id, hitCount: 0, hitLimit: block.mutant.hits * PASSES });
  }

  end(state) {
    if (!this.on) return;
    const { mutant } = this.on;
    skip(this.on);
    this.on = null;
    Object.assign(this.switches, { activeMutant: "", hitCount: undefined });
    this.note({ id: mutant.id, state });
  }

  tell(test) {
    this.note({ test: nameOf(test), seconds: (test.duration ?? 0) / 1000, failed: test.errors.length > 0 });
  }

  note(value) {
    appendFileSync(this.plan.notes, `${JSON.stringify(value)}\n`);
  }
};

/** What is walked through once, as by a generator, shows nothing of what it holds. */
function isSame(value, other) {
  return isDeepStrictEqual(value, other) && typeof value?.next !== "function";
}

/** Ends the process that hangs: from a thread of its own, as nothing else of it runs any more. */
const WATCH = `
const { appendFileSync } = require("node:fs");
const { workerData: { steps, HANGS_AFTER_SECONDS, notes } } = require("node:worker_threads");
let step = -1;
let since = 0;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (steps[0] !== step) [step, since] = [steps[0], user + system];
  else if (user + system - since > HANGS_AFTER_SECONDS * 1e6) {
    appendFileSync(notes, JSON.stringify({ hangs: true }) + "\\n");
    process.kill(process.pid, "SIGKILL");
  }
}, 1000);
`;

function nameOf(one) {
  return one.parent?.parent ? `${nameOf(one.parent)} › ${one.name}` : one.name;
}

function blockOf(name, parent) {
  return { type: "describeBlock", name, parent, hooks: [], tests: [], children: [], mode: undefined };
}

function copyOf(block, parent, tests, above) {
  const name = above === "" ? block.name : `${above} › ${block.name}`;
  const copy = { ...blockOf(block.name, parent), mode: block.mode };
  copy.hooks = block.hooks.map((hook) => ({ ...hook, parent: copy, seenDone: false }));
  copy.children = block.children
    .map((child) => {
      if (child.type === "describeBlock") return copyOf(child, copy, tests, name);
      return tests.has(`${name} › ${child.name}`) ? { ...child, parent: copy, errors: [], seenDone: false } : null;
    })
    .filter(Boolean);
  copy.tests = copy.children.filter(({ type }) => type === "test");
  return copy.children.length > 0 ? copy : null;
}

function skip(one) {
  one.mode = "skip";
  for (const child of one.children ?? []) skip(child);
}
