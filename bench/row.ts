import type { Usage } from "./usage.ts";

/** Files that the programs of a row work on. */
export interface Files {
  /** The measured workbook. */
  readonly input: string;
  /** Its marks as JSON, for programs that read no workbook. */
  readonly marks: string;
  /** Its summary. */
  readonly summary: string;
  /** A folder of many units' workbooks. */
  readonly units: string;
  /** A folder of the forms cut from it, with every reason given; of sizes that have forms. */
  readonly forms: string;
  /** A file, or a folder, that is not there before a program runs. */
  readonly out: string;
}

/** A program and its arguments. */
export type Command = (files: Files) => readonly string[];

/** The highest share of the peer's figure that is aimed at. */
type Aims = Partial<Record<keyof Usage, number>>;

/** A line of the table: two whole processes that take turns, and what the first is to take of what the second takes. */
export interface Row {
  readonly what: string;
  readonly ours: Command;
  readonly peer: Command;
  /** By number of indicators; 0 where the row has no size. No aims: a floor to compare with. */
  readonly at: Readonly<Record<number, Aims>>;
}
