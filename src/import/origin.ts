import type { Place } from "../blocks/block.ts";

/** Where something was taken from: the document, the place in it, and the words. */
export interface Origin {
  readonly document: string;
  readonly place: Place;
  /** The full source text; "" for a row of a table. */
  readonly quote: string;
}

/**
 * Cites the source as offices do: 实施方案.docx 第12段“……”. A long quote is cut.
 *
 * @param said how to word a place, if not in the language of the sheets
 */
export function originWords({ document, place, quote }: Origin, said: (place: Place) => string = placeWords): string {
  const where = said(place);
  const file = document === "" ? "" : `${document} `;
  const flat = quote.replace(/\s+/gu, " ").trim();
  return `${file}${where}${flat === "" ? "" : `“${flat.length > QUOTED ? `${flat.slice(0, QUOTED)}…` : flat}”`}`;
}

const QUOTED = 60;

/** 第12段, 表2第5行. */
export function placeWords(place: Place): string {
  if (place.kind === "paragraph") return `第${place.number}段`;
  return `表${place.number}${place.row === null ? "" : `第${place.row}行`}`;
}
