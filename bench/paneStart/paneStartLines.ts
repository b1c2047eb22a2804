import { launchBrowser } from "../../scripts/launchBrowser.ts";
import { findProgram, howToGet } from "../../scripts/programs.cjs";
import { servePane } from "../../test/excel-host/browser/panePage.ts";
import { measurePaneStart, THROTTLING } from "./measurePaneStart.ts";
import type { Moment, PaneStart } from "./readStart.ts";

const RUNS = 7;

/** The pane's start in the substitute Excel, median of several, as lines of the report. Needs the built pane. */
export async function paneStartLines(): Promise<string> {
  if (findProgram("chromium") === null) return `- Task pane: not measured. ${howToGet("chromium")}`;
  const server = await servePane();
  const browser = await launchBrowser();
  try {
    const starts: PaneStart[] = [];
    for (let run = 0; run < RUNS; run++) starts.push(await measurePaneStart(browser, server));
    const of = (moment: (start: PaneStart) => Moment): string =>
      `${median(starts.map((start) => moment(start).wall))} ms (main thread ${median(starts.map((start) => moment(start).mainThread))} ms)`;
    const answers = median(starts.map((start) => start.answers.wall));
    return [
      `- ${answers <= 1000 ? "reached" : "NOT reached"}: the task pane answers a press within a second of its navigation, processor ` +
        `slowed ${THROTTLING} times — ${of(({ answers: moment }) => moment)}`,
      `- its first screen stands after ${of(({ shown }) => shown)} and answers from the page's own markup; its components take it over ` +
        `after ${of(({ live }) => live)}, the figures of the example stand after ${of(({ figures }) => figures)}; ` +
        `until then Microsoft's scripts took ${median(starts.map(({ microsoft }) => microsoft))} ms of the main thread`,
    ].join("\n");
  } finally {
    await browser.close();
    await server.close();
  }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);
}
