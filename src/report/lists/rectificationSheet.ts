import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { empty, live, number, text } from "../cells.ts";
import { DETAIL } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved, entryCell, KEY_HEADER, keyCell } from "../entryCells.ts";
import { keyUnder } from "../entryKeys.ts";
import { MEASURE, REMARK } from "../entryPlaces.ts";
import { columnRange, exact } from "../formulas.ts";
import { addListTitle } from "../listTitle.ts";
import { markDecimals } from "../markDecimals.ts";
import { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, SheetPlan } from "../sheetPlan.ts";
import { CENTRE, HEADER, markStyles, SERIAL, SUBHEADING, TEXT, TOTAL_TEXT, type MarkStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { listSheetPlan } from "./listSheetPlan.ts";
import { deductionsOf, lossesOf, type Loss } from "./losses.ts";

const AT = {
  department: 4,
  full: 5,
  effective: 6,
  gap: 7,
  reason: 8,
  measure: 9,
  remark: 10,
  key: 11,
} as const;
const HEADINGS = ["序号", "测评项目", "测评内容", "责任部门", "应得分", "得分", "失分", "扣分原因", MEASURE, REMARK];
const COLUMNS = [
  ...[4.6, 12, 24, 11, 7.4, 7.4, 7.4, 16, 17, 10].map((width) => ({ width })),
  { width: 10, hidden: true },
];
/** Height in points of a row whose measures may be written by hand. */
const ROOM_TO_WRITE = 32;

/** 扣分整改清单: who lost marks, on what, why, and what will be done about it; the greatest loss first. */
export function rectificationSheet(input: SummaryInput, layout: DetailLayout, keys: readonly string[]): SheetPlan {
  const draft = new SheetDraft(COLUMNS);
  addListTitle(draft, { title: "扣分整改清单", input, from: 1, to: AT.remark });
  draft.add([...HEADINGS.map((heading) => text(heading, HEADER)), KEY_HEADER], { keepWithNext: true });
  const list = new RectificationList(input, draft, keys);
  list.addLosses(lossesOf(input.scorecard.indicators, layout), layout);
  list.addDeductions(deductionsOf(input.scorecard.indicators), layout);
  addRemoved(draft, input.kept.rectification, list.written, {
    description: [1, AT.reason],
    entries: [
      [MEASURE, AT.measure, AT.measure],
      [REMARK, AT.remark, AT.remark],
    ],
    key: AT.key,
  });
  return listSheetPlan(draft, { product: "rectification", name: input.names.rectification, last: AT.remark });
}

class RectificationList {
  /** Keys of the rows written. */
  readonly written = new Set<string>();
  private readonly styles: MarkStyles;
  private count = 0;

  constructor(
    private readonly input: SummaryInput,
    private readonly draft: SheetDraft,
    private readonly keys: readonly string[],
  ) {
    this.styles = markStyles(markDecimals(input.scorecard));
  }

  addLosses(losses: readonly Loss[], layout: DetailLayout): void {
    const top = this.draft.next;
    for (const { scored, department, full, effective, gap, row, columns } of losses) {
      this.addRow(scored, department, [
        live(layout.cell(columns.full, row), full.toNumber(), this.styles.mark),
        live(layout.cell(columns.effective, row), effective.toNumber(), this.styles.mark),
        live(layout.cell(columns.gap, row), gap.toNumber(), this.styles.mark),
      ]);
    }
    if (losses.length === 0) this.addNone();
    else {
      const sums = [
        losses.map(({ full }) => full),
        losses.map(({ effective }) => effective),
        losses.map(({ gap }) => gap),
      ];
      this.addTotal(
        "合计",
        top,
        sums.map((values) => sumMarks(values)),
      );
      this.addSurplus(sumMarks(losses.map(({ gap }) => gap)));
    }
  }

  /** Marks above full make the unit's loss smaller than what is listed; the paper says so. */
  private addSurplus(listed: Marks): void {
    const { gap } = this.input.scorecard.totals;
    if (listed.eq(gap)) return;
    const note =
      `注：本表失分合计${listed.toFixed()}分，汇总表失分${gap.toFixed()}分，` +
      `相差${listed.minus(gap).toFixed()}分，是因为有的指标得分超过应得分，请核实。`;
    this.draft.addSpans([{ from: 1, to: AT.remark, cell: text(note, TEXT) }]);
  }

  /** 减分项 stand outside the base; what they took off is to be put right all the same. */
  addDeductions(deductions: readonly ScoredIndicator[], layout: DetailLayout): void {
    if (deductions.length === 0) return;
    this.draft.addSpans([{ from: 1, to: AT.remark, cell: text("减分项（不计入失分，在结果中另减）", SUBHEADING) }], {
      keepWithNext: true,
    });
    const top = this.draft.next;
    for (const scored of deductions) {
      const { effective, indicator, leads } = scored;
      const off = live(
        layout.cell(DETAIL.effective, layout.firstRow(indicator.id)),
        effective?.toNumber() ?? null,
        this.styles.mark,
      );
      this.addRow(scored, leads.join("、"), [empty(this.styles.mark), empty(this.styles.mark), off]);
    }
    this.addTotal("减分合计", top, [null, null, sumMarks(deductions.flatMap(({ effective }) => effective ?? []))]);
  }

  private addRow(scored: ScoredIndicator, department: string, figures: readonly CellPlan[]): void {
    const { indicator } = scored;
    const key = keyUnder(department, this.keys[indicator.id] ?? "");
    this.written.add(key);
    const typed = this.input.kept.rectification?.get(key);
    this.count++;
    const reason = indicator.reason === "" && indicator.reasonCell !== null ? "（未填写）" : indicator.reason;
    const cells = [
      number(this.count, SERIAL),
      text(this.input.assessment.framework.items[indicator.item]?.name ?? "", TEXT),
      text(indicator.name, TEXT),
      text(department, CENTRE),
      ...figures,
      text(reason, TEXT),
      entryCell(MEASURE, typed),
      entryCell(REMARK, typed),
      keyCell(key),
    ];
    this.draft.add(cells, { atLeast: ROOM_TO_WRITE });
  }

  private addTotal(label: string, top: number, sums: readonly (Marks | null)[]): void {
    const bottom = this.draft.next - 1;
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

  private addNone(): void {
    const { unscored } = this.input.scorecard.totals;
    const note =
      unscored > 0 ? `已评分的指标均未失分；另有${unscored}项未评分，见填报核对清单。` : "本期各项指标均未失分。";
    this.draft.addSpans([{ from: 1, to: AT.remark, cell: text(note, CENTRE) }], { height: 24 });
  }
}
