import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { empty, live, number, stored, text } from "../cells.ts";
import { DETAIL } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { entryCell, keyCell } from "../entryCells.ts";
import { sheetEntry, sheetEntryCell } from "../sheetEntryCells.ts";
import { keyUnder } from "../entryKeys.ts";
import { columnRange, exact } from "../formulas.ts";
import { markDecimals } from "../markDecimals.ts";
import type { KeptRow } from "../keptEntries.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, RowPlan } from "../sheetPlan.ts";
import { CENTRE, markStyles, NOTE, SERIAL, SUBHEADING, TEXT, TOTAL_TEXT, type MarkStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { Loss } from "./losses.ts";
import { RECTIFICATION as AT, RECTIFICATION_ENTRIES } from "./rectificationColumns.ts";

/** Height in points of a row whose measures may be written by hand. */
const ROOM_TO_WRITE = 32;

/** The rows of 扣分整改清单: losses, then what 减分项 took off, each with its total. */
export class RectificationRows {
  /** Keys of the rows written. */
  readonly written = new Set<string>();
  private readonly styles: MarkStyles;
  /** Headings under which the user's own sheet has something to say. */
  private readonly taken = new Set<string>();
  private count = 0;

  /** @param keys of the indicators, in their order */
  constructor(
    private readonly input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly keys: readonly string[],
    private readonly draft: SheetDraft,
  ) {
    this.styles = markStyles(markDecimals(input.scorecard));
  }

  addLosses(losses: readonly Loss[]): void {
    if (losses.length === 0) {
      this.addNone();
      return;
    }
    const { layout, styles } = this;
    const top = this.draft.next;
    for (const { scored, department, full, gap, row, columns } of losses) {
      this.addRow(scored, department, () => [
        live(layout.cell(columns.full, row), stored(full), styles.mark),
        live(layout.cell(columns.gap, row), stored(gap), styles.mark),
      ]);
    }
    const lost = sumMarks(losses.map(({ gap }) => gap));
    this.addTotal("合计", top, [sumMarks(losses.map(({ full }) => full)), lost]);
    this.addSurplus(lost);
  }

  /** 减分项 stand outside the base; what they took off is to be put right all the same. */
  addDeductions(deductions: readonly ScoredIndicator[]): void {
    if (deductions.length === 0) return;
    const { layout, styles } = this;
    this.addLine(text("减分项（不计入失分，在结果中另减）", SUBHEADING), true);
    const top = this.draft.next;
    for (const scored of deductions) {
      const { effective, indicator, leads } = scored;
      const source = layout.cell(DETAIL.effective, layout.firstRow(indicator.id));
      const off = live(source, stored(effective), styles.mark);
      this.addRow(scored, leads.join("、"), () => [empty(styles.mark), off]);
    }
    this.addTotal("减分合计", top, [null, sumMarks(deductions.flatMap(({ effective }) => effective ?? []))]);
  }

  /** Marks above full make the unit's loss smaller than what is listed; the paper says so. */
  private addSurplus(listed: Marks): void {
    const { gap } = this.input.scorecard.totals;
    if (listed.eq(gap)) return;
    const note =
      `注：本表失分合计${listed.toFixed()}分，汇总表失分${gap.toFixed()}分，` +
      `相差${listed.minus(gap).toFixed()}分，是因为有的指标得分超过应得分，请核实。`;
    this.addLine(text(note, TEXT));
  }

  private addNone(): void {
    const { unscored } = this.input.scorecard.totals;
    const note =
      unscored > 0 ? `已评分的指标均未失分；另有${unscored}项未评分，见填报核对清单。` : "本期各项指标均未失分。";
    this.draft.addSpans([{ from: 1, to: AT.remark, cell: text(note, CENTRE) }], { height: 24 });
  }

  /** @param figures makes the cells of 应得分 and 失分 */
  private addRow(scored: ScoredIndicator, department: string, figures: () => readonly CellPlan[]): void {
    const key = keyUnder(department, this.keys[scored.indicator.id] ?? "");
    this.written.add(key);
    for (const [heading] of RECTIFICATION_ENTRIES) if (sheetEntry(scored, heading)) this.taken.add(heading);
    const serial = ++this.count;
    const cells = (): RowPlan["cells"] => this.cells(scored, serial, department, figures(), key);
    this.draft.addLater(cells, null, { atLeast: ROOM_TO_WRITE });
  }

  private cells(
    scored: ScoredIndicator,
    serial: number,
    department: string,
    figures: readonly CellPlan[],
    key: string,
  ): RowPlan["cells"] {
    const { indicator } = scored;
    const typed = this.input.kept.rectification?.get(key);
    const reason = indicator.reason === "" && indicator.reasonCell !== null ? "（未填写）" : indicator.reason;
    return [
      number(serial, SERIAL),
      text(this.input.assessment.framework.items[indicator.item]?.name ?? "", TEXT),
      text(indicator.name, TEXT),
      text(department, CENTRE),
      ...figures,
      text(reason, TEXT),
      ...RECTIFICATION_ENTRIES.map(([heading]) => this.entry(scored, heading, typed)),
      keyCell(key),
    ];
  }

  /** What was typed, else what the user's own sheet says. */
  private entry(scored: ScoredIndicator, heading: string, typed: KeptRow | undefined): CellPlan {
    const own = sheetEntry(scored, heading);
    return entryCell(heading, typed, own ? sheetEntryCell(scored.indicator.sheet, own) : undefined);
  }

  /** Says which columns hold the sheet's own words. */
  addNote(): void {
    if (this.taken.size === 0) return;
    const headings = RECTIFICATION_ENTRIES.flatMap(([heading]) => (this.taken.has(heading) ? [heading] : []));
    const { sheet } = this.input.assessment.framework;
    const note = `注：${headings.join("、")}取自“${sheet}”，随其变动；在本表直接改写的，以改写的为准，再次生成时保留。`;
    this.addLine(text(note, NOTE));
  }

  private addTotal(label: string, top: number, sums: readonly (Marks | null)[]): void {
    const bottom = this.draft.next - 1;
    this.draft.keepWithNext(bottom);
    const figures = sums.map((sum, at) =>
      sum === null
        ? empty(this.styles.total)
        : live(exact(`SUM(${columnRange(null, AT.full + at, top, bottom)})`), sum.toNumber(), this.styles.total),
    );
    this.draft.addSpans([
      { from: 1, to: AT.department, cell: text(label, TOTAL_TEXT) },
      ...figures.map((cell, at) => ({ from: AT.full + at, to: AT.full + at, cell })),
      { from: AT.reason, to: AT.remark, cell: empty(TOTAL_TEXT) },
    ]);
  }

  private addLine(cell: CellPlan, keepWithNext = false): void {
    this.draft.addSpans([{ from: 1, to: AT.remark, cell }], { keepWithNext });
  }
}
