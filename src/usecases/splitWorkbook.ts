import { collectedSheets, type CollectedSheet } from "../collect/collectedRows.ts";
import { collectText } from "../collect/collectText.ts";
import { distribute, type Recipient, type RecipientKind, type SentRow } from "../collect/distribution.ts";
import { formInfoSheet, type FormInfo, type SentCell } from "../collect/formInfo.ts";
import { formSheet } from "../collect/formSheet.ts";
import { FreeFileNames, safeFileName, shortened } from "../collect/safeFileName.ts";
import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { SheetLook } from "../report/sheetLook.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import type { CheckResult } from "./checkWorkbook.ts";
import { requireNoForm } from "./notAForm.ts";
import { requireRowsApart } from "./uprightTable.ts";

export interface SplitOptions {
  readonly by: RecipientKind;
  /** The day by which forms are to be returned, as worded; "" for none. */
  readonly due: string;
  /** Whom they are returned to, or "". */
  readonly returnTo: string;
  readonly language: Language;
  /** Forms of earlier rounds: what they already asked the same recipient for the same period is not sent again. */
  readonly before: readonly FormInfo[];
  /** Names of existing files, which stay as they are. */
  readonly taken: readonly string[];
}

/** In characters, so that a file name holds both department and period, however long they are. */
const LONGEST_PART = 32;

/** A form, to be written as a workbook of its own. */
export interface Form {
  readonly recipient: string;
  /** Without folder, with extension; safe on every system. */
  readonly fileName: string;
  readonly rows: number;
  readonly sheets: readonly SheetPlan[];
}

/**
 * Cuts a workbook into forms, one recipient after the other. Pure; linear in what is sent.
 *
 * @returns the recipients with nothing new since the last round
 */
export function* splitWorkbook(
  grid: WorkbookGrid,
  looks: readonly SheetLook[],
  { assessment, ledgers, unit, period: ownPeriod }: CheckResult,
  options: SplitOptions,
): Generator<Form, readonly string[], void> {
  if (!assessment) return [];
  requireNoForm(grid);
  requireRowsApart(assessment);
  const text = collectText(options.language);
  const period = ownPeriod ?? "";
  const looksByName = new Map(looks.map((look) => [look.name, look]));
  const names = new FreeFileNames(options.taken);
  const unchanged: string[] = [];
  for (const recipient of distribute(collectedSheets(grid, assessment, ledgers), assessment.roster, options.by)) {
    const { name } = recipient;
    const before = options.before.filter((one) => one.recipient === name && one.period === period);
    const known = new Set(before.flatMap(({ rows }) => [...rows.keys()]));
    const fresh = { ...recipient, rows: recipient.rows.filter(({ row }) => !known.has(row.key)) };
    if (fresh.rows.length === 0) unchanged.push(name);
    else {
      const round = Math.max(0, ...before.map((one) => one.round)) + 1;
      const parts = [
        shortened(name, LONGEST_PART),
        shortened(period, LONGEST_PART),
        text.form,
        round === 1 ? "" : String(round),
      ];
      const fileName = names.next(safeFileName(parts.filter((part) => part !== "").join("-")), ".xlsx");
      yield { recipient: name, fileName, rows: fresh.rows.length, sheets: formSheets(fresh, round) };
    }
  }
  return unchanged;

  function formSheets(recipient: Recipient, round: number): readonly SheetPlan[] {
    const lines = {
      head: text.please(recipient.name, options.due, options.returnTo),
      foot: text.sign(recipient.name),
    };
    const bySheet = new Map<CollectedSheet, SentRow[]>();
    for (const sent of recipient.rows) {
      const rows = bySheet.get(sent.sheet);
      if (rows) rows.push(sent);
      else bySheet.set(sent.sheet, [sent]);
    }
    const made = [...bySheet].flatMap(([sheet, rows]) => {
      const look = looksByName.get(sheet.grid.name);
      return look ? [formSheet(sheet, rows, look, grid, lines, text)] : [];
    });
    const rows = new Map<string, ReadonlyMap<string, SentCell>>(made.flatMap(({ cells }) => [...cells]));
    const columns = made.flatMap((one) => one.columns);
    const plans = made.map(({ plan }) => plan);
    const { by: kind, due } = options;
    const info = { recipient: recipient.name, kind, unit: unit ?? "", period, due, round, columns, rows };
    return [...plans, formInfoSheet(info, new Set(plans.map(({ name }) => name)))];
  }
}
