import { spawnSync } from "node:child_process";
import path from "node:path";
import { findProgram, howToGet } from "../scripts/programs.cjs";
import type { Command } from "./row.ts";

/** What a whole process took, with the processes that it started. */
export interface Usage {
  /** Of the processor, in all threads. */
  readonly seconds: number;
  /** Highest resident memory. */
  readonly megabytes: number;
}

const python = findProgram("openpyxl");

/** Runs a program to its end. Throws where it ends otherwise than it should, or Python is missing. */
export function usageOf({ program, status: wanted = 0 }: Command): Usage {
  if (python === null) throw new Error(howToGet("openpyxl"));
  const { stdout, stderr } = spawnSync(python, [path.join(import.meta.dirname, "usage.py"), ...program], {
    encoding: "utf8",
  });
  const { status, ...usage } = JSON.parse(stdout || '{"status":-1}') as Usage & { readonly status: number };
  if (status !== wanted) throw new Error(`${program.join(" ")} ended with ${status}, not ${wanted}: ${stderr}`);
  return usage;
}

/** A Python that has openpyxl. */
export function pythonPath(): string {
  if (python === null) throw new Error(howToGet("openpyxl"));
  return python;
}
