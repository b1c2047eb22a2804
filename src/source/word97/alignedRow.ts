/** A cell with its place among the table's columns. */
export interface AlignedCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** How many layouts of a row are tried; beyond that its first cell takes the spare columns. */
const MOST_WAYS = 5000;

/**
 * Lays out a row with fewer cells than the table has columns; the file does not say which cells span several. Figures
 * are placed below figures, and a heading above several others; otherwise the first cell is the wide one, as in 合计 and
 * section rows.
 *
 * @param rows of the table
 * @param place index of the row
 * @param width number of the table's columns
 */
export function alignedRow(rows: readonly (readonly string[])[], place: number, width: number): readonly AlignedCell[] {
  const cells = rows[place] ?? [];
  const extra = width - cells.length;
  if (extra <= 0 || cells.length < 2) return laidOut(cells, [extra]);
  const full = rows.filter((row) => row.length === width);
  const ways = waysToSpread(extra, cells.length);
  const below = rows[place + 1];
  const groups = place === 0 && below?.length === width ? groupStarts(below) : [];
  if (groups.length === cells.length)
    return laidOut(
      cells,
      groups.map((start, at) => (groups[at + 1] ?? width) - start - 1),
    );
  const isHeader =
    place === 0 && below?.length === width && below.some((text) => text.trim() === "") && !cells.some(isFigure);
  let best: readonly number[] = [extra];
  let most = -1;
  for (const way of ways) {
    const laid = laidOut(cells, way);
    const fit = isHeader ? headerFit(laid, below) : figuresFit(laid, full);
    if (fit > most) [best, most] = [way, fit];
  }
  return laidOut(cells, best);
}

/** Where headings begin anew: 0, 2 and 4 in 名称 | 分值 | 名称 | 分值 | 名称 | 分值. */
function groupStarts(headings: readonly string[]): readonly number[] {
  return headings.flatMap((text, at) => (text.trim() !== "" && text === headings[0] ? [at] : []));
}

/** @param spread how many extra columns each cell takes; 0 where missing */
function laidOut(cells: readonly string[], spread: readonly number[]): readonly AlignedCell[] {
  let column = 1;
  return cells.map((text, at) => {
    const columnSpan = 1 + Math.max(0, spread[at] ?? 0);
    const cell = { column, columnSpan, text };
    column += columnSpan;
    return cell;
  });
}

/** All ways to distribute extra columns, starting with those that give most to the first cells. */
function waysToSpread(extra: number, cells: number): readonly (readonly number[])[] {
  const ways: number[][] = [];
  const give = (before: readonly number[], left: number): void => {
    if (ways.length >= MOST_WAYS) return;
    if (before.length === cells - 1) ways.push([...before, left]);
    else for (let own = left; own >= 0; own--) give([...before, own], left - own);
  };
  give([], extra);
  return ways;
}

/** A wide heading has several cells below it; a narrow one continues in the same column. */
function headerFit(laid: readonly AlignedCell[], below: readonly string[]): number {
  return laid.filter(({ column, columnSpan }) => {
    const beneath = below.slice(column - 1, column - 1 + columnSpan);
    return columnSpan > 1 ? beneath.every((text) => text.trim() !== "") : beneath.every((text) => text.trim() === "");
  }).length;
}

function figuresFit(laid: readonly AlignedCell[], full: readonly (readonly string[])[]): number {
  return laid.filter(({ column, columnSpan, text }) => {
    if (!isFigure(text)) return false;
    const beneath = full.filter((row) => isFigure(row[column - 1] ?? "")).length;
    return columnSpan === 1 && beneath * 2 > full.length;
  }).length;
}

function isFigure(text: string): boolean {
  return /^[\d.]+分?$/u.test(text.trim());
}
