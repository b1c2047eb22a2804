import { a1, type CellAddress } from "../domain/address.ts";
import { DAYS_OF_1904, dateFormatShows } from "../domain/isoDate.ts";
import { cellKey, sameCellValue, type CellValue, type WorkbookGrid } from "../recognise/grid.ts";
import { cellText } from "../recognise/table/table.ts";
import { isOpenCell, valueAt, type CollectedRow, type CollectedSheet } from "./collectedRows.ts";
import type { FindingKind } from "./findingKind.ts";
import type { SentCell } from "./formInfo.ts";
import type { ReturnedForm } from "./returnedForm.ts";

/** A file that came back; `form` is null where it is none of ours, or could not be read. */
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

/** What a person has to look at. The workbook keeps `kept` until one of `returned` is chosen. */
export interface Finding {
  readonly kind: FindingKind;
  /** The cell of the workbook; null where it has none. */
  readonly at: CellAddress | null;
  /** The row's title, or the texts of a row that was added. */
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
  /** Who returned it, first. */
  readonly recipient: string;
  readonly file: string;
}

export interface Merge {
  readonly filled: readonly Filled[];
  readonly findings: readonly Finding[];
  /** Files that were merged, with whom they are from ("" where a form no longer says). */
  readonly merged: readonly { readonly recipient: string; readonly file: string }[];
}

/**
 * Joins what came back: a value goes into the workbook where it alone was changed. Where somebody else wrote another, or the
 * workbook has changed since, the workbook's own stays and the finding says both. Pure; linear in the cells returned.
 */
export function mergeForms(
  grid: WorkbookGrid,
  sheets: readonly CollectedSheet[],
  files: readonly ReturnedFile[],
): Merge {
  const merger = new Merger(grid, sheets);
  const { current, findings } = currentForms(files);
  for (const { file, form } of current) merger.take(file, form);
  return {
    filled: merger.filled,
    findings: [...findings, ...merger.decide()],
    merged: current.map(({ file, form }) => ({ recipient: form.info?.recipient ?? "", file })),
  };
}

interface CurrentForm {
  readonly file: string;
  readonly form: ReturnedForm;
}

/** What counts: no file twice, of each recipient's forms over the same rows the latest round. */
function currentForms(files: readonly ReturnedFile[]): {
  readonly current: readonly CurrentForm[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const current: CurrentForm[] = [];
  const seen = new Set<string>();
  const aside = (kind: FindingKind, file: string, recipient = ""): void => {
    findings.push({ kind, at: null, title: file, kept: null, returned: [{ recipient, file, value: null }] });
  };
  for (const { file, form, isReadable, fingerprint } of files) {
    if (!isReadable) aside("unreadable-file", file);
    else if (form === null) aside("stranger", file);
    else if (seen.has(fingerprint)) aside("same-file", file, form.info?.recipient);
    else {
      seen.add(fingerprint);
      const newer = files.find((other) => other.form !== null && isLater(other.form, form));
      if (newer) aside("older-round", file, form.info?.recipient);
      else current.push({ file, form });
    }
  }
  return { current, findings };
}

/** A later round asks only for rows that are new: an earlier form is out of date where the later asks for its rows again. */
function isLater(other: ReturnedForm, form: ReturnedForm): boolean {
  if (!other.info || !form.info || other.info.recipient !== form.info.recipient) return false;
  if (other.info.round <= form.info.round) return false;
  return [...form.rows.keys()].some((key) => other.rows.has(key));
}

interface Target {
  readonly at: CellAddress;
  readonly row: CollectedRow;
  readonly kept: CellValue;
  readonly isFormula: boolean;
  readonly proposals: (Returned & { readonly sent: CellValue | undefined })[];
}

class Merger {
  readonly filled: Filled[] = [];
  readonly #findings: Finding[] = [];
  readonly #rows = new Map<string, { readonly sheet: CollectedSheet; readonly row: CollectedRow }>();
  readonly #targets = new Map<string, Target>();

  constructor(
    private readonly grid: WorkbookGrid,
    sheets: readonly CollectedSheet[],
  ) {
    for (const sheet of sheets) for (const row of sheet.rows) this.#rows.set(row.key, { sheet, row });
  }

  take(file: string, { info, rows, added, addedColumns }: ReturnedForm): void {
    const recipient = info?.recipient ?? "";
    for (const [key, cells] of rows) {
      const own = this.#rows.get(key);
      const sent = info?.rows.get(key);
      if (!own) {
        const texts = [...cells.values()].map(cellText).filter((text) => text !== "");
        const changed =
          !sent || [...cells].some(([id, value]) => sent.get(id)?.open && !same(value, sent.get(id)?.value));
        if (changed) this.#say("row-unknown", texts.join(" "), { recipient, file, value: null });
        continue;
      }
      if (sent && isRenamed(sent, cells)) {
        const title = changedTexts(sent, cells).join(" ");
        if (title !== "") this.#say("row-renamed", title, { recipient, file, value: null }, own);
        continue;
      }
      for (const [id, value] of cells) this.#propose(own, id, value, sent, { recipient, file }, info !== null);
    }
    for (const { texts } of added) {
      this.#say("row-added", texts.filter((text) => text !== "").join(" "), { recipient, file, value: null });
    }
    for (const { texts } of addedColumns) {
      this.#say("column-added", texts.filter((text) => text !== "").join(" "), { recipient, file, value: null });
    }
    for (const key of info?.rows.keys() ?? []) {
      const own = rows.has(key) ? undefined : this.#rows.get(key);
      if (own) this.#say("row-missing", own.row.title, { recipient, file, value: null }, own);
    }
  }

  #say(
    kind: FindingKind,
    title: string,
    returned: Returned,
    own?: { readonly sheet: CollectedSheet; readonly row: CollectedRow },
  ): void {
    const at = own ? { sheet: own.sheet.grid.name, row: own.row.first, column: 1 } : null;
    this.#findings.push({ kind, at, title, kept: null, returned: [returned] });
  }

  #propose(
    { sheet, row }: { readonly sheet: CollectedSheet; readonly row: CollectedRow },
    id: string,
    returned: CellValue,
    sent: ReadonlyMap<string, SentCell> | undefined,
    from: { readonly recipient: string; readonly file: string },
    isRemembered: boolean,
  ): void {
    const [offset = 0, column = 0] = id.split(":").map(Number);
    const at = { sheet: sheet.grid.name, row: row.first + offset, column };
    const base = sent?.get(id);
    const value = this.#inSource(returned, sheet, at.row, column);
    const isTheirs = base?.open ?? (sent === undefined && isOpenCell(sheet, row, at.row, column));
    if (!isTheirs || (isRemembered && sent === undefined)) {
      this.#unlessUntouched(sheet, row, at, base, returned, { ...from, value });
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

  /** A cell outside what the recipient was asked for that says something else than was sent. */
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
    if (same(returned, base?.value ?? null) || (isFormula && base === undefined) || isInside) return;
    if (base === undefined && (cellText(returned) === "" || same(from.value, kept))) return;
    this.#findings.push({ kind: "not-theirs", at, title: row.title, kept, returned: [from] });
  }

  /** Days of a workbook that counts from 1904 were sent counted from 1900. */
  #inSource(value: CellValue, { grid }: CollectedSheet, row: number, column: number): CellValue {
    if (typeof value !== "number" || !this.grid.date1904) return value;
    return dateFormatShows(grid.numberFormats.get(cellKey(row, column)) ?? "") === null ? value : value - DAYS_OF_1904;
  }

  decide(): readonly Finding[] {
    for (const target of this.#targets.values()) this.#decide(target);
    return this.#findings;
  }

  #decide({ at, row, kept, isFormula, proposals }: Target): void {
    const changed = proposals.filter(({ value, sent }) => !same(value, sent ?? null) && !same(value, kept));
    const [first, ...others] = changed;
    if (!first) return;
    const say = (kind: FindingKind): void => {
      const returned = changed.map(({ recipient, file, value }) => ({ recipient, file, value }));
      this.#findings.push({ kind, at, title: row.title, kept, returned });
    };
    const { value, recipient, file } = first;
    if (others.some((other) => !same(other.value, value))) {
      say(recipient !== "" && others.every((other) => other.recipient === recipient) ? "versions-differ" : "conflict");
    } else if (isFormula) say("formula-cell");
    else if (typeof value === "object") say(value === null ? "cleared" : "unreadable");
    else if (cellText(value) === "") say("cleared");
    else if (changed.every(({ sent }) => same(sent ?? null, kept))) {
      this.filled.push({ at, title: row.title, kept, value, recipient, file });
    } else say("changed-since");
  }
}

/** Whether most of the texts that name a row are others now: it is not known what its values are of. */
function isRenamed(sent: ReadonlyMap<string, SentCell>, cells: ReadonlyMap<string, CellValue>): boolean {
  let [names, kept] = [0, 0];
  for (const [id, { value, open }] of sent) {
    if (open || typeof value !== "string" || !cells.has(id)) continue;
    names += 1;
    if (same(cells.get(id) ?? null, value)) kept += 1;
  }
  return kept * 2 < names;
}

/** What was filled in, to be listed. */
function changedTexts(sent: ReadonlyMap<string, SentCell>, cells: ReadonlyMap<string, CellValue>): readonly string[] {
  return [...cells].flatMap(([id, value]) => {
    const before = sent.get(id);
    const text = cellText(value);
    return before?.open && text !== "" && !same(value, before.value) ? [text] : [];
  });
}

/** Programs turn numbers into text and back, and blanks into nothing. */
function same(one: CellValue, other: CellValue | undefined): boolean {
  const second = other ?? null;
  if (sameCellValue(one, second)) return true;
  if ((typeof one === "object" && one !== null) || (typeof second === "object" && second !== null)) return false;
  return cellText(one) === cellText(second);
}
