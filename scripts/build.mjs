/** `npm run build`: every target, to dist/. */
import { ensureDependencies, requireNode } from "./setup/dependencies.mjs";
import { BUILDS, runStage } from "./setup/stages.mjs";

requireNode();
ensureDependencies();
const failed = BUILDS.filter((stage) => !runStage(stage));
process.exitCode = failed.length === 0 ? 0 : 1;
