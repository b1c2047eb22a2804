import { spawnSync } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The one line that a start says where sources are newer than the build: told to a person, no part of any answer. */
const BUILDING = /^scorecard: building the command line once…\n/;

/** Runs the real command, as built, in a process of its own. */
export function runScorecard(args: readonly string[], cwd: string = ROOT): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, "bin/scorecard.cjs"), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr: stderr.replace(BUILDING, "") };
}

/** What a failure must look like: status 2, one line on stderr, nothing on stdout, no stack trace. */
export function expectOneClearLine(run: Run): void {
  expect(run.stdout).toBe("");
  expect(run.stderr.trim().split("\n")).toHaveLength(1);
  expect(run.stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
  expect(run.stderr.trim().length).toBeGreaterThan(8);
  expect(run.status).toBe(2);
}
