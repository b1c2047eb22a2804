import type { SourceDocument } from "../../src/blocks/block.ts";
import { importDocuments } from "../../src/import/importDocuments.ts";
import type { Imported } from "../../src/import/imported.ts";

/** A document of one paragraph a line. */
export function documentOf(text: string, name = "文件.docx"): SourceDocument {
  const lines = text.replace(/^\n/u, "").split("\n");
  return {
    name,
    blocks: lines.map((line, at) => ({
      kind: "paragraph",
      number: at + 1,
      label: "",
      text: line.trim(),
      heading: null,
      bold: 0,
    })),
    losses: [],
  };
}

export function importText(text: string): Imported {
  return importDocuments([documentOf(text)]);
}

/** Each task in a line: name | lead | responsible | support | deadline. */
export function taskLines({ tasks }: Imported): readonly string[] {
  return tasks.map(({ name, duties, deadline }) =>
    [name, duties.lead.join("、"), duties.responsible.join("、"), duties.support.join("、"), deadline].join(" | "),
  );
}

/** Each indicator in a line: item | name | full | actual. */
export function markLines({ indicators }: Imported): readonly string[] {
  return indicators.map(({ item, name, full, actual }) =>
    [item, name, full?.toString() ?? "", actual === "full" ? "满分" : (actual?.toString() ?? "")].join(" | "),
  );
}
