import { cellsOf } from "../../domain/grid.ts";
import { a1 } from "../../domain/address.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import { marksWithin, splitEnumerator } from "../text/textMarks.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { StatedTotals } from "./statedTotals.ts";

const LONGEST_TITLE = 60;
const ATTACHMENT = /^附\s*[件表]/u;
/** How titles of such sheets end; 基本情况（80分） may head only a part. */
const TITLE_END = /(?:表|体系|标准|细则|办法|方案|清单|指标|手册|规则|[考测]评|考核|自评|自查|评分|一览|台账)$/u;
/** 满分100分 on a line of its own. */
const ONLY_MARKS = /^[（(【[]?(?:满分|总分|共计?|合计|总分值)[:：为]?\s*\d+(?:\.\d+)?\s*分[)）】\]]?$/u;

/** 目标考核评分表（100分）, or 满分100分 beneath the title: what the sheet says that can be earned in all. */
export function stateTitle({ table }: FrameworkLayout, indicators: readonly Indicator[], totals: StatedTotals): void {
  const base = indicators.filter(({ kind }) => kind === "base");
  const fulls = base.map(({ full }) => (full.state === "number" ? full.value : null));
  if (fulls.length === 0 || fulls.includes(null)) return;
  let isFirst = true;
  for (let row = 1; row < table.headerRows[0]; row++) {
    const line = aloneIn(cellsOf(table.sheet, row));
    if (line === null || ATTACHMENT.test(line.text)) continue;
    const said = titleMarks(line.text, isFirst);
    isFirst = false;
    if (!said || isSumWithBonuses(said.marks, indicators)) continue;
    const cell = a1({ row, column: line.column });
    totals.add(
      "total",
      said.name,
      "full",
      said.marks,
      cell,
      base.map(({ id }) => id),
    );
    return;
  }
}

function titleMarks(text: string, isFirst: boolean): { readonly marks: Marks; readonly name: string } | null {
  if (text.length > LONGEST_TITLE || splitEnumerator(text) !== null) return null;
  const found = marksWithin(text);
  if (!found) return null;
  if (ONLY_MARKS.test(text)) return { marks: found.marks, name: text };
  return isFirst && TITLE_END.test(found.name.replace(/[（(][^（()）]*[)）]$/u, "")) ? found : null;
}

/** The only text of a row; null where there are several or none. */
function aloneIn(cells: readonly unknown[]): { readonly text: string; readonly column: number } | null {
  const filled = cells.flatMap((value, at) =>
    value === null || value === undefined || value === "" ? [] : [{ value, column: at + 1 }],
  );
  const [only] = filled;
  if (filled.length !== 1 || typeof only?.value !== "string") return null;
  const text = only.value.replace(/\s+/gu, " ").trim();
  return text === "" ? null : { text, column: only.column };
}

/** 110分 of which 10 are bonuses. */
function isSumWithBonuses(said: Marks, indicators: readonly Indicator[]): boolean {
  const bonuses = indicators.filter(({ kind }) => kind === "bonus");
  const counted = indicators.filter(({ kind }) => kind === "base" || kind === "bonus");
  const all = sumMarks(counted.flatMap(({ full }) => (full.state === "number" ? full.value : [])));
  return bonuses.length > 0 && all.eq(said);
}
