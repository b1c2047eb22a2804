import type { IndicatorKind } from "../../domain/indicator.ts";

/**
 * What a row looks like before anything is added up.
 *
 * - leaf: it has what the indicators around it have (a number in the sequence, criterion, department, reason, evidence)
 * - mixed: some of it, but not the number that the others have
 * - bare: none of it, where the others have some
 * - plain: the table gives its rows nothing to be told apart by
 * - open: it stands above others and carries no figure
 */
export type RowShape = "leaf" | "mixed" | "bare" | "plain" | "open";

/** A row as the arithmetic of its table sees it. */
export interface SumRow {
  readonly shape: RowShape;
  /** Of each marks column, in millionths; null where none is written. */
  readonly figures: readonly (number | null)[];
  /** How many of the figures, the first ones, are marks; the others say what was taken off. */
  readonly marks: number;
  /** A word calls it a total. */
  readonly called: boolean;
  /** Something broader than an indicator begins here: a heading, the text of an item. */
  readonly begins: boolean;
  /** What its section makes of it. */
  readonly kind: IndicatorKind;
  /** A formula of its own that adds other rows up; null where it has none. */
  readonly adds: AddedRows | null;
  /** The marks column, as an index into `figures`, whose formula makes a mean, a best or a rate of other rows; null where none does. */
  readonly derived: number | null;
}

/** What a total's formula refers to. It settles what the row is, not which rows belong to it. */
export interface AddedRows {
  /** The marks column, as an index into `SumRow.figures`. */
  readonly column: number;
  /** Places of the first and the last row that it adds up. */
  readonly first: number;
  readonly last: number;
  /** It takes them off a number: what is left is an indicator's as well as a total's. */
  readonly isRest: boolean;
}

/** What the arithmetic makes of a row; a row without one keeps what its shape and its words make of it. */
export interface SumRole {
  /**
   * rest: a total of what is left of the full marks once the deductions are off; aside: neither a leaf nor a total of any (a
   * mean of the rows above)
   */
  readonly role: "total" | "section" | "rest" | "aside";
  readonly by: "formula" | "figures" | "word";
  /** The column that shows it; null for a word alone. */
  readonly column: number | null;
  /** The places of the rows it covers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A row that may be an indicator or the total of `from` to `to` (exclusive), with the column in which the figures fit. */
export interface SumDoubt {
  readonly place: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** false: its figure fits nothing, but its shape is that of a total. */
  readonly fits: boolean;
  /** Whether it is read as a total until somebody says so. */
  readonly asTotal: boolean;
}

export interface SumTree {
  /** By place. */
  readonly roles: ReadonlyMap<number, SumRole>;
  readonly doubts: readonly SumDoubt[];
}
