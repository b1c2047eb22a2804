/** `npm start`: sets up what is missing, builds the preview page and serves it to this machine alone. */
import path from "node:path";
import { parseArgs } from "node:util";
import dependencies from "./setup/dependencies.cjs";
import freshness from "./setup/freshness.cjs";
import pageServer from "./setup/pageServer.cjs";
import { PREVIEW, runStage } from "./setup/stages.mjs";

/** Options of the command; ends with one sentence where they cannot be used. */
function readOptions() {
  const usage = "用法 Usage: npm start -- [--port 0–65535] [--no-open]";
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: process.env.PORT ?? "3000" },
        "no-open": { type: "boolean", default: false },
      },
    });
    if (/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535) return values;
    console.error(`端口“${values.port}”无效，请填 0 到 65535 的整数。 Not a port: ${values.port}. ${usage}`);
  } catch (error) {
    console.error(`不能这样启动。 ${error.message.split("\n")[0]} ${usage}`);
  }
  process.exit(2);
}

const options = readOptions();

function hasScreen() {
  if (options["no-open"] || process.env.CI) return false;
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}

dependencies.requireNode();
await dependencies.ensureDependencies();
if (!freshness.isFresh("preview")) {
  console.log("Building the page; this takes about half a minute. 正在生成页面，约需半分钟……");
  // A bar where somebody sees it, else lines.
  if (!process.stderr.isTTY) process.env.PROGRESS_LINES = "1";
  if (!runStage({ ...PREVIEW, args: [...PREVIEW.args, ...(process.stderr.isTTY ? ["--progress"] : [])] }))
    process.exit(1);
}

const page = path.join(import.meta.dirname, "../dist/preview");
const { address, close } = await pageServer.servePage(page, Number(options.port));
console.log(`预览页 Preview page: ${address}`);
console.log("按 Ctrl-C 停止。Ctrl-C stops it.");

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().then(() => process.exit(0)));

if (hasScreen()) {
  const { default: open } = await import("open");
  // Opening is a courtesy; the address is printed above.
  await open(address).catch(() => undefined);
}
