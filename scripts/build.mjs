/** `npm run build`: every target, to dist/. */
import dependencies from "./setup/dependencies.cjs";
import { BUILDS, runStage } from "./setup/stages.mjs";

dependencies.requireNode();
await dependencies.ensureDependencies();
const failed = BUILDS.filter((stage) => !runStage(stage));
process.exitCode = failed.length === 0 ? 0 : 1;
