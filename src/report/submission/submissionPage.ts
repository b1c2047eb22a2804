import type { CellRange } from "../../domain/cells.ts";
import { PAGE_MARGINS, pageSetup, printedHeight } from "../draft/pageSetup.ts";
import type { PagePlan } from "../sheetPlan.ts";

/** The place of a form among the attachments of an official paper. */
export interface Attachment {
  /** 附件2; null where it is the only one, which has no number. */
  readonly number: number | null;
  /** Number of its first page, as the paper's own pages go on; null goes on from the sheet before. */
  readonly firstPage: number | null;
}

/** Text area of an official paper (GB/T 9704): top 37, left 28; 156 × 225 mm. */
const OFFICIAL = { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 25 } as const;
/** — 1 — in 四号宋体. */
const NUMBER = '&"宋体,常规"&14— &P —';

/** The page of a stand-alone table, or of an attachment with the margins and page numbers of its paper. */
export function submissionPage(
  printArea: CellRange,
  attachment: Attachment | null,
  repeatRows?: readonly [first: number, last: number],
): PagePlan {
  const page = pageSetup("portrait", printArea, repeatRows);
  if (!attachment) return page;
  // Page numbers are at the outer edge: right on odd pages, left on even ones.
  const numbers = { footer: `&R${NUMBER}`, evenFooter: `&L${NUMBER}` };
  const { firstPage } = attachment;
  return { ...page, margins: OFFICIAL, ...numbers, ...(firstPage === null ? {} : { firstPageNumber: firstPage }) };
}

/** Points between the margins. */
export function submissionPageHeight(attachment: boolean): number {
  return printedHeight({
    paper: "A4",
    orientation: "portrait",
    margins: attachment ? OFFICIAL : PAGE_MARGINS.portrait,
  });
}
