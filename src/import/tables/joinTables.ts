import type { ParagraphBlock, Place, TableBlock, TableCell } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { parseFull } from "../../recognise/text/marksText.ts";
import { splitEnumerator } from "../../recognise/text/textMarks.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { frameworkReading } from "./frameworkReading.ts";
import { isWhole } from "./oneFramework.ts";
import { rowTexts, type ImportedTable } from "./importedTable.ts";
import { withLevelsTogether, type Stacked } from "./levelTable.ts";
import { sectionKind } from "../../recognise/text/sectionKind.ts";
import { tableUse } from "./tableUse.ts";
import { withMarksToFill } from "./withMarksToFill.ts";
import { isSectionHeading, titleLines } from "./tableTitles.ts";

/** A table with the paragraphs between it and the previous table (or the beginning). */
export interface TableInText {
  readonly table: TableBlock;
  /** Its rows are columns in the document. */
  readonly turned: boolean;
  readonly before: readonly ParagraphBlock[];
  /** The paragraphs after it, up to the next table. */
  readonly after: readonly ParagraphBlock[];
}

export interface JoinedTables {
  readonly tables: readonly ImportedTable[];
  /** Tables that are not read. */
  readonly others: readonly TableInText[];
  /** Paragraphs used as titles, section rows and signatures. */
  readonly taken: ReadonlySet<ParagraphBlock>;
}

/** Widths for: what a row is about, what each level gives, the maximum. */
const LEVEL_WIDTHS = [3, 3, 1];
/** Most header rows that are compared on a later page. */
const DEEPEST_HEADER = 3;

/**
 * Makes the tables of a part readable for the recogniser: tables torn over pages are joined again, and so are the
 * tables of single sections.
 */
export function joinTables(document: string, list: readonly TableInText[]): JoinedTables {
  const tables: ImportedTable[] = [];
  const others: TableInText[] = [];
  const taken = new Set<ParagraphBlock>();
  for (let at = 0; at < list.length;) {
    const group = groupAt(list, at);
    for (const members of apart(document, group)) {
      const made = assemble(document, members, taken);
      if (made) tables.push(made);
      else others.push(...members.map(({ source }) => source));
    }
    at += group.length;
  }
  return { tables, others, taken };
}

/** A group, or separate tables if each is a whole framework: 乡镇类（100分）, 部门类（100分）. */
function apart(document: string, group: readonly Member[]): readonly (readonly Member[])[] {
  const chunks: Member[][] = [];
  for (const member of group) {
    const last = chunks.at(-1);
    if (last && !member.begins) last.push(member);
    else chunks.push([member]);
  }
  if (chunks.length < 2) return [group];
  const areWhole = chunks.every(([first, ...rest]) => {
    if (!first) return false;
    const alone = assemble(document, [{ ...first, repeated: 0, section: null }, ...rest], new Set());
    return alone?.kind === "framework" && isWhole(frameworkReading(alone));
  });
  if (!areWhole) return [group];
  return chunks.map(([first, ...rest]) => (first ? [{ ...first, repeated: 0, section: null }, ...rest] : []));
}

interface Member {
  readonly source: TableInText;
  /** Rows at its top that repeat the first table's header. */
  readonly repeated: number;
  /** The heading between it and the previous table. */
  readonly section: ParagraphBlock | null;
  /** There is text between it and the previous table. */
  readonly begins: boolean;
}

function groupAt(list: readonly TableInText[], from: number): readonly Member[] {
  const first = list[from];
  if (!first) return [];
  const group: Member[] = [{ source: first, repeated: 0, section: null, begins: true }];
  for (const next of list.slice(from + 1)) {
    const member = continuation(first, next);
    if (!member) break;
    group.push(member);
  }
  return group;
}

/** How a table continues a previous one; null if it is a new table. */
function continuation(first: TableInText, next: TableInText): Member | null {
  if (next.table.widths.length !== first.table.widths.length) return null;
  const repeated = repeatedRows(first.table, next.table);
  const words = wordsOf(next).filter((block) => !isPageWord(shownText(block)));
  if (repeated > 0) {
    const last = words.at(-1);
    // A title of its own starts another table, even one with the same columns.
    if (words.some((block) => /^附[件表]/u.test(shownText(block)))) return null;
    return { source: next, repeated, section: last && isSectionHeading(last) ? last : null, begins: words.length > 0 };
  }
  const [section = null, ...others] = words;
  // Below 二、工作纪律, as the first is below 一、学习, the header may go without saying.
  const above = wordsOf(first).at(-1);
  const isSection =
    section !== null &&
    others.length === 0 &&
    above !== undefined &&
    areAlike(section, above) &&
    rowTexts(next.table, 1).some((text) => parseFull(text) !== null);
  if ((words.length > 0 && !isSection) || startsWithHeader(next.table)) return null;
  return { source: next, repeated: 0, section, begins: isSection };
}

function wordsOf({ before }: TableInText): readonly ParagraphBlock[] {
  return before.filter((block) => shownText(block) !== "");
}

/** Whether both are headings with numbers of one style. */
function areAlike(one: ParagraphBlock, other: ParagraphBlock): boolean {
  const style = numberStyle(shownText(one));
  return style !== undefined && style === numberStyle(shownText(other)) && isSectionHeading(one);
}

function numberStyle(text: string): string | undefined {
  return splitEnumerator(text)?.enumerator.style;
}

function repeatedRows(first: TableBlock, next: TableBlock): number {
  let same = 0;
  while (same < DEEPEST_HEADER && same < next.rows - 1) {
    const [one, other] = [rowTexts(first, same + 1), rowTexts(next, same + 1)].map((texts) =>
      texts.map(normaliseName).join("|"),
    );
    if (one !== other || one === undefined || one.replaceAll("|", "") === "") break;
    same++;
  }
  return same;
}

function startsWithHeader(table: TableBlock): boolean {
  const use = tableUse(table.cells, table.rows, []);
  return use !== null && use.header[0] === 1;
}

function isPageWord(text: string): boolean {
  return /^(?:[（(]?续(?:上?表|前)?[）)]?|[（(]?接上页[）)]?|[-—–\s]*\d+[-—–\s]*|第\s*\d+\s*页.{0,12})$/u.test(
    text.trim(),
  );
}

function assemble(document: string, group: readonly Member[], taken: Set<ParagraphBlock>): ImportedTable | null {
  const [first] = group;
  if (!first) return null;
  const own = first.source.table;
  const above = titleLines(first.source.before);
  const isOutside = sectionKind(above.map(shownText).at(-1) ?? "") !== null;
  const levels = isOutside ? withLevelsTogether(stacked(group, null, 0)) : null;
  const whole = levels ?? stacked(group, null, 0);
  const use = tableUse(whole.cells, whole.rows, above.map(shownText));
  if (!use) return null;
  // 一、组织领导 above the first table is a section, like those above the others.
  const lastAbove = above.at(-1);
  const isFirst = (block: ParagraphBlock): boolean =>
    group.some(({ section }) => section !== null && areAlike(section, block)) ||
    whole.cells.some(
      ({ columnSpan, text }) => columnSpan === own.widths.length && numberStyle(text) === numberStyle(shownText(block)),
    );
  const firstSection =
    lastAbove && isSectionHeading(lastAbove) && numberStyle(shownText(lastAbove)) !== undefined && isFirst(lastAbove)
      ? lastAbove
      : null;
  const { cells, rows, places } = levels ?? stacked(group, firstSection, use.header[1]);
  const titles = above.filter((block) => block !== firstSection);
  const foot = signatureLines(group.at(-1)?.source.after ?? []);
  for (const block of [...above, ...foot, ...group.flatMap(({ section }) => section ?? [])]) taken.add(block);
  const made: ImportedTable = {
    kind: use.use,
    document,
    ledger: use.ledger ?? null,
    titles: titles.map(shownText),
    cells,
    rows,
    widths: levels ? LEVEL_WIDTHS : own.widths,
    header: use.header,
    places,
    foot: foot.map(shownText),
  };
  return use.isForm ? withMarksToFill(made) : made;
}

/** All rows one below the other, without repeated headers, with headings as rows of their own. */
function stacked(group: readonly Member[], firstSection: ParagraphBlock | null, headerEnd: number): Stacked {
  const cells: TableCell[] = [];
  const places: (Place | null)[] = [];
  let rows = 0;
  const columns = group[0]?.source.table.widths.length ?? 1;
  const addSection = (block: ParagraphBlock): void => {
    rows++;
    places.push(null);
    cells.push({ row: rows, column: 1, rowSpan: 1, columnSpan: columns, text: shownText(block) });
  };
  for (const { source, repeated, section } of group) {
    const { table } = source;
    if (section) addSection(section);
    const splitAt = rows === 0 && firstSection ? headerEnd : 0;
    let shift = rows - repeated;
    for (let row = repeated + 1; row <= table.rows; row++) {
      rows++;
      places.push({ kind: "table", number: table.number, row: source.turned ? null : row });
      if (row === splitAt && firstSection) {
        addSection(firstSection);
        shift++;
      }
    }
    for (const cell of table.cells) {
      if (cell.row + cell.rowSpan - 1 <= repeated) continue;
      const isAbove = splitAt > 0 && cell.row <= splitAt;
      cells.push({ ...cell, row: cell.row + shift - (isAbove ? 1 : 0) });
    }
  }
  return { cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column), rows, places };
}

const SIGNATURE =
  /^(?:(?:填[表报]|制表|审核|负责|分管|单位|联系|经办|评分|考核|被考核|自评|日期|时间)[^。；]{0,14}[:：]|[^。；:：]{2,10}[（(](?:签字|签名|盖章|公章)[）)])/u;

function signatureLines(after: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const lines: ParagraphBlock[] = [];
  for (const block of after) {
    const text = shownText(block);
    if (text === "") continue;
    if (text.length > 80 || !SIGNATURE.test(text) || /\d\s*分/u.test(text)) break;
    lines.push(block);
  }
  return lines;
}
