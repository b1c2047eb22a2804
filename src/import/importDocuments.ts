import type { Block, ParagraphBlock, SourceDocument, TableBlock } from "../blocks/block.ts";
import { allAtOnce, type Steps } from "../domain/steps.ts";
import { documentFacts } from "./documentFacts.ts";
import { nameForms } from "../recognise/breakdown/linkIndex.ts";
import { departmentKey } from "../recognise/departments/departmentName.ts";
import { frameworkOf } from "./framework.ts";
import type { DocumentFacts, Imported, Leftover, TaskRow } from "./imported.ts";
import { partsOf, tablesOf } from "./parts.ts";
import type { ImportedTable } from "./tables/importedTable.ts";
import { withoutEndOfMeasure } from "./prose/endOfMeasure.ts";
import { namesInSteps, readProse, type FoundInProse } from "./prose/prose.ts";
import { isProblem } from "./prose/problems.ts";
import { rosterIn } from "./prose/rosterSentence.ts";
import { formText } from "./prose/formText.ts";
import type { TableInPaper } from "./tables/oneFramework.ts";
import { unreadMarks } from "./tables/unreadMarks.ts";
import { withItemsApart } from "./tables/itemsApart.ts";
import { withMarksToFill } from "./tables/withMarksToFill.ts";
import { joinTables, type TableInText } from "./tables/joinTables.ts";

/** Each paragraph is gone through for names, twice for numbers, and for its contents. */
const TIMES_THROUGH = 4;

/** Approximate number of steps that `importInSteps` takes. */
export function stepsToImport(documents: readonly SourceDocument[]): number {
  return TIMES_THROUGH * documents.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

/** Extracts indicators, tasks, stages and departments from documents. Pure; linear in their length. */
export function importDocuments(documents: readonly SourceDocument[]): Imported {
  return allAtOnce(importInSteps(documents));
}

/** The same in steps, so that a screen can respond meanwhile. */
export function* importInSteps(documents: readonly SourceDocument[]): Steps<Imported> {
  const found: TableInPaper[] = [];
  const leftovers: Leftover[] = [];
  const papers: { readonly document: string; readonly paragraphs: readonly ParagraphBlock[] }[] = [];
  for (const document of documents) {
    for (const part of partsOf(document)) {
      yield;
      const forms = formsAmong(part.blocks);
      const joined = joinTables(
        document.name,
        tablesOf(part).flatMap((one) =>
          forms.has(one.table) ? [] : [{ ...one, before: withoutEndOfMeasure(one.before) }],
        ),
      );
      found.push(...joined.tables.map((table) => ({ table, paper: papers.length })));
      leftovers.push(...joined.others.flatMap((other) => leftTable(document.name, other)));
      papers.push({
        document: document.name,
        paragraphs: part.blocks.flatMap((block) => {
          if (block.kind === "table") return forms.get(block) ?? [];
          return joined.taken.has(block) ? [] : [block];
        }),
      });
    }
  }
  yield;
  const roster = papers.flatMap(({ document, paragraphs }) => rosterIn(paragraphs, document));
  const known = new Set(roster.map(({ name }) => departmentKey(name)));
  for (const { paragraphs } of papers) for (const name of yield* namesInSteps(paragraphs)) known.add(name);
  const isAssessment = found.some(({ table }) => table.kind !== "roster");
  const read: FoundInProse[] = [];
  for (const { document, paragraphs } of papers) read.push(yield* readProse(paragraphs, document, known, isAssessment));
  const all = <K extends keyof FoundInProse>(key: K): FoundInProse[K][number][] => read.flatMap((one) => [...one[key]]);
  const own = frameworkOf(
    read,
    found.filter(({ table }) => table.kind === "framework"),
  );
  const others = found.flatMap(({ table }) => (table.kind === "framework" ? [] : [table]));
  const tables = own.table === null ? others : [withMarksToFill(withItemsApart(own.table)), ...others];
  const measures = withoutTabled(all("tasks"), tables);
  return {
    facts: mergedFacts(documents.map(documentFacts)),
    tables,
    indicators: own.indicators,
    totals: own.totals,
    tasks: measures.filter((task) => !isProblem(task)),
    problems: measures.filter(isProblem),
    stages: all("stages"),
    recurring: all("recurring"),
    roster,
    leftovers: [...leftovers, ...all("leftovers"), ...own.leftovers, ...others.flatMap(unreadMarks)].sort(byPlace),
  };
}

/** Tasks that are not in a table as well. */
function withoutTabled(tasks: readonly TaskRow[], tables: readonly ImportedTable[]): readonly TaskRow[] {
  const tabled = new Set(
    tables
      .filter(({ kind }) => kind === "breakdown")
      .flatMap(({ cells }) => cells.flatMap(({ text }) => nameForms(text))),
  );
  return tabled.size === 0 ? tasks : tasks.filter(({ name }) => !nameForms(name).some((form) => tabled.has(form)));
}

/** Forms for one indicator each, as text. There must be at least two. */
function formsAmong(blocks: readonly Block[]): ReadonlyMap<TableBlock, readonly ParagraphBlock[]> {
  const forms = new Map<TableBlock, readonly ParagraphBlock[]>();
  let number = 1;
  for (const block of blocks) {
    if (block.kind === "paragraph") ({ number } = block);
    else {
      const lines = formText(block, number);
      if (lines) forms.set(block, lines);
    }
  }
  return forms.size > 1 ? forms : new Map();
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
    number: first(({ number }) => number),
    unit: first(({ unit }) => unit),
    date: first(({ date }) => date),
    yearOpen: facts.some(({ yearOpen }) => yearOpen),
  };
}
