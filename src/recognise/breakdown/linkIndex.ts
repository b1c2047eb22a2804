import type { Item } from "../../domain/indicator.ts";
import type { IndicatorDraft } from "../drafts.ts";
import { normaliseName, codeKey } from "../text/normalise.ts";
import { partialNames, type NamedId, type PartialNames } from "./partialNames.ts";

const ENUMERATOR =
  /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、:：]|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[-－—]?\d*[.．、\s]|第[一二三四五六七八九十\d]+[条项章部分]+[、:：]?|\d+(?:\.\d+)+\s*)\s*/u;
const MARKS = /[（(【[]\s*(?:共|计|满分|分值)?\s*[:：]?\s*[\d.一二三四五六七八九十百]+\s*分?\s*[)）】\]]/gu;

/** Finds indicators by what a task says. A number that occurs twice finds nothing on its own. */
export interface LinkIndex {
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** Built on first use: if codes link, names need not be compared, which takes longer than everything else. */
  readonly byNumber: () => ReadonlyMap<string, readonly number[]>;
  readonly byName: () => ReadonlyMap<string, readonly number[]>;
  readonly byItem: () => ReadonlyMap<string, ReadonlySet<number>>;
  readonly byPart: () => PartialNames;
}

/** The fields by which an indicator is found. */
export type Linkable = Pick<IndicatorDraft, "id" | "code" | "serial" | "name" | "names" | "item">;

/** Each table of tasks asks for the index of the same indicators, and the tasks themselves do. */
const KNOWN = new WeakMap<readonly Linkable[], LinkIndex>();

export function linkIndex(indicators: readonly Linkable[], items: readonly Item[]): LinkIndex {
  const index = KNOWN.get(indicators) ?? madeIndex(indicators, items);
  KNOWN.set(indicators, index);
  return index;
}

function madeIndex(indicators: readonly Linkable[], items: readonly Item[]): LinkIndex {
  const byCode = new Map<string, number[]>();
  for (const { id, code } of indicators) if (code !== null) put(byCode, codeKey(code), id);
  return {
    byCode,
    byNumber: once(() => idsByNumber(indicators)),
    byName: once(() => idsByName(indicators)),
    byItem: once(() => idsByItem(indicators, items)),
    byPart: once(() => partialNames(allForms(indicators))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function idsByNumber(indicators: readonly Linkable[]): ReadonlyMap<string, readonly number[]> {
  const byNumber = new Map<string, number[]>();
  for (const { id, code, serial } of indicators) {
    for (const text of new Set([code ?? "", serial])) put(byNumber, codeKey(text), id);
  }
  return byNumber;
}

function idsByName(indicators: readonly Linkable[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const { id, name, names } of indicators) {
    for (const text of new Set([name, ...names])) for (const form of nameForms(text)) put(byName, form, id);
  }
  return byName;
}

function allForms(indicators: readonly Linkable[]): readonly NamedId[] {
  return indicators.flatMap(({ id, name, names }) =>
    [...new Set([name, ...names].flatMap(nameForms))].map((form) => ({ id, form })),
  );
}

function idsByItem(indicators: readonly Linkable[], items: readonly Item[]): ReadonlyMap<string, ReadonlySet<number>> {
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

export function nameForms(text: string): readonly string[] {
  const whole = normaliseName(text);
  if (whole === "") return [];
  const bare = text.replace(MARKS, "").replace(ENUMERATOR, "");
  if (bare === text) return [whole];
  const open = normaliseName(bare);
  return open === "" || open === whole ? [whole] : [whole, open];
}

/** The indicators of the item with this name, or null. */
export function itemNamed(text: string, index: LinkIndex): ReadonlySet<number> | null {
  for (const form of nameForms(text)) {
    const ids = index.byItem().get(form);
    if (ids) return ids;
  }
  return null;
}

/** The indicators of the narrowest known item, or null. */
export function itemsOf(items: readonly string[], index: LinkIndex): ReadonlySet<number> | null {
  for (const text of [...items].reverse()) {
    const ids = itemNamed(text, index);
    if (ids) return ids;
  }
  return null;
}
