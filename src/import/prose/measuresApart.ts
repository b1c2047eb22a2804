import { shownText, type ParagraphBlock } from "../../blocks/block.ts";
import { inlinePoints, splitLabel } from "../../blocks/numberLabel.ts";
import type { KnownNames } from "../../recognise/departments/departmentName.ts";
import { bracketsIn } from "../text/fields.ts";
import { plainText } from "../text/plainText.ts";
import { readEvidence } from "./evidence.ts";

/**
 * 投资增长7%。（发展改革委牵头，12月底前完成）发放消费券。（商务局牵头）: a paragraph for each measure with a bracket of its own that says
 * who does it, each with the number of the one in the document; any other paragraph as it is.
 */
export function measuresApart(block: ParagraphBlock, known: KnownNames): readonly ParagraphBlock[] {
  const text = plainText(block.text);
  // Numbered points are told apart by their numbers.
  if (!/[（【〔[]/u.test(text) || inlinePoints(plainText(shownText(block))).length > 0) return [block];
  const [first = "", ...others] = piecesOf(text, known);
  if (others.length === 0) return [block];
  const heading = splitLabel(plainText(shownText(block))) || block.bold > 0 ? headingOf(first) : "";
  const texts = heading === "" ? [first, ...others] : [heading, first.slice(heading.length).trim(), ...others];
  return texts.map((own, at) =>
    at === 0
      ? { ...block, text: own, bold: Math.min(block.bold, own.length) }
      : { ...block, text: own, label: "", heading: null, bold: 0 },
  );
}

function piecesOf(text: string, known: KnownNames): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const bracket of bracketsIn(text)) {
    const to = bracket.to + (/^[。；]/u.exec(text.slice(bracket.to))?.[0].length ?? 0);
    const piece = text.slice(from, to).trim();
    const isAlone = text.slice(from, bracket.from).trim() === "";
    // （甲局牵头）（6月底前完成）
    if (isAlone && pieces.length > 0) pieces[pieces.length - 1] += piece;
    else if (saysWho(piece, known)) pieces.push(piece);
    else continue;
    from = to;
  }
  const rest = text.slice(from).trim();
  if (rest !== "" && pieces.length > 0) pieces[pieces.length - 1] += `\n${rest}`;
  return pieces;
}

function saysWho(piece: string, known: KnownNames): boolean {
  const { isExplicit, mentions, own } = readEvidence(piece, known);
  return isExplicit && mentions.length > 0 && own.length < piece.length;
}

/** 着力扩大需求。 in front of the first of several measures heads them all. */
function headingOf(first: string): string {
  const rest = splitLabel(first)?.rest ?? first;
  const [sentence = "", next] = rest.split(/(?<=。)/u);
  const isOne = next !== undefined && /^[^（【〔[]/u.test(next) && !/[（【〔[]/u.test(sentence);
  return isOne ? first.slice(0, first.length - rest.length + sentence.length) : "";
}
