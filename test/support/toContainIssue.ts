import type { Issue, IssueCode } from "../../src/domain/issue.ts";

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the way @types/jest is extended
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- must repeat the parameters of @types/jest
    interface Matchers<R, T = {}> {
      /** Whether there is an issue of this code, at this cell (A1) where one is given. */
      toContainIssue(code: IssueCode, cell?: string): R;
    }
  }
}

expect.extend({
  toContainIssue(received: readonly Issue[], code: IssueCode, cell?: string) {
    const pass = received.some((one) => one.code === code && (cell === undefined || one.cell === cell));
    const listed = received.map((one) => `${one.code} at ${one.sheet}!${one.cell}`).join("\n  ") || "no issue";
    const wanted = cell === undefined ? code : `${code} at ${cell}`;
    return { pass, message: () => `expected ${pass ? "no " : ""}${wanted} among:\n  ${listed}` };
  },
});
