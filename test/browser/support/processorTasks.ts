import type { Browser, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of the processor that each task of the page's main thread took while something was done. */
export async function processorTasks(browser: Browser, page: Page, doing: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  let trace: { readonly traceEvents: readonly TraceEvent[] };
  try {
    await doing();
  } finally {
    trace = JSON.parse((await browser.stopTracing()).toString()) as typeof trace;
  }
  const { traceEvents } = trace;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(thread),
  );
  return traceEvents
    .filter((event) => event.ph === "X" && event.name === "ThreadControllerImpl::RunTask" && mains.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}

function thread({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
