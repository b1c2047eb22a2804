/** Installs what the lock file names, from a fresh clone or after it changed. Node built-ins alone. */
const { spawn } = require("node:child_process");
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

/** Runs npm; resolves to whether it came out well. */
function npm(args) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit" };
  const run = own?.endsWith("js")
    ? spawn(process.execPath, [own, ...args], options)
    : spawn("npm", args, { ...options, shell: process.platform === "win32" });
  return new Promise((resolve) => {
    run.once("error", () => resolve(false));
    run.once("exit", (status) => resolve(status === 0));
  });
}

/** Says every few seconds how many of the packages are in place; returns how to stop. npm itself says nothing for minutes. */
function sayHowFar(paths) {
  const begun = Date.now();
  const timer = setInterval(() => {
    const there = paths.filter((path) => existsSync(join(root, path, "package.json"))).length;
    const seconds = Math.round((Date.now() - begun) / 1000);
    if (there === paths.length) {
      console.log(`  ${seconds} s, all packages in place; building the command line 全部就位，正在生成命令行`);
    } else
      console.log(
        `  ${there} / ${paths.length} packages in place, ${seconds} s 已就位 ${there} / ${paths.length} 个包`,
      );
  }, 5000);
  return () => clearInterval(timer);
}

/** Runs `npm ci` where the installation is missing or out of date; ends the process when that fails. */
async function ensureDependencies() {
  if (isInstalled(root)) return;
  const why = existsSync(join(root, "node_modules")) ? "differs from package-lock.json" : "is missing";
  const wanted = Object.entries(readJson(join(root, "package-lock.json"))?.packages ?? {});
  const paths = wanted.filter(([path, { optional, link }]) => path.startsWith("node_modules/") && !optional && !link);
  console.log(`Installing dependencies with npm ci (node_modules ${why}); this takes a minute or more.`);
  console.log("正在安装依赖（仅首次需要联网），约需一至数分钟……");
  const stop = sayHowFar(paths.map(([path]) => path));
  const installed = await npm(["ci", "--no-audit", "--no-fund"]);
  stop();
  if (installed) return;
  console.error("npm ci failed: see above. It needs the network once; after that everything works offline.");
  process.exit(1);
}

module.exports = { ensureDependencies, isInstalled, requireNode };
