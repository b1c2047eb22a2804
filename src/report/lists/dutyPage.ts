import { rate } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { live, text } from "../draft/cells.ts";
import { keyCell, labelCell } from "../entries/entryCells.ts";
import { SIGNED_ON } from "../entries/entryPlaces.ts";
import { call, CellRef, exact, RangeRef, rateOf } from "../figure/figure.ts";
import type { KeptRow } from "../entries/keptEntry.ts";
import type { Continuation, SheetDraft, Span } from "../draft/sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { BAND, BAND_ENTRY, CONTINUED, TABLE_SIZE, TOTAL_RATE, TOTAL_TEXT } from "../draft/styles.ts";
import { charactersIn, textUnits } from "../draft/textHeight.ts";
import type { DutyPlaces } from "./dutyLayout.ts";

/** Half-width characters for the brackets and the indent of a band. */
const ROOM_AROUND = 7;
/** Height of a band in points, higher if it is signed. */
const BAND_HEIGHT = { plain: 18, signed: 21 } as const;
/** A part up to this share of a page is kept on one page; a longer one would leave too much of the previous page blank. */
const KEPT = 0.2;
/** More rows certainly take more than that, so they need not be measured. */
const MOST_ROWS = 20;
const SUBTOTAL_RATE: CellStyle = { ...TOTAL_RATE, numberFormat: '"得分率 "0.00%' };

/** Where a part is signed: the words, and the key of the entry. */
interface PartSignature {
  readonly label: string;
  readonly key: string;
  readonly typed: KeptRow | undefined;
}

/** The totals of a part. */
export type PartTotals = Pick<ScoredDepartment, "full" | "effective" | "gap" | "pending">;

export interface PartHead {
  readonly whose: string;
  /** The note beside it, within a number of half-width characters. */
  readonly note: (room: number) => string;
  readonly newPage: boolean;
  readonly signature: PartSignature | null;
}

/**
 * One part of 部门责任清单: a band that says whose it is and where it is signed, its rows, and their totals. Small parts
 * share a page; one that runs over repeats its owner on the next page.
 */
export class DutyPart {
  private readonly top: number;
  private readonly again: Continuation;

  constructor(
    private readonly draft: SheetDraft,
    private readonly places: DutyPlaces,
    { whose, note, newPage, signature }: PartHead,
  ) {
    const { deadline, key, name, number, part, progress, remark, task } = places;
    const label = (word: string): CellPlan => labelCell(word, signature?.typed, BAND_ENTRY);
    // Without tasks, the name alone is narrow.
    const last = !signature ? remark : task === name ? part : task;
    const room = charactersIn(draft.widthOf(number, last), TABLE_SIZE) - 1.2 * textUnits(whose) - ROOM_AROUND;
    const said = note(Math.floor(room));
    const band: readonly Span[] = [
      { from: number, to: last, cell: text(said === "" ? whose : `${whose}（${said}）`, BAND) },
      ...(signature
        ? [
            { from: last + 1, to: deadline, cell: label(signature.label) },
            { from: progress, to: remark, cell: label(SIGNED_ON) },
            { from: key, to: key, cell: keyCell(signature.key) },
          ]
        : []),
    ];
    const height = BAND_HEIGHT[signature ? "signed" : "plain"];
    this.top = draft.addSpans(band, { height, keepWithNext: true, pageBreakBefore: newPage });
    const again: Span = { from: number, to: remark, cell: text(whose + CONTINUED, BAND) };
    this.again = {
      height: () => BAND_HEIGHT.plain,
      add: () => void draft.addSpans([again], { height: BAND_HEIGHT.plain, keepWithNext: true }),
    };
  }

  /** Call before each row. */
  continueHere(): void {
    this.draft.continueHere(this.again);
  }

  /**
   * Adds the totals of the rows; returns the row.
   *
   * @param total style of summed marks
   */
  addTotal(totals: PartTotals, total: CellStyle): number {
    const { draft, places } = this;
    const row = draft.next;
    const sum = (id: "full" | "effective" | "gap"): Span => {
      const column = places[id];
      const rows = new RangeRef(null, column, this.top + 1, column, row - 1);
      return { from: column, to: column, cell: live(exact(call("SUM", rows)), totals[id].toNumber(), total) };
    };
    const at = (column: number): CellRef => new CellRef(null, column, row);
    const rateCell = live(
      rateOf(at(places.effective), at(places.full)),
      rate(totals.effective, totals.full),
      SUBTOTAL_RATE,
    );
    draft.keepWithNext(row - 1);
    return draft.addSpans([
      { from: places.number, to: places.part, cell: text("小计", TOTAL_TEXT) },
      sum("full"),
      sum("effective"),
      sum("gap"),
      { from: places.deadline, to: places.progress, cell: rateCell },
      { from: places.remark, to: places.remark, cell: text(totals.pending ? "待评" : "", TOTAL_TEXT) },
    ]);
  }

  /**
   * Keeps a short part on one page.
   *
   * @param page points of rows that fit a page
   */
  end(page: number): void {
    const { draft, top } = this;
    const last = draft.next - 1;
    if (last - top < MOST_ROWS && draft.heightOfRows(top, last) <= KEPT * page) draft.keepTogether(top, last);
  }
}
