import type { Block, ParagraphBlock, SourceDocument, TableBlock } from "../blocks/block.ts";
import { shownText } from "../blocks/block.ts";
import type { TableInText } from "./tables/joinTables.ts";
import { uprightTable } from "./tables/uprightTable.ts";

/** A part of a document that is a paper of its own: the main text or one of its 附件. */
export interface Part {
  readonly document: string;
  /** 附件1; "" for the main text. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

const ATTACHMENT = /^附\s*[件表录]\s*([\d一二三四五六七八九十]{0,3})\s*[:：.．、]?\s*(.{0,60})$/su;

/** The papers in a document, in order. The list of 附件 at the end of a letter only names them and starts none. */
export function partsOf({ name, blocks }: SourceDocument): readonly Part[] {
  const parts: { name: string; blocks: Block[] }[] = [{ name: "", blocks: [] }];
  blocks.forEach((block, at) => {
    if (block.kind === "paragraph" && beginsAttachment(block, blocks.slice(at + 1, at + 12))) {
      parts.push({ name: shownText(block).replace(/\s+/gu, ""), blocks: [block] });
    } else parts.at(-1)?.blocks.push(block);
  });
  return parts
    .filter((part) => part.blocks.length > 0)
    .map((part) => ({ document: name, name: part.name, blocks: part.blocks }));
}

/** Whether an 附件 starts here: 附件1 on a line of its own, with its title on the next. 附件：1.… only lists them. */
function beginsAttachment(block: ParagraphBlock, next: readonly Block[]): boolean {
  const text = shownText(block);
  const found = ATTACHMENT.exec(text);
  if (!found) return false;
  const [, , rest = ""] = found;
  if (rest.trim() === "") {
    const following = next.find((one) => one.kind === "table" || shownText(one) !== "");
    return following !== undefined && !(following.kind === "paragraph" && /^\d+\s*[.．、]/u.test(shownText(following)));
  }
  // 附件：1.任务分解表 2.… is the list at the end, followed by the signature.
  if (/^\d+\s*[.．、]/u.test(rest.trim())) return false;
  const following = next.filter((one) => one.kind === "table" || shownText(one) !== "");
  const [first, second] = following;
  if (!first) return false;
  const isDate = (one: Block | undefined): boolean =>
    one?.kind === "paragraph" &&
    /^[\d〇○零一二三四五六七八九十xX×]{2,5}\s*年.{1,4}月.{1,4}日$/u.test(shownText(one).trim());
  if (first.kind === "paragraph" && ATTACHMENT.test(shownText(first))) return false;
  return !isDate(first) && !isDate(second);
}

/** The tables of a part, with the paragraphs around each. */
export function tablesOf(part: Part): readonly TableInText[] {
  const found: { table: TableBlock; turned: boolean; before: ParagraphBlock[]; after: ParagraphBlock[] }[] = [];
  let pending: ParagraphBlock[] = [];
  for (const block of part.blocks) {
    if (block.kind === "paragraph") pending.push(block);
    else {
      const last = found.at(-1);
      if (last) last.after = pending;
      const upright = uprightTable(block);
      found.push({ table: upright ?? block, turned: upright !== null, before: pending, after: [] });
      pending = [];
    }
  }
  const last = found.at(-1);
  if (last) last.after = pending;
  return found;
}
