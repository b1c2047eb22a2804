/** A worker thread of a roll-up: gets one file after the other, answers each with the few figures that a ranking needs. */
import { parentPort } from "node:worker_threads";
import { readUnits, type UnitFile } from "./readUnits.ts";

parentPort?.on("message", (unit: UnitFile) => {
  void readUnits(unit).then((rollup) => parentPort?.postMessage(rollup));
});
