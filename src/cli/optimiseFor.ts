import { stat } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";

/** Size in bytes from which optimising early pays off: about 25,000 indicators. */
const LARGE = 4 << 20;

/**
 * The V8 flag that decides when a function is optimised, and its usual value. It was renamed in Node 22. Later versions
 * have not been tried, and V8 complains about unknown flags.
 */
function thresholds(): { readonly flag: string; readonly late: number; readonly usual: number } | null {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 22) return { flag: "--interrupt-budget", late: 1_500_000, usual: 67_584 };
  if (major <= 24) return { flag: "--invocation-count-for-turbofan", late: 30_000, usual: 3000 };
  return null;
}

/** Runs after which V8 (of Node 20) makes machine code of a pattern: dozens of long ones hardly match anything in a small file. */
const PATTERN_RUNS = { late: 50, usual: 1 };

function optimise(when: "late" | "usual"): void {
  const known = thresholds();
  if (known) setFlagsFromString(`${known.flag}=${known[when]}`);
  if (known?.flag === "--interrupt-budget") setFlagsFromString(`--regexp-tier-up-ticks=${PATTERN_RUNS[when]}`);
}

/**
 * Makes V8 optimise only really hot functions: with a small file, half of the processor time otherwise goes into
 * optimised code that hardly runs. Applies to all threads of the process.
 */
export function optimiseLate(): void {
  optimise("late");
}

/**
 * Percent by which the heap of a large file grows before all of it is collected. Left to itself V8 lets it more than
 * double: of the 720 MB that a summary of 100,000 indicators then takes 225 are in use. With 60 it takes three fifths of
 * the memory, for a thirtieth of the time.
 */
const HEAP_GROWTH = 60;
/** The same where a file is only read, which needs less memory: with 100, check takes 0.9 of the memory and 1.1 of the time. */
const HEAP_GROWTH_READING = 200;

/** Optimises late or as usual, depending on the size of the file to be processed next, and lets the heap of a large one grow slowly. */
export async function optimiseFor(path: string, work: "read" | "write"): Promise<void> {
  const size = (await stat(path).catch(() => null))?.size;
  if (size === undefined) return;
  const when = size < LARGE ? "late" : "usual";
  optimise(when);
  const growth = work === "read" ? HEAP_GROWTH_READING : HEAP_GROWTH;
  if (thresholds()) setFlagsFromString(`--heap-growing-percent=${when === "late" ? 0 : growth}`);
}
