import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT, runScorecard } from "./runScorecard.ts";

const EXAMPLE = path.join(ROOT, "examples/danjiangkou.xlsx");

describe("the start with compiled code", () => {
  let folder: string;
  let compiled: string;
  const check = (): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, "scorecard.cjs"), "check", EXAMPLE], {
      encoding: "utf8",
      env: { ...process.env, SCORECARD_KEEP_COMPILED: "1" },
    });
    return stdout + stderr;
  };

  beforeEach(() => {
    runScorecard(["--help"]);
    folder = mkdtempSync(path.join(tmpdir(), "scorecard-start-"));
    cpSync(path.join(ROOT, "dist/cli"), folder, { recursive: true, preserveTimestamps: true });
    const [name] = readdirSync(folder).filter((each) => each.startsWith("program.js."));
    compiled = path.join(folder, name ?? "none");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("takes what the build left: nothing is compiled anew", () => {
    const { mtimeMs } = statSync(compiled);
    expect(check()).toBe(runScorecard(["check", EXAMPLE]).stdout);
    expect(statSync(compiled).mtimeMs).toBe(mtimeMs);
  });

  it("takes nothing that was compiled for another program of the same length", () => {
    const program = path.join(folder, "program.js");
    const text = readFileSync(program, "latin1");
    writeFileSync(program, text.replace(/^\/\/.{8}/, "//00000000"), "latin1");
    const before = readFileSync(compiled);
    expect(check()).toBe(runScorecard(["check", EXAMPLE]).stdout);
    expect(readFileSync(compiled).equals(before)).toBe(false);
  });

  it("does without, and where it is damaged", () => {
    const whole = runScorecard(["check", EXAMPLE]).stdout;
    writeFileSync(compiled, readFileSync(compiled).subarray(0, 1000));
    expect(check()).toBe(whole);
    rmSync(compiled);
    expect(check()).toBe(whole);
  });
});
