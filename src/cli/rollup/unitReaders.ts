import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Rollup } from "../../report/rollup/unitFigures.ts";
import { failureMessage } from "../failure.ts";
import { notRead, type UnitFile } from "./readUnits.ts";

/**
 * Reads files in parallel, in worker threads that hold one file at a time. If a thread dies (out of memory), only its
 * file is lost. Answers are in the order of the files.
 *
 * @param threads 1 or more; never more are started than there are files
 * @param onBegin called when a file is begun
 */
export async function readAllUnits(
  files: readonly UnitFile[],
  threads: number,
  onBegin: (unit: UnitFile) => void,
): Promise<readonly Rollup[]> {
  const answers: Rollup[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    let worker: Worker | null = null;
    while (next < files.length) {
      const at = next++;
      const unit = files[at];
      if (!unit) break;
      onBegin(unit);
      worker ??= startWorker();
      try {
        answers[at] = await answerOf(worker, unit);
      } catch (error) {
        const { file, language } = unit;
        answers[at] = notRead(file, failureMessage(file, error, language));
        await worker.terminate();
        worker = null;
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, files.length) }, reader));
  return answers;
}

/** Starts this program again; it notices that it is not the main thread. */
function startWorker(): Worker {
  return new Worker(path.join(__dirname, "scorecard.cjs"));
}

function answerOf(worker: Worker, unit: UnitFile): Promise<Rollup> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      how();
    };
    const onMessage = (answer: Rollup): void => settle(() => resolve(answer));
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`exit ${code}`)));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(unit);
  });
}
