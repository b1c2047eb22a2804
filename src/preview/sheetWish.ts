const SKIPPED = "scorecard.sheet.skipped";
const SECONDS = "scorecard.sheet.seconds";

/** What this browser keeps of the spreadsheet from one visit to the next. */
export const sheetWish = {
  /** Whether the user wants figures without the spreadsheet. */
  get skipped(): boolean {
    return kept(SKIPPED) !== null;
  },
  set skipped(skipped: boolean) {
    keep(SKIPPED, skipped ? "1" : null);
  },
  /** How long it last took until it was shown, in seconds; null where it never was. */
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
    // A browser that keeps nothing for pages from the disk, or for nobody.
    return null;
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // As above: asked again at the next visit.
  }
}
