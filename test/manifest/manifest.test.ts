/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { LOCAL_BASE_URL, manifest, UNSET_BASE_URL } from "../../scripts/manifest/manifest.cjs";

const root = path.join(__dirname, "../..");
const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Children in the order that the schemas [MS-OWEMXML] fix; a child not listed is an error. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

function parse(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.getElementsByTagName("parsererror")).toHaveLength(0);
  return document;
}
const elements = (within: Document | Element, name: string) => [...within.getElementsByTagNameNS("*", name)];
const attributes = (document: Document, name: string) =>
  elements(document, "*").flatMap((element) => element.getAttribute(name) ?? []);

/** Every address, from attributes and overrides alike. */
const addresses = (document: Document) =>
  [...attributes(document, "DefaultValue"), ...attributes(document, "Value")].filter((text) =>
    /^[a-z]+:\/\//i.test(text),
  );

function pngSize(file: string): readonly [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each([
  ["local", LOCAL_BASE_URL],
  ["production", "https://office.example.gov.cn/scorecard/"],
])("the %s manifest", (_, base) => {
  const xml = manifest(base);
  const document = parse(xml);

  test("has its elements in the order of the schema", () => {
    for (const [name, order] of Object.entries(ORDER)) {
      const parents = elements(document, name);
      expect(parents).not.toHaveLength(0);
      for (const parent of parents) {
        const places = [...parent.children].map((child) => order.indexOf(child.localName));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    }
  });

  test("resolves every resid to exactly one resource, and uses each resource", () => {
    const ids = attributes(document, "id").filter((id) => !id.startsWith("Scorecard."));
    const used = attributes(document, "resid");
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(ids));
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("names icons that exist in the pixel size they are named for", () => {
    const resources = new Map(
      elements(document, "Image")
        .filter((image) => image.hasAttribute("id"))
        .map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""]),
    );
    const ribbon = elements(document, "Image").filter((image) => image.hasAttribute("size"));
    const app: [string, number][] = [
      [elements(document, "IconUrl")[0]?.getAttribute("DefaultValue") ?? "", 32],
      [elements(document, "HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") ?? "", 64],
    ];
    const asked: [string, number][] = ribbon.map((image) => [
      resources.get(image.getAttribute("resid")) ?? "",
      Number(image.getAttribute("size")),
    ]);
    expect(asked.length).toBeGreaterThan(50);
    for (const [address, size] of [...app, ...asked]) {
      const file = path.join(root, "assets", path.posix.basename(address));
      expect(existsSync(file)).toBe(true);
      expect(pngSize(file)).toEqual([size, size]);
    }
    for (const icon of elements(document, "Icon")) {
      const sizes = elements(icon, "Image").map((image) => image.getAttribute("size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });

  test("is a GUID, a four-part version, one host and the requirement sets that the code needs", () => {
    const text = (name: string) => elements(document, name)[0]?.textContent ?? "";
    expect(text("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(elements(document, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["ExcelApi", "1.13"],
      ["SharedRuntime", "1.1"],
    ]);
    expect(text("Permissions")).toBe("ReadWriteDocument");
  });

  test("speaks Chinese by default and English where asked, within Office's lengths", () => {
    expect(elements(document, "DefaultLocale")[0]?.textContent).toBe("zh-CN");
    const told = ["DisplayName", "Description", "String"].flatMap((name) =>
      elements(document, name).filter((element) => element.hasAttribute("DefaultValue")),
    );
    expect(told.length).toBeGreaterThan(10);
    for (const element of told) {
      const long = element.localName === "Description" || element.parentElement?.localName === "LongStrings";
      const [override, ...others] = elements(element, "Override");
      expect(others).toEqual([]);
      expect(override?.getAttribute("Locale")).toBe("en-US");
      expect(override?.getAttribute("Value")).toMatch(/^[\x20-\x7e]+$/);
      for (const words of [element.getAttribute("DefaultValue"), override?.getAttribute("Value")]) {
        expect(words?.length).toBeGreaterThan(1);
        expect(words?.length).toBeLessThanOrEqual(long ? 250 : 125);
      }
    }
  });

  test("keeps pane and commands in one runtime that lives on", () => {
    const [runtime, ...others] = elements(document, "Runtime");
    expect(others).toEqual([]);
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    expect(elements(document, "FunctionFile")[0]?.getAttribute("resid")).toBe(runtime?.getAttribute("resid"));
    const actions = elements(document, "Action");
    const panes = actions.filter((action) => action.getAttributeNS(XSI, "type") === "ShowTaskpane");
    expect(panes).toHaveLength(1);
    const [pane] = panes;
    expect(pane && elements(pane, "SourceLocation")[0]?.getAttribute("resid")).toBe(runtime?.getAttribute("resid"));
    expect(pane && elements(pane, "TaskpaneId")).toHaveLength(1);
    expect(elements(document, "FunctionName").map((name) => name.textContent)).toEqual([
      "check",
      "summary",
      "template",
      "print",
      "help",
    ]);
  });

  test("asks for every address by https, below its own base", () => {
    const base_ = base.replace(/\/$/, "");
    const all = addresses(document);
    expect(all.length).toBeGreaterThan(50);
    for (const address of all) expect(address.startsWith(`${base_}/`)).toBe(true);
    expect(elements(document, "SupportUrl")[0]?.getAttribute("DefaultValue")).toBe(`${base_}/help.html`);
    expect(xml).not.toMatch(/\{\{|undefined/);
  });
});

describe("the manifest's base address", () => {
  test("is never this machine in production", () => {
    for (const base of [UNSET_BASE_URL, "https://office.example.gov.cn/scorecard"]) {
      expect(manifest(base)).not.toMatch(/localhost|127\.0\.0\.1/);
    }
  });

  test("is refused where it is not https or not a folder", () => {
    for (const base of [
      "http://office.example.gov.cn",
      "office.example.gov.cn",
      "https://a.example/?x=1",
      "file:///x",
    ]) {
      expect(() => manifest(base)).toThrow();
    }
  });

  test("is escaped for XML", () => {
    const document = parse(manifest("https://a.example/b&c"));
    expect(elements(document, "SupportUrl")[0]?.getAttribute("DefaultValue")).toBe("https://a.example/b&c/help.html");
  });
});

test("manifest.xml at the top is the one for this machine, as the template makes it", () => {
  expect(readFileSync(path.join(root, "manifest.xml"), "utf8")).toBe(manifest(LOCAL_BASE_URL));
});
