const { appendFileSync, readFileSync } = require("node:fs");
const { TestEnvironment } = require("jest-environment-node");

/** How often a place may be passed, measured by how often it is without the mutant, before it is taken for a loop without end. */
const PASSES = 1000;

/**
 * Runs the tests of a plan. Without mutants it notes what each test and each hook reaches and how long it takes; with mutants it
 * runs for each the tests that the plan names, in that order, until one fails. A mutant whose code runs while files are loaded is
 * on from the start, alone in its process.
 */
module.exports = class MutantEnvironment extends TestEnvironment {
  plan = JSON.parse(readFileSync(process.env.MUTANTS_PLAN, "utf8"));
  /** The mutant that is on, and its block of tests. */
  on = null;
  told = Date.now();

  async setup() {
    await super.setup();
    this.switches = this.global.__stryker__ = {};
    if (this.plan.fromStart) this.switches.activeMutant = this.plan.mutants[0].id;
  }

  async handleTestEvent(event, { rootDescribeBlock: every }) {
    const { name, describeBlock, test, hook } = event;
    if (name === "run_start" && this.plan.mutants) this.layOut(every);
    if (name === "run_describe_start" && describeBlock.mutant) this.begin(describeBlock);
    if (name === "run_describe_finish" && describeBlock.mutant) this.end("survived");
    if (name === "hook_start" && hook.type.endsWith("All")) this.switches.currentTestId = nameOf(hook.parent);
    if (name === "test_start") this.switches.currentTestId = nameOf(test);
    if (name === "hook_failure" || (name === "test_done" && test.errors.length > 0)) this.end("killed");
    if (name === "test_done") this.tell(test);
    if (name === "test_done" || ((name === "hook_success" || name === "hook_failure") && hook.type.endsWith("All")))
      this.switches.currentTestId = undefined;
    if (name === "run_finish" && !this.plan.mutants) this.note(this.switches.mutantCoverage);
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
    if (!this.plan.mutants)
      this.note({ test: nameOf(test), seconds: (test.duration ?? 0) / 1000, failed: test.errors.length > 0 });
    else if (Date.now() - this.told > 5000) this.note({ still: this.on?.mutant.id });
  }

  note(value) {
    this.told = Date.now();
    appendFileSync(this.plan.notes, `${JSON.stringify(value)}\n`);
  }
};

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
