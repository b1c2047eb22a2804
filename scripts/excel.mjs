/**
 * `npm run excel`: shows the pane in the desktop Excel of this machine. Builds the pane, serves it on https://localhost:3000
 * with a certificate for this machine alone, and has Excel load manifest.xml. Ctrl-C ends it and takes the add-in out again.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir, platform } from "node:os";
import path from "node:path";
import dependencies from "./setup/dependencies.cjs";
import { BUILDS, runStage } from "./setup/stages.mjs";

const PORT = 3000;
const root = path.join(import.meta.dirname, "..");
const certificates = path.join(homedir(), ".office-addin-dev-certs");

/** Microsoft's own tools, fetched when first asked for: nobody without Excel needs them. */
const CERTIFICATE_TOOL = "office-addin-dev-certs@3.0.0";
const SETTINGS_TOOL = "office-addin-dev-settings@4.0.0";

function tool(name, ...args) {
  const run = spawnSync("npx", ["--yes", name, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: platform() === "win32",
  });
  return run.status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

dependencies.requireNode();
if (platform() !== "win32" && platform() !== "darwin") {
  fail(
    "本机没有桌面版 Excel（仅 Windows 和 Mac 有）。不用 Excel 请运行 npm start；网页版 Excel 请按 docs/deployment.zh-CN.md 旁加载。\n" +
      "There is no desktop Excel for this system. Use npm start, or sideload into Excel on the web as docs/deployment.md says.",
  );
}
await dependencies.ensureDependencies();
if (!runStage(BUILDS.find(({ name }) => name === "build taskpane"))) process.exit(1);
if (!tool(CERTIFICATE_TOOL, "install")) fail("证书没有装上，任务窗格无法打开。 The certificate was not installed.");
const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => path.join(certificates, name));
if (!existsSync(cert) || !existsSync(key)) fail(`找不到证书 ${cert}。 The certificate is missing.`);

const { default: sirv } = await import("sirv");
const files = sirv(path.join(root, "dist/taskpane"), { dev: true });
const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) =>
  files(request, response, () => response.writeHead(404).end()),
);
server.on("error", (error) => fail(`端口 ${PORT} 不能用：${error.message}`));
server.listen(PORT, "localhost", () => {
  console.log(`任务窗格 Task pane: https://localhost:${PORT}/taskpane.html`);
  if (!tool(SETTINGS_TOOL, "sideload", "manifest.xml", "desktop", "--app", "excel")) {
    console.error(
      "未能自动打开 Excel，请按 docs/deployment.zh-CN.md 手动添加 manifest.xml。 Add manifest.xml by hand.",
    );
  }
  console.log("按 Ctrl-C 停止。Ctrl-C stops it.");
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    tool(SETTINGS_TOOL, "unregister", "manifest.xml");
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
