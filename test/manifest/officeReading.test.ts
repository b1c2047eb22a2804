import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

/** In a process of its own: the package requires ES modules, which Node can and jest's loader cannot. */
const READ = `
  const { OfficeAddinManifest } = require("office-addin-manifest");
  OfficeAddinManifest.readManifestFile("manifest.xml").then((info) => process.stdout.write(JSON.stringify(info)));
`;

test("Microsoft's own reader, offline, finds in the manifest what it should", () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const flags = major === 20 && minor < 17 ? [] : ["--experimental-require-module"];
  const info: unknown = JSON.parse(
    execFileSync(process.execPath, [...flags, "--no-warnings", "-e", READ], { cwd: root, encoding: "utf8" }),
  );
  expect(info).toMatchObject({
    id: "5c92c356-e0bd-4062-a2b5-514d9e3aad5f",
    defaultLocale: "zh-CN",
    displayName: "文明创建评分汇总",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    supportUrl: "https://localhost:3000/help.html",
    iconUrl: "https://localhost:3000/assets/app-32.png",
    highResolutionIconUrl: "https://localhost:3000/assets/app-64.png",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
});
