import type { Role } from "../../domain/department.ts";
import { type Marks, marks } from "../../domain/marks.ts";
import type { GroupWord } from "./groupWord.ts";
import { departmentKey, endsLikeDepartment, type KnownNames } from "./departmentName.ts";

/** What a cell says about one department, one group, or nobody in particular. */
export interface Mention {
  readonly named:
    | { readonly kind: "department"; readonly name: string }
    | { readonly kind: "group"; readonly group: GroupWord }
    | { readonly kind: "nobody"; readonly text: string };
  /** The role stated in words; null if the column or the place in the list decides. */
  role: Role | null;
  weight: Marks | null;
}

/** A mention while its clause is being read. */
export interface MentionDraft extends Mention {
  /** 6 in 办公室6, until it is clear whether it is a weight. */
  bare: string | null;
}

/** A number behind a name that may be its weight: 6 of 办公室6. */
export const BARE_WEIGHT = /[::=\s]*(\d{1,3}(?:\.\d+)?)\s*分?$/u;

/** 办公室、人事科 6:4: the shares in the order of the names, where there are as many. */
export function weighByRatio(mentions: readonly MentionDraft[], ratio: readonly string[]): void {
  const weighable = mentions.filter(({ named }) => named.kind !== "nobody");
  if (ratio.length < 2 || ratio.length !== weighable.length) return;
  weighable.forEach((mention, at) => {
    mention.weight = marks(ratio[at] ?? "0");
  });
}

/** 办公室6、人事科4 are weights, 项目部1、项目部2 are names, and so is a single 第1科 with its number. */
export function weighByBareNumbers(mentions: MentionDraft[], known: KnownNames): void {
  const numbered = mentions.flatMap((mention) => {
    const { bare } = mention;
    if (bare === null || mention.named.kind !== "department") return [];
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
