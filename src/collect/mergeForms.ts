import { a1, type CellAddress } from "../domain/address.ts";
import { DAYS_OF_1904, dateFormatShows } from "../domain/isoDate.ts";
import { cellKey, sameCellValue, type CellValue } from "../domain/cells.ts";
import { valueAt, type WorkbookGrid } from "../domain/grid.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { cellText } from "../recognise/table/table.ts";
import { isOpenCell, type CollectedRow, type CollectedSheet } from "./collectedRows.ts";
import type { FindingKind } from "./findingKind.ts";
import type { SentCell } from "./formInfo.ts";
import type { ReturnedCell, ReturnedForm, ReturnedRow } from "./returnedForm.ts";

/** A returned file; `form` is null if it is no form of ours or cannot be read. */
export interface ReturnedFile {
  readonly file: string;
  readonly form: ReturnedForm | null;
  readonly isReadable: boolean;
  /** The same for files with the same bytes. */
  readonly fingerprint: string;
}

/** A value that somebody returned. */
interface Returned {
  readonly recipient: string;
  readonly file: string;
  readonly value: CellValue;
}

/** Something a person has to decide. The workbook keeps `kept` until one of `returned` is chosen. */
export interface Finding {
  readonly kind: FindingKind;
  /** The cell in the workbook; null if it has none. */
  readonly at: CellAddress | null;
  /** The row's title, or the texts of an added row. */
  readonly title: string;
  readonly kept: CellValue;
  readonly returned: readonly Returned[];
}

/** A cell to be filled in. */
interface Filled {
  readonly at: CellAddress;
  /** The title of its row. */
  readonly title: string;
  readonly kept: CellValue;
  readonly value: string | number | boolean;
  /** Who returned it first. */
  readonly recipient: string;
  readonly file: string;
}

export interface Merge {
  readonly filled: readonly Filled[];
  readonly findings: readonly Finding[];
  /** The merged files and who they are from ("" if a form no longer says). */
  readonly merged: readonly { readonly recipient: string; readonly file: string }[];
}

/** The workbook that forms were sent from, as it names itself; "" if it does not. */
export interface FormsOrigin {
  readonly unit: string;
  readonly period: string;
}

/**
 * Joins what came back: a value goes into the workbook if nothing else changed the cell. If somebody else returned a different
 * value, or the workbook has changed since, the workbook keeps its value and a finding gives both. Pure; linear in the cells returned.
 */
export function mergeForms(
  grid: WorkbookGrid,
  sheets: readonly CollectedSheet[],
  origin: FormsOrigin,
  files: readonly ReturnedFile[],
): Merge {
  const { current, findings } = currentForms(files, origin);
  const merger = new Merger(grid, sheets, latestRounds(current));
  for (const { file, form } of current) merger.take(file, form);
  return {
    filled: merger.filled,
    findings: [...findings, ...merger.decide()],
    merged: current.map(({ file, form }) => ({ recipient: form.recipient, file })),
  };
}

interface CurrentForm {
  readonly file: string;
  readonly form: ReturnedForm;
}

/** The forms that count: those sent from this workbook, each once. */
function currentForms(
  files: readonly ReturnedFile[],
  { unit, period }: FormsOrigin,
): { readonly current: readonly CurrentForm[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const current: CurrentForm[] = [];
  const seen = new Set<string>();
  const aside = (kind: FindingKind, file: string, recipient = "", value: CellValue = null): void => {
    findings.push({ kind, at: null, title: file, kept: null, returned: [{ recipient, file, value }] });
  };
  for (const { file, form, isReadable, fingerprint } of files) {
    const info = form?.info;
    if (!isReadable) aside("unreadable-file", file);
    else if (form === null) aside("stranger", file);
    else if (differs(info?.unit, unit)) aside("other-unit", file, info?.recipient, info?.unit);
    else if (differs(info?.period, period)) aside("other-period", file, info?.recipient, info?.period);
    else if (seen.has(fingerprint)) aside("same-file", file, form.recipient);
    else {
      seen.add(fingerprint);
      current.push({ file, form });
    }
  }
  return { current, findings };
}

/** Whether both are filled in and differ. */
function differs(said: string | undefined, own: string): boolean {
  const [one, other] = [normaliseName(said ?? ""), normaliseName(own)];
  return one !== "" && other !== "" && one !== other;
}

/** The latest round in which a recipient was asked about a row. */
type LatestRounds = (recipient: string, key: string) => number;

function latestRounds(forms: readonly CurrentForm[]): LatestRounds {
  const rounds = new Map<string, number>();
  const place = (recipient: string, key: string): string => `${key} ${recipient}`;
  for (const { form } of forms) {
    if (!form.info) continue;
    const { recipient, round } = form.info;
    for (const key of form.rows.keys()) {
      const at = place(recipient, key);
      rounds.set(at, Math.max(round, rounds.get(at) ?? 0));
    }
  }
  return (recipient, key) => rounds.get(place(recipient, key)) ?? 0;
}

interface Proposal extends Returned {
  readonly sent: CellValue | undefined;
  /** The same recipient was asked again later and has returned that form as well. */
  readonly isOlder: boolean;
  /** It was filled in for other full marks than the workbook now has. */
  readonly isDoubtful: boolean;
}

interface Target {
  readonly at: CellAddress;
  readonly row: CollectedRow;
  readonly kept: CellValue;
  readonly isFormula: boolean;
  readonly proposals: Proposal[];
}

interface OwnRow {
  readonly sheet: CollectedSheet;
  readonly row: CollectedRow;
}

class Merger {
  readonly filled: Filled[] = [];
  readonly #findings: Finding[] = [];
  readonly #rows = new Map<string, OwnRow>();
  readonly #targets = new Map<string, Target>();

  constructor(
    private readonly grid: WorkbookGrid,
    sheets: readonly CollectedSheet[],
    private readonly latestRound: LatestRounds,
  ) {
    for (const sheet of sheets) for (const row of sheet.rows) this.#rows.set(row.key, { sheet, row });
  }

  take(file: string, form: ReturnedForm): void {
    const { info, recipient, rows } = form;
    const from = { recipient, file };
    for (const [key, { isSent, isRestated, cells }] of rows) {
      const own = this.#rows.get(key);
      if (!own) continue;
      if (isSent && isRenamed(cells)) {
        const title = filledTexts(cells).join(" ");
        if (title !== "") this.#say("row-renamed", title, from, own);
        continue;
      }
      const isOlder = info !== null && this.latestRound(info.recipient, key) > info.round;
      const isDoubtful = isRestated && isMeasuredAnew(own, cells);
      for (const [id, cell] of cells) {
        this.#propose(own, id, cell, isSent, { ...from, isOlder, isDoubtful }, info !== null);
      }
    }
    const listed: readonly (readonly [FindingKind, readonly (readonly string[])[]])[] = [
      ["row-unknown", form.unknown],
      ["row-added", form.added],
      ["column-added", form.addedColumns],
      ["column-missing", form.missingColumns.map((heading) => [heading])],
    ];
    for (const [kind, all] of listed) {
      for (const texts of all) this.#say(kind, texts.filter((text) => text !== "").join(" "), from);
    }
    for (const key of form.missing) {
      const own = this.#rows.get(key);
      if (own) this.#say("row-missing", own.row.title, from, own);
    }
  }

  #say(kind: FindingKind, title: string, from: Omit<Returned, "value">, own?: OwnRow): void {
    const at = own ? { sheet: own.sheet.grid.name, row: own.row.first, column: 1 } : null;
    this.#findings.push({ kind, at, title, kept: null, returned: [{ ...from, value: null }] });
  }

  #propose(
    { sheet, row }: OwnRow,
    id: string,
    { value: returned, sent: base }: ReturnedCell,
    isSent: boolean,
    from: Omit<Proposal, "value" | "sent">,
    isRemembered: boolean,
  ): void {
    const [offset = 0, column = 0] = id.split(":").map(Number);
    const at = { sheet: sheet.grid.name, row: row.first + offset, column };
    const value = this.#inSource(returned, sheet, at.row, column);
    // The row has become shorter: the cells below belong to another row.
    const isInside = at.row <= row.last;
    const isTheirs = base?.open ?? (!isRemembered && isOpenCell(sheet, row, at.row, column));
    if (!isTheirs || !isInside || (isRemembered && !isSent)) {
      const { recipient, file } = from;
      if (isInside) this.#unlessUntouched(sheet, row, at, base, returned, { recipient, file, value });
      else if (isFilledIn(returned, base))
        this.#say("row-unknown", `${row.title} ${cellText(value)}`, { recipient, file });
      return;
    }
    const key = `${a1(at)} ${at.sheet}`;
    const target = this.#targets.get(key) ?? {
      at,
      row,
      kept: valueAt(sheet.grid, at.row, column),
      isFormula: sheet.grid.formulas.has(cellKey(at.row, column)),
      proposals: [],
    };
    this.#targets.set(key, target);
    const before = base && this.#inSource(base.value, sheet, at.row, column);
    target.proposals.push({ ...from, value, sent: before });
  }

  /** A cell that the recipient was not asked to fill in and that differs from what was sent. */
  #unlessUntouched(
    sheet: CollectedSheet,
    row: CollectedRow,
    at: CellAddress,
    base: SentCell | undefined,
    returned: CellValue,
    from: Returned,
  ): void {
    const kept = valueAt(sheet.grid, at.row, at.column);
    const isFormula = sheet.grid.formulas.has(cellKey(at.row, at.column));
    const merge = sheet.merges.find(at.row, at.column);
    const isInside = merge !== null && (merge.top !== at.row || merge.left !== at.column);
    if (isUnchanged(returned, base?.value ?? null) || (isFormula && base === undefined) || isInside) return;
    if (base === undefined && (cellText(returned) === "" || isUnchanged(from.value, kept))) return;
    this.#findings.push({ kind: "not-theirs", at, title: row.title, kept, returned: [from] });
  }

  /** Forms count days from 1900 even if the workbook counts them from 1904. */
  #inSource(value: CellValue, { grid }: CollectedSheet, row: number, column: number): CellValue {
    if (typeof value !== "number" || !this.grid.date1904) return value;
    return dateFormatShows(grid.numberFormats.get(cellKey(row, column)) ?? "") === null ? value : value - DAYS_OF_1904;
  }

  decide(): readonly Finding[] {
    for (const target of this.#targets.values()) this.#decide(target);
    return this.#findings;
  }

  #decide({ at, row, kept, isFormula, proposals }: Target): void {
    const changed = proposals.filter(
      ({ value, sent }) => !isUnchanged(value, sent ?? null) && !isUnchanged(value, kept),
    );
    const [first, ...others] = changed.filter(({ isOlder }) => !isOlder);
    const older = changed.filter(({ isOlder, value }) => isOlder && !isUnchanged(value, first?.value ?? kept));
    const say = (kind: FindingKind, all: readonly Proposal[]): void => {
      const returned = all.map(({ recipient, file, value }) => ({ recipient, file, value }));
      this.#findings.push({ kind, at, title: row.title, kept, returned });
    };
    if (older.length > 0) say("older-round", older);
    if (!first) return;
    const { value, recipient, file } = first;
    const all = [first, ...others];
    if (others.some((other) => !isUnchanged(other.value, value))) {
      say(
        recipient !== "" && others.every((other) => other.recipient === recipient) ? "versions-differ" : "conflict",
        all,
      );
    } else if (isFormula) say("formula-cell", all);
    else if (typeof value === "object") say(value === null ? "cleared" : "unreadable", all);
    else if (cellText(value) === "") say("cleared", all);
    else if (all.every(({ sent, isDoubtful }) => !isDoubtful && isUnchanged(sent ?? null, kept))) {
      this.filled.push({ at, title: row.title, kept, value, recipient, file });
    } else say("changed-since", all);
  }
}

/** Whether full marks, standard or target in the workbook have changed since the form was sent. */
function isMeasuredAnew({ sheet, row }: OwnRow, cells: ReturnedRow["cells"]): boolean {
  return [...cells].some(([id, { sent }]) => {
    const [offset = 0, column = 0] = id.split(":").map(Number);
    return (
      sent !== undefined &&
      sheet.measures.has(column) &&
      !isUnchanged(sent.value, valueAt(sheet.grid, row.first + offset, column))
    );
  });
}

/** Whether most of the texts that name a row have changed, so that its values cannot be assigned any more. */
function isRenamed(cells: ReturnedRow["cells"]): boolean {
  let [names, kept] = [0, 0];
  for (const { value, sent } of cells.values()) {
    if (!sent || sent.open || typeof sent.value !== "string") continue;
    names += 1;
    if (isUnchanged(value, sent.value)) kept += 1;
  }
  return kept * 2 < names;
}

/** The filled-in values as texts, for a list. */
function filledTexts(cells: ReturnedRow["cells"]): readonly string[] {
  return [...cells.values()].flatMap(({ value, sent }) => (isFilledIn(value, sent) ? [cellText(value)] : []));
}

function isFilledIn(value: CellValue, sent: SentCell | undefined): boolean {
  return sent?.open === true && cellText(value) !== "" && !isUnchanged(value, sent.value);
}

/** Tolerant, because programs turn numbers into text and back, and blanks into nothing. */
function isUnchanged(one: CellValue, other: CellValue | undefined): boolean {
  const second = other ?? null;
  if (sameCellValue(one, second)) return true;
  if ((typeof one === "object" && one !== null) || (typeof second === "object" && second !== null)) return false;
  return cellText(one) === cellText(second);
}
