import { makeFiles, sizeOf } from "./files.ts";
import { measurePair } from "./pairs.ts";
import { keep, measured } from "./kept.ts";
import type { Files, Row } from "./row.ts";
import { ROWS } from "./rows.ts";
import type { Usage } from "./usage.ts";

const UNITS_OF: Readonly<Record<keyof Usage, string>> = { seconds: "s", megabytes: "MB" };

/** As many as a line is the median of, unless it says another number. */
export const PAIRS = 5;

/** Measures the rows that `wanted` takes and keeps a line of each; what is measured is told on stderr. */
export function measureRows(wanted: (name: string, size: number) => boolean, pairs: number): void {
  const made = new Map<number, Files>();
  for (const { row, size } of ROWS_BY_SIZE.filter(({ row, size }) => wanted(row.name, size))) {
    process.stderr.write(`${titleOf(row, size)} …\n`);
    const files = made.get(size) ?? makeFiles(size);
    made.set(size, files);
    const pair = measurePair(row.ours, row.peer, files, pairs);
    const figures = (["seconds", "megabytes"] as const).map((key) => {
      const digits = key === "seconds" ? 2 : 0;
      return [
        `${pair.ours[key].toFixed(digits)} / ${pair.peer[key].toFixed(digits)} ${UNITS_OF[key]}`,
        said(pair.ratio[key], row.at[size]?.[key]),
      ];
    });
    keep(
      titleOf(row, size),
      line([pairs === PAIRS ? row.what : `${row.what}; pairs: ${pairs}`, sizeText(size), ...figures.flat()]),
    );
  }
}

/** The table of all lines that were measured of this build, as Markdown. */
export function measuredTable(): string {
  const kept = measured();
  return [
    line(["", "indicators", "processor time", "ratio (aim)", "peak memory", "ratio (aim)"]),
    line(["---", ...Array.from({ length: 5 }, () => "---:")]),
    ...ROWS_BY_SIZE.flatMap(({ row, size }) => kept.get(titleOf(row, size)) ?? []),
  ].join("\n");
}

const ROWS_BY_SIZE = ROWS.flatMap((row) => Object.keys(row.at).map((size) => ({ row, size: Number(size) })));

function titleOf({ name }: Row, size: number): string {
  return size === 0 ? name : `${name} at ${size}`;
}

const WRITTEN_AT = 10_000;

/** What a summary adds to its workbook, as lines of the report. */
export function writtenLines(): string {
  const { input, summary } = makeFiles(WRITTEN_AT);
  const [before, after] = [sizeOf(input), sizeOf(summary)];
  const own = after.cells - before.cells;
  return [
    `- cells written / cells read at ${sizeText(WRITTEN_AT)}: ${own} / ${before.cells} — ${said(own / before.cells, 3)}`,
    `- size of the summary's file / the input's at ${sizeText(WRITTEN_AT)}: ${kilobytes(after.bytes)} / ${kilobytes(before.bytes)} — ${said(after.bytes / before.bytes, 2)}`,
  ].join("\n");
}

/** A ratio beside what is aimed at; ✗ where it is not reached. */
function said(ratio: number, aim: number | undefined): string {
  return `${ratio.toFixed(2)}${aim === undefined ? "" : ` (≤ ${aim}${ratio <= aim ? "" : " ✗"})`}`;
}

function sizeText(size: number): string {
  return size === 0 ? "" : size.toLocaleString("en");
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
