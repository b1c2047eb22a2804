import { rm } from "node:fs/promises";
import exceljs from "exceljs";
import type { Step } from "../step.ts";

export const step: Step = {
  async prepare(file) {
    return async () => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(file);
      const output = `${file}.exceljs.xlsx`;
      await workbook.xlsx.writeFile(output);
      await rm(output);
      return null;
    };
  },
};
