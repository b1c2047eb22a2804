import { explainIndicator, explanationSentence } from "../../language/explanation/explainIndicator.ts";
import { explainShare } from "../../language/explanation/explainShare.ts";
import { figureCell, filled, linked, live, liveIn, number, stored, text } from "../draft/cells.ts";
import { call, CellRef, FilledFigure } from "../figure/figure.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import { markWidth } from "../draft/markWidth.ts";
import { PAGE_MARGINS, printedWidth } from "../draft/pageSetup.ts";
import type { CellPlan, CellStyle, ColumnPlan } from "../sheetPlan.ts";
import { CENTRE, HEADER, HIDDEN, LINK, markStyles, RATE, SERIAL, TEXT, TEXT_AGAIN } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { NOBODY, ROLE_WORD } from "./departmentWords.ts";
import { DETAIL, KIND_WORD, type DetailColumnId } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";
import type { DetailRow } from "./detailRow.ts";
import { sharePartCell } from "./shareCells.ts";
import { stateWord, type DerivedMarks } from "./stateFormulas.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { Indicator } from "../../domain/indicator.ts";

/** A column of 得分明细, with everything about it in one place. */
interface DetailColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** A column without contents is hidden. */
  readonly shown: boolean;
  /** A row's cell; null leaves it out, because the sheet has gridlines. Absent if no row has one. */
  readonly cell: ((row: DetailRow) => CellPlan | null) | undefined;
}

type CellOf = NonNullable<DetailColumn["cell"]>;

const PAGE_WIDTH = printedWidth({ paper: "A4", orientation: "landscape", margins: PAGE_MARGINS.landscape });
/** In characters. */
const LEAST_NAME_WIDTH = 15;
const HIDDEN_WIDTH = 9;

const ONCE = number(1, HIDDEN);
const WHOLE = number(1, RATE);
/** For a department that carries a whole indicator: the columns with the indicator's own marks. */
const WHOLE_MARK = {
  full: new FilledFigure((row) => call("N", new CellRef(null, DETAIL.full, row))),
  effective: new FilledFigure((row) => new CellRef(null, DETAIL.effective, row)),
  gap: new FilledFigure((row) => new CellRef(null, DETAIL.gap, row)),
} as const;

/** The columns of 得分明细 for a summary: their plans, headings, and the cells of a row. */
export class DetailTable {
  readonly plans: readonly ColumnPlan[];
  readonly headings: readonly CellPlan[];
  private readonly columns: readonly DetailColumn[];

  constructor(input: SummaryInput, layout: DetailLayout) {
    const columns = detailColumns(input, layout);
    this.columns = Object.keys(DETAIL).map((id) => columns[id as DetailColumnId]);
    this.headings = this.columns.map(({ heading }, at) => text(heading, at + 1 < DETAIL.itemNumber ? HEADER : HIDDEN));
    const printed = this.columns.slice(0, DETAIL.source).filter(({ shown }) => shown);
    const taken = printed.reduce((sum, { width }) => sum + width, -columns.name.width);
    this.plans = this.columns.map(({ shown, width }, at) => {
      // The name takes the width that the figures leave.
      const own = at + 1 === DETAIL.name ? Math.max(LEAST_NAME_WIDTH, Math.floor(PAGE_WIDTH - taken)) : width;
      return shown ? { width: own } : { width: own, hidden: true };
    });
  }

  cells(row: DetailRow): readonly (CellPlan | null)[] {
    const cells: (CellPlan | null)[] = [];
    for (const [at, { cell }] of this.columns.entries()) {
      const made = cell ? cell(row) : null;
      if (made === null) continue;
      while (cells.length < at) cells.push(null);
      cells.push(made);
    }
    return cells;
  }
}

function detailColumns(input: SummaryInput, layout: DetailLayout): Readonly<Record<DetailColumnId, DetailColumn>> {
  const { assessment, scorecard } = input;
  const { framework } = assessment;
  const { indicators, sheets } = framework;
  const onlySheet = sheets.length === 1 ? (sheets[0] ?? null) : null;
  const { mark } = markStyles(markDecimals(scorecard));
  const markColumn = markWidth(scorecard, 7.2);
  // Shares need four more columns; the others make room for them.
  const shares = layout.shared && layout.complete;
  const numbers = new Map(scorecard.departments.map(({ name }, at) => [name, at + 1]));
  const itemName = ({ scored }: DetailRow): string => framework.items[scored.indicator.item]?.name ?? "";

  const column = (heading: string, width: number, cell: DetailColumn["cell"], shown = true): DetailColumn => ({
    heading,
    width,
    shown,
    cell,
  });
  /** About the indicator, so on the first of its rows only. */
  const own =
    (cell: CellOf): CellOf =>
    (row) =>
      row.isFirst ? cell(row) : null;
  const markOf = (heading: string, id: "full" | "actual" | "review", shown = true): DetailColumn =>
    column(
      heading,
      markColumn,
      shown ? own(({ marks }) => figureCell(marks[id].formula, marks[id].value, mark)) : undefined,
      shown,
    );
  const derived = (heading: string, id: "effective" | "gap"): DetailColumn =>
    column(
      heading,
      markColumn,
      own((row) => derivedCell(row, id, mark)),
    );
  const carried = (
    heading: string,
    id: "part" | "shareFull" | "shareEffective" | "shareGap",
    width: number,
    whole: (row: DetailRow) => CellPlan,
  ): DetailColumn =>
    column(
      heading,
      width,
      layout.shared
        ? (row) => (row.share === null ? null : row.isPart ? sharePartCell(row, row.share, id, mark) : whole(row))
        : undefined,
      shares,
    );
  /** If one department carries everything, the share is the indicator. */
  const whole = (id: keyof typeof WHOLE_MARK) => (row: DetailRow) =>
    liveIn(row.row, WHOLE_MARK[id], stored(row.share?.[id] ?? null), mark);
  const hidden = (heading: string, cell: DetailColumn["cell"]): DetailColumn =>
    column(heading, HIDDEN_WIDTH, cell, false);
  const remainder = (
    heading: string,
    id: "fullCents" | "fullRest" | "gapCents" | "gapRest" | "fullCut" | "effectiveCut",
  ): DetailColumn =>
    hidden(
      heading,
      shares ? (row) => (row.share !== null && row.isPart ? sharePartCell(row, row.share, id, mark) : null) : undefined,
    );

  const attained = scorecard.indicators.some((scored) => attainmentWord(scored) !== "");
  const evidenced = indicators.some(({ evidenceList }) => evidenceList !== null);
  return {
    number: column(
      "序号",
      indicators.length > 9999 ? 6.6 : 4.6,
      own(({ scored }) => number(scored.indicator.id + 1, SERIAL)),
    ),
    code: column(
      "编号",
      6.5,
      own(({ scored }) => orNothing(scored.indicator.code ?? "")),
      indicators.some(({ code }, at) => code !== null && code !== String(at + 1)),
    ),
    item: column("测评项目", shares ? 9.5 : 12, (row) => filled(itemName(row), row.isFirst ? TEXT : TEXT_AGAIN)),
    name: column("测评内容", LEAST_NAME_WIDTH, ({ isFirst, scored }) =>
      filled(scored.indicator.name, isFirst ? TEXT : TEXT_AGAIN),
    ),
    kind: column(
      "类型",
      5,
      ({ scored }) => text(KIND_WORD[scored.indicator.kind], CENTRE),
      indicators.some(({ kind }) => kind !== "base"),
    ),
    department: column("责任部门", 10.3, (row) => orNothing(departmentWords(row))),
    role: column(
      "职责",
      5,
      (row) => filled(roleWord(row, scorecard.attribution === "lead"), CENTRE),
      scorecard.indicators.some(isCarried),
    ),
    full: markOf("应得分", "full"),
    actual: markOf("自评分", "actual"),
    review: markOf("考核得分", "review", framework.hasReview),
    effective: derived(scorecard.totals.reviewed > 0 ? "核定得分" : "得分", "effective"),
    gap: derived("失分", "gap"),
    state: column("状态", 6.6, (row) =>
      row.isFirst ? derivedCell(row, "state", CENTRE) : live(row.at("state", row.first), stateWord(row.scored), CENTRE),
    ),
    attainment: column(
      "达标情况\n（生成时）",
      7.2,
      attained ? own(({ scored }) => orNothing(attainmentWord(scored))) : undefined,
      attained,
    ),
    part: carried("分担比例", "part", 8.4, () => WHOLE),
    shareFull: carried("部门应得分", "shareFull", markColumn, whole("full")),
    shareEffective: carried("部门得分", "shareEffective", markColumn, whole("effective")),
    shareGap: carried("部门失分", "shareGap", markColumn, whole("gap")),
    // With several source sheets each row names its own.
    source: column(onlySheet ? `来源\n${onlySheet.name}` : "来源", 8.4, (row) => sourceLink(row, onlySheet === null)),
    explanation: column("说明（截至生成时）", 52, (row) => orNothing(explained(row, input), TEXT)),
    evidence: column("佐证材料", 40, evidenced ? own(evidenceCell) : undefined, evidenced),
    itemNumber: hidden("项目号", ({ scored }) => number(scored.indicator.item + 1, HIDDEN)),
    departmentNumber: hidden("部门号", ({ share }) =>
      share === null ? null : number(numbers.get(share.department) ?? null, HIDDEN),
    ),
    once: hidden("计数", layout.shared ? own(() => ONCE) : undefined),
    fullCents: remainder("应得（分厘）", "fullCents"),
    fullRest: remainder("余数", "fullRest"),
    gapCents: remainder("失分（分厘）", "gapCents"),
    gapRest: remainder("余数", "gapRest"),
    fullCut: remainder("应得取整差", "fullCut"),
    effectiveCut: remainder("得分取整差", "effectiveCut"),
  };
}

function derivedCell({ marks, row }: DetailRow, id: keyof DerivedMarks, style: CellStyle): CellPlan {
  const { figure, value } = marks[id];
  return figure === null ? filled(value, style) : liveIn(row, figure, value, style);
}

/** No cell for an empty text. */
function orNothing(words: string, style = CENTRE): CellPlan | null {
  return words === "" ? null : text(words, style);
}

/** Who carries it; for bonus, deduction and veto, which nobody carries, who leads. */
function departmentWords({ scored: { leads, shares }, share }: DetailRow): string {
  if (share) return share.department ?? NOBODY;
  // Too many shares for a sheet: only 测评汇总 has the departments' figures.
  return shares.length > 1 ? `${shares[0]?.department ?? NOBODY}等${shares.length}个部门` : leads.join("、");
}

/** Whether somebody answers for it. */
function isCarried({ leads, shares }: DetailRow["scored"]): boolean {
  return leads.length > 0 || shares.some(({ department }) => department !== null);
}

/** @param leads whether the lead carries it all */
function roleWord({ scored, share }: DetailRow, leads: boolean): string {
  if (share) return share.department === null ? "" : ROLE_WORD[leads ? "lead" : share.role];
  if (scored.shares.length > 1) return "分担";
  return scored.leads.length > 0 ? ROLE_WORD.lead : "";
}

/** How the indicator's figures came about, and its share. */
function explained({ isFirst, isPart, scored, share }: DetailRow, { scorecard }: SummaryInput): string {
  return [
    isFirst && !isPlain(scored) ? explanationSentence(explainIndicator(scored, "zh-CN"), "zh-CN") : "",
    isPart && share ? explainShare(share, scored, scorecard.attribution, "zh-CN") : "",
  ]
    .filter((sentence) => sentence !== "")
    .join("；");
}

/** Whether full and own marks are plainly in the sheet and nothing is lost: then the figures of the row and its source say it all. */
function isPlain({ gap, indicator: { actual, full, kind }, review, state }: DetailRow["scored"]): boolean {
  if (kind !== "base" || state !== "scored" || review !== null || gap?.eq(0) !== true) return false;
  return [actual, full].every((mark) => mark.state === "number" && mark.literal && !mark.parts);
}

/** The address of the first mark, else of the name, as a link; with its sheet if there are several. */
function sourceLink({ scored: { indicator } }: DetailRow, several: boolean): CellPlan {
  const reading = [indicator.actual, indicator.deducted, indicator.full].find(({ state }) => state !== "absent");
  const cell = reading && reading.state !== "absent" ? reading.cell : indicator.nameCell;
  const { sheet } = indicator;
  return linked(several ? `${sheet}!${cell}` : cell, { sheet, cell }, LINK);
}

/** Linked to the cell that lists the evidence, where its links can be followed. */
function evidenceCell({ scored: { indicator } }: DetailRow): CellPlan | null {
  const { sheet, evidenceCell: cell, evidenceList } = indicator;
  return cell === null || evidenceList === null ? null : linked(evidenceText(indicator), { sheet, cell }, TEXT);
}

const WORD = { met: "达标", missed: "未达标", unclear: "" } as const;

/** 达标 or 未达标 with the achieved value; "" without a target. */
function attainmentWord({ attainment, indicator }: ScoredIndicator): string {
  const word = attainment?.verdict ? WORD[attainment.verdict] : "";
  return word === "" ? "" : `${word}\n${indicator.measured?.achieved.text ?? ""}`;
}

/** An indicator's evidence, each piece with its link unless that repeats its name. */
function evidenceText({ evidenceList }: Indicator): string {
  return (evidenceList?.entries ?? [])
    .map(({ text, link }) => (link === null || link === text ? text : `${text}（${link}）`))
    .join("；");
}
