import { isOpen, type Issue } from "../domain/issue.ts";

/** What is asked about before 报送稿 leaves: errors that nobody has accepted, in their order. */
export function openErrors(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === "error" && isOpen(issue));
}

/** The number of an attachment (附件1), 1–99, as somebody wrote it; null where that is none. */
export function attachmentNumber(text: string): number | null {
  return /^[1-9]\d?$/.test(text) ? Number(text) : null;
}

/** 起始页码, 1–9999, as somebody wrote it; null where that is none. */
export function pageNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
