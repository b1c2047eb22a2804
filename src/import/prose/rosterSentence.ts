import type { ParagraphBlock } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import type { RosterRow } from "../imported.ts";
import { plainText } from "../text/plainText.ts";

/** 设办公室、普教科、人事科等8个科室; 内设机构有…; 下设… */
const SENTENCE =
  /(?:内设机构(?:有|为|包括|：)+|(?:内设|下设|设有|设立|设)(?:有)?(?:了)?)([^。；：，]{2,200}?)(?:等)?(?:[\d一二三四五六七八九十]+个)?(?:职能|内设|业务|机关)?(?:科室|股室|处室|部门|机构|科\(室\)|单位)/gu;
const FEWEST = 3;

/** The departments in a sentence that lists the unit's divisions. */
export function rosterIn(paragraphs: readonly ParagraphBlock[], document: string): readonly RosterRow[] {
  const rows: RosterRow[] = [];
  for (const block of paragraphs) {
    const text = plainText(shownText(block));
    for (const [quote, list = ""] of text.matchAll(SENTENCE)) {
      const names = list
        .split(/[、和及]/u)
        .map((name) => name.trim())
        .filter(Boolean);
      if (names.length < FEWEST || !names.every((name) => name.length <= 16 && endsLikeDepartment(name))) continue;
      for (const name of names) {
        if (rows.some((row) => row.name === name)) continue;
        rows.push({ name, origin: { document, place: { kind: "paragraph", number: block.number }, quote } });
      }
    }
  }
  return rows;
}
