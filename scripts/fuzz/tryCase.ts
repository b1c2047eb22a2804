import { read, type CellObject } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook, type CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { WorkbookError } from "../../src/workbook/workbookPort.ts";

const OPTIONS = { today: "2026-04-01", asOf: "2026-04-01", language: "zh-CN" } as const;

/** What came of a case; `crash` and `silent` are faults of the product. */
export type Outcome =
  /** A `WorkbookError`. */
  | "refused"
  /** Other figures, or none, and an issue that the sound workbook does not have. */
  | "told"
  | "same"
  /** Other figures without an issue, but it is a sound file that says so: another program reads the same cells. */
  | "another"
  | "crash"
  | "silent";

export interface Result {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** What a sound workbook comes to. */
export interface Baseline {
  readonly figures: string;
  readonly issues: ReadonlySet<string>;
}

export async function baselineOf(sound: Uint8Array): Promise<Baseline> {
  const check = checkWorkbook(await FileWorkbook.open(sound, "sound.xlsx").read(), OPTIONS);
  return { figures: figuresOf(check), issues: new Set(issuesOf(check)) };
}

/** Reads, checks, summarises and reads again what may be damaged. Never throws. */
export async function tryCase(bytes: Uint8Array, sound: Baseline): Promise<Result> {
  try {
    const book = FileWorkbook.open(bytes, "damaged.xlsx");
    const grid = await book.read();
    const check = checkWorkbook(grid, OPTIONS);
    const figures = figuresOf(check);
    const made = await summariseWorkbook(book, OPTIONS);
    if (made.written) {
      const again = figuresOf(checkWorkbook(await FileWorkbook.open(book.bytes(), "written.xlsx").read(), OPTIONS));
      if (again !== figures) return { outcome: "silent", detail: `summarised it comes to ${again}, not ${figures}` };
    }
    if (figures === sound.figures) return { outcome: "same", detail: "" };
    if (issuesOf(check).some((one) => !sound.issues.has(one))) return { outcome: "told", detail: "" };
    const lie = await whyNotSound(bytes, grid);
    return lie === null
      ? { outcome: "another", detail: "" }
      : { outcome: "silent", detail: `${lie}: ${figures}, not ${sound.figures}` };
  } catch (error) {
    if (error instanceof WorkbookError) return { outcome: "refused", detail: error.code };
    return { outcome: "crash", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function figuresOf({ scorecard }: CheckResult): string {
  const totals = scorecard?.totals;
  if (!totals) return scorecard ? `tasks ${scorecard.tasks.total}` : "nothing";
  const parts = [totals.full, totals.effective, totals.gap, totals.bonus, totals.deduction, totals.result];
  return parts.map(String).join(" ");
}

function issuesOf({ issues }: CheckResult): readonly string[] {
  return issues.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
}

/** null where a strict parser takes every part and another program reads the same cells. */
async function whyNotSound(bytes: Uint8Array, grid: WorkbookGrid): Promise<string | null> {
  const { DOMParser } = new JSDOM().window;
  const parser = new DOMParser();
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const document = parser.parseFromString(new TextDecoder().decode(data), "application/xml");
    if (document.querySelector("parsererror")) return `${name} is no XML`;
  }
  let other: ReturnType<typeof read>;
  try {
    other = read(bytes, { dense: false });
  } catch (error) {
    return `SheetJS refuses it (${String(error)})`;
  }
  for (const { name, values } of grid.sheets) {
    const cells = other.Sheets[name];
    if (!cells) return `SheetJS sees no sheet ${name}`;
    for (const [address, cell] of Object.entries(cells) as [string, CellObject][]) {
      if (address.startsWith("!") || cell.t === "z") continue;
      const place = /^([A-Z]+)(\d+)$/.exec(address);
      const column = [...(place?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const ours = values[Number(place?.[2]) - 1]?.[column - 1] ?? null;
      if (!sameValue(ours, cell)) return `${name}!${address} is ${JSON.stringify(ours)}, to SheetJS ${String(cell.v)}`;
    }
  }
  return null;
}

function sameValue(ours: CellValue, { t, v, w }: CellObject): boolean {
  if (ours === null) return v === undefined || v === "";
  if (typeof ours === "object") return t === "e" && (w === undefined || w === ours.error);
  return ours === v || (typeof ours === "string" && typeof v === "string" && plain(ours) === plain(v));
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}
