import type { Assessment, Task } from "../../domain/assessment.ts";
import type { Issue } from "../../domain/issue.ts";

const BETWEEN = "｜";

/**
 * A key for each indicator, in framework order, made of section and name, which stay when rows are inserted or moved
 * (numbers do not). Equal ones are distinguished by code or order.
 */
export function indicatorKeys(assessment: Assessment): readonly string[] {
  const { items = [], indicators = [] } = assessment.framework ?? {};
  const names = indicators.map(({ item, name }) => joined([items[item]?.name ?? "", name]));
  return toldApart(names, (at) => indicators[at]?.code ?? null);
}

/** A key for each task, in sheet order: what it serves and its name. */
export function taskKeys(tasks: readonly Task[]): readonly string[] {
  return toldApart(
    tasks.map(({ indicatorText, name }) => joined(["任务", indicatorText, name])),
    () => null,
  );
}

/** A key for each issue: what is wrong with what; the cell only if there is no name, because rows move. */
export function issueKeys(issues: readonly Issue[]): readonly string[] {
  return toldApart(
    issues.map(({ code, sheet, cell, detail }) => joined([code, sheet, detail.name ?? cell, detail.field ?? ""])),
    () => null,
  );
}

function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\s+/g, "")).join(BETWEEN);
}

/** The key of a row below a department. */
export function keyUnder(department: string, key: string): string {
  return department + BETWEEN + key;
}

/** Splits a key into the department and the rest. */
export function splitKey(key: string): readonly [department: string, rest: string] {
  const at = key.indexOf(BETWEEN);
  return at < 0 ? ["", key] : [key.slice(0, at), key.slice(at + BETWEEN.length)];
}

/** A key in readable form. */
export function readableKey(key: string): string {
  return key
    .split(BETWEEN)
    .filter((part) => part !== "")
    .join(" · ");
}

function toldApart(keys: readonly string[], mark: (at: number) => string | null): readonly string[] {
  const seen = new Map<string, number>();
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const given = new Map<string, number>();
  return keys.map((key, at) => {
    if (seen.get(key) === 1) return key;
    const code = mark(at);
    const marked = code === null ? key : `${key}${BETWEEN}${code}`;
    const count = (given.get(marked) ?? 0) + 1;
    given.set(marked, count);
    return count === 1 && code !== null ? marked : `${marked}#${count}`;
  });
}
