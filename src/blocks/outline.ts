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

/** A numbered paragraph or heading with everything below it. */
export interface OutlineNode {
  readonly label: NumberLabel | null;
  /** Its text without the number. */
  readonly head: Line;
  /** Unnumbered paragraphs before its first child. */
  body: Line[];
  children: OutlineNode[];
  readonly parent: OutlineNode | null;
  /** True if it is part of its parent's own paragraph. */
  readonly inline: boolean;
}

/** Unnumbered headings rank above the numbers that follow them. */
const HEADING_RANK = 0.4;
/** A bold line ranks below 一、 and above （一）; a line that the caller recognises as a heading ranks above 1. */
const BOLD_RANK = 1.8;
const NAMED_RANK = 2.5;
const LONGEST_HEADING = 40;

/**
 * Arranges paragraphs as a tree by their numbers. Numbers of one style are on one level; a style seen for the first
 * time goes below the one before it, unless it is usually the broader one. Takes two steps for each paragraph.
 *
 * @param textOf the paragraph's text in the form to be read
 * @param isHeading whether an unnumbered line heads what follows
 * @param standsAlone whether a point inside a paragraph is an entry of its own
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
    // What the caller cut off the front was not part of the words.
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

/**
 * Splits a paragraph that begins with its first point into its points, if several of them stand alone: they are
 * siblings, not children of the first.
 */
function pointsApart(text: string, standsAlone: (text: string) => boolean): readonly string[] {
  const points = inlinePoints(text);
  if (points[0]?.from !== 0) return [text];
  const texts = points.map(({ from, to }) => text.slice(from, to).trim());
  return texts.filter(standsAlone).length > 1 ? texts : [text];
}

/** A 1. below （1） of another 1. is deeper if the count starts again and every open level between is broader. */
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

/** Points inside a paragraph become children of its node. */
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

/** The text of a line before its first numbered point. */
export function textBeforePoints(line: Line): string {
  const [first] = inlinePoints(line.text);
  return first ? line.text.slice(0, first.from).trim() : line.text;
}

/** The text of a node and of everything below it, one line for each paragraph. */
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

/** The nodes above, outermost first, without the root. */
export function ancestors(of: OutlineNode): readonly OutlineNode[] {
  const list: OutlineNode[] = [];
  for (let at = of.parent; at?.parent; at = at.parent) list.unshift(at);
  return list;
}
