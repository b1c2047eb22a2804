import { yearOfDay } from "../domain/isoDate.ts";
import type { Assessment } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { JudgedRow, Ledger, StatedHolidays } from "../domain/ledger.ts";
import type { Settings } from "../domain/settings.ts";
import { indicatorsNamed } from "../recognise/breakdown/links.ts";
import { deadlineContext } from "../recognise/deadlines/deadlineContext.ts";
import { periodSpan, yearOf } from "../recognise/deadlines/period.ts";
import { readDepartments } from "../recognise/departments/departments.ts";
import { readRoster } from "../recognise/departments/roster.ts";
import { readFrequency, type Frequency } from "./schedule/frequency.ts";
import type { SheetGrid, WorkbookGrid } from "../domain/grid.ts";
import { readCaption, type Caption } from "../recognise/table/caption.ts";
import { a1 } from "../domain/address.ts";
import { commonChecks } from "./commonChecks.ts";
import type { LedgerContext } from "./declaration.ts";
import { columnsSpan } from "./duties/columnsSpan.ts";
import { evidenceNeeds } from "./needs.ts";
import { ledgerRows, type RowDraft } from "./read/ledgerRows.ts";
import type { LedgerTable } from "./read/ledgerSheets.ts";
import type { DueDays } from "./schedule/dueDays.ts";
import { dueDaysOf } from "./schedule/statedHolidays.ts";
import { wholeYear } from "./schedule/wholeYear.ts";
import { Tally } from "./tally.ts";

export interface LedgerOptions {
  readonly today: IsoDate;
  readonly settings: Settings;
  /** 节假日 listed in the workbook, if any. */
  readonly holidays?: StatedHolidays | null;
}

export interface LedgerReading {
  /** In workbook order. */
  readonly ledgers: readonly Ledger[];
  readonly issues: readonly Issue[];
}

/** What is read once for all ledgers of a workbook. */
interface Shared {
  readonly grid: WorkbookGrid;
  readonly assessment: Assessment | null;
  readonly options: LedgerOptions;
  readonly listed: ReadonlySet<string> | null;
  readonly needs: LedgerContext["needs"];
  readonly days: DueDays;
}

/**
 * Reads, judges and counts the ledgers of a workbook. Pure; linear in their rows and in the times that duties fall due.
 *
 * @param grid prepared (`preparedGrid`)
 * @param assessment of the same workbook, or null
 */
export function readLedgers(
  tables: readonly LedgerTable[],
  grid: WorkbookGrid,
  assessment: Assessment | null,
  options: LedgerOptions,
): LedgerReading {
  if (tables.length === 0) return { ledgers: [], issues: [] };
  const captions = tables.map(({ table }) => readCaption(table.sheet, table.headerRows[0], grid.date1904));
  const rows = tables.map((one, at) =>
    ledgerRows(one, deadlineContext(grid, [captionedFirst(one, captions[at])], options.today)),
  );
  const { framework } = assessment ?? {};
  const listed = readRoster(grid, options.settings.mapping);
  const named = framework ? indicatorsNamed(framework.indicators, framework.items) : () => [];
  const resolved = resolvedRows(rows, assessment, listed, options.settings, named);
  const usesNeeds = tables.some(({ declaration }) => declaration.usesNeeds);
  const shared: Shared = {
    grid,
    assessment,
    options,
    listed: listed && new Set(listed.departments.map(({ name }) => name)),
    needs: framework && usesNeeds ? evidenceNeeds(grid, framework, options.settings) : new Map(),
    days: dueDaysOf(options.settings, options.holidays ?? null),
  };
  const read = tables.map((one, at) => ledgerOf(one, captions[at] ?? null, resolved[at] ?? [], shared));
  return {
    ledgers: read.map(({ ledger }) => ledger),
    issues: [...read.flatMap(({ issues }) => issues), ...unclearHolidays(options.holidays)],
  };
}

function unclearHolidays(holidays: LedgerOptions["holidays"]): readonly Issue[] {
  return (holidays?.unclear ?? []).map(({ text, ...at }) => issue("ledger-date-invalid", at, { text }));
}

function captionedFirst({ table }: LedgerTable, caption: Caption | undefined) {
  return { table, caption: caption ?? { titles: [], unit: null, period: null, subject: null, filledOn: null } };
}

/**
 * Resolves departments and indicators. All departments are read together, those of the assessment first, so that a name
 * means the same everywhere.
 */
function resolvedRows(
  ledgers: readonly (readonly RowDraft[])[],
  assessment: Assessment | null,
  listed: ReturnType<typeof readRoster>,
  { aliases }: Settings,
  named: (text: string) => readonly number[],
): readonly (readonly RowDraft[])[] {
  const before = (assessment?.roster.departments ?? []).map(({ name }) => ({
    sheet: "",
    cells: [{ role: null, text: name, cell: "" }],
  }));
  const drafts = ledgers.flat();
  const { rows } = readDepartments(
    [...before, ...drafts.map(({ sheet, departmentCells }) => ({ sheet, cells: departmentCells }))],
    listed,
    aliases,
  );
  let next = before.length;
  return ledgers.map((own) =>
    own.map((draft) => {
      const assignments = rows[next++]?.assignments ?? [];
      return {
        ...draft,
        departments: assignments.flatMap(({ department, role }) => (role === "support" ? [] : [department])),
        indicators: [...new Set(draft.indicatorFields.flatMap(({ text }) => named(text)))],
      };
    }),
  );
}

function ledgerOf(
  { declaration, table, apart }: LedgerTable,
  caption: Caption | null,
  drafts: readonly RowDraft[],
  shared: Shared,
): { readonly ledger: Ledger; readonly issues: readonly Issue[] } {
  const { assessment, options } = shared;
  const rows = declaration.sameAs ? together(drafts, declaration.sameAs) : drafts;
  const notes = notesOf(table.sheet);
  const across = table.columns.flatMap(({ meaning, heading }) =>
    meaning === declaration.matrix?.across ? [heading] : [],
  );
  const context: LedgerContext = {
    today: options.today,
    ...spanOf(table.sheet.name, across, caption, assessment, options.today),
    days: shared.days,
    indicators: assessment?.framework?.indicators ?? [],
    needs: shared.needs,
    seen: new Map(),
    frequency: frequencySaid(table.sheet.name, notes),
    isQuarterly: across.some((heading) => heading.includes("季")),
    notes,
  };
  const tally = new Tally();
  const issues: Issue[] = [];
  const judged = rows.map((row): JudgedRow => {
    const { state, due, overdue, reminders, entries, issues: own } = declaration.judge(row, context);
    issues.push(...own);
    const counts = tally.add(row, entries, due !== null && due >= options.today ? due : null);
    // The row without what was only needed to read it, built in one go because there may be ten thousand.
    return {
      sheet: row.sheet,
      row: row.row,
      name: row.name,
      cell: row.cell,
      fields: row.fields,
      columns: row.columns,
      section: row.section,
      departments: row.departments,
      departmentCell: row.departmentCell,
      people: row.people,
      indicators: row.indicators,
      state,
      due,
      overdue,
      reminders,
      counts,
    };
  });
  const { needs = [], proposals = [], issues: concluded = [] } = declaration.conclude?.(judged, context) ?? {};
  issues.push(...concluded, ...commonChecks(rows, shared.listed, (assessment?.framework ?? null) !== null));
  return {
    ledger: {
      kind: declaration.id,
      sheet: table.sheet.name,
      headerRows: table.headerRows,
      columns: table.columns,
      ...(apart ? { columnsApart: new Set(apart.columns.keys()) } : {}),
      rows: judged,
      written: new Set(drafts.map(({ row }) => row)).size,
      tally: tally.result(),
      needs,
      proposals,
    },
    issues,
  };
}

/** Merges the rows of a duty that has one for each time into one row with all their fields. */
function together(rows: readonly RowDraft[], sameAs: (row: RowDraft) => string | null): readonly RowDraft[] {
  const first = new Map<string, RowDraft>();
  return rows.filter((row) => {
    const key = sameAs(row);
    const known = key === null ? undefined : first.get(key);
    if (key !== null && !known) first.set(key, row);
    if (!known) return true;
    for (const [id, fields] of Object.entries(row.fields)) (known.fields[id] ??= []).push(...fields);
    return false;
  });
}

/** The year, or part of one, that title or sheet name give; else the assessed period, else the current year. */
function spanOf(
  sheet: string,
  across: readonly string[],
  caption: Caption | null,
  assessment: Assessment | null,
  today: IsoDate,
): Pick<LedgerContext, "span" | "isStated" | "columnsSpan"> {
  for (const text of [caption?.period ?? "", ...(caption?.titles ?? []), sheet]) {
    const year = yearOf(text);
    const span = (text === "" ? null : periodSpan(text)) ?? (year === null ? null : wholeYear(year));
    if (span) return { span, isStated: true, columnsSpan: STRETCH.test(text) ? null : columnsSpan(across, span) };
  }
  const span = assessment?.span ?? wholeYear(yearOfDay(today));
  return { span, isStated: false, columnsSpan: columnsSpan(across, span) };
}

/** A year alone (2026年信息报送) only says which year it is. */
const STRETCH = /年度|全年|半年|季|月/u;

/** How often everything is due, as title, name and notes say about reports; null if they do not, or disagree. */
function frequencySaid(sheet: string, notes: LedgerContext["notes"]): Frequency | null {
  const said = [sheet, ...notes.map(({ text }) => text)].flatMap((text) =>
    text.split(/[。；;\n]/u).flatMap((clause) => {
      const [dated] = DUE_SAID.exec(clause.normalize("NFKC")) ?? [];
      return dated === undefined ? [] : (readFrequency(dated) ?? []);
    }),
  );
  const [first] = said;
  return first && said.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/** 每月20日前, 次月5日前, 每季度末, 每周五: a frequency with its day and nothing else. */
const DUE_SAID =
  /(?:[每次下翌](?:个?月|季度?|个?周|半年|半月|旬|年)|每[一两双]周)(?:的|度|结束后)?(?:第?[\d一二三四五六七八九十]*个?[月周]?(?:[\d一二三四五六七八九十]+[日号]?(?:[、和及]\d+[日号]?)*(?:之?前|以前|内)?|[底末初])|[一二三四五六日天])/u;

/** Rows with one text, or a label and a text: titles and notes. */
function notesOf({ values }: SheetGrid): LedgerContext["notes"] {
  const notes: { text: string; cell: string }[] = [];
  for (const [at, row] of values.entries()) {
    if (!row) continue;
    let only: { text: string; cell: string } | null = null;
    let filled = 0;
    for (const [column, value] of row.entries()) {
      if (value === null || value === undefined || value === "") continue;
      filled++;
      if (filled > 2) break;
      if (typeof value === "string") only = { text: value, cell: a1({ row: at + 1, column: column + 1 }) };
    }
    if (only && filled <= 2) notes.push(only);
  }
  return notes;
}
