import { spawnSync } from "node:child_process";
import path from "node:path";
import { findProgram, howToGet } from "../scripts/programs.cjs";

/** What a whole process took, with the processes that it started. */
export interface Usage {
  /** Of the processor, in all threads. */
  readonly seconds: number;
  /** Highest resident memory. */
  readonly megabytes: number;
}

/** The exit statuses of a program that did its work, or that found no file as it was meant to. */
const DONE: ReadonlySet<number> = new Set([0, 1, 2]);

const python = findProgram("openpyxl");

/** Runs a program to its end. Throws where it ended badly, or Python is missing. */
export function usageOf(command: readonly string[]): Usage {
  if (python === null) throw new Error(howToGet("openpyxl"));
  const { stdout, stderr } = spawnSync(python, [path.join(import.meta.dirname, "usage.py"), ...command], {
    encoding: "utf8",
  });
  const { status, ...usage } = JSON.parse(stdout || '{"status":-1}') as Usage & { readonly status: number };
  if (!DONE.has(status)) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  return usage;
}

/** A Python that has openpyxl. */
export function pythonPath(): string {
  if (python === null) throw new Error(howToGet("openpyxl"));
  return python;
}
