import type { Framework } from "../domain/assessment.ts";
import type { Indicator } from "../domain/indicator.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { cellByMeaning } from "./cellByMeaning.ts";
import type { FrameworkRule } from "./rule.ts";

/**
 * `code-duplicate`: a number used before within the innermost section, or within the whole sheet for indicators with nothing
 * above them. Each repetition is reported, with the cell that had the number first.
 */
export const duplicateCodes: FrameworkRule = ({ framework }) => {
  const keys = sectionKeys(framework);
  const firstByCode = new Map<string, Indicator>();
  const issues: Issue[] = [];
  for (const indicator of framework.indicators) {
    if (indicator.code === null) continue;
    const code = indicator.code.normalize("NFKC").trim().toUpperCase();
    if (code === "") continue;
    const key = `${keys[indicator.id]}\n${code}`;
    const first = firstByCode.get(key);
    if (first === undefined) firstByCode.set(key, indicator);
    else {
      const cell = codeCell(framework, indicator);
      const detail = { name: indicator.name, text: indicator.code, names: [codeCell(framework, first)] };
      issues.push(issue("code-duplicate", { sheet: indicator.sheet, cell }, detail, { found: indicator.code }));
    }
  }
  return issues;
};

/** By indicator, what its number must be unique in. */
function sectionKeys(framework: Framework): readonly string[] {
  const { items, indicators } = framework;
  const ofItem = countBy(indicators, ({ item }) => item);
  const sections = indicators.map(innermost);
  const ofSection = countBy(sections, (section) => section);
  // Where each section holds one indicator, the numbers run on from section to section.
  const restarting = new Set(
    indicators.filter((_, at) => (ofSection.get(sections[at] ?? "") ?? 0) > 1).map(({ item }) => item),
  );
  let known: ReadonlyMap<number, number> | null = null;
  const listAt = (at: number): number => (known ??= listsOf(framework)).get(at) ?? 0;
  return indicators.map((indicator, at) => {
    const { sheet, item } = indicator;
    if (restarting.has(item) && indicator.sectionRow > 0) return sections[at] ?? "";
    const name = items[item]?.name ?? "";
    // If every item is a single indicator of the same name, the items are the indicators and there are no sections.
    const alone = ofItem.get(item) === 1 && name === indicator.name;
    return name === "" || alone ? `${sheet}\n${listAt(at)}` : String(item);
  });
}

/**
 * By id, which list of its sheet a numbered indicator stands in: another below a further header, rows of another kind or a gap wider
 * than any before, where numbers begin again.
 */
function listsOf({ indicators, rows }: Framework): ReadonlyMap<number, number> {
  const headers = rows.filter(({ role }) => role === "header");
  const lists = new Map<number, number>();
  let list = 0;
  let widest = 1;
  const numbered = indicators.filter(({ code }) => code !== null);
  for (const [at, indicator] of numbered.entries()) {
    const above = numbered[at - 1];
    lists.set(indicator.id, list);
    if (above?.sheet !== indicator.sheet) {
      widest = 1;
      continue;
    }
    const gap = indicator.row - above.row;
    const isHeaded = headers.some(
      ({ sheet, row }) => sheet === indicator.sheet && row > above.row && row < indicator.row,
    );
    // The list beside it begins further up.
    if ((isHeaded || gap > widest || gap <= 0 || above.kind !== indicator.kind) && beginsAgain(numbered, at))
      lists.set(indicator.id, (list += 1));
    else widest = Math.max(widest, gap);
  }
  return lists;
}

/** Whether the numbers go on from one here, and did not above. */
function beginsAgain(indicators: readonly Indicator[], at: number): boolean {
  const [above, own, next] = [-1, 0, 1].map((step) => Number(indicators[at + step]?.code ?? Number.NaN));
  return own === 1 && above !== 0 && next === 2;
}

function innermost({ sheet, item, sectionRow }: Indicator): string {
  return `${sheet}\n${item}\n${sectionRow}`;
}

function countBy<One, Key>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const one of all) {
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function codeCell(framework: Framework, { sheet, row, nameCell }: Indicator): string {
  return cellByMeaning(framework.columns, sheet, row, "number") ?? nameCell;
}
