/** After `npm ci`: builds the command line and puts it where npx looks first. */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import commandLine from "./setup/commandLine.cjs";

const root = path.join(import.meta.dirname, "..");
const bins = path.join(root, "node_modules/.bin");

// npm links the commands of dependencies, not the project's own. Without a link npx would first install the project into
// its cache, which costs seconds and asks the network.
function linkCommand() {
  if (!existsSync(path.join(root, "node_modules"))) return;
  mkdirSync(bins, { recursive: true });
  const link = path.join(bins, "scorecard");
  rmSync(link, { force: true });
  if (process.platform === "win32") {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\scorecard.cjs" %*\r\n');
    return;
  }
  const target = path.join(root, "bin/scorecard.cjs");
  chmodSync(target, 0o755);
  symlinkSync(path.relative(bins, target), link);
}

if (existsSync(path.join(root, "src/cli/main.ts"))) {
  linkCommand();
  const complaint = commandLine.buildCommandLine();
  // Not a failure of the installation: `scorecard` builds itself at its first start and says there what is wrong.
  if (complaint !== null) console.warn(`The command line was not built: ${complaint}`);
}
