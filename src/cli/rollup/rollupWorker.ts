import { parentPort } from "node:worker_threads";
import { readUnits, type UnitFile } from "./readUnits.ts";

/** What a worker thread of a roll-up does: receives one file after the other and answers each with the few figures that a ranking needs. */
export function answerUnits(): void {
  parentPort?.on("message", (unit: UnitFile) => {
    void readUnits(unit).then((rollup) => parentPort?.postMessage(rollup));
  });
}
