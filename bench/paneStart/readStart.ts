/** Milliseconds from the beginning of the navigation, without the substitute Excel's own script. */
export interface Moment {
  /** As a clock on the wall says; on a busy machine it measures the neighbours too. */
  readonly wall: number;
  /** Spent by the page's main thread. */
  readonly mainThread: number;
}

export interface PaneStart {
  /** Header, tabs and buttons stand. */
  readonly shown: Moment;
  /** The components have taken the first screen over. */
  readonly live: Moment;
  /** A press of a tab, made as soon as there were tabs, is drawn. */
  readonly answers: Moment;
  /** The workbook is read and checked, its figures stand. */
  readonly figures: Moment;
  /** What Microsoft's scripts took of the main thread until the figures stood. */
  readonly microsoft: number;
}

/** An event of Chromium's trace format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

const MICROSOFT = "https://appsforoffice.microsoft.com/";

/** Reads the moments off a trace. Throws where one is missing. */
export function readStart(trace: readonly object[]): PaneStart {
  const events = trace as readonly TraceEvent[];
  const last = (name: string): TraceEvent => {
    const found = events.findLast((event) => event.name === name);
    if (!found) throw new Error(`the trace has no ${name}`);
    return found;
  };
  const shown = last("pane-shown");
  const main = events.filter(({ pid, tid, tts }) => pid === shown.pid && tid === shown.tid && tts !== undefined);
  const navigation = events.findLast(
    ({ name, pid, ts, args }) =>
      name === "navigationStart" && pid === shown.pid && ts < shown.ts && documentOf(args).includes("taskpane.html"),
  );
  if (!navigation) throw new Error("the trace has no start of the navigation");
  const first = main.reduce((one, other) =>
    other.ts >= navigation.ts && (one.ts < navigation.ts || other.ts < one.ts) ? other : one,
  );
  const excel = between(last("excel-begins"), last("excel-ready"));
  const at = (event: TraceEvent): Moment => {
    const { wall, mainThread } = between({ ts: navigation.ts, tts: first.tts ?? 0 }, event);
    return { wall: wall - excel.wall, mainThread: mainThread - excel.mainThread };
  };
  const figures = last("figures-shown");
  const microsoft = main
    .filter(
      ({ name, ts, args }) => name === "EvaluateScript" && ts < figures.ts && args.data?.url?.startsWith(MICROSOFT),
    )
    .reduce((sum, { tdur }) => sum + (tdur ?? 0), 0);
  return {
    shown: at(shown),
    live: at(last("pane-live")),
    answers: at(last("pane-answers")),
    figures: at(figures),
    microsoft: microsoft / 1000,
  };
}

function documentOf(args: object): string {
  return JSON.stringify(args);
}

function between(
  from: { readonly ts: number; readonly tts?: number },
  to: { readonly ts: number; readonly tts?: number },
): Moment {
  return { wall: (to.ts - from.ts) / 1000, mainThread: ((to.tts ?? 0) - (from.tts ?? 0)) / 1000 };
}
