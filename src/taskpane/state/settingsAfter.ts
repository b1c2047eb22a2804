import type { Settings } from "../../domain/settings.ts";

/** A change to the settings; null resets a setting to the sheet's own word or the default. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | null };

/** Settings with named entries, each of which somebody else may have changed. */
const BY_ENTRY: ReadonlySet<string> = new Set<keyof Settings>([
  "acknowledged",
  "aliases",
  "grades",
  "mapping",
  "paper",
  "rows",
]);

/**
 * The settings after a change that was based on what the pane had seen. In lists with names (已知悉, 别名 …) only the
 * changed entries are replaced, so that another author's additions stay.
 *
 * @param seen the settings that the change was based on
 * @param latest the settings now in the workbook
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

/** Applies the difference between `before` and `wanted` to `now`; undefined if nothing is left. */
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
