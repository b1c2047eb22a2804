import type { Item } from "../../domain/indicator.ts";
import type { IndicatorDraft } from "../drafts.ts";
import { normaliseName } from "../normalise.ts";
import type { LinkText, TaskDraft } from "./taskDraft.ts";

const NONE: readonly number[] = [];
/** Between codes of one cell. */
const SEVERAL = /[、，,；;\n]/u;
const ENUMERATOR =
  /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、:：]|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[-－—]?\d*[.．、\s]|第[一二三四五六七八九十\d]+[条项章部分]+[、:：]?|\d+(?:\.\d+)+\s*)\s*/u;
const MARKS = /[（(【[]\s*(?:共|计|满分|分值)?\s*[:：]?\s*[\d.一二三四五六七八九十百]+\s*分?\s*[)）】\]]/gu;

/** Where an indicator is found by what a task says of it. A number found twice finds nothing alone (contract, Links). */
interface LinkIndex {
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  /** Made when first asked for: where codes link, names need not be compared, which takes longer than all else. */
  readonly byName: () => ReadonlyMap<string, readonly number[]>;
  readonly byItem: () => ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * The ids of the indicators each task belongs to, parallel to `tasks`; empty for an orphan. By 指标编号, else by name,
 * else by the name of the item, else by 序号 where the sheet's numbers are those of the framework.
 */
export function linkTasks(
  tasks: readonly TaskDraft[],
  indicators: readonly IndicatorDraft[],
  items: readonly Item[],
): readonly (readonly number[])[] {
  const index = indexOf(indicators, items);
  const linked = tasks.map((task) => unique(task.links.flatMap((link) => linkByText(task.name, link, index))));
  linkByNumber(tasks, linked, index);
  return linked;
}

function indexOf(indicators: readonly IndicatorDraft[], items: readonly Item[]): LinkIndex {
  const byCode = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  for (const { id, code, serial } of indicators) {
    const own = code === null ? "" : codeKey(code);
    const number = codeKey(serial);
    put(byCode, own, id);
    put(byNumber, own, id);
    if (number !== own) put(byNumber, number, id);
  }
  return {
    byCode,
    byNumber,
    byName: once(() => idsByName(indicators)),
    byItem: once(() => idsByItem(indicators, items)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function idsByName(indicators: readonly IndicatorDraft[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const { id, name, names } of indicators) {
    for (const text of new Set([name, ...names])) for (const form of nameForms(text)) put(byName, form, id);
  }
  return byName;
}

function idsByItem(
  indicators: readonly IndicatorDraft[],
  items: readonly Item[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const byItem = new Map<string, Set<number>>();
  const forms = items.map(({ name }) => nameForms(name));
  for (const { id, item } of indicators) {
    for (const form of forms[item] ?? []) {
      const ids = byItem.get(form);
      if (ids) ids.add(id);
      else byItem.set(form, new Set([id]));
    }
  }
  return byItem;
}

function put(map: Map<string, number[]>, key: string, id: number): void {
  if (key === "") return;
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

/** Ⅱ-3, II-3 and Ⅱ—3 are one code; 1.10 is not 11 and not 1.1. */
function codeKey(code: string): string {
  return code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】]+/gu, "")
    .replace(/[—–―－_]/gu, "-")
    .replace(/[.、,]+$/u, "");
}

function nameForms(text: string): readonly string[] {
  const whole = normaliseName(text);
  if (whole === "") return [];
  const bare = text.replace(MARKS, "").replace(ENUMERATOR, "");
  if (bare === text) return [whole];
  const open = normaliseName(bare);
  return open === "" || open === whole ? [whole] : [whole, open];
}

function linkByText(taskName: string, link: LinkText, index: LinkIndex): readonly number[] {
  const { code, names, contents, items } = link;
  const only = code === "" ? NONE : (index.byCode.get(codeKey(code)) ?? NONE);
  if (only.length === 1 && !SEVERAL.test(code)) return only;
  const within = itemsOf(items, index);
  if (code !== "") {
    const found = [code, ...code.split(SEVERAL)].flatMap((part) => {
      const ids = index.byCode.get(codeKey(part)) ?? NONE;
      return ids.length === 1 ? ids : narrowed(ids, within, [...names, ...contents], index);
    });
    if (found.length > 0) return unique(found);
  }
  const named = names.filter((name) => name !== taskName);
  for (const text of [...named, ...contents, taskName, ...[...items].reverse()]) {
    const found = byName(text, index, within);
    if (found.length > 0) return found;
  }
  for (const text of [...named, ...contents, taskName]) {
    const ids = itemNamed(text, index);
    if (ids) return [...ids];
  }
  // An indicator that is named but not found is not guessed from its item.
  return named.length > 0 ? NONE : within ? [...within] : NONE;
}

function itemNamed(text: string, index: LinkIndex): ReadonlySet<number> | null {
  for (const form of nameForms(text)) {
    const ids = index.byItem().get(form);
    if (ids) return ids;
  }
  return null;
}

/** A code found twice links where the name or the item tells which. */
function narrowed(
  ids: readonly number[],
  within: ReadonlySet<number> | null,
  names: readonly string[],
  index: LinkIndex,
): readonly number[] {
  if (ids.length < 2) return NONE;
  const named = new Set(names.flatMap((name) => nameForms(name).flatMap((form) => index.byName().get(form) ?? NONE)));
  const fitting = ids.filter((id) => named.has(id));
  if (fitting.length === 1) return fitting;
  const inside = within ? ids.filter((id) => within.has(id)) : NONE;
  return inside.length === 1 ? inside : NONE;
}

function byName(text: string, index: LinkIndex, within: ReadonlySet<number> | null): readonly number[] {
  const whole = oneOf(nameForms(text), index, within);
  if (whole.length > 0) return whole;
  // 领导班子建设、创建工作: several at once; 领导班子建设：… : the name before what is said of it.
  const parts = text.split(/[、；;\n]/u);
  const each = parts.length > 1 ? parts.map((part) => oneOf(nameForms(part), index, within)) : [];
  if (each.some((ids) => ids.length > 0)) return unique(each.flat());
  const head = text.split(/[:：。\n]/u)[0] ?? "";
  return head === text || head.length < 2 ? NONE : oneOf(nameForms(head), index, within);
}

function oneOf(forms: readonly string[], index: LinkIndex, within: ReadonlySet<number> | null): readonly number[] {
  for (const form of forms) {
    const ids = index.byName().get(form) ?? NONE;
    if (ids.length === 1) return ids;
    const inside = within ? ids.filter((id) => within.has(id)) : NONE;
    if (inside.length === 1) return inside;
  }
  return NONE;
}

function itemsOf(items: readonly string[], index: LinkIndex): ReadonlySet<number> | null {
  for (const text of [...items].reverse()) {
    const ids = itemNamed(text, index);
    if (ids) return ids;
  }
  return null;
}

/**
 * 序号 links what text could not, unless the breakdown numbers its own rows: its numbers begin anew somewhere, or say
 * otherwise than the names do. A row whose own indicator text was not found links only to an indicator nobody else has.
 */
function linkByNumber(tasks: readonly TaskDraft[], linked: (readonly number[])[], index: LinkIndex): void {
  const target = (task: TaskDraft): number | null => {
    const ids = index.byNumber.get(codeKey(numberOf(task))) ?? NONE;
    const inside = ids.length > 1 ? itemsOf(task.links[0]?.items ?? [], index) : null;
    const fitting = inside ? ids.filter((id) => inside.has(id)) : ids;
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
  const bySheet = new Map<string, number[]>();
  tasks.forEach((task, at) => {
    const own = bySheet.get(task.sheet);
    if (own) own.push(at);
    else bySheet.set(task.sheet, [at]);
  });
  const taken = new Set(linked.flat());
  for (const places of bySheet.values()) {
    let agree = 0;
    let disagree = 0;
    let begunAnew = false;
    let before = 0;
    const seen = new Set<number>();
    for (const at of places) {
      const task = tasks[at];
      if (!task || numberOf(task) === "") continue;
      const number = Number(numberOf(task));
      if (Number.isFinite(number)) {
        // Numbers in another order, each of them once, are still those of the framework.
        if (number < before && seen.has(number)) begunAnew = true;
        seen.add(number);
        before = number;
      }
      const meant = target(task);
      const ids = linked[at] ?? NONE;
      if (meant !== null && ids.length > 0) {
        if (ids.includes(meant)) agree += 1;
        else disagree += 1;
      }
    }
    if (disagree > 0 || (begunAnew && agree === 0)) continue;
    for (const at of places) {
      const task = tasks[at];
      if (!task || (linked[at]?.length ?? 0) > 0) continue;
      const meant = target(task);
      if (meant === null) continue;
      const saysOtherwise = task.links.some(
        ({ code, names }) => code !== "" || names.some((name) => name !== task.name),
      );
      if (saysOtherwise && (agree === 0 || taken.has(meant))) continue;
      linked[at] = [meant];
    }
  }
}

function numberOf(task: TaskDraft): string {
  return task.links[0]?.number ?? "";
}

function unique(ids: readonly number[]): readonly number[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
