import exampleFile from "../../examples/danjiangkou.xlsx";
import { LANGUAGES, type Language } from "../language/language.ts";
import { keepPresses } from "../taskpane/firstScreen/keepPresses.ts";
import { isoDay } from "../taskpane/state/isoDay.ts";
import { painted } from "../taskpane/state/painted.ts";
import { showFirstScreen } from "../taskpane/firstScreen/showFirstScreen.ts";
import "../taskpane/theme/firstScreen.css";
import { bytesOfAddress } from "./bytesOfAddress.ts";
import { embeddedScript, scriptsFromPage } from "./embeddedScripts.ts";
import { pageText } from "./language/pageLanguage.ts";
import { DeskClient, type StartedWorker } from "./worker/deskClient.ts";
import "./page.css";

/** `?lang=en` chooses English; the default is Chinese. */
function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  return LANGUAGES.find((language) => language === asked) ?? "zh-CN";
}

/** Starts the worker that the page names: a script beside it, or one embedded in it. */
function startWorker(): StartedWorker {
  const file = document.querySelector<HTMLMetaElement>('meta[name="worker"]')?.content ?? "";
  const text = embeddedScript(file);
  const worker = new Worker(text === null ? file : URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  return { worker, failed: new Promise((resolve) => worker.addEventListener("error", resolve)) };
}

/** Waits until the whole page is read: one opened from the disk has its other scripts at its end. */
function parsed(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

async function open(root: HTMLElement): Promise<void> {
  const language = startLanguage();
  showFirstScreen(root, language);
  const handOver = keepPresses(root);
  await parsed();
  scriptsFromPage();
  const desk = new DeskClient(startWorker());
  const example = (): Uint8Array => bytesOfAddress(exampleFile);
  const checked = desk.ask("openChecked", [example(), pageText(language).exampleName, { today: isoDay(new Date()) }]);
  // It is awaited later.
  checked.catch(() => undefined);
  // The page's own program blocks it, so the first screen is painted first.
  await painted(1000);
  try {
    const { startPage } = await import(/* webpackChunkName: "program" */ "./startPage.tsx");
    await startPage(root, { language, example, desk, checked, handOver });
  } catch {
    root.textContent = pageText(language).notLoaded;
  }
}

const root = document.getElementById("page");
if (root) void open(root);
