import type { CellRange } from "../../domain/cells.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import {
  columnsOf,
  CUT_OFF,
  STATE_HEADING,
  type ColumnType,
  type LedgerColumn,
  type LedgerDeclaration,
  type PrefilledRow,
  type StateTest,
} from "../../ledgers/declaration.ts";
import { isDay, stateShown } from "../../ledgers/prefill.ts";
import { daySerial } from "../../domain/isoDate.ts";
import { filled, live, number } from "../draft/cells.ts";
import { call, CellRef, compared, when, type Figure } from "../figure/figure.ts";
import { formulaText } from "../figure/formulaText.ts";
import { formPaper } from "../draft/pageSetup.ts";
import type { CellPlan, CellStyle, ConditionalFormatPlan, SheetPlan, ValidationPlan } from "../sheetPlan.ts";
import { CENTRE, DONE, OVERDUE, PLAIN_RIGHT, SERIAL, TEXT } from "../draft/styles.ts";
import { fillable, formPlan, lineEnds, type FormColumn } from "./formDraft.ts";
import { FIRST_ROW } from "./templateNames.ts";

export interface LedgerTemplate {
  readonly declaration: LedgerDeclaration;
  /** The sheet's name. */
  readonly name: string;
  /** 填报单位 and the period, if known. */
  readonly unit: string | null;
  readonly period: string | null;
  readonly rows: readonly PrefilledRow[];
  /** 截至日期. */
  readonly today: IsoDate;
  readonly date1904: boolean;
  /** The choices for departments and indicators; null if there are none. */
  readonly departments: ValidationPlan["rule"] | null;
  readonly indicators: ValidationPlan["rule"] | null;
}

/** Number of empty rows after the prefilled ones. */
const SPARE_ROWS = 30;
const CUT_OFF_ROW = 2;
const DATE_STYLE: CellStyle = { ...CENTRE, numberFormat: "yyyy-mm-dd" };
const CUT_OFF_STYLE: CellStyle = { ...PLAIN_RIGHT, numberFormat: '"截至日期："yyyy"年"m"月"d"日"' };
const MARK: CellStyle = { ...TEXT, horizontal: "right", numberFormat: "0.##" };

const LOOKS: Readonly<Record<ColumnType, Omit<FormColumn, "heading">>> = {
  number: { width: 5, style: SERIAL },
  text: { width: 14, style: TEXT },
  date: { width: 11, style: DATE_STYLE },
  department: { width: 12, style: TEXT },
  indicator: { width: 8, style: TEXT },
  person: { width: 8, style: CENTRE },
  leader: { width: 9, style: CENTRE },
  count: { width: 7, style: MARK },
  mark: { width: 7, style: MARK },
  choice: { width: 9, style: CENTRE },
};
const WIDEST_TEXT = 24;
/** Types of columns that formulas sum or compare. */
const COUNTED: ReadonlySet<ColumnType> = new Set(["number", "count", "mark"]);

/**
 * An empty or prefilled ledger: its columns with input rules, and 当前状态 as a live formula over the 截至日期 above the table,
 * which the user can change. Filled in, it is read as that ledger.
 */
export function ledgerTemplate(template: LedgerTemplate): SheetPlan {
  const { declaration, date1904, today, rows } = template;
  const columns = columnsOf(declaration).filter(({ optional }) => !optional);
  const places = new Map(columns.map(({ id }, at) => [id, at + 1]));
  const right = columns.length + 1;
  const last = FIRST_ROW + rows.length + SPARE_ROWS - 1;
  const cutOff = new CellRef(null, lineEnds(right)[1] + 1, CUT_OFF_ROW, true);
  const form: readonly FormColumn[] = [
    ...columns.map((column) => ({ heading: column.name["zh-CN"], ...lookOf(column) })),
    { heading: STATE_HEADING, width: 10, style: CENTRE },
  ];
  const paper = formPaper(form.reduce((sum, one) => sum + one.width, 0));
  const lines = Array.from({ length: last - FIRST_ROW + 1 }, (_, at): readonly CellPlan[] => {
    const row = rows[at];
    const state = live(
      stateFigure(declaration, FIRST_ROW + at, places, cutOff),
      row ? stateShown(declaration, row, today) : "",
      CENTRE,
    );
    return [...columns.map((column) => cellOf(column, row, at + 1, date1904)), state];
  });
  return formPlan({
    name: template.name,
    title: `${template.period ?? ""}${declaration.name["zh-CN"]}`,
    line: [`填报单位：${template.unit ?? ""}`, "", number(daySerial(today, date1904), CUT_OFF_STYLE)],
    columns: form,
    last,
    orientation: "landscape",
    paper,
    rows: lines,
    validations: columns.flatMap((column, at) => ruleOf(column, at + 1, last, template)),
    conditionalFormats: stateFormats(declaration, fillable(right, last)),
  });
}

function lookOf({ name, type, required }: LedgerColumn): Omit<FormColumn, "heading"> {
  const look = LOOKS[type];
  if (type === "text" && required) return { ...look, width: WIDEST_TEXT };
  // Four characters of a heading fit on one line: 顺序号 is wider than the numbers below it.
  return { ...look, width: Math.max(look.width, 2 * Math.min(4, name["zh-CN"].length) + 1) };
}

function cellOf(column: LedgerColumn, row: PrefilledRow | undefined, at: number, date1904: boolean): CellPlan {
  const { style } = LOOKS[column.type];
  if (column.id === "number") return number(row ? at : null, style);
  const value = row?.[column.id] ?? "";
  if (column.type === "date" && isDay(value)) return number(daySerial(value, date1904), style);
  const isNumber = COUNTED.has(column.type) && String(Number(value)) === value;
  return isNumber ? number(Number(value), style) : filled(value, style);
}

/** The first rule that fits, else nothing. */
function stateFigure(
  { states }: LedgerDeclaration,
  row: number,
  places: ReadonlyMap<string, number>,
  cutOff: CellRef,
): Figure {
  const cell = (column: string): CellRef => {
    const place = places.get(column);
    if (place === undefined) throw new Error(`a state asks for ${column}, which the template leaves out`);
    return new CellRef(null, place, row);
  };
  const condition = (test: StateTest): Figure => {
    const own = cell(test.column);
    if ("is" in test) return compared(own, test.is === "filled" ? "<>" : "=", "");
    if ("says" in test) return compared(own, "=", test.says);
    const other = test.before === CUT_OFF ? cutOff : cell(test.before);
    return call("AND", call("ISNUMBER", own), call("ISNUMBER", other), compared(own, "<", other));
  };
  return states.reduceRight<Figure>((otherwise, { shows, when: tests }) => {
    const [first = "", ...more] = tests.map(condition);
    return when(more.length === 0 ? first : call("AND", first, ...more), shows, otherwise);
  }, "");
}

/** Highlights 当前状态 in the colours of the lists: what needs action, and what is settled. */
export function stateFormats({ states }: LedgerDeclaration, range: CellRange): readonly ConditionalFormatPlan[] {
  return [["pressing", OVERDUE] as const, ["settled", DONE] as const].flatMap(([tone, { font, fill }]) => {
    const words = [...new Set(states.filter((state) => state.tone === tone).map(({ shows }) => shows))];
    if (words.length === 0) return [];
    const state = new CellRef(null, range.left, range.top);
    const formula = formulaText(call("OR", ...words.map((word) => compared(state, "=", word))));
    const { bold, colour } = font ?? {};
    return {
      range,
      formula,
      font: { ...(bold === undefined ? {} : { bold }), ...(colour === undefined ? {} : { colour }) },
      ...(fill === undefined ? {} : { fill }),
    };
  });
}

const FIRST_DAY = "36526";
const LAST_DAY = "73050";

function ruleOf(
  { name, type, choices }: LedgerColumn,
  column: number,
  last: number,
  { departments, indicators }: LedgerTemplate,
): readonly ValidationPlan[] {
  const title = name["zh-CN"];
  const range = fillable(column, last);
  const rule = (
    of: ValidationPlan["rule"] | null,
    prompt: string,
    error: string,
    style: "stop" | "warning" = "warning",
  ): readonly ValidationPlan[] =>
    of
      ? [{ range, rule: of, allowBlank: true, prompt: { title, text: prompt }, error: { title, text: error, style } }]
      : [];
  if (type === "department")
    return rule(
      departments,
      "从列表中选择；多个部门用顿号分隔。",
      "部门名册中没有完全相同的名称；填写了多个部门时请选“是”。",
    );
  if (type === "indicator")
    return rule(indicators, "从列表中选择对应的指标。", "测评体系中没有这个指标，是否仍要填写？");
  if (type === "date")
    return rule(
      { kind: "date", min: FIRST_DAY, max: LAST_DAY },
      "填日期，如 2026-3-31。",
      "这里应填日期，如 2026-3-31；不是日期的不参与状态计算。是否仍要填写？",
    );
  if (type === "count" || type === "mark")
    return rule({ kind: "decimal", min: "0", max: "100000" }, "填数字。", "这里应填不小于0的数字。是否仍要填写？");
  if (choices)
    return rule(
      { kind: "list", values: choices },
      `从列表中选择：${choices.join("、")}。`,
      "列表中没有这一项，是否仍要填写？",
    );
  return [];
}
