import type { SourceDocument } from "../blocks/block.ts";
import { documentFacts } from "./documentFacts.ts";
import type { DocumentFacts, Imported, Leftover } from "./imported.ts";
import { partsOf, tablesOf } from "./parts.ts";
import type { ImportedTable } from "./tables/importedTable.ts";
import { joinTables } from "./tables/joinTables.ts";

/** Everything that the documents say of indicators, tasks, stages and departments. Pure; linear in their length. */
export function importDocuments(documents: readonly SourceDocument[]): Imported {
  const tables: ImportedTable[] = [];
  const leftovers: Leftover[] = [];
  for (const document of documents) {
    for (const part of partsOf(document)) {
      const joined = joinTables(document.name, tablesOf(part));
      tables.push(...joined.tables);
      for (const { table } of joined.others) {
        const first = table.cells.find(({ text }) => text !== "");
        if (table.rows < 2 || !first) continue;
        leftovers.push({
          why: "table",
          origin: {
            document: document.name,
            place: { kind: "table", number: table.number, row: null },
            quote: table.cells
              .slice(0, 8)
              .map(({ text }) => text)
              .filter(Boolean)
              .join(" | "),
          },
        });
      }
    }
  }
  return {
    facts: mergedFacts(documents.map(documentFacts)),
    tables,
    indicators: [],
    totals: [],
    tasks: [],
    stages: [],
    recurring: [],
    roster: [],
    leftovers,
  };
}

function mergedFacts(facts: readonly DocumentFacts[]): DocumentFacts {
  const first = <T>(of: (one: DocumentFacts) => T | null): T | null => {
    for (const one of facts) {
      const value = of(one);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    title: first(({ title }) => title),
    unit: first(({ unit }) => unit),
    date: first(({ date }) => date),
    yearOpen: facts.some(({ yearOpen }) => yearOpen),
  };
}
