import type { IsoDate } from "../../domain/deadline.ts";
import { asksWhose } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";
import type { SummaryState } from "../../usecases/summaryState.ts";
import { runOf, type Work } from "../../usecases/work.ts";
import { parseSettings, settingsXml } from "../../workbook/settingsXml.ts";
import { clockTime, isoDay } from "./isoDay.ts";
import type { PaneHost, WorkbookEvent } from "./paneHost.ts";
import { PaneJob } from "./paneJob.ts";
import { workOver, type Checked, type PaneWork } from "./paneWork.ts";
import { settingsAfter, type SettingsChange } from "./settingsAfter.ts";
import { failureOf, NOTHING_YET, type Outcome, type PaneState, type PreviousOutcome } from "./paneState.ts";

/** What the user decides when requesting the summary; absent values are taken from the workbook. */
export interface SummaryChoices {
  readonly unit?: string;
  readonly period?: string;
  /** 截至日期. */
  readonly date: IsoDate;
}

/** Milliseconds without a change before the workbook is checked again: after an edit here, and after another author's. */
const REST = { edited: 250, "edited-elsewhere": 2000 } as const;
/** Milliseconds before a retry if Excel refuses while a cell is being edited and cannot wait by itself. */
const RETRY = 1000;

/**
 * Holds what the pane shows and keeps it in step with the workbook. One job at a time: the newest check wins, a write
 * waits its turn, and a check follows it.
 */
export class PaneStore {
  readonly #host: PaneHost;
  readonly #work: PaneWork;
  readonly #listeners = new Set<() => void>();
  #state: PaneState;
  /** Whether the state shows the check that the pane begins with. */
  #isFirst: boolean;
  /** Settings changed here that the workbook could not store. */
  #ownSettings: Settings | undefined;
  #job: PaneJob | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void) | null = null;

  /** @param first a check of the workbook as it is, made before the pane; by default the pane begins with one */
  constructor(host: PaneHost, first: Checked | null = null) {
    this.#host = host;
    this.#state = { ...NOTHING_YET, ...first };
    this.#isFirst = first !== null;
    this.#work = host.work ?? workOver(host.workbook);
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts following the workbook; returns a function that stops it. */
  start(): () => void {
    this.#stopListening = this.#host.onChange((change) => this.#changed(change));
    if (this.#isFirst) this.#set({ checkedAt: this.#host.now(), busy: false });
    else void this.recheck(true);
    this.#isFirst = false;
    return () => {
      this.#stopListening?.();
      this.#unschedule();
      this.#job?.drop();
      this.#job = null;
    };
  }

  /**
   * Reads the workbook and checks it. Never rejects: errors are part of the state. Does nothing while something is
   * being written, because a check follows.
   *
   * @param patient waits for the user to leave a cell, even if the program could read what has been typed so far
   */
  async recheck(patient = false): Promise<void> {
    if (this.#state.acting) return;
    const job = this.#newJob();
    this.#set({ busy: true, stopped: false });
    try {
      const checked = await this.#check(job, patient);
      if (this.#end(job))
        this.#set({
          ...checked,
          checkedAt: this.#host.now(),
          busy: false,
          failure: null,
          outcome: this.#stillTrue(checked.summary),
        });
    } catch (error) {
      if (!this.#end(job)) return;
      const failure = failureOf(error);
      if (failure.code === "cell-editing") {
        this.#set({ waiting: true });
        this.#schedule(RETRY);
      } else this.#set({ busy: false, failure });
    }
  }

  /** Stops the current job: a check at once, a write between two batches. */
  stop(): void {
    if (this.#state.acting) return this.#job?.stop();
    this.#unschedule();
    this.#job?.drop();
    this.#job = null;
    this.#set({ busy: false, step: null, waiting: false, stopped: true });
  }

  /** Changes settings, stores them in the workbook and checks again. */
  async changeSettings(change: SettingsChange): Promise<void> {
    await this.#exclusively(async (work) => {
      const seen: Settings = this.#state.result?.settings ?? {};
      const after = settingsAfter(seen, await this.#latestSettings(seen), change);
      try {
        await this.#host.workbook.apply(
          { kind: "write", sheets: [], settingsXml: settingsXml(after) },
          runOf("writing", work),
        );
        this.#ownSettings = undefined;
        this.#set({ settingsNotKept: false });
      } catch {
        this.#ownSettings = after;
        this.#set({ settingsNotKept: true });
      }
    });
  }

  /**
   * Compares with another workbook as the previous period; its result is stored with the settings.
   *
   * @throws WorkbookError
   */
  async comparePrevious(file: File): Promise<PreviousOutcome> {
    const grid = await this.#host.readFile?.(file);
    const { checkEarlier, previousPeriod } = await import("../../usecases/previousPeriod.ts");
    const unit = this.state().result?.unit ?? null;
    const earlier = grid && checkEarlier(grid, isoDay(this.#host.now()), unit);
    const previous = earlier && previousPeriod(earlier);
    if (previous) await this.changeSettings({ previous });
    return previous ? "taken" : earlier?.issues.some(asksWhose) ? "of-several-units" : "nothing";
  }

  /** Writes the summary. Never rejects; the outcome is also in the state. */
  async summarise(choices: SummaryChoices, language: Language): Promise<Outcome> {
    return this.#act(async (work) => {
      const now = this.#host.now();
      const { date, ...decided } = choices;
      const today = isoDay(now);
      const unfitted: string[] = [];
      const sheets = await this.#work.summarise(
        { ...decided, ...this.#kept(), today, judgedOn: date, asOf: `${today} ${clockTime(now)}`, language },
        { ...work, onUnfitted: (sheet) => unfitted.push(sheet) },
      );
      return sheets === null ? { kind: "nothing-recognised" } : { kind: "written", sheets, unfitted };
    });
  }

  /** 打印设置: restores the print set-up of the summary's sheets. Never rejects. */
  async setUpPrinting(language: Language): Promise<Outcome> {
    return this.#act(async (work) => {
      const unfitted: string[] = [];
      const options = { today: isoDay(this.#host.now()), language, ...this.#kept() };
      const watched: Work = { ...work, onUnfitted: (sheet) => unfitted.push(sheet) };
      const done = await this.#work.setUpPrinting(options, watched);
      return done.kind === "set" ? { kind: "printing-set", sheets: done.sheets, unfitted } : { kind: done.kind };
    });
  }

  /** 新建台账: adds ledgers, and shows the first. Never rejects. @param ledgers ids of declarations */
  async addLedgers(ledgers: readonly string[]): Promise<Outcome> {
    return this.#act(async (work) => {
      const options = { today: isoDay(this.#host.now()), ...this.#kept() };
      const added = await this.#work.addLedgers(ledgers, options, work);
      if (added.kind === "there") return added;
      const [first] = added.sheets;
      if (first !== undefined) await this.#host.select({ sheet: first, row: 1, column: 1 });
      return { kind: "ledgers-added", sheets: added.sheets };
    });
  }

  /** 移除汇总: removes everything that the product put into the workbook. Never rejects. */
  async removeSummary(): Promise<Outcome> {
    return this.#act(async (work) => {
      const sheets = await this.#work.removeSummary(work);
      this.#ownSettings = undefined;
      return { kind: "removed", sheets };
    });
  }

  dismissOutcome(): void {
    this.#set({ outcome: null });
  }

  async #check(job: PaneJob, patient: boolean): Promise<Checked> {
    await this.#host.ready;
    return this.#work.check({ today: isoDay(this.#host.now()), ...this.#kept() }, job.work(patient));
  }

  /** The current settings: another author, or a second window, may have changed them since the last check. */
  async #latestSettings(seen: Settings): Promise<Settings> {
    if (this.#ownSettings) return this.#ownSettings;
    try {
      return parseSettings(await this.#host.workbook.readSettings());
    } catch {
      return seen;
    }
  }

  /** Drops a message about the summary once the data have changed: the header then says that the summary is out of date. */
  #stillTrue(summary: SummaryState): Outcome | null {
    const { outcome } = this.#state;
    const isOfSummary = outcome?.kind === "written" || outcome?.kind === "printing-set";
    return isOfSummary && (summary === "older" || summary === "incomplete") ? null : outcome;
  }

  #kept(): { readonly settings?: Settings } {
    return this.#ownSettings ? { settings: this.#ownSettings } : {};
  }

  async #act(action: (work: Work) => Promise<Outcome>): Promise<Outcome> {
    return this.#exclusively(async (work) => {
      this.#set({ outcome: null });
      const outcome = await action(work).catch((error: unknown): Outcome => {
        return { kind: "failed", failure: failureOf(error) };
      });
      this.#set({ outcome });
      return outcome;
    });
  }

  /** Runs a write after any other that is still running, and checks when it is done. */
  #exclusively<T>(action: (work: Work) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      const job = this.#newJob();
      this.#set({ acting: true, busy: true, stopped: false });
      try {
        return await action(job.work(false));
      } finally {
        this.#end(job);
        this.#set({ acting: false });
        await this.recheck(true);
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #newJob(): PaneJob {
    this.#unschedule();
    this.#job?.drop();
    this.#job = new PaneJob((progress) => this.#set(progress));
    return this.#job;
  }

  /** Whether the job finished, rather than being replaced by another. */
  #end(job: PaneJob): boolean {
    if (job !== this.#job) return false;
    this.#job = null;
    job.finish();
    return true;
  }

  #changed(change: WorkbookEvent): void {
    if (change === "opened") {
      this.#ownSettings = undefined;
      this.#set({ ...NOTHING_YET, acting: this.#state.acting });
      void this.recheck(true);
    } else if (change === "edited" && !this.#state.acting) {
      this.#set({ busy: true });
      this.#schedule(REST.edited);
    } else if (change === "edited-elsewhere" && !this.#state.acting && this.#timer === undefined) {
      // Nothing is shown yet, and running work continues.
      this.#schedule(REST["edited-elsewhere"]);
    }
  }

  #schedule(rest: number): void {
    this.#unschedule();
    this.#timer = setTimeout(() => void this.recheck(true), rest);
  }

  #unschedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
