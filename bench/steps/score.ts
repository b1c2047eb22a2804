import { recognise } from "../../src/recognise/recognise.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import type { Step } from "../step.ts";
import { TODAY } from "../workload.ts";

export const step: Step = {
  async prepare(file) {
    const grid = await (await readWorkbookFile(file)).read();
    return async () => {
      const { assessment } = recognise(grid, { today: TODAY, settings: {} });
      if (!assessment?.framework) throw new Error("the measured workbook was not recognised");
      const { totals } = score({ ...assessment, framework: assessment.framework }, scoringRules({}), TODAY);
      if (!totals) throw new Error("the measured workbook has no framework");
      return { totals: { full: totals.full.toNumber(), actual: totals.effective.toNumber() } };
    };
  },
};
