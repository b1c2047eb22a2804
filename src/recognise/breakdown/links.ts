import type { Indicator, Item } from "../../domain/indicator.ts";
import type { IndicatorDraft, LinkText, TaskDraft } from "../drafts.ts";
import { codeKey } from "../text/normalise.ts";
import { indicatorsHeaded } from "./headingIndicators.ts";
import { itemNamed, itemsOf, linkIndex, nameForms, type LinkIndex } from "./linkIndex.ts";
import { ordinalIn } from "../text/textMarks.ts";

const NONE: readonly number[] = [];
/** Separates the codes in one cell. */
const SEVERAL = /[、，,；;\n]/u;

/** Which indicators tasks belong to. */
export interface TaskLinks {
  /** The ids of each task's indicators, parallel to the tasks; empty for an orphan. */
  readonly ids: readonly (readonly number[])[];
  /** Places of the tasks that name an indicator by a part of its name only. */
  readonly byPart: ReadonlySet<number>;
}

/**
 * Links tasks by 指标编号, else by name, else by the item's name, else by the one name that theirs is a part of, else by 序号 if the
 * sheet's numbers are the framework's.
 */
export function linkTasks(
  tasks: readonly TaskDraft[],
  indicators: readonly IndicatorDraft[],
  items: readonly Item[],
): TaskLinks {
  const index = linkIndex(indicators, items);
  const byPart = new Set<number>();
  const linked = tasks.map((task, at) =>
    unique(
      task.links.flatMap((link) => {
        const known = linkByText(task.name, link, index);
        if (known.length > 0) return known;
        const found = linkByPart(task.name, link, index);
        if (found.length > 0) byPart.add(at);
        return found.length > 0 ? found : wholeItem(task.name, link, index);
      }),
    ),
  );
  // Vetoes on a sheet of their own are no targets for numbers.
  if (indicators.some(({ kind }) => kind !== "veto")) linkByNumber(tasks, linked, index);
  return { ids: linked, byPart };
}

/** The ids of the indicators that a cell names by code, name or item. */
export function indicatorsNamed(
  indicators: readonly Indicator[],
  items: readonly Item[],
): (text: string) => readonly number[] {
  const index = linkIndex(
    indicators.map(({ id, code, name, item }) => ({ id, code, name, item, serial: "", names: [] })),
    items,
  );
  const known = new Map<string, readonly number[]>();
  return (text) => {
    let ids = known.get(text);
    if (!ids) {
      const link = { code: text, names: [text], contents: [], items: [text], number: "" };
      ids = unique(linkByText("", link, index));
      known.set(text, ids);
    }
    return ids;
  };
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
  const coded = named.flatMap((text) => {
    const ids = /[.．\-—A-Za-z]/u.test(text) ? (index.byCode.get(codeKey(text)) ?? NONE) : byNumbers(text, index);
    return ids.length === 1 || NUMBERS.test(text) ? ids : NONE;
  });
  if (coded.length > 0) return unique(coded);
  const said = named.length === 0 ? (SAID_WITHIN.exec(taskName)?.[1] ?? "") : "";
  const ofText = said === "" ? NONE : saidWithin(said, index);
  if (ofText.length > 0) return ofText;
  for (const text of [...named, ...contents, taskName, ...[...items].reverse()]) {
    const found = byName(text, index, within);
    if (found.length > 0) return found;
  }
  for (const text of [...named, ...contents, taskName]) {
    const ids = itemNamed(text, index);
    if (ids) return [...ids];
  }
  const heading = items.at(-1);
  return heading === undefined || named.length > 0 || itemNamed(heading, index)
    ? NONE
    : indicatorsHeaded(heading, index);
}

/** 1、3 below 对应指标: numbers and nothing else. */
const NUMBERS = /^\s*\d{1,3}(?:\s*[、，,；;\n]\s*\d{1,3})*\s*$/u;

/** The indicators with these numbers; none where one is not found, or is several's. */
function byNumbers(text: string, index: LinkIndex): readonly number[] {
  if (!NUMBERS.test(text)) return NONE;
  const each = text.split(SEVERAL).map((part) => index.byNumber().get(codeKey(part.trim())) ?? NONE);
  return each.every((ids) => ids.length === 1) ? unique(each.flat()) : NONE;
}

/** 组织签订（对应指标1、3）, 编制预算【所属指标：专项投入】 */
const SAID_WITHIN =
  /[（(【[](?:对应|所属|关联)(?:\p{Script=Han}{0,4}?(?:指标|条款|要点|内容|项目))?(?:编号|序号|代码)?\s*[:：]?\s*([^（()）【】[\]]+)[)）】\]]/u;

/** What the text of a task says it is for. */
function saidWithin(text: string, index: LinkIndex): readonly number[] {
  const numbered = byNumbers(text, index);
  const coded = numbered.length > 0 ? numbered : (index.byCode.get(codeKey(text)) ?? NONE);
  return coded.length > 0 ? coded : byName(text, index, null);
}

/** The indicators of the item that a row names; if it names an indicator that is not found, that is not guessed from its item. */
function wholeItem(taskName: string, { names, items }: LinkText, index: LinkIndex): readonly number[] {
  if (names.some((name) => name !== taskName)) return NONE;
  return [...(itemsOf(items, index) ?? NONE)];
}

/** The one indicator that a text names by a part of its name, or several where each part of a list names one. */
function linkByPart(taskName: string, { names, contents, items }: LinkText, index: LinkIndex): readonly number[] {
  const texts = [...names, ...contents].filter((text) => text !== taskName);
  if (texts.length === 0) return NONE;
  const within = itemsOf(items, index);
  for (const text of texts) {
    const whole = oneByPart(text, index, within);
    if (whole.length > 0) return whole;
    const parts = text.split(/[、；;\n]/u).filter((part) => part.trim() !== "");
    const each = parts.length > 1 ? parts.map((part) => oneByPart(part, index, within)) : [];
    if (each.length > 0 && each.every((ids) => ids.length > 0)) return unique(each.flat());
  }
  return NONE;
}

function oneByPart(text: string, index: LinkIndex, within: ReadonlySet<number> | null): readonly number[] {
  // （含工程造价咨询机构） says more of what is named before it.
  const bare = text.replace(/[（(【[][^（()）】[\]]*[)）】\]]/gu, "");
  for (const form of new Set([text, bare].flatMap(nameForms))) {
    const ids = index.byPart()(form);
    if (ids.length === 1) return ids;
    const inside = within ? ids.filter((id) => within.has(id)) : NONE;
    if (inside.length === 1) return inside;
  }
  return NONE;
}

/** An ambiguous code links if the name or the item decides. */
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
  // 领导班子建设、创建工作 names several; in 领导班子建设：… the name comes before its description.
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

function unique(ids: readonly number[]): readonly number[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

/**
 * Links by 序号 what text did not, unless the breakdown numbers its own rows: its numbers start again, exceed the
 * framework's by far, or contradict the names. A row whose own indicator text was not found only links to an indicator
 * without other tasks.
 */
function linkByNumber(tasks: readonly TaskDraft[], linked: (readonly number[])[], index: LinkIndex): void {
  const target = (task: TaskDraft): number | null => {
    const ids = index.byNumber().get(codeKey(numberOf(task))) ?? NONE;
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
    let agrees = false;
    let disagrees = false;
    let begunAnew = false;
    let before = 0;
    const seen = new Set<number>();
    for (const at of places) {
      const task = tasks[at];
      if (!task || numberOf(task) === "") continue;
      const number = ordinalIn(numberOf(task));
      if (number !== null) {
        // Numbers in another order, each once, may still be the framework's.
        if (number < before && seen.has(number)) begunAnew = true;
        seen.add(number);
        before = number;
      }
      const meant = target(task);
      const ids = linked[at] ?? NONE;
      if (meant !== null && ids.length > 0) {
        if (ids.includes(meant)) agrees = true;
        else disagrees = true;
      }
    }
    if (
      disagrees ||
      (!agrees &&
        (begunAnew ||
          goesFarBeyond(
            places.flatMap((at) => tasks[at] ?? []),
            index,
          )))
    )
      continue;
    for (const at of places) {
      const task = tasks[at];
      if (!task || (linked[at]?.length ?? 0) > 0) continue;
      const meant = target(task);
      if (meant === null) continue;
      const saysOtherwise = task.links.some(
        ({ code, names }) => code !== "" || names.some((name) => name !== task.name),
      );
      if (saysOtherwise && (!agrees || taken.has(meant))) continue;
      linked[at] = [meant];
    }
  }
}

/** Whether the numbers merely count the tasks: most of them match no indicator, and the first few match by chance. */
function goesFarBeyond(tasks: readonly TaskDraft[], { byNumber }: LinkIndex): boolean {
  const counted = tasks.filter((task) => task.onlyCounts && numberOf(task) !== "");
  const known = counted.filter((task) => byNumber().has(codeKey(numberOf(task))));
  return counted.length > 2 * known.length;
}

function numberOf(task: TaskDraft): string {
  return task.links[0]?.number ?? "";
}

/** On one sheet a task belongs to the indicator whose rows it stands in. */
export function linkByRow(
  tasks: readonly TaskDraft[],
  indicators: readonly IndicatorDraft[],
): readonly (readonly number[])[] {
  const bySheet = new Map<string, { readonly rows: IndicatorDraft[]; next: number }>();
  for (const indicator of indicators) {
    const known = bySheet.get(indicator.sheet);
    if (known) known.rows.push(indicator);
    else bySheet.set(indicator.sheet, { rows: [indicator], next: 0 });
  }
  for (const { rows } of bySheet.values()) rows.sort((a, b) => a.row - b.row);
  return tasks.map(({ sheet, row }) => {
    const own = bySheet.get(sheet);
    if (!own) return [];
    while ((own.rows[own.next]?.row ?? Infinity) <= row) own.next += 1;
    const above = own.rows[own.next - 1];
    return above ? [above.id] : [];
  });
}
