/** After `npm ci`: builds the command line, so that `npx scorecard` starts at once. */
import { existsSync } from "node:fs";
import path from "node:path";
import commandLine from "./setup/commandLine.cjs";

if (existsSync(path.join(import.meta.dirname, "../src/cli/main.ts"))) {
  const complaint = commandLine.buildCommandLine();
  // Not a failure of the installation: `scorecard` builds itself at its first start and says there what is wrong.
  if (complaint !== null) console.warn(`The command line was not built: ${complaint}`);
}
