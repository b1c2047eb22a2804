import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expectedTotals, TODAY, workload } from "./workload.ts";
import { workloadFile } from "./workloadFile.ts";

export interface RollupMeasurement {
  readonly files: number;
  /** Of each file. */
  readonly indicators: number;
  /** By the clock. */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Highest resident memory of the process with all its threads. */
  readonly peakMegabytes: number;
}

/** What `usageAtExit.cjs` leaves. */
type Usage = Pick<RollupMeasurement, "processorSeconds" | "peakMegabytes">;

const root = path.join(import.meta.dirname, "..");

/** Rolls up so many workbooks with the built command. Throws where a unit is missing or its figures come out wrong. */
export function measureRollup(folder: string, files: number, indicators: number): RollupMeasurement {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let at = 1; at <= files; at++) {
    writeFileSync(path.join(folder, `${at}.xlsx`), workloadFile(indicators, `第${at}单位`));
  }
  const usageFile = path.join(folder, "usage.json");
  const args = [
    ...["--require", path.join(import.meta.dirname, "usageAtExit.cjs"), path.join(root, "bin/scorecard.cjs")],
    ...["summarise", ...readdirSync(folder).filter((name) => name.endsWith(".xlsx"))],
    ...["--rollup", path.join(folder, "ranking", "排名.xlsx"), "--json", "--today", TODAY],
  ];
  mkdirSync(path.join(folder, "ranking"));
  const begun = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, USAGE_FILE: usageFile },
  });
  const seconds = (performance.now() - begun) / 1000;
  const expected = expectedTotals(workload(indicators));
  const { units } = JSON.parse(stdout || `{"units":[]}`) as { units: { full: number; effective: number }[] };
  const right = units.filter(({ full, effective }) => full === expected.full && effective === expected.actual);
  if (right.length !== files) throw new Error(`${right.length} of ${files} units are right: ${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, "utf8")) as Usage;
  rmSync(folder, { recursive: true });
  return { files, indicators, seconds, ...usage };
}
