import { NO_MARKS, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator, Share } from "../../domain/scorecard.ts";
import type { Role } from "../../domain/department.ts";
import { empty, live, number, text } from "../cells.ts";
import { cellOf } from "../formulas.ts";
import { markDecimals } from "../markDecimals.ts";
import { PAGE_WIDTH, pageSetup } from "../pageSetup.ts";
import { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, CellStyle, ColumnPlan, SheetPlan } from "../sheetPlan.ts";
import {
  CENTRE,
  HEADER,
  HIDDEN,
  LINK,
  markStyles,
  RATE,
  SERIAL,
  TEXT,
  TEXT_AGAIN,
  type MarkStyles,
} from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { CellPool } from "../cellPool.ts";
import { addListTitle } from "../listTitle.ts";
import { DETAIL, HEADER_ROW, KIND_WORD, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";
import { markCells, type MarkCell } from "./markCells.ts";
import { shareFormulas } from "./shareFormulas.ts";
import { derivedMarks, type Derived } from "./stateFormulas.ts";

export const NOBODY = "未明确责任部门";
export const ROLE_WORD: Readonly<Record<Role, string>> = { lead: "牵头", responsible: "责任", support: "配合" };

const LAST = DETAIL.effectiveCut;
const LEAST_NAME_WIDTH = 18;

/** 得分明细: one row an indicator and department share, each mark following its source cell. All other figures sum this sheet. */
export function detailSheet(input: SummaryInput, layout: DetailLayout): SheetPlan {
  const { assessment, scorecard } = input;
  const columns = columnPlans(input, layout);
  const draft = new SheetDraft(columns);
  addListTitle(draft, { title: "得分明细", input, from: DETAIL.number, to: DETAIL.source });
  const [titleRow] = draft.rows;
  draft.rows[0] = {
    ...titleRow,
    cells: [...(titleRow?.cells ?? []), ...NOT_APPLICABLE_WORDS.map((word) => text(word, HIDDEN))],
  };
  draft.add(headings(assessment.framework.sheet, scorecard.totals.reviewed > 0));
  const writer = new DetailWriter(input, layout, draft);
  for (const scored of scorecard.indicators) writer.add(scored);
  if (scorecard.indicators.length === 0) draft.add([]);
  return {
    product: "detail",
    name: layout.sheet,
    columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: DETAIL.name },
    gridlines: false,
    page: pageSetup("landscape", { top: 1, left: 1, bottom: layout.last, right: DETAIL.source }, [
      HEADER_ROW,
      HEADER_ROW,
    ]),
  };
}

class DetailWriter {
  private readonly styles: MarkStyles;
  private readonly departmentNumbers: ReadonlyMap<string | null, number>;
  private readonly pool = new CellPool();
  private count = 0;

  constructor(
    private readonly input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly draft: SheetDraft,
  ) {
    this.styles = markStyles(markDecimals(input.scorecard));
    this.departmentNumbers = new Map(input.scorecard.departments.map(({ name }, at) => [name, at + 1]));
  }

  add(scored: ScoredIndicator): void {
    const shares = this.layout.complete ? scored.shares : scored.shares.slice(0, 1);
    const first = this.draft.next;
    const last = first + Math.max(1, shares.length) - 1;
    this.count++;
    const cells = this.ownCells(scored, first);
    const [share] = shares;
    if (!share) this.addUnshared(cells, scored.leads.join("、"), scored.leads.length > 0 ? ROLE_WORD.lead : "");
    // Too many shares for a sheet: their parts are on 测评汇总 only.
    else if (scored.shares.length > shares.length) {
      this.addUnshared(cells, `${share.department ?? NOBODY}等${scored.shares.length}个部门`, "分担");
    } else if (shares.length === 1) this.addWhole(share, cells, first);
    else shares.forEach((each, at) => this.addShare(scored, each, at === 0 ? cells : null, first, last));
  }

  /** Columns 序号 to 状态 of an indicator, and the keys; shares are added to a copy. */
  private ownCells(scored: ScoredIndicator, row: number): (CellPlan | null)[] {
    const { indicator } = scored;
    const cells: (CellPlan | null)[] = new Array<CellPlan | null>(DETAIL.once).fill(null);
    const put = (column: number, cell: CellPlan): void => {
      cells[column - 1] = cell;
    };
    const marks = markCells(scored, row);
    const derived = derivedMarks(scored, marks, row);
    put(DETAIL.number, number(this.count, SERIAL));
    put(DETAIL.code, this.pool.cell(indicator.code, CENTRE));
    put(DETAIL.item, this.pool.cell(this.itemName(indicator.item), TEXT));
    put(DETAIL.name, text(indicator.name, TEXT));
    put(DETAIL.kind, this.pool.cell(KIND_WORD[indicator.kind], CENTRE));
    put(DETAIL.full, this.markPlan(marks.full));
    put(DETAIL.actual, this.markPlan(marks.actual));
    put(DETAIL.review, this.markPlan(marks.review));
    put(DETAIL.effective, this.markPlan(derived.effective));
    put(DETAIL.gap, this.markPlan(derived.gap));
    put(DETAIL.state, derivedPlan(derived.state, CENTRE));
    put(DETAIL.source, this.sourceLink(scored));
    put(DETAIL.itemNumber, this.pool.cell(indicator.item + 1, HIDDEN));
    put(DETAIL.once, this.pool.cell(1, HIDDEN));
    return cells;
  }

  /** A row without a share: bonus, deduction and veto stand outside what departments share. */
  private addUnshared(cells: (CellPlan | null)[], departments: string, role: string): void {
    cells[DETAIL.department - 1] = this.pool.cell(departments, CENTRE);
    cells[DETAIL.role - 1] = this.pool.cell(role, CENTRE);
    for (const column of [DETAIL.part, DETAIL.shareFull, DETAIL.shareEffective, DETAIL.shareGap]) {
      cells[column - 1] = this.pool.cell(null, this.styles.mark);
    }
    this.draft.add(cells);
  }

  /** One department carries it all: the share is the indicator. */
  private addWhole(share: Share, cells: (CellPlan | null)[], row: number): void {
    this.putShare(cells, share);
    const same = (column: number, value: Marks | null): CellPlan =>
      live(cellOf(column, row), value?.toNumber() ?? null, this.styles.mark);
    cells[DETAIL.part - 1] = this.pool.cell(1, RATE);
    cells[DETAIL.shareFull - 1] = live(`N(${cellOf(DETAIL.full, row)})`, share.full.toNumber(), this.styles.mark);
    cells[DETAIL.shareEffective - 1] = same(DETAIL.effective, share.effective);
    cells[DETAIL.shareGap - 1] = same(DETAIL.gap, share.gap);
    this.draft.add(cells);
  }

  /** One of several shares; only the first row carries the indicator's own figures. */
  private addShare(
    scored: ScoredIndicator,
    share: Share,
    own: (CellPlan | null)[] | null,
    first: number,
    last: number,
  ): void {
    const row = this.draft.next;
    const cells = own ?? this.followingCells(scored, first);
    const formulas = shareFormulas(share, first, last, row);
    const [numerator, denominator] = share.part;
    const exact = (whole: Marks | null): Marks => (whole ?? NO_MARKS).times(numerator).div(denominator);
    const cents = (whole: Marks | null): number => exact(whole).abs().times(100).round(7).toNumber();
    const rest = (whole: Marks | null): number => {
      const all = exact(whole).abs().times(100).round(7);
      return all.minus(all.round(0, 0)).toNumber();
    };
    const scoredHere = scored.state === "scored";
    const put = (column: number, formula: string, value: number | string, style: CellStyle): void => {
      cells[column - 1] = live(formula, value, style);
    };
    this.putShare(cells, share);
    const { mark } = this.styles;
    put(DETAIL.part, formulas.part, numerator.div(denominator).toNumber(), RATE);
    put(DETAIL.shareFull, formulas.full, share.full.toNumber(), mark);
    put(DETAIL.shareEffective, formulas.effective, share.effective?.toNumber() ?? "", mark);
    put(DETAIL.shareGap, formulas.gap, share.gap?.toNumber() ?? "", mark);
    put(DETAIL.fullCents, formulas.fullCents, cents(scored.full), HIDDEN);
    put(DETAIL.fullRest, formulas.fullRest, rest(scored.full), HIDDEN);
    put(DETAIL.gapCents, formulas.gapCents, scoredHere ? cents(scored.gap) : 0, HIDDEN);
    put(DETAIL.gapRest, formulas.gapRest, scoredHere ? rest(scored.gap) : 0, HIDDEN);
    put(DETAIL.fullCut, formulas.fullCut, exact(scored.full).minus(share.full).round(14).toNumber(), HIDDEN);
    const effectiveCut = share.effective === null ? NO_MARKS : exact(scored.effective).minus(share.effective);
    put(DETAIL.effectiveCut, formulas.effectiveCut, effectiveCut.round(14).toNumber(), HIDDEN);
    this.draft.add(cells);
  }

  private followingCells(scored: ScoredIndicator, first: number): (CellPlan | null)[] {
    const { indicator } = scored;
    const cells: (CellPlan | null)[] = new Array<CellPlan | null>(LAST).fill(null);
    for (let column: number = DETAIL.number; column <= DETAIL.source; column++) cells[column - 1] = EMPTY_CELL;
    cells[DETAIL.item - 1] = this.pool.cell(this.itemName(indicator.item), TEXT_AGAIN);
    cells[DETAIL.name - 1] = this.pool.cell(indicator.name, TEXT_AGAIN);
    cells[DETAIL.kind - 1] = this.pool.cell(KIND_WORD[indicator.kind], CENTRE);
    const state = this.draft.rows[first - 1]?.cells[DETAIL.state - 1]?.value ?? "";
    cells[DETAIL.state - 1] = live(cellOf(DETAIL.state, first), String(state), CENTRE);
    cells[DETAIL.source - 1] = this.sourceLink(scored);
    cells[DETAIL.itemNumber - 1] = this.pool.cell(indicator.item + 1, HIDDEN);
    return cells;
  }

  private putShare(cells: (CellPlan | null)[], share: Share): void {
    cells[DETAIL.department - 1] = this.pool.cell(share.department ?? NOBODY, CENTRE);
    const leads = this.input.scorecard.attribution === "lead";
    const role = share.department === null ? "" : ROLE_WORD[leads ? "lead" : share.role];
    cells[DETAIL.role - 1] = this.pool.cell(role, CENTRE);
    cells[DETAIL.departmentNumber - 1] = this.pool.cell(this.departmentNumbers.get(share.department) ?? null, HIDDEN);
  }

  private itemName(item: number): string {
    return this.input.assessment.framework.items[item]?.name ?? "";
  }

  private markPlan(cell: MarkCell | Derived): CellPlan {
    // A constant may be shared; a formula is the row's own.
    return cell.formula === null ? this.pool.cell(cell.value, this.styles.mark) : derivedPlan(cell, this.styles.mark);
  }

  private sourceLink({ indicator }: ScoredIndicator): CellPlan {
    const reading = [indicator.actual, indicator.deducted, indicator.full].find(({ state }) => state !== "absent");
    const cell = reading && reading.state !== "absent" ? reading.cell : indicator.nameCell;
    return { value: cell, style: LINK, link: { sheet: indicator.sheet, cell } };
  }
}

const EMPTY_CELL = empty(CENTRE);

function derivedPlan(cell: MarkCell | Derived, style: CellStyle): CellPlan {
  return cell.formula === null ? { value: cell.value, style } : live(cell.formula, cell.value, style);
}

function headings(framework: string, reviewed: boolean): CellPlan[] {
  const shown = [
    "序号",
    "编号",
    "测评项目",
    "测评内容",
    "类型",
    "责任部门",
    "职责",
    "应得分",
    "自评分",
    "考核得分",
    reviewed ? "核定得分" : "得分",
    "失分",
    "状态",
    "分担比例",
    "部门应得分",
    "部门得分",
    "部门失分",
    `来源\n${framework}`,
  ].map((heading) => text(heading, HEADER));
  const hidden = [
    "项目号",
    "部门号",
    "计数",
    "应得（分厘）",
    "余数",
    "失分（分厘）",
    "余数",
    "应得取整差",
    "得分取整差",
  ];
  return [...shown, ...hidden.map((heading) => text(heading, HIDDEN))];
}

/** The name takes what the figures leave of the page; columns with nothing to say are hidden. */
function columnPlans(input: SummaryInput, layout: DetailLayout): readonly ColumnPlan[] {
  const { framework } = input.assessment;
  const plans: ColumnPlan[] = [];
  const set = (column: number, width: number, shown = true): void => {
    plans[column - 1] = shown ? { width } : { width, hidden: true };
  };
  // With shares there are four columns more; the rest makes room for them.
  const shares = layout.shared && layout.complete;
  const { indicators } = framework;
  set(DETAIL.number, indicators.length > 9999 ? 6.6 : 4.6);
  set(
    DETAIL.code,
    6.5,
    indicators.some(({ code }, at) => code !== null && code !== String(at + 1)),
  );
  set(DETAIL.item, shares ? 9.5 : 12);
  set(
    DETAIL.kind,
    5,
    indicators.some(({ kind }) => kind !== "base"),
  );
  set(DETAIL.department, 10);
  set(DETAIL.role, 5);
  for (const column of [DETAIL.full, DETAIL.actual, DETAIL.effective, DETAIL.gap]) set(column, 7.2);
  set(DETAIL.review, 7.2, framework.hasReview);
  set(DETAIL.state, 6.6);
  set(DETAIL.part, 8.4, shares);
  for (const column of [DETAIL.shareFull, DETAIL.shareEffective, DETAIL.shareGap]) set(column, 7.2, shares);
  set(DETAIL.source, 7.2);
  for (let column: number = DETAIL.itemNumber; column <= LAST; column++) set(column, 9, false);
  const taken = plans.reduce((sum, plan) => sum + (plan.hidden ? 0 : plan.width), 0);
  set(DETAIL.name, Math.max(LEAST_NAME_WIDTH, PAGE_WIDTH.landscape - taken));
  return plans;
}
