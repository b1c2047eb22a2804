import type { Role } from "../../domain/department.ts";
import { withoutRemarks } from "./entryRemarks.ts";
import type { Mention, MentionDraft } from "./mention.ts";
import { namesIn } from "./namesInEntry.ts";
import { departmentKey, endsLikeDepartment, looksLikePerson, withoutTitle, type KnownNames } from "./departmentName.ts";
import { NONE, NO_CONCERN } from "../../domain/fillers.ts";
import { namesNobody, readGroupWord } from "./groupWord.ts";
import { splitOutside } from "./preparedText.ts";

/** A clause: 办公室（牵头）、人事科 … 配合. Words behind the last name go for all names since the last that has words of its own. */
export function readClause(clause: string, said: Role | null, known: KnownNames): MentionDraft[] {
  const drafts: MentionDraft[] = [];
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
function mergeGroups(drafts: readonly MentionDraft[]): MentionDraft[] {
  const merged: MentionDraft[] = [];
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

const NOTHING_SAID = new RegExp(`^(?:[/\\-—–_.·:()]*|${NONE}|${NO_CONCERN})$`, "u");
const NAME_AND_PERSON = /^(.{2,}(?:[科室股处办部局站所队]|中心))([一-龥]{2,4})$/u;
/** √, 30分, 3月底: signs, figures and days stand in columns of departments by mistake. */
const NO_NAME = /^[^\p{L}]+$|^\d+(?:\.\d+)?(?:分|项|次|个|人|件|元|万元)$|^\d{1,4}[年月]/u;
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
function whom(text: string, known: KnownNames, afterGroup: boolean): Mention["named"] | null {
  const name = text.replace(/\s+/gu, "");
  const department = (name: string) => ({ kind: "department", name }) as const;
  if (NOTHING_SAID.test(name)) return null;
  if (known.has(departmentKey(name))) return department(name);
  if (namesNobody(name) || isSentence(name) || NO_NAME.test(name)) return { kind: "nobody", text: name };
  const group = readGroupWord(name, afterGroup);
  if (group) return { kind: "group", group };
  const [, place, person = ""] = NAME_AND_PERSON.exec(name) ?? [];
  if (place && looksLikePerson(person)) return department(place);
  const office = looksLikePerson(name) ? "" : withoutTitle(name);
  if (office === "") return null;
  const many = office === name ? null : readGroupWord(office);
  if (many) return { kind: "group", group: many };
  // （党办） behind a name that is known without it is a remark; （一） tells it from （二）.
  const bare = office.replace(/\([^()]*\)$/u, "");
  const isRemark = !TOLD_APART.test(office) && known.has(departmentKey(bare));
  return department(isRemark ? bare : office);
}

function isSentence(name: string): boolean {
  if (name.length > LONGEST_NAME) return true;
  return (name.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_ODD_NAME && !endsLikeDepartment(name);
}
