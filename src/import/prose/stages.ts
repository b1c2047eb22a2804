import type { OutlineNode } from "../../blocks/outline.ts";
import { wholeText } from "../../blocks/outline.ts";
import type { StageRow } from "../imported.ts";
import { saysOnlyTime } from "./deadlineText.ts";
import { bracketsIn } from "../text/fields.ts";

const STAGE =
  /^(第[一二三四五六七八九十\d]+(?:阶段|步)[：:、，\s]+[^，。；（）：]{2,16}|第[一二三四五六七八九十\d]+阶段|[^，。；（）：]{2,16}?阶段)/u;
const DATE =
  "(?:(?:20\\d{2}|20[xX×]{2}|今|本|当)年)?(?:\\d{1,2}月(?:份)?(?:\\d{1,2}日|底|末|初|上旬|中旬|下旬)?|第?[一二三四]季度|上半年|下半年|年底)";
const RANGE = new RegExp(
  `(?:自|从)?(${DATE}|\\d{1,2})(?:开始|起)?\\s*(?:至|到|—+|–|-|－|~|～)\\s*(${DATE}|\\d{1,2}月)(?:之?前)?`,
  "u",
);
const POINT = new RegExp(`(${DATE})(?:之?前|以前)?`, "u");

/** The stage that a heading names: 宣传发动阶段, 第一阶段：宣传发动; null for any other heading. */
export function stageName(heading: string): string | null {
  const found = STAGE.exec(heading)?.[1]?.trim();
  return found === undefined || heading.length > 60 ? null : found.replace(/[：:、，\s]+$/u, "");
}

/** The stages that headings or paragraphs of a plan name with their dates. */
export function stagesIn(root: OutlineNode, document: string): readonly StageRow[] {
  const stages: StageRow[] = [];
  const visit = (node: OutlineNode): void => {
    const name = node.inline ? null : stageName(node.head.text);
    const time = name === null ? null : timeOf(node);
    if (name !== null && time && !stages.some((stage) => stage.name === name)) {
      stages.push({
        name,
        ...time,
        origin: { document, place: { kind: "paragraph", number: node.head.number }, quote: node.head.text },
      });
    }
    node.children.forEach(visit);
  };
  visit(root);
  return stages;
}

function timeOf(node: OutlineNode): { readonly from: string; readonly to: string } | null {
  const { text } = node.head;
  const inBracket = bracketsIn(text).find(({ inner }) => saysOnlyTime(inner))?.inner;
  const said = inBracket ?? (RANGE.test(text) ? text : (wholeText(node).split("\n")[1] ?? ""));
  const range = RANGE.exec(said);
  if (range) {
    const [, from = "", to = ""] = range;
    // In 3—5月 the month follows only the second number; in 2026年3月1日—3月20日 the year holds for both.
    const year = /年/u.test(to) ? "" : (/^(?:20\d{2}|20[xX×]{2})年/u.exec(from)?.[0] ?? "");
    return { from: /月|季|年/u.test(from) ? from : `${from}月`, to: year + to };
  }
  const [whole = "", point] = (inBracket === undefined ? null : POINT.exec(inBracket)) ?? [];
  if (point === undefined) return null;
  // 2026年3月 means the whole month; 3月底前 gives only an end.
  return { from: whole === point && /[月度年]$|季度$/u.test(point) ? point : "", to: point };
}
