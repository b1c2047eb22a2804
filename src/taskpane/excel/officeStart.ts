/// <reference types="office-js" />
import type { Language } from "../../language/language.ts";

/** Where the pane finds itself; all but "ready" have a sentence in `NO_PANE`. */
export type OfficeStart = "ready" | "blocked" | "outside" | "tooOld";

/** Waits for office.js, which comes after our own script so that the pane is there first, and for Excel behind it. */
export async function officeStart(): Promise<OfficeStart> {
  await documentRead();
  // The script from Microsoft's address, or the office's own, may be out of reach.
  if (typeof Office === "undefined") return "blocked";
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "outside";
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13") ? "ready" : "tooOld";
}

/** Scripts marked `defer`, ours and office.js, have run by then. */
function documentRead(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

/** The language of Office's own interface; before office.js is there, what Office wrote into the address, else the browser's. */
export function officeLanguage(): Language {
  const tag = contextOf()?.displayLanguage ?? addressLanguage() ?? navigator.language;
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** `_host_Info=Excel$Win32$16.01$zh-CN$…`: program, platform, version, language. */
function addressLanguage(): string | undefined {
  return new URLSearchParams(location.search).get("_host_Info")?.split(/[$|]/)[3];
}

/** Absent until office.js has reached Excel. */
export function contextOf(): Office.Context | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}
