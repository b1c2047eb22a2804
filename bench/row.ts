import type { ShapeName } from "./shapeFile.ts";
import type { Usage } from "./usage.ts";

/** Files that the programs of a row work on. */
export interface Files {
  /** The measured workbook. */
  readonly input: string;
  /** Its marks as JSON, for programs that read no workbook. */
  readonly marks: string;
  /** Its summary. */
  readonly summary: string;
  /** The summary without formulas; of the size that LibreOffice opens. */
  readonly values: string;
  /** Workbooks of one framework, by its columns of marks; of the size that shapes are measured at. */
  readonly shapes: Readonly<Record<ShapeName, string>>;
  /** A workbook with as many rows in each ledger, and one with a tenth of them. */
  readonly ledgers: string;
  readonly fewLedgers: string;
  /** A folder of many units' workbooks. */
  readonly units: string;
  /** A folder of the forms cut from it, with every reason given; of sizes that have forms. */
  readonly forms: string;
  /** A file, or a folder, that is not there before a program runs. */
  readonly out: string;
}

/** A program with its arguments, and the status that it ends with where it did its work: 0 where absent. */
export interface Command {
  readonly program: readonly string[];
  readonly status?: number;
}

export type CommandOn = (files: Files) => Command;

/** The highest share of the peer's figure that is aimed at. */
type Aims = Partial<Record<keyof Usage, number>>;

/** A line of the table: two whole processes that take turns, and what the first is to take of what the second takes. */
export interface Row {
  /** What it is asked for by: `npm run bench -- NAME`. */
  readonly name: string;
  readonly what: string;
  readonly ours: CommandOn;
  readonly peer: CommandOn;
  /** By number of indicators; 0 where the row has no size. No aims: a floor to compare with. */
  readonly at: Readonly<Record<number, Aims>>;
}
