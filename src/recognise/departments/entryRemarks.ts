import { OFFICE } from "../words/offices.ts";
import type { Role } from "../../domain/department.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import { departmentKey, looksLikePerson, withoutTitle, type KnownNames } from "./departmentName.ts";
import { ROLE_ALONE, ROLE_BEHIND, ROLE_OF_SEVERAL, roleOf } from "./departmentRole.ts";
import { namesNobody } from "./groupWord.ts";
import { BARE_WEIGHT } from "./mention.ts";

/** An entry of a list without what is said about its name. */
export interface Stripped {
  readonly text: string;
  readonly role: Role | null;
  /** The role stands behind the name: it may go for the names before, too. */
  readonly roleIsBehind: boolean;
  readonly weight: Marks | null;
  /** A number without a unit behind the name, which may be a weight. */
  readonly bare: string | null;
}

const WEIGHT = /(?:占|权重|占比|:|=|\s)*(\d+(?:\.\d+)?)\s*(%|成)$/u;
const AND_SO_ON = new RegExp(`等(?:\\d+个)?(?:(?:有关|相关)?(?:${OFFICE}|人员))?$`, "u");

/** Takes from an entry what is said about its name: role, weight, persons, remarks. */
export function withoutRemarks(entry: string, known: KnownNames): Stripped {
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
        roleIsBehind ||= remark.ofAll;
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
  const number = BARE_WEIGHT.exec(text);
  const bare = number && number.index > 0 && !known.has(departmentKey(text)) ? (number[1] ?? null) : null;
  return { text, role, roleIsBehind, weight, bare };
}

function asRole(words: string): Role | null {
  const role = roleOf(words);
  return role === "people" ? null : role;
}

/** （共3项）: how many tasks stand below. */
const COUNT_OF_TASKS = /^(?:共计?|合计|计)?[\d一二三四五六七八九十]+[项条件](?:任务|工作|指标|事项)?$/u;

/**
 * （牵头）, （60%）, （牵头，60%）, （张三）, （共同牵头） of all names before it, （共3项）; null for anything that may belong to the name.
 */
function readRemark(
  inside: string,
  known: KnownNames,
): { readonly role: Role | null; readonly ofAll: boolean; readonly weight: Marks | null } | null {
  let role: Role | null = null;
  let ofAll = false;
  let weight: Marks | null = null;
  const parts = inside.split(/[,、;\s]/u).filter(Boolean);
  for (const part of parts) {
    if (COUNT_OF_TASKS.test(part)) continue;
    const percent = /^(?:占|权重|占比)?:?(\d+(?:\.\d+)?)(%|成|分)?$/u.exec(part);
    if (ROLE_ALONE.test(part)) {
      role = asRole(part);
      ofAll = ROLE_OF_SEVERAL.test(part);
    } else if (percent?.[1]) weight = marks(percent[1]).times(percent[2] === "成" ? 10 : 1);
    else if (known.has(departmentKey(part)) || !(looksLikePerson(part) || withoutTitle(part) === "")) return null;
  }
  return { role, ofAll, weight };
}
