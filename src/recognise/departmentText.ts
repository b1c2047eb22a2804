import type { Role } from "../domain/department.ts";
import { marks, type Marks } from "../domain/marks.ts";
import { departmentKey, endsLikeDepartment, looksLikePerson, withoutTitle } from "./departmentName.ts";
import { BARE_LABEL, LABEL, ROLE_ALONE, ROLE_BEFORE, ROLE_BEHIND, roleOf } from "./departmentRole.ts";
import { namesNobody, readGroupWord, type GroupWord } from "./groupWord.ts";

/** What a cell says of one department, one group of them, or of nobody in particular. */
export interface Mention {
  readonly named:
    | { readonly kind: "department"; readonly name: string }
    | { readonly kind: "group"; readonly group: GroupWord }
    | { readonly kind: "nobody"; readonly text: string };
  /** The role said in words; null where the column or the place in the list decides. */
  role: Role | null;
  weight: Marks | null;
}

/** Whether a name (by `departmentKey`) is known to be a department. */
export type KnownNames = { has(key: string): boolean };

/**
 * Reads a cell that names departments. Separators are 、 ， , ； ; / ／ and line breaks; space, 和, 及, 与 only between
 * two departments. People, telephone numbers and remarks are passed over.
 * @param known names on the roster; others are told by their endings
 */
export function readDepartmentText(written: string, known: KnownNames): readonly Mention[] {
  const { text, ratio } = prepared(written);
  const mentions: Mention[] = [];
  let labelled: Role | "people" | null = null;
  for (const clause of splitOutside(text, /[,;。\n]/u)) {
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

interface Draft extends Mention {
  /** 6 of 办公室6, until it is clear that it is a weight. */
  bare: string | null;
}

const RATIO =
  /\(?(?:按|权重|比例|占比|得分)*:?\s*(\d+(?:\.\d+)?(?:\s*[::]\s*\d+(?:\.\d+)?)+)\s*(?:的?比例)?(?:分担|承担|分配|计分)?\)?/u;
const PHONE = /(?:电话|手机|tel)?:?\s*(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|(?<![\d.])\d{7,8}(?![\d.]))/giu;
const ENUMERATOR = /(^|[\n;,、\s。])\(?\d{1,2}(?:[.)](?!\d)|、)\s*/gu;
const CIRCLED = /[①-⑳⑴-⒛]/gu;

function prepared(written: string): { readonly text: string; readonly ratio: readonly string[] } {
  let text = written
    .replace(CIRCLED, "\n")
    .replace(/\r\n?/gu, "\n")
    .normalize("NFKC")
    .replace(/[【[]/gu, "(")
    .replace(/[】\]]/gu, ")")
    .replace(/[★☆*※▲△●◆■□]/gu, "")
    .replace(/[|\t]/gu, "、")
    // A name that goes on in the next line.
    .replace(/(?<=[和及与])\s*\n|\n\s*(?=[和及与])/gu, "")
    .replace(PHONE, " ");
  text = text.replace(ENUMERATOR, "$1\n");
  // （牵头：办公室） says the same without its parentheses.
  text = text.replace(/\(([^()]*:[^()]*)\)/gu, (whole, inner: string) =>
    matchedLabel(inner.trim()) ? `\n${inner}\n` : whole,
  );
  // 【牵头】办公室【配合】人事科: parentheses before the names, not behind them.
  if (/^\s*\(/u.test(text) && rolesInParentheses(text) > 1) {
    text = text.replace(/\(([^()]*)\)/gu, (whole, inner: string) =>
      ROLE_ALONE.test(inner.trim()) ? `\n${inner.trim()}:` : whole,
    );
  }
  text = text.replace(LABEL, "\n$&");
  const found = RATIO.exec(text);
  if (!found?.[1]) return { text, ratio: [] };
  return { text: text.replace(found[0], "\n"), ratio: found[1].split(":").map((part) => part.trim()) };
}

function rolesInParentheses(text: string): number {
  return [...text.matchAll(/\(([^()]*)\)/gu)].filter(([, inner]) => ROLE_ALONE.test(inner?.trim() ?? "")).length;
}

function matchedLabel(text: string): string | null {
  LABEL.lastIndex = 0;
  const found = LABEL.exec(text);
  if (found?.index === 0) return found[0];
  return BARE_LABEL.exec(text)?.[0] ?? null;
}

/** Splits outside parentheses only: the 、 of 人事科（含老干科、档案室） separates nothing. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    if (separator.test(character) && (depth === 0 || !closes(text))) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts;
}

function closes(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

/** A clause: 办公室（牵头）、人事科 … 配合. Words behind the last name go for all names since the last that has words of its own. */
function readClause(clause: string, said: Role | null, known: KnownNames): Draft[] {
  const drafts: Draft[] = [];
  let unmarked = 0;
  let vagueList = false;
  for (const entry of splitOutside(clause, /[、/]/u)) {
    const stripped = withoutRemarks(entry.trim(), known);
    if (stripped.text === "") continue;
    const names = namesIn(stripped.text, known);
    for (const [place, name] of names.entries()) {
      // 有关科室、所、队: the bare kinds go on with what names nobody.
      if (vagueList && name.length === 1) continue;
      const named = whom(name, known, drafts.at(-1)?.named.kind === "group");
      if (!named) continue;
      vagueList = named.kind === "nobody";
      const isLast = place === names.length - 1;
      drafts.push({
        named,
        role: said,
        weight: isLast ? stripped.weight : null,
        bare: isLast ? stripped.bare : null,
      });
    }
    const last = drafts.at(-1);
    if (stripped.role && last) {
      if (stripped.roleIsBehind) for (const draft of drafts.slice(unmarked)) draft.role = stripped.role;
      else last.role = stripped.role;
      unmarked = drafts.length;
    }
  }
  return mergeGroups(drafts);
}

/** 各科(室)、所、队 is one group, not three. */
function mergeGroups(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const last = merged.at(-1);
    if (
      last?.named.kind === "group" &&
      draft.named.kind === "group" &&
      last.role === draft.role &&
      !last.weight &&
      !draft.weight
    ) {
      const [a, b] = [last.named.group, draft.named.group];
      merged[merged.length - 1] = {
        ...last,
        named: {
          kind: "group",
          group: {
            text: `${a.text}、${b.text}`,
            all: a.all || b.all,
            kinds: new Set([...a.kinds, ...b.kinds]),
            endings: [...a.endings, ...b.endings],
            others: a.others || b.others,
            except: [...a.except, ...b.except],
          },
        },
      };
    } else merged.push(draft);
  }
  return merged;
}

interface Stripped {
  readonly text: string;
  readonly role: Role | null;
  readonly roleIsBehind: boolean;
  readonly weight: Marks | null;
  readonly bare: string | null;
}

const WEIGHT = /(?:占|权重|占比|:|=|\s)*(\d+(?:\.\d+)?)\s*(%|成)$/u;
const BARE_WEIGHT = /[::=\s]*(\d{1,3}(?:\.\d+)?)\s*分?$/u;
const AND_SO_ON = /等(?:\d+个)?(?:(?:有关|相关)?(?:科室|股室|处室|部门|单位|人员))?$/u;

/** Takes from an entry what is said about its name: role, weight, persons, remarks. */
function withoutRemarks(entry: string, known: KnownNames): Stripped {
  let text = entry;
  let role: Role | null = null;
  let roleIsBehind = false;
  let weight: Marks | null = null;
  const ahead = /^\(([^()]*)\)/u.exec(text);
  if (ahead?.[1] !== undefined && ROLE_ALONE.test(ahead[1].trim())) {
    role = asRole(ahead[1]);
    text = text.slice(ahead[0].length).trim();
  }
  for (;;) {
    const before = text;
    if (known.has(departmentKey(text))) break;
    const inside = /\(([^()]*)\)$/u.exec(text);
    if (inside?.[1] !== undefined) {
      const remark = readRemark(inside[1], known);
      if (remark) {
        role ??= remark.role;
        weight ??= remark.weight;
        text = text.slice(0, -inside[0].length).trim();
      }
    }
    const percent = WEIGHT.exec(text);
    if (percent?.[1]) {
      weight ??= marks(percent[1]).times(percent[2] === "成" ? 10 : 1);
      text = text.slice(0, -percent[0].length).trim();
    }
    text = text
      .replace(AND_SO_ON, "")
      .replace(/^由(?=.{2})/u, "")
      .replace(/[:.·\-—]+$/u, "")
      .trim();
    const behind = ROLE_BEHIND.exec(text);
    if (behind && behind.index > 0 && !namesNobody(text)) {
      const words = asRole(behind[0]);
      role = role === "lead" ? role : words;
      roleIsBehind = true;
      text = text
        .slice(0, behind.index)
        .replace(/(?:为|来|作为)$/u, "")
        .trim();
    }
    if (text === before) break;
  }
  let bare: string | null = null;
  const number = BARE_WEIGHT.exec(text);
  if (number?.[1] && number.index > 0 && !known.has(departmentKey(text))) bare = number[1];
  return { text, role, roleIsBehind, weight, bare };
}

function asRole(words: string): Role | null {
  const role = roleOf(words);
  return role === "people" ? null : role;
}

/** （牵头）, （60%）, （牵头，60%）, （张三）; null for anything that may belong to the name. */
function readRemark(
  inside: string,
  known: KnownNames,
): { readonly role: Role | null; readonly weight: Marks | null } | null {
  let role: Role | null = null;
  let weight: Marks | null = null;
  const parts = inside.split(/[,、;\s]/u).filter(Boolean);
  for (const part of parts) {
    const percent = /^(?:占|权重|占比)?:?(\d+(?:\.\d+)?)(%|成|分)?$/u.exec(part);
    if (ROLE_ALONE.test(part)) role = asRole(part);
    else if (percent?.[1]) weight = marks(percent[1]).times(percent[2] === "成" ? 10 : 1);
    else if (known.has(departmentKey(part)) || !(looksLikePerson(part) || withoutTitle(part) === "")) return null;
  }
  return { role, weight };
}

const CONNECTOR = /\s*(?:以及|及其|[和及与暨+&·])\s*/gu;

/** The names in an entry without hard separators. */
function namesIn(text: string, known: KnownNames): readonly string[] {
  if (known.has(departmentKey(text))) return [text];
  const described = /^([^:]{2,}):(.*)$/su.exec(text);
  if (described?.[1] && isDepartment(described[1], known)) {
    // 办公室：材料收集 tells a duty; 局机关：人事科 names both.
    const rest = described[2]?.trim() ?? "";
    return isDepartment(rest, known) ? [described[1], rest] : [described[1]];
  }
  if (readGroupWord(text) || namesNobody(text)) return [text];
  const pieces = text.split(CONNECTOR).filter(Boolean);
  const connectors = text.match(CONNECTOR) ?? [];
  return mostDepartments(pieces, connectors, known).flatMap((part) => spacedNames(part, known));
}

/** The split into the most departments; the whole text where some part would be none. */
function mostDepartments(
  pieces: readonly string[],
  connectors: readonly string[],
  known: KnownNames,
): readonly string[] {
  const joined = (from: number, to: number): string =>
    pieces
      .slice(from, to)
      .reduce((whole, piece, at) => (at === 0 ? piece : `${whole}${connectors[from + at - 1] ?? ""}${piece}`), "");
  const whole = joined(0, pieces.length);
  if (pieces.length < 2 || pieces.length > 12) return [whole];
  // best[i]: how many departments the first i pieces split into at most; -1 for none.
  const best: number[] = [0];
  const cameFrom: number[] = [0];
  for (let to = 1; to <= pieces.length; to++) {
    best[to] = -1;
    for (let from = 0; from < to; from++) {
      const count = best[from] ?? -1;
      if (count < 0 || count + 1 <= (best[to] ?? -1) || !isDepartment(joined(from, to), known)) continue;
      best[to] = count + 1;
      cameFrom[to] = from;
    }
  }
  if ((best[pieces.length] ?? -1) < 2) return [whole];
  const parts: string[] = [];
  for (let to = pieces.length; to > 0; to = cameFrom[to] ?? 0) parts.unshift(joined(cameFrom[to] ?? 0, to));
  return parts;
}

/** 办公室 人事科 are two, 办 公 室 is one, 办公室 张三 is one with a person. */
function spacedNames(text: string, known: KnownNames): readonly string[] {
  const all = text.split(/\s+/u).filter(Boolean);
  if (all.length < 2) return all;
  const pieces = all.filter((piece) => !looksLikePerson(piece) || known.has(departmentKey(piece)));
  if (pieces.length < all.length && pieces.length < 2) return pieces.length === 0 ? all : pieces;
  const isSpelt = pieces.every((piece) => piece.length === 1);
  const only: KnownNames = known;
  const parts = mostDepartments(
    pieces,
    pieces.slice(1).map(() => " "),
    only,
  );
  if (parts.length < 2) return [pieces.join("")];
  // 党 办 公 室: letters set apart are one name unless the roster knows each part.
  if (isSpelt && !parts.every((part) => known.has(departmentKey(part)))) return [pieces.join("")];
  return parts.map((part) => part.replace(/\s+/gu, ""));
}

function isDepartment(text: string, known: KnownNames): boolean {
  const name = text.replace(/\s+/gu, "");
  return (
    known.has(departmentKey(name)) ||
    endsLikeDepartment(name) ||
    namesNobody(name) ||
    (name.length > 1 && readGroupWord(name) !== null)
  );
}

const NOTHING_SAID = /^(?:[/\-—–_.·:()]*|无|不涉及|不适用)$/u;
const NAME_AND_PERSON = /^(.{2,}(?:[科室股处办部局站所队]|中心))([一-龥]{2,4})$/u;

function whom(text: string, known: KnownNames, afterGroup: boolean): Mention["named"] | null {
  const name = text.replace(/\s+/gu, "");
  if (NOTHING_SAID.test(name)) return null;
  if (known.has(departmentKey(name))) return { kind: "department", name };
  if (namesNobody(name)) return { kind: "nobody", text: name };
  const group = readGroupWord(name, afterGroup);
  if (group) return { kind: "group", group };
  const withPerson = NAME_AND_PERSON.exec(name);
  if (withPerson?.[1] && withPerson[2] && looksLikePerson(withPerson[2]))
    return { kind: "department", name: withPerson[1] };
  if (looksLikePerson(name)) return null;
  const office = withoutTitle(name);
  if (office === "") return null;
  const many = office === name ? null : readGroupWord(office);
  if (many) return { kind: "group", group: many };
  // （党办） behind a name that is known without it is a remark.
  const bare = office.replace(/\([^()]*\)$/u, "");
  if (bare !== office && bare !== "" && known.has(departmentKey(bare))) return { kind: "department", name: bare };
  return { kind: "department", name: office };
}

/** 办公室、人事科 6:4 */
function weighByRatio(mentions: readonly Mention[], ratio: readonly string[]): void {
  const weighable = mentions.filter(({ named }) => named.kind !== "nobody");
  if (ratio.length < 2 || ratio.length !== weighable.length) return;
  weighable.forEach((mention, at) => {
    mention.weight = marks(ratio[at] ?? "0");
  });
}

/** 办公室6、人事科4 are weights, 项目部1、项目部2 are names, and so is a single 第1科 with its number. */
function weighByBareNumbers(mentions: Mention[], known: KnownNames): void {
  const numbered = mentions.flatMap((mention) => {
    const bare = (mention as Draft).bare;
    if (bare === null || bare === undefined || mention.named.kind !== "department") return [];
    const base = mention.named.name.replace(BARE_WEIGHT, "");
    return known.has(departmentKey(base)) || endsLikeDepartment(base) ? [{ mention, base, bare }] : [];
  });
  if (
    numbered.length < 2 ||
    numbered.length < mentions.length ||
    new Set(numbered.map(({ base }) => base)).size < numbered.length
  )
    return;
  for (const { mention, base, bare } of numbered) {
    const at = mentions.indexOf(mention);
    mentions[at] = { ...mention, named: { kind: "department", name: base }, weight: marks(bare) };
  }
}

/** Parentheses as the cell has them: reading folded their width. */
function asWritten(named: Mention["named"], written: string): Mention["named"] {
  if (named.kind !== "department" || !/[()]/u.test(named.name) || written.includes(named.name)) return named;
  return { kind: "department", name: named.name.replaceAll("(", "（").replaceAll(")", "）") };
}
