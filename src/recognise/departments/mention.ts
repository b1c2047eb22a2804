import type { Role } from "../../domain/department.ts";
import type { Marks } from "../../domain/marks.ts";
import type { GroupWord } from "./groupWord.ts";

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

/** A mention while its clause is read. */
export interface MentionDraft extends Mention {
  /** 6 of 办公室6, until it is clear that it is a weight. */
  bare: string | null;
}
