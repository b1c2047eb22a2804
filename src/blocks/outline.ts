import type { Steps } from "../domain/steps.ts";
import type { ParagraphBlock } from "./block.ts";
import { shownText } from "./block.ts";
import { inlinePoints, splitLabel, type NumberLabel } from "./numberLabel.ts";

/** A paragraph's text with its place. */
export interface Line {
  readonly text: string;
  /** Of the paragraph, as in `ParagraphBlock`. */
  readonly number: number;
  /** Characters at its start that are bold. */
  readonly bold: number;
}

/** A numbered paragraph or heading with all that stands below it. */
export interface OutlineNode {
  readonly label: NumberLabel | null;
  /** Without its number. */
  readonly head: Line;
  /** Paragraphs without a number between it and the first node below it. */
  body: Line[];
  children: OutlineNode[];
  readonly parent: OutlineNode | null;
  /** It is a stretch of its parent's own text. */
  readonly inline: boolean;
}

/** Unnumbered headings stand above the numbers that follow them. */
const HEADING_RANK = 0.4;
/** A line in bold stands under 一、 and above （一）; one that the caller knows for a heading stands above 1. */
const BOLD_RANK = 1.8;
const NAMED_RANK = 2.5;
const LONGEST_HEADING = 40;

/**
 * The paragraphs as a tree by their numbers: numbers of one style are on one level, a style that is new goes under the one before,
 * unless it is usually the broader one. Two steps a paragraph.
 *
 * @param textOf a paragraph in the form in which it is to be read
 * @param isHeading whether an unnumbered line is known to head what follows
 * @param standsAlone whether a point that is counted within a paragraph is known to be one by itself
 */
export function* outlineInSteps(
  paragraphs: readonly ParagraphBlock[],
  textOf: (block: ParagraphBlock) => string,
  isHeading: (text: string) => boolean,
  standsAlone: (text: string) => boolean,
): Steps<OutlineNode> {
  const root: OutlineNode = node(null, { text: "", number: 0, bold: 0 }, null, false);
  const open: { readonly node: OutlineNode; readonly style: string; readonly rank: number }[] = [
    { node: root, style: "", rank: -1 },
  ];
  for (const block of paragraphs) {
    yield;
    const whole = textOf(block);
    if (whole === "") continue;
    const shown = shownText(block);
    // What the caller took off the front was no part of the words.
    const off = shown.endsWith(whole) ? shown.length - whole.length : 0;
    const shift = shown.length - block.text.length - off;
    for (const [at, text] of pointsApart(whole, standsAlone).entries()) {
      const split = splitLabel(text);
      const line = (words: string): Line => ({
        text: words,
        number: block.number,
        bold: at > 0 ? 0 : Math.max(0, Math.min(words.length, block.bold + shift - (text.length - words.length))),
      });
      const label = split?.label ?? headingLabel(block, text, isHeading);
      if (!label) {
        open.at(-1)?.node.body.push(line(text));
        continue;
      }
      const same = open.findLastIndex(({ style }) => style === label.style);
      if (same > 0 && !beginsAnew(label, open[same]?.rank ?? 0, open.slice(same + 1))) open.length = same;
      else while (open.length > 1 && (open.at(-1)?.rank ?? 0) >= label.rank) open.pop();
      const parent = open.at(-1)?.node ?? root;
      const made = node(label, line(split?.rest ?? text), parent, false);
      parent.children.push(made);
      open.push({ node: made, style: label.style, rank: label.rank });
    }
  }
  yield* splitInline(root);
  return root;
}

/** A paragraph that begins with the first of its points, as the points where several stand alone: each is beside the others, not below the first. */
function pointsApart(text: string, standsAlone: (text: string) => boolean): readonly string[] {
  const points = inlinePoints(text);
  if (points[0]?.from !== 0) return [text];
  const texts = points.map(({ from, to }) => text.slice(from, to).trim());
  return texts.filter(standsAlone).length > 1 ? texts : [text];
}

/** 1. below （1） of another 1. is deeper where the count starts again and what is open between is broader. */
function beginsAnew(label: NumberLabel, rank: number, deeper: readonly { readonly rank: number }[]): boolean {
  return label.ordinal === 1 && deeper.length > 0 && deeper.every((one) => one.rank < rank);
}

function headingLabel(block: ParagraphBlock, text: string, isHeading: (text: string) => boolean): NumberLabel | null {
  const heading = (style: string, rank: number): NumberLabel => ({ style, rank, text: "", ordinal: null });
  if (isHeading(text)) return heading("named", NAMED_RANK);
  if (text.length > LONGEST_HEADING || /[。；，：\d]$/u.test(text)) return null;
  if (block.heading !== null) return heading(`heading-${block.heading}`, HEADING_RANK + block.heading - 1);
  return block.bold > 0 && block.bold >= block.text.length && text.length <= 24 ? heading("bold", BOLD_RANK) : null;
}

function node(label: NumberLabel | null, head: Line, parent: OutlineNode | null, inline: boolean): OutlineNode {
  return { label, head, body: [], children: [], parent, inline };
}

/** Points within a paragraph become nodes below the one it belongs to. */
function* splitInline(of: OutlineNode): Steps<void> {
  for (const child of of.children) yield* splitInline(child);
  const lines = [of.head, ...of.body];
  const made: OutlineNode[] = [];
  for (const line of lines) {
    yield;
    for (const point of inlinePoints(line.text)) {
      const text = line.text.slice(point.words, point.to).trim();
      const label = {
        style: point.style,
        rank: 6,
        text: line.text.slice(point.from, point.words).trim(),
        ordinal: null,
      };
      made.push(node(label, { text, number: line.number, bold: 0 }, of, true));
    }
  }
  of.children = [...made, ...of.children];
}

/** The text of a line before the points that it counts. */
export function textBeforePoints(line: Line): string {
  const [first] = inlinePoints(line.text);
  return first ? line.text.slice(0, first.from).trim() : line.text;
}

/** All text of a node and below it, a line for each paragraph. */
export function wholeText(of: OutlineNode): string {
  const lines: string[] = [];
  const add = (one: OutlineNode): void => {
    if (one.inline) return;
    if (one.head.text !== "") lines.push(one === of ? one.head.text : labelled(one));
    lines.push(...one.body.map(({ text }) => text));
    one.children.forEach(add);
  };
  if (of.inline) return of.head.text;
  add(of);
  return lines.join("\n");
}

function labelled({ label, head }: OutlineNode): string {
  if (!label || label.text === "" || head.text.startsWith(label.text)) return head.text;
  const mark = label.style === "han" ? "、" : label.style.startsWith("dotted") ? "." : "";
  return `${label.text}${mark}${head.text}`;
}

/** Nodes above, outermost first, without the root. */
export function ancestors(of: OutlineNode): readonly OutlineNode[] {
  const list: OutlineNode[] = [];
  for (let at = of.parent; at?.parent; at = at.parent) list.unshift(at);
  return list;
}
