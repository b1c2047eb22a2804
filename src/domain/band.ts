import type { Marks } from "./marks.ts";

/** 等次: a name for results from a given percentage of the full marks upwards. */
export interface Band {
  readonly name: string;
  /** Lowest percentage of the full marks, 0 to 1000 (a bonus may lift a result above 100). */
  readonly from: number;
}

const MOST_BANDS = 10;
const LONGEST_NAME = 8;
const HIGHEST = 1000;

/** The highest band that `part` of `whole` reaches; null if it reaches none or `whole` is zero. */
export function bandOf(bands: readonly Band[], part: Marks, whole: Marks): string | null {
  if (whole.lte(0)) return null;
  return highestFirst(bands).find(({ from }) => part.times(100).gte(whole.times(from)))?.name ?? null;
}

export function highestFirst(bands: readonly Band[]): readonly Band[] {
  return [...bands].sort((a, b) => b.from - a.from);
}

/** 优秀≥90，良好≥80 */
export function bandsText(bands: readonly Band[]): string {
  return highestFirst(bands)
    .map(({ name, from }) => `${name}≥${from}`)
    .join("，");
}

/**
 * Parses bands as a user types them: 优秀≥90，良好80、合格: 60分以上. Empty text means no bands; null for unreadable text, or two
 * bands with the same name or figure.
 */
export function bandsFromText(text: string): readonly Band[] | null {
  const pieces = text.split(/[，,、；;\n]/u).filter((piece) => piece.trim() !== "");
  const bands: Band[] = [];
  for (const piece of pieces) {
    const [, name, from] =
      /^\s*([^\d\s≥>=:：（(<]+)\s*(?:≥|>=|[:：=（(])?\s*(\d{1,4}(?:\.\d{1,2})?)\s*(?:分|%)?\s*(?:以上|及以上)?\s*[)）]?\s*$/u.exec(
        piece.normalize("NFKC"),
      ) ?? [];
    if (name === undefined || from === undefined) return null;
    bands.push({ name, from: Number(from) });
  }
  return areBands(bands) ? bands : null;
}

/** Short names and figures, each once. */
export function areBands(bands: readonly Band[]): boolean {
  return (
    bands.length <= MOST_BANDS &&
    bands.every(({ name, from }) => name !== "" && name.length <= LONGEST_NAME && from >= 0 && from <= HIGHEST) &&
    new Set(bands.map(({ name }) => name)).size === bands.length &&
    new Set(bands.map(({ from }) => from)).size === bands.length
  );
}
