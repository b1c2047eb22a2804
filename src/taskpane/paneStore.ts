import type { IsoDate } from "../domain/deadline.ts";
import type { Attribution, Settings } from "../domain/settings.ts";

import type { Language } from "../language/language.ts";
import type { ProductSheet, WorkbookCaution, WorkbookGrid } from "../recognise/grid.ts";
import type { CheckResult } from "../usecases/checkWorkbook.ts";
import { settingsXml } from "../workbook/settingsXml.ts";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbookPort.ts";
import { clockTime, isoDay } from "./isoDay.ts";
import type { PaneHost, WorkbookChange } from "./paneHost.ts";

/** Why something could not be done; the sentence is made late, in the language of the pane. */
export interface Failure {
  /** null: not a matter of the workbook but a fault of ours. */
  readonly code: WorkbookErrorCode | null;
  readonly subject: string;
}

export interface PaneState {
  /** null until the first check has come through. */
  readonly result: CheckResult | null;
  /** Names of the user's sheets, in the workbook's order. */
  readonly sheets: readonly string[];
  readonly cautions: readonly WorkbookCaution[];
  readonly checkedAt: Date | null;
  /** Reading or checking at this moment. */
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** The settings count, but the workbook would not take them. */
  readonly settingsNotKept: boolean;
}

/** What the user decides when asking for the summary; absent means as the workbook says. */
export interface SummaryChoices {
  readonly attribution: Attribution;
  readonly unit?: string;
  readonly period?: string;
  readonly date: IsoDate;
}

export type SummaryOutcome =
  | { readonly kind: "written"; readonly sheets: readonly string[] }
  | { readonly kind: "nothing-recognised" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** A change to the settings; null takes a setting back to the sheet's own word or the default. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | null };

/** How long the workbook must rest after an edit before it is checked again, in milliseconds. */
const REST = 250;

/** Holds what the pane shows and keeps it true to the workbook. Reading and checking overlap with nothing: the newest wins. */
export class PaneStore {
  readonly #host: PaneHost;
  readonly #listeners = new Set<() => void>();
  #state: PaneState = {
    result: null,
    sheets: [],
    cautions: [],
    checkedAt: null,
    busy: true,
    failure: null,
    settingsNotKept: false,
  };
  /** Settings changed here that the workbook has not taken. */
  #ownSettings: Settings | undefined;
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void) | null = null;

  constructor(host: PaneHost) {
    this.#host = host;
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to follow the workbook; returns how to stop. */
  start(): () => void {
    this.#stopListening = this.#host.onChange((change) => this.#changed(change));
    void this.recheck();
    return () => {
      this.#stopListening?.();
      clearTimeout(this.#timer);
      this.#round++;
    };
  }

  /** Reads the workbook and checks it. Never rejects: what goes wrong is in the state. */
  async recheck(): Promise<void> {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    this.#set({ busy: true });
    try {
      // The rules come while the workbook is read: in Excel the pane must be there within a second.
      const [grid, { checkWorkbook }] = await Promise.all([
        this.#host.workbook.read(),
        import("../usecases/checkWorkbook.ts"),
      ]);
      if (round !== this.#round) return;
      await painted();
      if (round !== this.#round) return;
      const result = checkWorkbook(grid, {
        today: isoDay(this.#host.now()),
        ...(this.#ownSettings ? { settings: this.#ownSettings } : {}),
      });
      this.#set({ ...shown(grid, result), checkedAt: this.#host.now(), busy: false, failure: null });
    } catch (error) {
      if (round === this.#round) this.#set({ busy: false, failure: failureOf(error) });
    }
  }

  /** Changes settings, keeps them in the workbook and checks again. */
  async changeSettings(change: SettingsChange): Promise<void> {
    const before: Settings = this.#state.result?.settings ?? {};
    const after = Object.fromEntries(
      Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined),
    );
    const settings: Settings = after;
    try {
      await this.#host.workbook.write({ sheets: [], settingsXml: settingsXml(settings) });
      this.#ownSettings = undefined;
      this.#set({ settingsNotKept: false });
    } catch {
      this.#ownSettings = settings;
      this.#set({ settingsNotKept: true });
    }
    await this.recheck();
  }

  async summarise(choices: SummaryChoices, language: Language): Promise<SummaryOutcome> {
    const now = this.#host.now();
    try {
      // What makes the sheets is fetched when it is asked for.
      const { summariseWorkbook } = await import("../usecases/summariseWorkbook.ts");
      const outcome = await summariseWorkbook(this.#host.workbook, {
        today: choices.date,
        asOf: `${isoDay(now)} ${clockTime(now)}`,
        language,
        attribution: choices.attribution,
        ...(choices.unit === undefined ? {} : { unit: choices.unit }),
        ...(choices.period === undefined ? {} : { period: choices.period }),
        ...(this.#ownSettings ? { settings: this.#ownSettings } : {}),
      });
      await this.recheck();
      if (!outcome.written) return { kind: "nothing-recognised" };
      return { kind: "written", sheets: SHEET_ORDER.map((sheet) => outcome.sheets[sheet]) };
    } catch (error) {
      return { kind: "failed", failure: failureOf(error) };
    }
  }

  #changed(change: WorkbookChange): void {
    clearTimeout(this.#timer);
    if (change === "opened") {
      this.#ownSettings = undefined;
      this.#set({ result: null, sheets: [], cautions: [], checkedAt: null, failure: null, settingsNotKept: false });
      void this.recheck();
      return;
    }
    this.#set({ busy: true });
    this.#timer = setTimeout(() => void this.recheck(), REST);
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const SHEET_ORDER: readonly ProductSheet[] = ["summary", "rectification", "departments", "checklist", "detail"];

function shown(grid: WorkbookGrid, result: CheckResult): Pick<PaneState, "result" | "sheets" | "cautions"> {
  const sheets = grid.sheets.filter((sheet) => sheet.product === null).map((sheet) => sheet.name);
  return { result, sheets, cautions: grid.cautions };
}

/** What went wrong, to be said late. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, subject: error.subject };
  return { code: null, subject: "" };
}

/** Waits until the screen has had a chance to show what the state says, because checking a big workbook holds it up. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });
}
