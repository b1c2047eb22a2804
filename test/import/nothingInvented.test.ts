import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Block, SourceDocument } from "../../src/blocks/block.ts";
import { importDocuments } from "../../src/import/importDocuments.ts";
import type { Duties, Earned, Imported } from "../../src/import/imported.ts";
import { readDocument } from "../../src/source/readDocument.ts";
import { readWord97 } from "../../src/source/word97/readWord97.ts";

const FOLDER = path.join(import.meta.dirname, "../documents");
const files = readdirSync(FOLDER).filter((file) => !file.endsWith(".json"));
const documents = new Map<string, SourceDocument>();
beforeAll(async () => {
  for (const file of files)
    documents.set(file, await readDocument(readFileSync(path.join(FOLDER, file)), file, readWord97));
});

/** Without what is written in several ways: width, spaces, punctuation. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.label + block.text] : block.cells.map(({ text }) => text)))
    .join("\n");
}

/** What an import says that its document does not: marks, departments, times, names. */
function inventions(imported: Imported, text: string): readonly string[] {
  const said = bare(text);
  const numbers = new Set(
    text
      .normalize("NFKC")
      .match(/\d+(?:\.\d+)?/gu)
      ?.map(Number) ?? [],
  );
  const found: string[] = [];
  const words = (what: string, value: string): void => {
    const missing = value.split(/[；;\n]/u).find((piece) => !said.includes(bare(piece)));
    if (missing !== undefined) found.push(`${what} ${missing}`);
  };
  const mark = (value: Earned | null): void => {
    if (value !== null && typeof value === "object" && !numbers.has(Number(value.toString())))
      found.push(`mark ${value.toString()}`);
  };
  const departments = (duties: Duties): void => {
    for (const name of [...duties.lead, ...duties.responsible, ...duties.support])
      words("department", name.replace(/（[\d.]+%）$/u, ""));
  };
  for (const row of imported.indicators) {
    mark(row.full);
    mark(row.actual);
    departments(row.duties);
    words("name", row.name);
    words("reason", row.reason);
    words("evidence", row.evidence);
  }
  for (const { full, actual } of imported.totals) [full, actual].forEach(mark);
  for (const task of [...imported.tasks, ...imported.problems]) {
    departments(task.duties);
    task.leaders.forEach((name) => words("leader", name));
    words("deadline", task.deadline);
    words("name", task.name.replace(/…$/u, ""));
    words("stage", task.stage);
    words("evidence", task.evidence);
  }
  for (const { name, from, to } of imported.stages) {
    words("stage", name);
    // 3—5月 has the month behind its second number only.
    words("stage", from.replace(/月$/u, ""));
    words("stage", to);
  }
  for (const { matter, who, to, frequency } of imported.recurring)
    [matter, who, to, frequency].forEach((value) => words("duty", value));
  imported.roster.forEach(({ name }) => words("department", name));
  for (const { cells } of imported.tables) {
    const added = new Set(["自评分", "扣分原因"]);
    for (const cell of cells) if (!added.has(cell.text)) words("cell", cell.text);
  }
  return found;
}

it("takes no mark, department, time or name out of a golden document that it does not say", () => {
  for (const [file, document] of documents)
    expect([file, ...inventions(importDocuments([document]), textOf(document.blocks))]).toEqual([file]);
});

it("takes none either where paragraphs and tables are missing, twice there or out of order", () => {
  const torn = fc.record({
    file: fc.constantFrom(...files),
    // Of each block: left out, once, or twice; and where it goes.
    places: fc.array(fc.record({ times: fc.constantFrom(0, 1, 1, 1, 2), shift: fc.integer({ min: -3, max: 3 }) }), {
      minLength: 40,
      maxLength: 40,
    }),
  });
  fc.assert(
    fc.property(torn, ({ file, places }) => {
      const document = documents.get(file);
      if (!document) throw new Error(file);
      const shuffled = document.blocks
        .flatMap((block, at) => {
          const { times = 1, shift = 0 } = places[at % places.length] ?? {};
          return Array.from({ length: times }, () => ({ block, at: at + shift }));
        })
        .sort((a, b) => a.at - b.at)
        .map(({ block }) => block);
      const blocks = shuffled.map((block, at): Block => ({ ...block, number: at + 1 }));
      expect(inventions(importDocuments([{ ...document, blocks }]), textOf(blocks))).toEqual([]);
    }),
    { seed: 20260302, numRuns: Number(process.env["FC_RUNS"] ?? 300) },
  );
});
