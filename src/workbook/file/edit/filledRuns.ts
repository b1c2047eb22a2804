import { columnLetters } from "../../../domain/address.ts";

/** How many rows are held back at most while the end of a run is unknown. */
const MOST_HELD = 512;

/** Cells below each other whose formula is filled down: the first states it, the others refer to it. */
interface Run {
  readonly filled: object;
  /** 0-based. */
  readonly column: number;
  readonly index: number;
  readonly top: number;
  bottom: number;
}

/**
 * Writes rows whose formulas may be filled down, each run as one shared formula (ECMA-376 part 1, 18.3.1.40). The first
 * cell of a run states its extent, so rows are held back until that is known.
 */
export class FilledRuns {
  private readonly open: (Run | undefined)[] = [];
  private held: (string | Run)[] = [];
  private rows = 0;
  private count = 0;

  constructor(private readonly write: (xml: string) => void) {}

  /**
   * The `f` element of a cell.
   *
   * @param before the part of the row before it that has not been passed yet
   * @param text gives the escaped formula; called at the start of a run
   * @returns the part of the row that still has to be passed
   */
  add(before: string, filled: object, column: number, row: number, text: () => string): string {
    const run = this.open[column];
    if (run?.filled === filled && run.bottom === row - 1) {
      run.bottom = row;
      return `${before}<f t="shared" si="${run.index}"/>`;
    }
    const begun: Run = { filled, column, index: this.count++, top: row, bottom: row };
    this.open[column] = begun;
    this.held.push(before, begun);
    return `${text()}</f>`;
  }

  /** The rest of a row. */
  endRow(rest: string, row: number): void {
    if (this.open.length === 0) {
      this.write(rest);
      return;
    }
    this.held.push(rest);
    this.rows++;
    if (this.rows >= MOST_HELD || !this.open.some((run) => run?.bottom === row)) this.end();
  }

  /** Passes on what is held back; all runs end. */
  end(): void {
    for (const piece of this.held) this.write(typeof piece === "string" ? piece : opening(piece));
    this.open.length = 0;
    this.held = [];
    this.rows = 0;
  }
}

function opening({ column, index, top, bottom }: Run): string {
  if (top === bottom) return "<f>";
  const letters = columnLetters(column + 1);
  return `<f t="shared" ref="${letters}${top}:${letters}${bottom}" si="${index}">`;
}
