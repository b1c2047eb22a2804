import { makeFiles, sizeOf } from "./files.ts";
import { measurePair } from "./pairs.ts";
import type { Files } from "./row.ts";
import { ROWS } from "./rows.ts";
import type { Usage } from "./usage.ts";

const UNITS_OF: Readonly<Record<keyof Usage, string>> = { seconds: "s", megabytes: "MB" };

/** The table of all rows that `wanted` takes, as Markdown; what is measured is told on stderr. */
export function measuredTable(wanted: (what: string, size: number) => boolean): string {
  const sizes = [...new Set(ROWS.flatMap(({ at }) => Object.keys(at).map(Number)))];
  const made = new Map<number, Files>();
  const lines = ROWS.flatMap(({ what, ours, peer, at }) =>
    sizes
      .filter((size) => at[size] !== undefined && wanted(what, size))
      .map((size) => {
        process.stderr.write(`${what}${size === 0 ? "" : ` at ${size}`} …\n`);
        const files = made.get(size) ?? makeFiles(size);
        made.set(size, files);
        const pair = measurePair(ours, peer, files);
        const figures = (["seconds", "megabytes"] as const).map((key) => {
          const digits = key === "seconds" ? 2 : 0;
          return [
            `${pair.ours[key].toFixed(digits)} / ${pair.peer[key].toFixed(digits)} ${UNITS_OF[key]}`,
            said(pair.ratio[key], at[size]?.[key]),
          ];
        });
        return line([what, sizeText(size), ...figures.flat()]);
      }),
  );
  return [
    line(["", "indicators", "processor time", "ratio (aim)", "peak memory", "ratio (aim)"]),
    line(["---", ...Array.from({ length: 5 }, () => "---:")]),
    ...lines,
  ].join("\n");
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
