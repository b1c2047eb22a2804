import type { Role } from "../../domain/department.ts";
import type { Marks } from "../../domain/marks.ts";
import type { GroupWord } from "./groupWord.ts";

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
