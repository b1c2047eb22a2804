import type { ParagraphBlock } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { fieldsIn } from "../prose/fields.ts";
import { plainText } from "../prose/plainText.ts";
import { marksWithin, splitEnumerator } from "../../recognise/text/textMarks.ts";

/** Longer lines are text. */
const LONGEST_TITLE = 60;
const MOST_TITLES = 5;

/** The title and form lines right above a table, top first. */
export function titleLines(before: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const lines: ParagraphBlock[] = [];
  for (const block of [...before].reverse()) {
    const text = shownText(block);
    if (text === "") continue;
    if (
      text.length > LONGEST_TITLE * 2 ||
      /[。；;]$/u.test(text) ||
      /^附[件表]\s*[\d一二三四五六七八九十]*\s*[:：]?$/u.test(text)
    )
      break;
    const isNumbered = splitEnumerator(text) !== null;
    // 三、任务分工 heads what stands below it, and ends what went before.
    if (isNumbered && (lines.length > 0 || text.length > LONGEST_TITLE)) break;
    lines.unshift(block);
    if (isNumbered || lines.length === MOST_TITLES) break;
  }
  return lines.slice(lastOfMeasure(before, lines));
}

/** How many of the lines end the measure above them: 责任部门：办公室 right below what the office is to do. */
function lastOfMeasure(before: readonly ParagraphBlock[], lines: readonly ParagraphBlock[]): number {
  const [first] = lines;
  const above = before.slice(0, first ? before.indexOf(first) : 0).findLast((block) => shownText(block) !== "");
  const text = above ? shownText(above) : "";
  const isRunning = /[。；;]$/u.test(text) || splitEnumerator(text) !== null;
  const ownAt = lines.findIndex((block) => !saysWhoOrWhen(shownText(block)));
  if (!isRunning) return 0;
  return ownAt < 0 ? lines.length : ownAt;
}

function saysWhoOrWhen(text: string): boolean {
  const [field] = fieldsIn(plainText(text));
  return field?.from === 0 && (field.kind === "duty" || field.kind === "leader" || field.kind === "time");
}

/** Whether a paragraph between two tables heads the second: 一、组织领导（15分）. */
export function isSectionHeading(block: ParagraphBlock): boolean {
  const text = shownText(block);
  if (text.length > LONGEST_TITLE || /[。；;，,]$/u.test(text)) return false;
  return (
    splitEnumerator(text) !== null ||
    block.heading !== null ||
    marksWithin(text) !== null ||
    block.bold >= block.text.length
  );
}
