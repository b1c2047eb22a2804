import type { SourceDocument } from "../blocks/block.ts";
import type { Imported } from "../import/imported.ts";
import { importWords } from "../language/importWords.ts";
import type { Language } from "../language/language.ts";

/** How many leftovers are named; the sheet 未提取内容 has them all. */
const MOST_NAMED = 8;

export interface ImportReport {
  /** What was taken and what was left, one line each. */
  readonly lines: readonly string[];
  /** Nothing that could matter was left out. */
  readonly isWhole: boolean;
}

export function importReport(
  imported: Imported,
  documents: readonly SourceDocument[],
  language: Language,
): ImportReport {
  const say = importWords(language);
  const { leftovers } = imported;
  const losses = documents.flatMap(({ name, losses: own }) => own.map((loss) => say.loss(name, loss)));
  const unread = documents.some(({ losses: own }) => own.some(({ code }) => code === "embedded-document"));
  return {
    lines: [
      say.taken(imported),
      ...(imported.facts.yearOpen ? [say.yearOpen(imported.facts.date)] : []),
      ...losses,
      ...(leftovers.length > 0 ? [say.left(leftovers.length)] : []),
      ...leftovers.slice(0, MOST_NAMED).map((leftover) => say.leftover(leftover)),
    ],
    isWhole: leftovers.length === 0 && !unread,
  };
}
