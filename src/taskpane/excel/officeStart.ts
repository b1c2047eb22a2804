/// <reference types="office-js" />
import type { Language } from "../../language/language.ts";

/** Where the pane runs; every value but "ready" has a sentence in `NO_PANE`. */
export type OfficeStart = "ready" | "blocked" | "outside" | "tooOld";

/** Waits for office.js, which loads after our own script so that the pane appears first, and then for Excel. */
export async function officeStart(): Promise<OfficeStart> {
  await documentRead();
  // Microsoft's address, or the office's own, may be unreachable.
  if (typeof Office === "undefined") return "blocked";
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "outside";
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13") ? "ready" : "tooOld";
}

/** By then the scripts marked `defer` (ours and office.js) have run. */
function documentRead(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

/** The language of Office's interface; before office.js is loaded, the one in the address that Office wrote, else the browser's. */
export function officeLanguage(): Language {
  const tag = contextOf()?.displayLanguage ?? addressLanguage() ?? navigator.language;
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** `_host_Info=Excel$Win32$16.01$zh-CN$…`: program, platform, version, language. */
function addressLanguage(): string | undefined {
  return new URLSearchParams(location.search).get("_host_Info")?.split(/[$|]/)[3];
}

/** Undefined until office.js has reached Excel. */
export function contextOf(): Office.Context | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}
