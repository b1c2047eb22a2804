/** `npm run lint`: the checks that need no build. */
import { CHECKS, runStage } from "./setup/stages.mjs";

const failed = CHECKS.filter((stage) => !runStage(stage));
process.exitCode = failed.length === 0 ? 0 : 1;
