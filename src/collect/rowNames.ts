import { valueAt } from "../domain/grid.ts";
import { cellKey } from "../domain/cells.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { cellText } from "../recognise/table/table.ts";
import { type CollectedRow, type CollectedSheet } from "./collectedRows.ts";

/** Finds rows of a sheet by the texts that identify them: code, name, task, and whatever else nobody is asked to fill in. */
export class RowNames {
  readonly #byTexts = new TextIndex();
  readonly #byNames = new TextIndex();

  constructor(private readonly source: CollectedSheet) {
    for (const row of source.rows) {
      this.#byTexts.add(row.key, this.#textsOf(row));
      this.#byNames.add(row.key, row.names.map(normaliseName));
    }
  }

  /** The key of the only row that has all of `texts`; null if no row or several have them. */
  keyOf(texts: readonly string[]): string | null {
    return this.#byTexts.only(texts, () => true);
  }

  /** The key of the only row whose code and name are among `texts`, whatever its other texts; only rows that pass `may` are considered. */
  keyByName(texts: readonly string[], may: (key: string) => boolean): string | null {
    return this.#byNames.only(texts, may);
  }

  /** A cell merged downwards names several rows, and comes back on the first one that was sent. */
  #textsOf({ first }: CollectedRow): readonly string[] {
    const { grid, merges, open, width } = this.source;
    const texts: string[] = [];
    for (let column = 1; column <= width; column++) {
      const merge = merges.find(first, column);
      if (open.has(column) || grid.formulas.has(cellKey(first, column)) || (merge && merge.bottom > merge.top))
        continue;
      const text = normaliseName(cellText(valueAt(grid, first, column)));
      if (text !== "") texts.push(text);
    }
    return texts;
  }
}

/** Keys by a set of texts that must all be present; looked up by the longest text. */
class TextIndex {
  readonly #rows = new Map<string, { readonly key: string; readonly texts: readonly string[] }[]>();

  add(key: string, texts: readonly string[]): void {
    const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), "");
    if (longest === "") return;
    const alike = this.#rows.get(longest) ?? [];
    this.#rows.set(longest, alike);
    alike.push({ key, texts });
  }

  only(texts: readonly string[], may: (key: string) => boolean): string | null {
    const own = new Set(texts.map(normaliseName));
    const fitting = [...own].flatMap((text) =>
      (this.#rows.get(text) ?? []).filter((row) => may(row.key) && row.texts.every((each) => own.has(each))),
    );
    const [only] = fitting;
    return only && fitting.length === 1 ? only.key : null;
  }
}
