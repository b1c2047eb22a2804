import type { Line } from "../../blocks/outline.ts";
import { saysOnlyTime } from "./deadlineText.ts";
import { saysOnlyRole, subjectBeforeRole } from "./evidence.ts";

/** Longer names are cut at a comma. */
const LONGEST = 40;
const SHORTEST = 4;

/** What a task or indicator is called: its bold beginning, its first sentence, or what stands before the first comma of a long one. */
export function shortName(head: Line, own: string): string {
  const text =
    own
      .replace(/^[\s，。；：、]+/u, "")
      .split("\n")[0]
      ?.trim() ?? "";
  if (head.bold >= SHORTEST && head.bold < head.text.length && head.text.startsWith(text.slice(0, SHORTEST))) {
    const bold = text.slice(0, head.bold).replace(/[。；：，\s]+$/u, "");
    if (bold.length >= SHORTEST && bold.length <= LONGEST) return bold;
  }
  const [sentence = text] = text.split(/[。；]/u);
  const subject = subjectBeforeRole(sentence.split("，")[0] ?? "");
  if (subject !== null && subject.length >= SHORTEST) return subject;
  const colon = /^([^：]{2,30})：(?=.)/u.exec(sentence)?.[1];
  const named = colon ?? withoutDeadline(sentence);
  if (named.length <= LONGEST) return named.replace(/[：，、\s]+$/u, "");
  const comma = named.split("，");
  let name = "";
  for (const piece of comma) {
    if (name.length >= SHORTEST * 2) break;
    name = name === "" ? piece : `${name}，${piece}`;
  }
  return name.length > LONGEST * 2 ? `${name.slice(0, LONGEST)}…` : name;
}

/** 编制指南，由办公室牵头，5月底前完成: the clauses that only say who and until when are no part of the name. */
function withoutDeadline(sentence: string): string {
  const clauses = sentence.split("，");
  const kept = clauses.filter(
    (clause, at) => at === 0 || !(saysOnlyTime(clause.replace(/^[于在至]|完成$/gu, "")) || saysOnlyRole(clause)),
  );
  return kept.join("，");
}
