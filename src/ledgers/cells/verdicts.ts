import { readProgress } from "../../recognise/breakdown/progress.ts";
import { verdictOf } from "../../recognise/marks/veto.ts";

/** Whether a cell says that something was passed (合格, 通过, 已整改到位); null if it does not say. */
export function passed(written: { readonly text: string } | undefined): boolean | null {
  const text = written?.text.trim() ?? "";
  if (text === "") return null;
  const { progress, unread } = readProgress(text);
  if (progress === "unknown" && unread === null) return null;
  const verdict = verdictOf(text, "", true);
  if (verdict !== "unclear") return verdict === "clear";
  if (progress !== "unknown") return progress === "done";
  if (/^(?:较|很|极)?差$|不及格/u.test(text)) return false;
  if (/不合格|不达标|未达标|不通过|未通过|不到位/u.test(text)) return false;
  return /合格|达标|通过|到位/u.test(text) ? true : null;
}
