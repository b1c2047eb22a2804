import { isOpen, type Issue } from "../domain/issue.ts";

/** The errors to ask about before 报送稿 is written: those that nobody has acknowledged, in order. */
export function openErrors(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === "error" && isOpen(issue));
}

/** The number of an attachment (附件1), 1–99, as somebody typed it; or null. */
export function attachmentNumber(text: string): number | null {
  return /^[1-9]\d?$/.test(text) ? Number(text) : null;
}

/** 起始页码, 1–9999, as somebody typed it; or null. */
export function pageNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
