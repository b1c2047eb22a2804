import { departmentKey, endsLikeDepartment, looksLikePerson, type KnownNames } from "./departmentName.ts";
import { namesNobody, readGroupWord } from "./groupWord.ts";

/** 和 in front of a name joins it to those before it, but 和平社区 and 和谐路小学 begin so by themselves. */
const JOINING = "和(?![平谐睦顺田县静美兴龙悦政硕])";
const CONNECTOR = new RegExp(`\\s*(?:以及|及其|[及与暨+&·]|(?<!\\s)和|${JOINING})\\s*`, "gu");
/** 、和人事科: the list goes on. */
const JOINED_BEFORE = new RegExp(`^(?:以及|及其|[暨+&·]|${JOINING})\\s*`, "u");

/** The names in an entry without hard separators. */
export function namesIn(text: string, known: KnownNames): readonly string[] {
  if (known.has(departmentKey(text))) return [text];
  // 张三（办公室）: a person and where he works.
  const [, person = "", office = ""] = /^([^()]+)\(([^()]+)\)$/u.exec(text) ?? [];
  if (looksLikePerson(person) && !isDepartment(person, known) && isDepartment(office, known)) return [office];
  const described = /^([^:]{2,}):(.*)$/su.exec(text);
  if (described?.[1] && isDepartment(described[1], known)) {
    // 办公室：材料收集 tells a duty; 局机关：人事科 names both.
    const rest = described[2]?.trim() ?? "";
    return isDepartment(rest, known) ? [described[1], rest] : [described[1]];
  }
  if (readGroupWord(text) || namesNobody(text)) return [text];
  const entry = text.replace(JOINED_BEFORE, "");
  const pieces = entry.split(CONNECTOR);
  const connectors = entry.match(CONNECTOR) ?? [];
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
  if (pieces.length < all.length && pieces.length < 2) return pieces;
  const isSpelt = pieces.every((piece) => piece.length === 1);
  const spaces = pieces.slice(1).map(() => " ");
  const parts = mostDepartments(pieces, spaces, known);
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
