import { rm } from "node:fs/promises";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { readWorkbookFile, writeFileAtomically } from "../../src/workbook/file/nodeFile.ts";
import type { Step } from "../step.ts";
import { TODAY } from "../workload.ts";

export const step: Step = {
  async prepare(file) {
    return async () => {
      const workbook = await readWorkbookFile(file);
      const result = await summariseWorkbook(workbook, { today: TODAY, asOf: TODAY, language: "zh-CN" });
      const output = `${file}.summary.xlsx`;
      await writeFileAtomically(output, workbook.bytes());
      await rm(output);
      const totals = result.check.scorecard?.totals;
      if (!result.written || !totals) throw new Error("the measured workbook was not recognised");
      return { totals: { full: totals.full.toNumber(), actual: totals.effective.toNumber() } };
    };
  },
};
