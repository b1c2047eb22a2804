import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isInstalled } from "../../scripts/setup/dependencies.cjs";

describe("whether the dependencies are installed", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dependencies-"));
    mkdirSync(join(folder, "node_modules"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const wanted = {
    "": { version: "0.1.0" },
    "node_modules/big.js": { version: "7.0.1" },
    "node_modules/other-system": { version: "1.0.0", optional: true },
  };
  const note = (file: string, packages: object) => writeFileSync(join(folder, file), JSON.stringify({ packages }));

  it("is so when npm noted every required package in the locked version", () => {
    note("package-lock.json", wanted);
    note("node_modules/.package-lock.json", { "node_modules/big.js": { version: "7.0.1" } });
    expect(isInstalled(folder)).toBe(true);
  });

  it("is not so when a version differs, a package is missing or nothing was noted", () => {
    note("package-lock.json", wanted);
    expect(isInstalled(folder)).toBe(false);
    note("node_modules/.package-lock.json", { "node_modules/big.js": { version: "7.0.0" } });
    expect(isInstalled(folder)).toBe(false);
    note("node_modules/.package-lock.json", {});
    expect(isInstalled(folder)).toBe(false);
  });
});
