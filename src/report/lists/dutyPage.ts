import { rate, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { empty, live, text } from "../cells.ts";
import { keyCell, labelCell } from "../entryCells.ts";
import { SIGNED_ON } from "../entryPlaces.ts";
import { call, CellRef, exact, RangeRef, rateOf } from "../figure/figure.ts";
import type { KeptRow } from "../keptEntry.ts";
import type { Continuation, SheetDraft, Span } from "../sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { BAND, BAND_NOTE, CONTINUED, TEXT, TOTAL_RATE, TOTAL_TEXT } from "../styles.ts";
import type { DutyPlaces } from "./dutyColumns.ts";

const BAND_HEIGHT = 18;
/** Room to sign in. */
const END_HEIGHT = 22;
/** Part of a page up to which a part is kept on one; a longer one would leave too much of the page before it white. */
const KEPT = 0.35;
/** Rows that surely take more than that: they need not be made to be measured. */
const MOST_ROWS = 20;
const SUBTOTAL_RATE: CellStyle = { ...TOTAL_RATE, horizontal: "center", numberFormat: '"得分率 "0.00%' };
const SIGN: CellStyle = { ...TEXT, wrap: false };

/** Where a part is signed: with what words, and the key under which what is typed there is kept. */
export interface PartSignature {
  readonly label: string;
  readonly key: string;
  readonly typed: KeptRow | undefined;
}

/** What a part comes to. */
export type PartTotals = Pick<ScoredDepartment, "full" | "effective" | "gap" | "pending">;

/**
 * One part of 部门责任清单: a band that says whose it is, its rows, what they come to, and where it is signed. Small parts share a page;
 * one that runs over says on the next page again whose it is.
 */
export class DutyPart {
  private readonly top: number;
  private readonly again: Continuation;

  constructor(
    private readonly draft: SheetDraft,
    private readonly places: DutyPlaces,
    { whose, counts, newPage }: { readonly whose: string; readonly counts: string; readonly newPage: boolean },
  ) {
    const add = (title: string, note: string, pageBreakBefore: boolean): number =>
      draft.addSpans(
        [
          { from: 1, to: note === "" ? places.remark : places.name, cell: text(title, BAND) },
          ...(note === "" ? [] : [{ from: places.name + 1, to: places.remark, cell: text(note, BAND_NOTE) }]),
        ],
        { height: BAND_HEIGHT, keepWithNext: true, pageBreakBefore },
      );
    this.top = add(whose, counts, newPage);
    this.again = { height: BAND_HEIGHT, add: () => void add(whose + CONTINUED, "", false) };
  }

  /** Before each row. */
  continueHere(): void {
    this.draft.continueHere(this.again);
  }

  /**
   * The last row: what the rows come to, where they are of marks, and where it is signed; returns the row.
   *
   * @param total style of summed marks
   */
  addEnd(totals: PartTotals | null, total: CellStyle, signature: PartSignature | null): number {
    const { draft, places } = this;
    const row = draft.next;
    const sum = (id: "full" | "effective" | "gap"): Span => {
      const column = places[id];
      const rows = new RangeRef(null, column, this.top + 1, column, row - 1);
      const value: Marks | undefined = totals?.[id];
      return {
        from: column,
        to: column,
        cell: value ? live(exact(call("SUM", rows)), value.toNumber(), total) : empty(total),
      };
    };
    const at = (column: number): CellRef => new CellRef(null, column, row);
    const rateCell = totals
      ? live(rateOf(at(places.effective), at(places.full)), rate(totals.effective, totals.full), SUBTOTAL_RATE)
      : empty(TOTAL_TEXT);
    const label = (word: string): CellPlan => (signature ? labelCell(word, signature.typed, SIGN) : empty(SIGN));
    // Upright there is no column of tasks to write the day in.
    const upright = places.task === places.name;
    draft.keepWithNext(row - 1);
    return draft.addSpans(
      [
        { from: places.number, to: places.number, cell: text(totals ? "小计" : "", TOTAL_TEXT) },
        { from: places.name, to: places.name, cell: label(signature?.label ?? "") },
        { from: places.name + 1, to: places.part, cell: upright ? empty(SIGN) : label(SIGNED_ON) },
        sum("full"),
        sum("effective"),
        sum("gap"),
        { from: places.deadline, to: places.progress, cell: rateCell },
        {
          from: places.remark,
          to: places.remark,
          cell: upright ? label(SIGNED_ON) : text(totals?.pending ? "待评" : "", TOTAL_TEXT),
        },
        ...(signature ? [{ from: places.key, to: places.key, cell: keyCell(signature.key) }] : []),
      ],
      { height: END_HEIGHT },
    );
  }

  /** Keeps a short one on one page. @param page points of rows that a page holds */
  end(page: number): void {
    const { draft, top } = this;
    const last = draft.next - 1;
    if (last - top < MOST_ROWS && draft.heightOfRows(top, last) <= KEPT * page) draft.keepTogether(top, last);
  }
}
