import type { IndicatorKind } from "../../domain/indicator.ts";

/**
 * The shape of a row before anything is added up.
 * - leaf: it has what the indicators around it have (a number in the sequence, criterion, department, reason, evidence)
 * - mixed: some of that, but not the number that the others have
 * - bare: none of it, while other rows have some
 * - plain: the table has nothing that distinguishes rows
 * - open: it is above others; a figure of its own only says what they come to
 */
export type RowShape = "leaf" | "mixed" | "bare" | "plain" | "open";

/** A row as the arithmetic of its table sees it. */
export interface SumRow {
  readonly shape: RowShape;
  /** Of a leaf: nothing but its number makes it one. */
  readonly byNumber?: boolean;
  /** For each marks column, in millionths; null if blank. */
  readonly figures: readonly (number | null)[];
  /** How many of the figures, the first ones, are marks; the others are marks taken off. */
  readonly marks: number;
  /** A word calls it a total. */
  readonly called: boolean;
  /** Something broader than an indicator begins here: a heading, the text of an item. */
  readonly begins: boolean;
  /** Its kind according to its section. */
  readonly kind: IndicatorKind;
  /** Its own formula that adds up other rows, or null. */
  readonly adds: AddedRows | null;
  /** The marks column, as an index into `figures`, whose formula is a mean, a maximum or a rate of other rows; or null. */
  readonly derived: number | null;
}

/** The rows that a total's formula refers to. It settles the row's role, but not which rows belong to it. */
export interface AddedRows {
  /** The marks column, as an index into `SumRow.figures`. */
  readonly column: number;
  /** Places of the first and the last row that it adds up. */
  readonly first: number;
  readonly last: number;
  /** It subtracts them from a number: the rest may be an indicator's figure as well as a total's. */
  readonly isRest: boolean;
}

/** The role that the arithmetic gives a row; a row without one keeps the role that its shape and words give. */
export interface SumRole {
  /** rest: a total of the full marks less the deductions; aside: neither a leaf nor a total (a mean of the rows above) */
  readonly role: "total" | "section" | "rest" | "aside";
  readonly by: "formula" | "figures" | "word";
  /** The column that shows it; null if only a word does. */
  readonly column: number | null;
  /** The places of the rows it covers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A row that may be an indicator or the total of `from` to `to` (exclusive), with the column whose figures fit. */
export interface SumDoubt {
  readonly place: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** false: its figure fits nothing, but it has the shape of a total. */
  readonly fits: boolean;
  /** Whether it is read as a total until the user answers. */
  readonly asTotal: boolean;
}

export interface SumTree {
  /** By place. */
  readonly roles: ReadonlyMap<number, SumRole>;
  readonly doubts: readonly SumDoubt[];
}

/** Roles that need no more looking for, by place; of a total its rows. */
export type Settled = ReadonlyMap<number, "leaf" | "total" | SumRole>;

/** Whether a row says anything but 0. */
export function hasFigure({ figures }: SumRow): boolean {
  return figures.some((figure) => figure !== null && figure !== 0);
}

/** That a row is neither a leaf nor a total of any. */
export function asideAt(place: number, by: SumRole["by"], column: number | null): SumRole {
  return { role: "aside", by, column, from: place, to: place };
}

/** That a row may be the total of a stretch that its figure fits. */
export function doubtOf(
  place: number,
  { column, from, to }: Pick<SumRole, "column" | "from" | "to">,
  asTotal: boolean,
): SumDoubt {
  return { place, column: column ?? 0, from, to, fits: true, asTotal };
}
