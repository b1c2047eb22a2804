const SKIPPED = "scorecard.sheet.skipped";
const SECONDS = "scorecard.sheet.seconds";

/** What this browser remembers about the spreadsheet between visits. */
export const sheetPreference = {
  /** Whether the user wants the figures without the spreadsheet. */
  get skipped(): boolean {
    return kept(SKIPPED) !== null;
  },
  set skipped(skipped: boolean) {
    keep(SKIPPED, skipped ? "1" : null);
  },
  /** How many seconds it last took to show it, or null. */
  get seconds(): number | null {
    const seconds = Number(kept(SECONDS));
    return seconds > 0 ? seconds : null;
  },
  set seconds(seconds: number | null) {
    keep(SECONDS, seconds === null ? null : seconds.toFixed(1));
  },
};

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // The browser stores nothing for pages opened from disk, or nothing at all.
    return null;
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // As above; the next visit asks again.
  }
}
