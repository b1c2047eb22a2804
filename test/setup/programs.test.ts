import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aptPackages, findProgram, howToGet, missingPrograms, PROGRAM_NAMES } from "../../scripts/programs.cjs";

describe("finding installed programs", () => {
  const before = { ...process.env };
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "programs-"));
    delete process.env["CHROME_PATH"];
    delete process.env["SOFFICE_PATH"];
  });
  afterEach(() => {
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true });
  });

  const place = (name: string, mode = 0o755) => {
    const path = join(folder, name);
    writeFileSync(path, "#!/bin/sh\n");
    chmodSync(path, mode);
    return path;
  };

  it("takes the one that the variable names before the one on PATH", () => {
    process.env["PATH"] = folder;
    place("chromium");
    const chosen = place("my-browser");
    process.env["CHROME_PATH"] = chosen;
    expect(findProgram("chromium")).toBe(chosen);
  });

  it("falls back to PATH when the variable names nothing that runs", () => {
    process.env["PATH"] = folder;
    const onPath = place("google-chrome");
    process.env["CHROME_PATH"] = place("not-executable", 0o644);
    expect(findProgram("chromium")).toBe(onPath);
  });

  it("takes Edge for the browser where there is no other on PATH", () => {
    process.env["PATH"] = folder;
    const edge = place("microsoft-edge");
    expect(findProgram("chromium")).toBe(edge);
  });

  it("does not take a file that cannot be run", () => {
    process.env["PATH"] = folder;
    place("pdfinfo", 0o644);
    expect(missingPrograms(["pdfinfo"])).toEqual(["pdfinfo"]);
  });

  it("says for every program what is missing and how to get it", () => {
    for (const name of PROGRAM_NAMES)
      expect(howToGet(name)).toMatch(new RegExp(`^${name} was not found: install .+\\.$`));
  });

  it("names each Debian package once", () => {
    expect(aptPackages(["chromium", "pdfinfo", "pdftoppm"])).toEqual(["chromium", "poppler-utils"]);
  });
});
