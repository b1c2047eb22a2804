import { importInSteps, stepsToImport } from "../../../src/import/importDocuments.ts";
import { counted } from "../../../src/domain/counted.ts";
import { inSteps } from "../../../src/taskpane/state/inSteps.ts";
import { longDocument, ON_A_PAGE } from "../../support/longDocument.ts";

const PAGES = 200;
const DOCUMENTS = [longDocument(PAGES)];

it("tells of a long document how far it has come, evenly up to the end", async () => {
  const shares: number[] = [];
  const steps = counted(importInSteps(DOCUMENTS), stepsToImport(DOCUMENTS), (share) => shares.push(share));
  const { tasks } = await inSteps(steps, undefined);
  expect(tasks).toHaveLength(PAGES * ON_A_PAGE.tasks);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  expect(shares.length).toBeGreaterThan(90);
});

it("lets go of a long document when it is stopped, and reads it again from the beginning", async () => {
  const control = new AbortController();
  let reached = 0;
  const steps = counted(importInSteps(DOCUMENTS), stepsToImport(DOCUMENTS), (share) => {
    reached = share;
    if (share > 0.1) control.abort();
  });
  await expect(inSteps(steps, control.signal)).rejects.toMatchObject({ code: "cancelled" });
  expect(reached).toBeLessThan(1);
  const again = await inSteps(importInSteps(DOCUMENTS), new AbortController().signal);
  expect(again.tasks).toHaveLength(PAGES * ON_A_PAGE.tasks);
});
