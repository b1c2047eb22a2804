import { chromium, type Browser } from "playwright-core";
import { findProgram, howToGet } from "./programs.cjs";

/** The installed browser, without a window and without calls of its own. Throws where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findProgram("chromium");
  if (executablePath === null) throw new Error(howToGet("chromium"));
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
