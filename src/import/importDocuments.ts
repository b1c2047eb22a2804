import type { ParagraphBlock, SourceDocument } from "../blocks/block.ts";
import { documentFacts } from "./documentFacts.ts";
import { nameForms } from "../recognise/breakdown/linkIndex.ts";
import { departmentKey } from "../recognise/departments/departmentName.ts";
import type { DocumentFacts, Imported, Leftover, TaskRow } from "./imported.ts";
import { partsOf, tablesOf } from "./parts.ts";
import type { ImportedTable } from "./tables/importedTable.ts";
import { namesIn, readProse, type FoundInProse } from "./prose/prose.ts";
import { rosterIn } from "./prose/rosterSentence.ts";
import { joinTables, type TableInText } from "./tables/joinTables.ts";

/** Everything that the documents say of indicators, tasks, stages and departments. Pure; linear in their length. */
export function importDocuments(documents: readonly SourceDocument[]): Imported {
  const tables: ImportedTable[] = [];
  const leftovers: Leftover[] = [];
  const papers: { readonly document: string; readonly paragraphs: readonly ParagraphBlock[] }[] = [];
  for (const document of documents) {
    for (const part of partsOf(document)) {
      const joined = joinTables(document.name, tablesOf(part));
      tables.push(...joined.tables);
      leftovers.push(...joined.others.flatMap((other) => leftTable(document.name, other)));
      papers.push({
        document: document.name,
        paragraphs: part.blocks.filter(
          (block): block is ParagraphBlock => block.kind === "paragraph" && !joined.taken.has(block),
        ),
      });
    }
  }
  const roster = papers.flatMap(({ document, paragraphs }) => rosterIn(paragraphs, document));
  const known = new Set([
    ...papers.flatMap(({ paragraphs }) => [...namesIn(paragraphs)]),
    ...roster.map(({ name }) => departmentKey(name)),
  ]);
  const read = papers.map(({ document, paragraphs }) => readProse(paragraphs, document, known));
  const all = <K extends keyof FoundInProse>(key: K): FoundInProse[K][number][] => read.flatMap((one) => [...one[key]]);
  const own = framework(read, tables);
  return {
    facts: mergedFacts(documents.map(documentFacts)),
    tables,
    indicators: own.indicators,
    totals: own.totals,
    tasks: withoutTabled(all("tasks"), tables),
    stages: all("stages"),
    recurring: all("recurring"),
    roster,
    leftovers: [...leftovers, ...all("leftovers"), ...own.leftovers].sort(byPlace),
  };
}

/** One set of indicators: the one with marks earned before one that only says what can be; a table before text. */
function framework(
  read: readonly FoundInProse[],
  tables: readonly ImportedTable[],
): Pick<FoundInProse, "indicators" | "totals" | "leftovers"> {
  const found = read.filter(({ indicators }) => indicators.length > 0);
  const chosen = found.find(({ indicators }) => indicators.some(({ actual }) => actual !== null)) ?? found[0];
  const hasTable = tables.some(({ kind }) => kind === "framework");
  const others = found.filter((one) => hasTable || one !== chosen);
  return {
    indicators: hasTable ? [] : (chosen?.indicators ?? []),
    totals: hasTable ? [] : (chosen?.totals ?? []),
    leftovers: others.flatMap(({ indicators }) =>
      indicators.map(({ origin }) => ({ why: "second-framework" as const, origin })),
    ),
  };
}

/** A task that a table has as well is there once. */
function withoutTabled(tasks: readonly TaskRow[], tables: readonly ImportedTable[]): readonly TaskRow[] {
  const tabled = new Set(
    tables
      .filter(({ kind }) => kind === "breakdown")
      .flatMap(({ cells }) => cells.flatMap(({ text }) => nameForms(text))),
  );
  return tabled.size === 0 ? tasks : tasks.filter(({ name }) => !nameForms(name).some((form) => tabled.has(form)));
}

function leftTable(document: string, { table }: TableInText): readonly Leftover[] {
  const texts = table.cells.map(({ text }) => text).filter(Boolean);
  if (table.rows < 2 || texts.length === 0) return [];
  const place = { kind: "table", number: table.number, row: null } as const;
  return [{ why: "table", origin: { document, place, quote: texts.slice(0, 8).join(" | ") } }];
}

function byPlace(a: Leftover, b: Leftover): number {
  return a.origin.document === b.origin.document && a.origin.place.kind === b.origin.place.kind
    ? a.origin.place.number - b.origin.place.number
    : 0;
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
