/** Builds `dist/cli` without anybody ever finding half of it there. */
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync } = require("node:fs");
const { join } = require("node:path");
const { markBuilt } = require("./freshness.cjs");

const root = join(__dirname, "../..");

/** Returns null when it was built, else the bundler's complaint. */
function buildCommandLine() {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  if (!existsSync(webpack)) return "the dependencies are not installed; run: npm ci";
  const begun = Date.now();
  const fresh = join(root, `dist/.cli-${process.pid}`);
  const built = spawnSync(process.execPath, [webpack, "--config-name", "cli", "--output-path", fresh], {
    cwd: root,
    encoding: "utf8",
  });
  try {
    if (built.status !== 0) return `${built.stdout}${built.stderr}`.trim();
    const home = join(root, "dist/cli");
    mkdirSync(home, { recursive: true });
    for (const file of readdirSync(fresh)) {
      utimesSync(join(fresh, file), begun / 1000, begun / 1000);
      renameSync(join(fresh, file), join(home, file));
    }
    markBuilt("cli", begun);
    return null;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

module.exports = { buildCommandLine };
