import { readFile } from "node:fs/promises";
import { read } from "@e965/xlsx";
import type { Step } from "../step.ts";

export const step: Step = {
  async prepare(file) {
    return async () => {
      read(await readFile(file), { dense: true });
      return null;
    };
  },
};
