import type { Settings } from "../../domain/settings.ts";

/** A change to the settings; null takes a setting back to the sheet's own word or the default. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | null };

/** Settings that hold entries by name, each of which somebody else may have changed. */
const BY_ENTRY: ReadonlySet<string> = new Set<keyof Settings>([
  "acknowledged",
  "aliases",
  "grades",
  "mapping",
  "paper",
  "rows",
]);

/**
 * The settings after a change made from what the pane had seen: of lists with names (已知悉, 别名 …) only the entries that the change
 * touches, so that what another author has added meanwhile stays.
 * @param seen the settings that the change was made from
 * @param latest those that the workbook holds now
 */
export function settingsAfter(seen: Settings, latest: Settings, change: SettingsChange): Settings {
  const before = entriesOf(seen);
  const after = new Map(Object.entries(latest));
  for (const [name, value] of Object.entries(change)) {
    const now = after.get(name);
    const merged =
      BY_ENTRY.has(name) && isNamed(now) ? withEntries(entriesOf(before.get(name)), now, entriesOf(value)) : value;
    if (merged === null || merged === undefined) after.delete(name);
    else after.set(name, merged);
  }
  return Object.fromEntries(after);
}

/** What differs between before and wanted, done to now; undefined where nothing is left. */
function withEntries(
  before: ReadonlyMap<string, unknown>,
  now: object,
  wanted: ReadonlyMap<string, unknown>,
): object | undefined {
  const after = entriesOf(now);
  for (const name of before.keys()) if (!wanted.has(name)) after.delete(name);
  for (const [name, value] of wanted) {
    if (JSON.stringify(before.get(name)) !== JSON.stringify(value)) after.set(name, value);
  }
  return after.size > 0 ? Object.fromEntries(after) : undefined;
}

function isNamed(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(isNamed(value) ? Object.entries(value) : []);
}
