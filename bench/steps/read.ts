import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import type { Step } from "../step.ts";

export const step: Step = {
  async prepare(file) {
    return async () => {
      await (await readWorkbookFile(file)).read();
      return null;
    };
  },
};
