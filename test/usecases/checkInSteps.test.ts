import { readFileSync } from "node:fs";
import path from "node:path";
import { checkInSteps, checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const EXAMPLE = path.join(__dirname, "../../examples/danjiangkou.xlsx");

test("a check in steps leaves a screen room between all its parts, and comes to the same", async () => {
  const grid = await FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx").read();
  const options = { today: "2011-10-12" } as const;
  const steps = checkInSteps(grid, options);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  // Ledger sheets, sheets, framework, breakdown, departments, links, the rest of recognising, scoring, ledgers, checking.
  expect(pauses).toBe(9);
  expect(step.value).toEqual(checkWorkbook(grid, options));
});
