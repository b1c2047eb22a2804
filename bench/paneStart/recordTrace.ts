import type { Browser } from "playwright-core";

/** Begins to record what the browser's threads do; returns how to stop, which gives the events of Chromium's trace format. */
export async function recordTrace(browser: Browser): Promise<() => Promise<readonly object[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: object[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "blink.user_timing"] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    return events;
  };
}
