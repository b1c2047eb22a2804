/** `npm start`: sets up what is missing, builds the preview page and serves it to this machine alone. */
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import dependencies from "./setup/dependencies.cjs";
import freshness from "./setup/freshness.cjs";
import { BUILDS, runStage } from "./setup/stages.mjs";

const FIRST_PORT = 3000;
const PORTS_TRIED = 50;
const page = path.join(import.meta.dirname, "../dist/preview");

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: process.env.PORT ?? String(FIRST_PORT) },
    "no-open": { type: "boolean", default: false },
  },
});

function buildPage() {
  if (freshness.isFresh("preview")) return;
  const begun = Date.now();
  const stage = BUILDS.find(({ name }) => name === "build preview");
  if (!runStage(stage)) process.exit(1);
  freshness.markBuilt("preview", begun);
}

/** The first free port from `first` on. Resolves to the port. */
function listen(server, first) {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on("error", (error) => {
      if (error.code !== "EADDRINUSE" || port >= first + PORTS_TRIED) reject(error);
      else server.listen((port += 1), "127.0.0.1");
    });
    server.on("listening", () => resolve(port));
    server.listen(port, "127.0.0.1");
  });
}

function hasScreen() {
  if (options["no-open"] || process.env.CI) return false;
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}

dependencies.requireNode();
dependencies.ensureDependencies();
buildPage();

const { default: sirv } = await import("sirv");
const files = sirv(page, { dev: true });
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
const address = `http://127.0.0.1:${await listen(server, Number(options.port))}/`;
console.log(`预览页 Preview page: ${address}`);
console.log("按 Ctrl-C 停止。Ctrl-C stops it.");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

if (hasScreen()) {
  const { default: open } = await import("open");
  // Opening is a courtesy; the address is printed above.
  await open(address).catch(() => undefined);
}
