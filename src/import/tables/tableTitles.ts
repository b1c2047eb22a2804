import type { ParagraphBlock } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { paperFrame } from "../text/paperFrame.ts";
import { marksWithin, splitEnumerator } from "../../recognise/text/textMarks.ts";

/** Longer lines are running text. */
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
    // 三、任务分工 heads what is below it and ends what was above.
    if (isNumbered && (lines.length > 0 || text.length > LONGEST_TITLE)) break;
    lines.unshift(block);
    if (isNumbered) return [...titleOfPaper(before.slice(0, before.indexOf(block))), ...lines];
    if (lines.length === MOST_TITLES) break;
  }
  return lines;
}

/** The lines above the first heading, if the paper begins with its title and otherwise has only form lines there. */
function titleOfPaper(above: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const lines = above.filter((block) => shownText(block) !== "");
  const areTitles = lines.every((block) => {
    const text = shownText(block);
    return text.length <= LONGEST_TITLE * 2 && !/[。；;]$/u.test(text) && splitEnumerator(text) === null;
  });
  return areTitles && lines.length <= MOST_TITLES && paperFrame(lines).title !== null ? lines : [];
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
