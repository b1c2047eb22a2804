/** The place of a form among the attachments of an official paper. */
export interface Attachment {
  /** 附件2; null where it is the only one, which has no number. */
  readonly number: number | null;
  /** Number of its first page, as the paper's own pages go on; null goes on from the sheet before. */
  readonly firstPage: number | null;
}
