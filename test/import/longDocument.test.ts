import { importDocuments } from "../../src/import/importDocuments.ts";
import { longDocument, ON_A_PAGE } from "../support/longDocument.ts";

/** How often something is looked for in a text, and in how many characters: the work, whatever the machine. */
function workOf<T>(run: () => T): { readonly result: T; readonly searches: number; readonly characters: number } {
  const { exec } = RegExp.prototype;
  let searches = 0;
  let characters = 0;
  RegExp.prototype.exec = function (text: string) {
    searches++;
    characters += text.length;
    return exec.call(this, text);
  };
  try {
    return { result: run(), searches, characters };
  } finally {
    RegExp.prototype.exec = exec;
  }
}

/** More than twice as much text has more digits in its numbers, and no more. */
const LINEAR = 1.1;

it("takes twice the work for twice the pages, and finds all that is on them", () => {
  const [short, long, longer] = [50, 200, 400].map((pages) => {
    const work = workOf(() => importDocuments([longDocument(pages)]));
    const { tasks, tables, leftovers } = work.result;
    expect(tasks).toHaveLength(pages * ON_A_PAGE.tasks);
    // The pieces of the table, with one header, are one.
    expect(tables.map(({ rows }) => rows)).toEqual([pages * ON_A_PAGE.indicators + 1]);
    expect(leftovers).toEqual([]);
    return work;
  });
  for (const key of ["searches", "characters"] as const) {
    expect((long?.[key] ?? 0) / (short?.[key] ?? 1)).toBeLessThan(4 * LINEAR);
    expect((longer?.[key] ?? 0) / (long?.[key] ?? 1)).toBeLessThan(2 * LINEAR);
  }
});
