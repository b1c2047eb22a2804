import { stat } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";

/** Bytes of a file from which on optimising soon pays: some 25,000 indicators. */
const LARGE = 4 << 20;

/**
 * How V8 is told when to optimise a function, and what is usual: by version, because it was renamed with Node 22. Later versions
 * than these were not tried; V8 complains of a flag that it does not know.
 */
function thresholds(): { readonly flag: string; readonly late: number; readonly usual: number } | null {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 22) return { flag: "--interrupt-budget", late: 1_500_000, usual: 67_584 };
  if (major <= 24) return { flag: "--invocation-count-for-turbofan", late: 30_000, usual: 3000 };
  return null;
}

function optimise(when: "late" | "usual"): void {
  const known = thresholds();
  if (known) setFlagsFromString(`${known.flag}=${known[when]}`);
}

/**
 * Lets the engine optimise only what is really hot: half of the processor time of a small file otherwise goes into optimised code
 * that hardly runs. Holds for all threads of the process.
 */
export function optimiseLate(): void {
  optimise("late");
}

/** Optimises late or as usual, by the size of the file that is worked on next. */
export async function optimiseFor(path: string): Promise<void> {
  const size = (await stat(path).catch(() => null))?.size;
  if (size !== undefined) optimise(size < LARGE ? "late" : "usual");
}
