import type { Role } from "../../domain/department.ts";
import { readClause } from "./departmentClause.ts";
import { departmentKey, endsLikeDepartment, looksLikePerson, type KnownNames } from "./departmentName.ts";
import { ROLE_BEFORE, matchedLabel, roleOf } from "./departmentRole.ts";
import { readGroupWord } from "./groupWord.ts";
import { type Mention, type MentionDraft, weighByBareNumbers, weighByRatio } from "./mention.ts";
import { preparedText, splitOutside } from "./preparedText.ts";

/**
 * Reads a cell that names departments. Separators are 、 ， , ； ; / ／ and line breaks; space, 和, 及, 与 only between
 * two departments. People, telephone numbers and remarks are passed over.
 * @param known names on the roster; others are told by their endings
 */
export function readDepartmentText(written: string, known: KnownNames): readonly Mention[] {
  const { text, ratio } = preparedText(written);
  const mentions: MentionDraft[] = [];
  let labelled: Role | "people" | null = null;
  for (const clause of splitOutside(withWrappedNames(text, known), /[,;。\n]/u).flatMap(withPartner)) {
    let sayings = clause.trim();
    const label = matchedLabel(sayings);
    if (label) {
      labelled = roleOf(label);
      sayings = sayings.slice(label.length).trim();
    }
    if (labelled === "people" || sayings === "") continue;
    const before = ROLE_BEFORE.exec(sayings);
    if (before) sayings = sayings.slice(before[0].length);
    const clauseMentions = readClause(sayings, labelled ?? (before ? "support" : null), known);
    mentions.push(...clauseMentions);
  }
  weighByRatio(mentions, ratio);
  weighByBareNumbers(mentions, known);
  return mentions.map(({ named, role, weight }) => ({ named: asWritten(named, written), role, weight }));
}

/**
 * 县农业⏎农村局, broken where the line was full: one name, if only both together are that of a department, or both together are named
 * elsewhere and not each of them (县市场⏎监管局).
 */
function withWrappedNames(text: string, known: KnownNames): string {
  if (!text.includes("\n")) return text;
  const isKnown = (name: string): boolean => known.has(departmentKey(name));
  const isDepartment = (name: string): boolean => isKnown(name) || endsLikeDepartment(name);
  return text.replace(WRAPPED, (whole, first: string, second: string) => {
    const isNoName = !isDepartment(first) && !looksLikePerson(first) && readGroupWord(first) === null;
    const isWhole = isKnown(first + second) && !(isKnown(first) && isKnown(second));
    return isWhole || (isNoName && isDepartment(first + second)) ? first : whole;
  });
}

/** The last name of a line, with the first of the next. */
const WRAPPED = /(?<=^|[\s,;。、:/])([\p{Script=Han}]+)\n(?=([\p{Script=Han}]+)(?:$|[\s,;。、/(]))/gu;

/** What stands on either side of the end of a line, where both together are a name that is known. */
export function brokenNames(written: string, known: KnownNames): readonly string[] {
  if (!/[\r\n]/u.test(written)) return [];
  return [...preparedText(written).text.matchAll(WRAPPED)].flatMap(([, first = "", second = ""]) =>
    known.has(departmentKey(first + second)) ? [first, second].map(departmentKey) : [],
  );
}

const PARTNER = /^(.{2,}?)((?:会同|商请|联合)(.{2,}))$/u;

/** 办公室会同人事科 says of 人事科 what 会同人事科 in a clause of its own does. */
function withPartner(clause: string): readonly string[] {
  const [, first = "", second = "", partner = ""] = PARTNER.exec(clause.trim()) ?? [];
  const isPartner = !second.startsWith("联合") || endsLikeDepartment(partner);
  return endsLikeDepartment(first) && isPartner ? [first, second] : [clause];
}

/** Parentheses as the cell has them: reading folded their width. */
function asWritten(named: Mention["named"], written: string): Mention["named"] {
  const words = named.kind === "department" ? named.name : named.kind === "group" ? named.group.text : "";
  if (!/[()]/u.test(words) || written.includes(words)) return named;
  const wide = words.replaceAll("(", "（").replaceAll(")", "）");
  return named.kind === "group"
    ? { kind: "group", group: { ...named.group, text: wide } }
    : { kind: "department", name: wide };
}
