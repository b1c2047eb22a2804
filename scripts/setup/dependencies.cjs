/** Installs what the lock file names, from a fresh clone or after it changed. Node built-ins alone. */
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "../..");

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/**
 * True when every package that the lock file of a project folder requires is installed there in that version. Compared by
 * what npm noted of the installation, not by dates: a checkout gives the lock file a new date without changing it.
 */
function isInstalled(folder) {
  const wanted = readJson(join(folder, "package-lock.json"))?.packages ?? {};
  const found = readJson(join(folder, "node_modules/.package-lock.json"))?.packages;
  if (!found) return false;
  // Optional packages are those of other systems and processors; what is not in node_modules is the project's own.
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith("node_modules/") || optional || link || found[path]?.version === version,
  );
}

/** Ends the process with one line where Node is too old for the project. */
function requireNode() {
  const needed = readJson(join(root, "package.json")).engines.node.replace(/[^\d.]/g, "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [neededMajor, neededMinor] = needed.split(".").map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  console.error(
    `Node ${needed} or newer is needed; this is ${process.versions.node}. 请安装 Node ${needed} 或更新的版本。`,
  );
  process.exit(1);
}

/** Runs `npm ci` where the installation is missing or out of date; ends the process when that fails. */
function ensureDependencies() {
  if (isInstalled(root)) return;
  const why = existsSync(join(root, "node_modules")) ? "differs from package-lock.json" : "is missing";
  console.log(`Installing dependencies with npm ci (node_modules ${why}) …`);
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit" };
  const run = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, "ci"], options)
    : spawnSync("npm", ["ci"], { ...options, shell: process.platform === "win32" });
  if (run.status === 0) return;
  console.error("npm ci failed: see above. It needs the network once; after that everything works offline.");
  process.exit(1);
}

module.exports = { ensureDependencies, isInstalled, requireNode };
