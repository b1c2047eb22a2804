/** The checks and builds of the project, each run as a program of its own. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

const script = (name, file, ...args) => ({ name, args: [path.join(root, "node_modules", file), ...args] });
const bundle = (target) => script(`build ${target}`, "webpack/bin/webpack.js", "--config-name", target);

export const CHECKS = [
  script("types (tsc)", "typescript/bin/tsc", "--noEmit"),
  script("lint (eslint)", "eslint/bin/eslint.js", "--max-warnings=0", "."),
  script("arrows (dependency-cruiser)", "dependency-cruiser/bin/dependency-cruise.mjs", "src", "--output-type", "err"),
  script("format (prettier)", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
];

/** `preview` also leaves the page as one file. */
export const BUILDS = [bundle("cli"), bundle("preview")];

/** Jest's counts go to `report` as JSON. */
export function tests(report) {
  return script("tests (jest)", "jest/bin/jest.js", "--maxWorkers=2", "--json", `--outputFile=${report}`);
}

/**
 * Runs a stage, says how long it took, and returns whether it came out well.
 * @param {{ name: string, args: string[] }} stage
 * @param {{ silent?: boolean }} options silent: its standard output is dropped
 */
export function runStage({ name, args }, { silent = false } = {}) {
  console.log(`▶ ${name}`);
  const begun = performance.now();
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["inherit", silent ? "ignore" : "inherit", "inherit"],
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const passed = run.status === 0;
  console.log(`${passed ? "✔" : "✖"} ${name}  ${seconds} s\n`);
  return passed;
}
