import { parseA1 } from "../domain/address.ts";
import { isTurned, type Assessment } from "../domain/assessment.ts";
import type { Issue } from "../domain/issue.ts";
import type { Settings } from "../domain/settings.ts";
import { stableHash } from "../domain/stableHash.ts";
import { allAtOnce, type Steps } from "../domain/steps.ts";
import { indicatorKeys, taskKeys } from "../report/entries/entryKeys.ts";

/**
 * A key for each issue, under which its acknowledgement is stored: what is wrong, with what, and every figure and text
 * of the sentence. The indicator or task stands for the place, so moving a row makes no difference; a different figure
 * gives a different key and reopens the issue. The passing of days does not count. Issues alike in all this are
 * distinguished by their order.
 */
function acknowledgementKeys(issues: readonly Issue[], assessment: Assessment | null): Steps<readonly string[]> {
  return keysOf(issues, assessment, ({ detail, expected, found }) => [{ ...detail, days: undefined, expected, found }]);
}

/**
 * A key for each issue that stays as long as its indicator or task has the same problem, whatever its row and figures:
 * with it, what the user is doing about an issue survives a new check.
 */
export function* issueKeys({
  issues,
  assessment,
}: {
  readonly issues: readonly Issue[];
  readonly assessment: Assessment | null;
}): Steps<ReadonlyMap<Issue, string>> {
  const keys = yield* keysOf(issues, assessment, () => []);
  return new Map(issues.map((issue, at) => [issue, keys[at] ?? ""]));
}

/** Number of keys between two pauses: some milliseconds of work. */
const BETWEEN = 500;

/**
 * What is wrong and with what, and `besides`, what else distinguishes issues. Issues alike in all this are
 * distinguished by their order.
 */
function* keysOf(
  issues: readonly Issue[],
  assessment: Assessment | null,
  besides: (issue: Issue) => readonly unknown[],
): Steps<readonly string[]> {
  const places = assessment ? yield* placesOf(assessment) : new Map<string, string>();
  const given = new Map<string, number>();
  const keys: string[] = [];
  for (const issue of issues) {
    const { code, sheet, cell, detail } = issue;
    const place = places.get(lineKey(assessment, sheet, cell)) ?? detail.name ?? cell;
    const key = `${code} ${stableHash([sheet, place, ...besides(issue)])}`;
    const count = (given.get(key) ?? 0) + 1;
    given.set(key, count);
    keys.push(count === 1 ? key : `${key} ${count}`);
    if (keys.length % BETWEEN === 0) yield;
  }
  return keys;
}

/** What is on each row of the sheets, by names that stay when rows move. */
function* placesOf(assessment: Assessment): Steps<ReadonlyMap<string, string>> {
  const { framework, breakdown } = assessment;
  const tasks = breakdown?.tasks ?? [];
  const names = taskKeys(tasks);
  yield;
  const places = new Map(tasks.map(({ sheet, row }, at) => [placeKey(sheet, String(row)), names[at] ?? ""]));
  yield;
  const keys = indicatorKeys(assessment);
  yield;
  for (const { id, sheet, row } of framework?.indicators ?? [])
    places.set(placeKey(sheet, String(row)), keys[id] ?? "");
  return places;
}

/** The line of the table that a cell is in: its row, or its column if the table is on its side. */
function lineKey(assessment: Assessment | null, sheet: string, cell: string): string {
  const at = parseA1(cell);
  const line = at && (isTurned(assessment?.framework ?? null, sheet) ? at.column : at.row);
  return placeKey(sheet, String(line ?? ""));
}

function placeKey(sheet: string, row: string): string {
  return `${row} ${sheet}`;
}

/** The issues; acknowledged ones with the reason given. */
export function withAcknowledged(
  issues: readonly Issue[],
  assessment: Assessment | null,
  acknowledged: Settings["acknowledged"],
): readonly Issue[] {
  if (!acknowledged || Object.keys(acknowledged).length === 0) return issues;
  const keys = allAtOnce(acknowledgementKeys(issues, assessment));
  return issues.map((issue, at) => {
    const reason = acknowledged[keys[at] ?? ""];
    return reason === undefined ? issue : { ...issue, acknowledged: reason };
  });
}

/**
 * The acknowledgements to store once an issue is acknowledged or reopened.
 *
 * @param reason why it may stand; null reopens it
 */
export function* acknowledging(
  { issues, assessment, settings }: { issues: readonly Issue[]; assessment: Assessment | null; settings: Settings },
  issue: Issue,
  reason: string | null,
): Steps<NonNullable<Settings["acknowledged"]>> {
  const keys = yield* acknowledgementKeys(issues, assessment);
  const key = keys[issues.indexOf(issue)];
  const others = Object.fromEntries(Object.entries(settings.acknowledged ?? {}).filter(([kept]) => kept !== key));
  return key === undefined || reason === null ? others : { ...others, [key]: reason };
}
