import type { CellValue } from "../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../domain/grid.ts";
import { PAGE_MARGINS } from "../report/draft/pageSetup.ts";
import type { CellPlan, SheetPlan } from "../report/sheetPlan.ts";
import { HIDDEN } from "../report/draft/styles.ts";
import { RECIPIENT_KINDS, type RecipientKind } from "./distribution.ts";

/** Heading of the hidden column of row keys. */
export const KEY_HEADING = "填报键";
/** The key of a row that nobody fills in: a section's. */
export const NO_KEY = "-";

/** What a form records on a hidden sheet about how it was sent; changes in a returned form are detected by comparing with it. */
export interface FormInfo {
  readonly recipient: string;
  readonly kind: RecipientKind;
  /** As the workbook states it; "" if it does not. */
  readonly unit: string;
  readonly period: string;
  /** The requested day; "" if none was set. */
  readonly due: string;
  /** 1 for the first round; later rounds hold only rows that are new or have changed. */
  readonly round: number;
  readonly columns: readonly SentColumn[];
  /** By row key, then by `cellId`. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, SentCell>>;
}

/** A column of a form's sheet, left to right. */
export interface SentColumn {
  /** Name of the sheet, the same in form and source. */
  readonly sheet: string;
  /** 1-based, in the source. */
  readonly column: number;
  readonly heading: string;
}

export interface SentCell {
  readonly value: CellValue;
  /** Whether the recipient was to fill it in. */
  readonly open: boolean;
}

/** What a hidden key stands for: the row, and the offset from its first row. */
export interface RowPlace {
  readonly key: string;
  readonly offset: number;
}

const KEY = /^([0-9a-f]{16}(?:-\d+)?)\.(\d+)$/u;

export function rowPlaceIn(value: CellValue): RowPlace | null {
  const [, key, offset] = typeof value === "string" ? (KEY.exec(value) ?? []) : [];
  return key === undefined ? null : { key, offset: Number(offset) };
}

/** Identifies a cell of a collected row: the offset from its first row, and its column in the source. */
export function cellId(offset: number, column: number): string {
  return `${offset}:${column}`;
}

const SHEET = "填报信息";
const MARK = "scorecard-form";
const FORMAT = 1;

/** The hidden sheet; its name is none of `taken`. */
export function formInfoSheet(info: FormInfo, taken: ReadonlySet<string>): SheetPlan {
  let name = SHEET;
  for (let count = 2; taken.has(name); count++) name = `${SHEET}${count}`;
  const rows: CellPlan["value"][][] = [
    [MARK, FORMAT, info.recipient, info.due, info.round, info.kind, info.period, info.unit],
  ];
  for (const { sheet, column, heading } of info.columns) rows.push(["column", sheet, column, heading]);
  for (const [key, cells] of info.rows) {
    for (const [id, { value, open }] of cells) rows.push(["cell", key, id, open ? 1 : 0, ...written(value)]);
  }
  return {
    product: null,
    name,
    hidden: true,
    columns: [],
    rows: rows.map((values) => ({ cells: values.map((value) => ({ value, style: HIDDEN })) })),
    merges: [],
    // Without a print area, because LibreOffice prints a hidden sheet that has one.
    page: { paper: "A4", orientation: "portrait", margins: PAGE_MARGINS.portrait, fitToWidth: 1 },
  };
}

/** An error has no value that a plan can write. */
function written(value: CellValue): [kind: string, value: string | number | boolean | null] {
  if (value === null) return ["empty", null];
  return typeof value === "object" ? ["error", value.error] : ["value", value];
}

/** null if no sheet holds it: it was removed, or this is no form of ours. */
export function readFormInfo(grid: WorkbookGrid): FormInfo | null {
  const sheet = grid.sheets.find(({ values }) => values[0]?.[0] === MARK && Number(values[0][1]) === FORMAT);
  return sheet ? infoOf(sheet) : null;
}

function infoOf({ values }: SheetGrid): FormInfo {
  const [, , recipient, due, round, kind, period, unit] = values[0] ?? [];
  const columns: SentColumn[] = [];
  const rows = new Map<string, Map<string, SentCell>>();
  for (const line of values) {
    const [kind, first, second, third, type, value] = line ?? [];
    if (kind === "column") columns.push({ sheet: text(first), column: Number(second), heading: text(third) });
    if (kind !== "cell") continue;
    const cells = rows.get(text(first)) ?? new Map<string, SentCell>();
    rows.set(text(first), cells);
    cells.set(text(second), { value: read(text(type), value ?? null), open: Number(third) === 1 });
  }
  return {
    recipient: text(recipient),
    kind: RECIPIENT_KINDS.find((one) => one === kind) ?? "department",
    unit: text(unit),
    period: text(period),
    due: text(due),
    round: Number(round) || 1,
    columns,
    rows,
  };
}

function read(kind: string, value: CellValue): CellValue {
  if (kind === "error") return { error: text(value) };
  return kind === "empty" ? null : value;
}

function text(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
