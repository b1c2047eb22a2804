import type { Line } from "../../blocks/outline.ts";
import { saysOnlyTime } from "./deadlineText.ts";
import { saysOnlyRole, subjectBeforeRole } from "./evidence.ts";

/** A longer name is cut at a comma. */
const LONGEST = 40;
const SHORTEST = 4;

/** The name of a task or indicator: its bold beginning, its first sentence, or the beginning of a long one up to the first comma. */
export function shortName(head: Line, own: string): string {
  const text =
    own
      .replace(/^[\s，。；：、]+/u, "")
      .split("\n")[0]
      ?.trim() ?? "";
  if (head.bold >= SHORTEST && head.bold < head.text.length && head.text.startsWith(text.slice(0, SHORTEST))) {
    // Bold may end within a bracket.
    const bold = text.slice(0, head.bold).replace(/[（【〔][^）】〕]*$|[。；：，\s]+$/gu, "");
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

/** 编制指南，由办公室牵头，5月底前完成: clauses about who and when are no part of the name. */
function withoutDeadline(sentence: string): string {
  const clauses = sentence.split("，");
  const kept = clauses.filter(
    (clause, at) =>
      at === 0 ||
      !(
        saysOnlyTime(clause.replace(/^[于在至]|(?:全面|全部|基本|如期)?(?:完成|办结|完工|到位)$/gu, "")) ||
        saysOnlyRole(clause)
      ),
  );
  return kept.join("，");
}
