import { a1 } from "../../domain/address.ts";
import type { Marks } from "../../domain/marks.ts";
import { soleText } from "./soleText.ts";
import type { Table } from "./table.ts";
import { totalInClause } from "../text/formTotal.ts";
import { marksWithin, splitEnumerator } from "../text/textMarks.ts";

const LONGEST_TITLE = 60;
const ATTACHMENT = /^附\s*[件表]/u;
/** How titles of such sheets end; 基本情况（80分） may head only a part. */
const TITLE_END = /(?:表|体系|标准|细则|办法|方案|清单|指标|手册|规则|[考测]评|考核|自评|自查|评分|一览|台账)$/u;
/** 满分100分 on a line of its own. */
const ONLY_MARKS = /^[（(【[]?(?:满分|总分|共计?|合计|总分值)[:：为]?\s*\d+(?:\.\d+)?\s*分[)）】\]]?$/u;

interface TitleTotal {
  readonly marks: Marks;
  /** The text that says so. */
  readonly name: string;
  readonly cell: string;
}

/** 目标考核评分表（100分）, or 满分100分 beneath the title: what the sheet says that can be earned in all; top to bottom. */
export function titleTotals({ sheet, headerRows }: Table): readonly TitleTotal[] {
  const found: TitleTotal[] = [];
  let isFirst = true;
  for (let row = 1; row < headerRows[0]; row++) {
    const line = soleText(sheet, row);
    if (line === null || ATTACHMENT.test(line.text)) continue;
    const said = titleMarks(line.text.replace(/\s+/gu, " "), isFirst);
    isFirst = false;
    if (said) found.push({ ...said, cell: a1({ row, column: line.column }) });
  }
  return found;
}

function titleMarks(text: string, isFirst: boolean): { readonly marks: Marks; readonly name: string } | null {
  if (text.length > LONGEST_TITLE || splitEnumerator(text) !== null) return null;
  const found = marksWithin(text);
  // 自评总分：89.5分 is no title, whatever it begins with.
  if (!found || (totalInClause(text)?.field ?? "full") !== "full") return null;
  if (ONLY_MARKS.test(text)) return { marks: found.marks, name: text };
  return isFirst && TITLE_END.test(found.name.replace(/[（(][^（()）]*[)）]$/u, "")) ? found : null;
}
