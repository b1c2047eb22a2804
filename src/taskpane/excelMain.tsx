/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { connectRibbon } from "../commands/ribbonCommands.ts";
import type { Language } from "../language/language.ts";
import { workbookMessage } from "../language/workbookMessage.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import { ExcelApp } from "./excel/ExcelApp.tsx";
import { ExcelPaneHost } from "./excel/excelPaneHost.ts";
import { EXCEL_TEXT, NO_OFFICE } from "./excel/excelText.ts";
import { Notices } from "./excel/notices.ts";
import { PaneStore } from "./paneStore.ts";
import { isoDay } from "./isoDay.ts";

/** Says in both languages why there is no pane: plain text, for nothing else may have loaded. */
function say(root: HTMLElement, sentences: readonly string[]): void {
  root.replaceChildren(
    ...sentences.map((sentence) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
}

/** The language of Office's own interface. */
function officeLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

async function start(root: HTMLElement): Promise<void> {
  // The script from Microsoft's address, or the office's own, may be out of reach.
  if (typeof Office === "undefined") return say(root, NO_OFFICE.blocked);
  const { host: program } = await Office.onReady();
  if (program !== Office.HostType.Excel) return say(root, NO_OFFICE.outside);
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return say(root, NO_OFFICE.tooOld);

  const language = officeLanguage();
  const text = EXCEL_TEXT[language];
  const notices = new Notices();
  const failed = (error: unknown): void => {
    const known = error instanceof WorkbookError;
    notices.show({
      intent: "error",
      text: known ? workbookMessage(error.code, error.subject, language) : text.unexpected,
    });
  };
  const host = new ExcelPaneHost(language, failed);
  const store = new PaneStore(host);

  connectRibbon(
    {
      async check() {
        await Office.addin.showAsTaskpane();
        await store.recheck();
      },
      async summary() {
        await Office.addin.showAsTaskpane();
        // The pane shows how far it is and what came of it.
        const kept = store.state().result?.settings.language;
        const outcome = await store.summarise({ date: isoDay(host.now()) }, kept ?? language);
        const sheet = outcome.kind === "written" ? outcome.sheets[0] : undefined;
        if (sheet !== undefined) await host.select({ sheet, row: 1, column: 1 });
      },
      template: () => host.newTemplate(),
      async help() {
        Office.context.ui.openBrowserWindow(new URL("help.html", location.href).href);
      },
    },
    failed,
  );
  createRoot(root).render(<ExcelApp host={host} store={store} notices={notices} />);
}

const root = document.getElementById("pane");
if (root) void start(root);
