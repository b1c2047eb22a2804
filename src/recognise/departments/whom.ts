import { NO_CONCERN, NONE } from "../../domain/fillers.ts";
import { departmentKey, endsLikeDepartment, looksLikePerson, withoutTitle } from "./departmentName.ts";
import { namesNobody, readGroupWord } from "./groupWord.ts";
import type { KnownNames } from "./knownNames.ts";
import type { Mention } from "./mention.ts";

const NOTHING_SAID = new RegExp(`^(?:[/\\-—–_.·:()]*|${NONE}|${NO_CONCERN})$`, "u");
const NAME_AND_PERSON = /^(.{2,}(?:[科室股处办部局站所队]|中心))([一-龥]{2,4})$/u;
/** Longer than a name that ends in nothing like 科, and than any name at all: a sentence. */
const LONGEST_ODD_NAME = 25;
const LONGEST_NAME = 60;
/** 监管科（一）, 监管科（A）, 执法大队（第三组）. */
const TOLD_APART =
  /\((?:第?[一二三四五六七八九十]{1,3}|第\d{1,2}|[甲乙丙丁戊]|[A-Za-z]|[ⅠⅡⅢIVX]{1,4})[\p{Script=Han}]?\)$/u;

/**
 * Whom a name means: a department, a group of them, nobody in particular; null for a person or nothing at all.
 * @param afterGroup the name before it in the list is a group: 所 may go on with 各科室
 */
export function whom(text: string, known: KnownNames, afterGroup: boolean): Mention["named"] | null {
  const name = text.replace(/\s+/gu, "");
  if (NOTHING_SAID.test(name)) return null;
  if (known.has(departmentKey(name))) return { kind: "department", name };
  if (namesNobody(name)) return { kind: "nobody", text: name };
  if (isSentence(name)) return { kind: "nobody", text: name };
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
  // （党办） behind a name that is known without it is a remark; （一） tells it from （二）.
  const bare = office.replace(/\([^()]*\)$/u, "");
  if (TOLD_APART.test(office)) return { kind: "department", name: office };
  if (bare !== office && bare !== "" && known.has(departmentKey(bare))) return { kind: "department", name: bare };
  return { kind: "department", name: office };
}

function isSentence(name: string): boolean {
  if (name.length > LONGEST_NAME) return true;
  return (name.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_ODD_NAME && !endsLikeDepartment(name);
}
