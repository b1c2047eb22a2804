import type { ParagraphBlock, TableBlock } from "../../blocks/block.ts";
import { fieldsIn } from "../text/fields.ts";

/** 指标名称, 测评项目: the label of what the form is about. */
const TITLE = /^(?:测评|考核|考评|评价|评估)?(?:项目|指标|要点)(?:名称)?$/u;
const FEWEST_PAIRS = 3;

/**
 * A form for one indicator (测评内容 | …, 测评标准 | …, 责任单位 | …) as lines of running text; null for any other table.
 *
 * @param number number of the paragraph that the lines stand for
 */
export function formText({ cells, rows }: TableBlock, number: number): readonly ParagraphBlock[] | null {
  const pairs: (readonly [label: string, value: string])[] = [];
  let titled = "";
  for (let row = 1; row <= rows; row++) {
    const texts = cells.filter((cell) => cell.row === row).map(({ text }) => text.trim());
    for (let at = 0; at + 1 < texts.length; at += 2) {
      const [label = "", value = ""] = [texts[at]?.replace(/\s+/gu, ""), texts[at + 1]];
      if (TITLE.test(label)) titled ||= value;
      else if (isLabel(label)) pairs.push([label, value]);
      // Anything else in a label's place: another kind of table.
      else if (label !== "" && !/^(?:序号|编号)$/u.test(label)) return null;
    }
  }
  if (pairs.length < FEWEST_PAIRS || new Set(pairs.map(([label]) => label)).size < pairs.length) return null;
  const line = (text: string, heading: number | null): ParagraphBlock => ({
    kind: "paragraph",
    number,
    label: "",
    text,
    heading,
    bold: 0,
  });
  return [
    ...(titled === "" ? [] : [line(titled, LOWEST)]),
    ...pairs.filter(([, value]) => value !== "").map(([label, value]) => line(`${label}：${value}`, null)),
  ];
}

/** Below all headings in the text. */
const LOWEST = 9;

function isLabel(text: string): boolean {
  const [field] = fieldsIn(`${text}：x`);
  return field !== undefined && field.from === 0 && field.kind !== "other" && field.value === "x";
}
