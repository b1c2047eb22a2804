/** Whether what was built is still true of the sources. CommonJS on built-ins alone: `bin/scorecard.cjs` asks at every start. */
const { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const root = join(__dirname, "../..");

const FRONT_ENDS_WITH_A_SCREEN = new Set(["taskpane", "preview", "commands"]);

/** What each target is made from and the file that shows when. */
const TARGETS = {
  cli: {
    sources: readdirSync(join(root, "src"))
      .filter((room) => !FRONT_ENDS_WITH_A_SCREEN.has(room))
      .map((room) => join("src", room)),
    output: "dist/cli/scorecard.cjs",
  },
  preview: { sources: ["src", "examples", "assets"], output: "dist/preview/index.html" },
  taskpane: {
    sources: ["src", "assets", "scripts/manifest", "webpack.excel.config.js"],
    output: "dist/taskpane/taskpane.html",
  },
};

/** Milliseconds of the newest change at or below a path; a removed file shows in its folder. 0 where there is nothing. */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const entry of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, entry)));
  return newest;
}

function stampOf(target) {
  return join(root, `dist/.${target}-built`);
}

/** True when the target's output is there and nothing that it is made from has changed since. */
function isFresh(target) {
  const { sources, output } = TARGETS[target];
  const built = newestChange(join(root, output));
  if (built === 0) return false;
  const newest = Math.max(
    ...[...sources, "webpack.config.js", "scripts/bundle", "package-lock.json"].map((path) =>
      newestChange(join(root, path)),
    ),
  );
  return Math.max(built, newestChange(stampOf(target))) >= newest;
}

/** Notes that a build begun at this time (ms) came out well; edits made meanwhile stay newer than it. */
function markBuilt(target, begun) {
  const stamp = stampOf(target);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
  utimesSync(stamp, begun / 1000, begun / 1000);
}

module.exports = { isFresh, markBuilt };
