import type { ContentTypes } from "../package/contentTypes.ts";
import { removeOwnCharts } from "./drawingParts.ts";
import { readRelationships, RelationshipEdit, reachableParts, relationshipsPart } from "../package/relationships.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";

/**
 * Notes and comments are a reader's words, even on a sheet of ours: they stay at their cells when it is rewritten. So
 * do pictures and shapes that somebody added (a seal, a signature); only our charts are removed.
 */
const KEPT = new Set(["comments", "threadedComment"]);

/** Removes what only these sheets of ours referred to (charts, printer settings), before they are rewritten. */
export function freeOldParts(
  pack: WorkbookPackage,
  types: ContentTypes,
  strict: boolean,
  sheets: readonly string[],
): void {
  if (!sheets.some((sheet) => pack.has(relationshipsPart(sheet)))) return;
  const before = reachableParts(pack);
  for (const sheet of sheets) dropRelationships(pack, strict, sheet);
  dropUnreached(pack, types, before);
}

/** Deletes the parts that were reachable before and no longer are. */
export function dropUnreached(pack: WorkbookPackage, types: ContentTypes, before: Iterable<string>): void {
  const after = reachableParts(pack);
  for (const part of before) {
    if (after.has(part)) continue;
    pack.delete(part);
    pack.delete(relationshipsPart(part));
    types.remove(part);
  }
}

function dropRelationships(pack: WorkbookPackage, strict: boolean, sheet: string): void {
  const existing = readRelationships(pack, sheet);
  const hasNotes = existing.some(({ kind }) => kind === "comments");
  const notes = hasNotes && existing.some(({ kind }) => kind === "vmlDrawing") ? notesDrawing(pack, sheet) : null;
  const edit = new RelationshipEdit(pack, sheet, strict, existing);
  const drawings = new Set(
    existing.flatMap(({ id, kind, part }) =>
      kind === "drawing" && part !== null && removeOwnCharts(pack, strict, part) ? [id] : [],
    ),
  );
  const dropped = existing.filter(
    ({ id, kind }) => !drawings.has(id) && !(notes !== null && (KEPT.has(kind) || id === notes)),
  );
  if (dropped.length === existing.length) pack.delete(relationshipsPart(sheet));
  else {
    for (const relationship of dropped) edit.remove(relationship);
    edit.write();
  }
}

/** The relationship to the drawing that holds the frames of the notes; another may hold pictures of the page header. */
function notesDrawing(pack: WorkbookPackage, sheet: string): string | null {
  let tail = "";
  pack.stream(sheet, (piece) => {
    tail = (tail + piece).slice(-(1 << 16));
  });
  return /<(?:[\w.-]+:)?legacyDrawing\s[^>]*?:id\s*=\s*["']([^"']+)["']/.exec(tail)?.[1] ?? null;
}
