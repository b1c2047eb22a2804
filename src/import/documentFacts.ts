import type { SourceDocument } from "../blocks/block.ts";
import { shownText } from "../blocks/block.ts";
import { openYearIn } from "../recognise/deadlines/period.ts";
import { unitInTitle } from "../recognise/table/caption.ts";
import type { DocumentFacts } from "./imported.ts";
import { paperFrame } from "./text/paperFrame.ts";

const DAY =
  /^((?:19|20)\d{2}|[二][〇○零Ｏ０O0][〇○零一二三四五六七八九]{2})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
/** 关于印发《…实施方案》的通知: the document is about what the letter sends out. */
const SENT_OUT = /(?:印发|转发|下发|公布|发布)《(.+)》(?:的|.{0,12}的)(?:通知|公告|决定|函)$/u;

/** Title, unit and date that a document states. */
export function documentFacts({ blocks }: SourceDocument): DocumentFacts {
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
  const { number, title, signed } = paperFrame(paragraphs);
  const lines = paragraphs.flatMap((block) => shownText(block).split("\n")).map((text) => text.trim());
  const sent = title === null ? null : (SENT_OUT.exec(title)?.[1] ?? null);
  return {
    title: sent ?? title,
    number,
    unit: signed ?? (sent === null ? null : unitInTitle(sent)) ?? (title === null ? null : unitInTitle(title)),
    date: lines.findLast((text) => DAY.test(text.replace(/\s+/gu, "")) || DAY.test(text)) ?? null,
    yearOpen: title !== null && openYearIn(title) !== null,
  };
}
