/** Installs what the lock file names, from a fresh clone or after it changed. Node built-ins alone. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

function modified(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Ends the process with one line where Node is too old for the project. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const needed = engines.node.replace(/[^\d.]/g, "");
  const numbers = (version) => version.split(".").map(Number);
  const [major, minor] = numbers(process.versions.node);
  const [neededMajor, neededMinor] = numbers(needed);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  console.error(
    `Node ${needed} or newer is needed; this is ${process.versions.node}. 请安装 Node ${needed} 或更新的版本。`,
  );
  process.exit(1);
}

/** Runs `npm ci` where node_modules is missing or older than the lock file; ends the process when that fails. */
export function ensureDependencies() {
  const installed = "node_modules/.package-lock.json";
  if (modified(installed) >= modified("package-lock.json")) return;
  const why = existsSync(path.join(root, "node_modules")) ? "older than package-lock.json" : "missing";
  console.log(`Installing dependencies with npm ci (node_modules is ${why}) …`);
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit" };
  const run = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, "ci"], options)
    : spawnSync("npm", ["ci"], { ...options, shell: process.platform === "win32" });
  if (run.status === 0) return;
  console.error("npm ci failed: see above. It needs the network once; after that everything works offline.");
  process.exit(1);
}
