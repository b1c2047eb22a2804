import type { Role } from "../../domain/department.ts";
import { withoutRemarks } from "./entryRemarks.ts";
import type { KnownNames } from "./knownNames.ts";
import type { MentionDraft } from "./mention.ts";
import { namesIn } from "./namesInEntry.ts";
import { splitOutside } from "./splitOutside.ts";
import { whom } from "./whom.ts";

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
