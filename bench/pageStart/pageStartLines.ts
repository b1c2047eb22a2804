import { launchBrowser } from "../../scripts/launchBrowser.ts";
import { findProgram, howToGet } from "../../scripts/programs.cjs";
import { servePage } from "../../test/browser/support/pageServer.ts";
import { measurePageStart, type PageStart } from "./measurePageStart.ts";

const RUNS = 5;
const THROTTLING = 4;
/** Milliseconds; the second visit is a share of the first. */
const AIMS = { painted: 1200, figures: 5000, held: 500, second: 0.4 };

/** The start of the page without Excel, median of several, as lines of the report. Needs the built page. */
export async function pageStartLines(): Promise<string> {
  if (findProgram("chromium") === null) return `- Page: not measured. ${howToGet("chromium")}`;
  const server = await servePage();
  const browser = await launchBrowser();
  try {
    const slowed: Awaited<ReturnType<typeof measurePageStart>>[] = [];
    const plain: PageStart[] = [];
    for (let run = 0; run < RUNS; run++) {
      slowed.push(await measurePageStart(browser, server.address, THROTTLING));
      plain.push((await measurePageStart(browser, server.address, 1)).first);
    }
    const painted = median(slowed.map(({ first }) => first.painted));
    const figures = median(slowed.map(({ first }) => first.figures));
    const held = median(plain.map((start) => start.held));
    const again = median(slowed.map(({ first, second }) => second.figures / first.figures));
    const secondFigures = median(slowed.map(({ second }) => second.figures));
    const [live, liveAgain] = [
      median(slowed.map(({ first }) => first.live)),
      median(slowed.map(({ second }) => second.live)),
    ];
    const third = median(slowed.map(({ first, third }) => third.figures / first.figures));
    const sheet = median(plain.map((start) => start.sheet));
    const line = (met: boolean, text: string): string => `- ${met ? "reached" : "NOT reached"}: ${text}`;
    const slow = `processor slowed ${THROTTLING} times`;
    return [
      line(painted <= AIMS.painted, `the page is painted within 1.2 s, cold, ${slow} — ${ms(painted)}`),
      line(figures <= AIMS.figures, `its figures of the example stand within 5 s, cold, ${slow} — ${ms(figures)}`),
      line(
        again <= AIMS.second,
        `at a second visit in 0.4 of that, ${slow} — ${again.toFixed(2)}, ${ms(secondFigures)}`,
      ),
      `- at a third visit, when the browser may have kept the scripts compiled, in ${third.toFixed(2)} of that`,
      `- its components take the figures over, and answer what was pressed before, after ${ms(live)}, at a second visit after ${ms(liveAgain)}, ${slow}`,
      line(held <= AIMS.held, `no task of the main thread takes longer than 0.5 s until then — ${ms(held)}`),
      `- the spreadsheet's own start, after the figures, takes ${ms(sheet)}`,
    ].join("\n");
  } finally {
    await browser.close();
    await server.close();
  }
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
