import type { Place, TableCell } from "../../blocks/block.ts";
import { NONE, STROKES } from "../../domain/fillers.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import { rowTexts } from "./importedTable.ts";

/** Rows of a table with the origin of each. */
export interface Stacked {
  readonly cells: readonly TableCell[];
  readonly rows: number;
  readonly places: readonly (Place | null)[];
}

const LEVEL =
  /^(?:国家|中央|部|省|自治区|市|地|州|县|区|乡镇|街道|校|院|局)(?:[（(]?[部省市州县区、/][)）]?)*级(?:[（(].*[)）])?$|^[特一二三]等奖?$|^第[一二三]名$/u;

const NOTHING = new RegExp(`^(?:${NONE}|${STROKES})?$`, "u");

/**
 * Turns 加分情形 | 国家级 | 省级 | 市级 into one row each, with the levels as its standard and the highest as its marks: 获得表彰 |
 * 国家级5分，省级3分 | 5. null for any other table.
 */
export function withLevelsTogether({ cells, rows, places }: Stacked): Stacked | null {
  const headings = rowTexts({ cells }, 1).map((text) => text.replace(/\s+/gu, ""));
  const levels = headings.flatMap((heading, at) => (LEVEL.test(heading) ? [at] : []));
  const others = headings.flatMap((heading, at) =>
    levels.includes(at) || /^(?:序号|编号)$/u.test(heading) ? [] : [at],
  );
  const [named] = others;
  if (levels.length < 2 || named === undefined || others.length > 1) return null;
  // With headings that the recogniser knows, instead of 加分情形 or 荣誉.
  const lines = [["指标", "评分标准", "分值"]];
  for (let row = 2; row <= rows; row++) {
    const texts = rowTexts({ cells }, row).map((text) => text.trim());
    const given = levels.flatMap((level) => {
      const text = texts[level] ?? "";
      return NOTHING.test(text) ? [] : [{ level: headings[level] ?? "", value: parseMarks(text) }];
    });
    const values = given.flatMap(({ value }) => value ?? []);
    const [first, ...rest] = values;
    if (values.length < given.length) return null;
    const most = first && rest.reduce((highest, one) => (one.gt(highest) ? one : highest), first);
    const standard = given.map(({ level, value }) => `${level}${value?.toString() ?? ""}分`).join("，");
    lines.push([texts[named] ?? "", standard, most?.toString() ?? ""]);
  }
  const made = lines.flatMap((texts, row) =>
    texts.map((text, at) => ({ row: row + 1, column: at + 1, rowSpan: 1, columnSpan: 1, text })),
  );
  return { cells: made, rows: lines.length, places };
}
