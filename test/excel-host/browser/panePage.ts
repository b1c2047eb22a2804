import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PATIENCE } from "../../browser/support/openPage.ts";
import { servePage } from "../../../scripts/setup/pageServer.cjs";
import { bundleShim } from "./bundleShim.ts";
import type { ShimSetup, SubstituteExcel } from "./win32Shim.ts";

const root = path.join(import.meta.dirname, "../../..");
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeFiles = path.join(root, "node_modules/@microsoft/office-js/dist");

declare global {
  interface Window {
    substituteExcel: SubstituteExcel;
    excelSetup: ShimSetup;
  }
}

export interface PaneServer {
  readonly address: string;
  readonly shim: string;
  close(): Promise<void>;
}

/** Serves the production bundle of the pane, and has the shim ready. */
export async function servePane(): Promise<PaneServer> {
  const folder = path.join(root, "dist/taskpane");
  if (!existsSync(path.join(folder, "taskpane.html"))) throw new Error("build the pane first (npm run build)");
  const { address, close } = await servePage(folder, 0);
  return { address: `${address}taskpane.html`, shim: await bundleShim(), close };
}

export interface OpenPane {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Requests to anywhere but the pane's own address and office.js. */
  readonly strangers: readonly string[];
}

/**
 * The production page as it is, in Chromium: Microsoft's address is answered from the npm package, Excel by the shim.
 * @param excel null: no Excel around; "blocked": not even office.js
 */
export async function openPane(
  browser: Browser,
  server: PaneServer,
  excel: ShimSetup | null | "blocked",
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<OpenPane> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "zh-CN", ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const own = new URL(server.address).origin;
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(own) && !address.startsWith(OFFICE) && !/^(data|blob):/.test(address))
      strangers.push(address);
  });
  await context.route(`${OFFICE}**`, (route) => {
    if (excel === "blocked") return route.abort();
    const file = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    return route.fulfill({ path: path.join(officeFiles, file), contentType: "text/javascript" });
  });
  if (excel !== null && excel !== "blocked") {
    // In front of all else, as Excel is there before the page. The marks tell whoever measures how long it took.
    await page.addInitScript(`performance.mark("excel-begins"); window.excelSetup = ${JSON.stringify(excel)};`);
    await page.addInitScript({ content: server.shim });
    await page.addInitScript(`performance.mark("excel-ready");`);
  }
  await prepare(page);
  // Not until all is loaded: a test may hold a script back.
  await page.goto(server.address, { waitUntil: "domcontentloaded" });
  return { page, errors, strangers };
}

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = path.join(root, "build/screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `excel-${name}.png`) });
}
