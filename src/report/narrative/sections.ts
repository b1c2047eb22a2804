import { inChinese } from "../../domain/chineseNumerals.ts";
import type { NarrativeBlock } from "./narrative.ts";

/** Sections under numbered headings (一、基本情况), without empty ones. */
export function numbered(
  sections: readonly (readonly [heading: string, blocks: readonly NarrativeBlock[]])[],
): readonly NarrativeBlock[] {
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], at): NarrativeBlock[] => [
      { kind: "heading", level: 1, text: `${inChinese(at + 1)}、${heading}` },
      ...blocks,
    ]);
}
