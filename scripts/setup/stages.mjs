/** The checks and builds of the project, each run as a program of its own. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import freshness from "./freshness.cjs";

const root = path.join(import.meta.dirname, "../..");

const script = (name, file, ...args) => ({ name, args: [path.join(root, "node_modules", file), ...args] });
const bundle = (target) => ({
  ...script(`build ${target}`, "webpack/bin/webpack.js", "--config-name", target),
  target,
});

export const CHECKS = [
  script("types (tsc)", "typescript/bin/tsc", "--noEmit"),
  script("lint (eslint)", "eslint/bin/eslint.js", "--max-warnings=0", "."),
  { name: "words to avoid (docs/glossary.md)", args: [path.join(root, "scripts/setup/words.mjs")] },
  script("arrows (dependency-cruiser)", "dependency-cruiser/bin/dependency-cruise.mjs", "src", "--output-type", "err"),
  script("unused code (knip)", "knip/bin/knip.js", "--no-progress"),
  script("format (prettier)", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
];

/** Also leaves the page as one file. */
export const PREVIEW = bundle("preview");
/** Also leaves the production manifest. */
export const BUILDS = [bundle("cli"), PREVIEW, bundle("taskpane")];

/** Jest's counts go to `report` as JSON. */
export function tests(report) {
  return script("tests (jest)", "jest/bin/jest.js", "--maxWorkers=2", "--json", `--outputFile=${report}`);
}

/**
 * Runs a stage, says how long it took, and returns whether it came out well. A build is noted as fresh.
 * @param {{ name: string, args: string[], target?: string }} stage
 * @param {{ silent?: boolean }} options silent: its standard output is dropped
 */
export function runStage({ name, args, target }, { silent = false } = {}) {
  console.log(`▶ ${name}`);
  const begun = Date.now();
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["inherit", silent ? "ignore" : "inherit", "inherit"],
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const passed = run.status === 0;
  if (passed && target) freshness.markBuilt(target, begun);
  console.log(`${passed ? "✔" : "✖"} ${name}  ${seconds} s\n`);
  return passed;
}
