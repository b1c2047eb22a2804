import { findProgram, howToGet, missingPrograms, type Program } from "../../scripts/programs.cjs";

export { type Program };

/** The path of a program inside a `describeWith` block that asked for it. Throws, with how to get it, where it is missing. */
export function program(name: Program): string {
  const path = findProgram(name);
  if (path === null) throw new Error(howToGet(name));
  return path;
}

/**
 * A block of tests that need programs npm does not install. Where one is missing the tests are skipped, counted and the
 * title says why; with CI=true, where everything is to be there, that is a failing test instead.
 * The body must not start the programs while it is being described, only inside its tests and hooks.
 */
export function describeWith(programs: readonly Program[], title: string, body: () => void): void {
  const missing = missingPrograms(programs);
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  const why = missing.map(howToGet).join(" ");
  if (process.env["CI"] === "true") {
    describe(title, () => {
      it("has the programs it needs", () => {
        throw new Error(why);
      });
    });
    return;
  }
  describe.skip(`${title} (skipped: ${why})`, body);
}
