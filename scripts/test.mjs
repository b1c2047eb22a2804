/** `npm test`: sets up what is missing, then every check, build and test. Node built-ins alone until that is done. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import dependencies from "./setup/dependencies.cjs";
import { BUILDS, CHECKS, runStage, tests } from "./setup/stages.mjs";
import { ensurePrograms } from "./setup/systemPrograms.mjs";

const root = path.join(import.meta.dirname, "..");
const report = path.join(root, "build/jest.json");
const total = { passed: 0, failed: 0, skipped: 0 };

/** Adds jest's counts; a run that left no report, or a file that could not be run, is a failure. */
function countTests(cameOutWell) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    total.failed += 1;
    return;
  }
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  total.passed += counts.numPassedTests;
  total.failed += failed === 0 && !cameOutWell ? 1 : failed;
  total.skipped += counts.numPendingTests + counts.numTodoTests;
}

dependencies.requireNode();
await dependencies.ensureDependencies();

const missing = ensurePrograms();
for (const sentence of missing) {
  console.log(sentence);
  // Everything is to be there in CI; elsewhere the tests that need it are skipped and counted besides.
  if (process.env.CI === "true") total.failed += 1;
}

for (const stage of [...CHECKS, ...BUILDS]) total[runStage(stage) ? "passed" : "failed"] += 1;

mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
countTests(runStage(tests(report), { silent: true }));

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
