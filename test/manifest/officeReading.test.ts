import path from "node:path";
// The reader of XML manifests alone: the package's entry also loads the JSON one, an ES module that jest cannot require.
import { ManifestHandlerXml } from "office-addin-manifest/lib/manifestHandler/manifestHandlerXml";

test("Microsoft's own reader, offline, finds in the manifest what it should", async () => {
  const info = await new ManifestHandlerXml(path.join(__dirname, "../../manifest.xml")).parseManifest();
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
