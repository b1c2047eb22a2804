import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const made: string[] = [];

/** A folder of its own for a test; taken away, with all that is in it, after the last test of the file. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `scorecard-${name}-`));
  made.push(folder);
  return folder;
}

// Registered where this file is first imported, which is the top of a test file: for all its tests.
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
