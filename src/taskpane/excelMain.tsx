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
import { clockTime, isoDay } from "./isoDay.ts";

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

  connectRibbon(
    {
      async check() {
        await Office.addin.showAsTaskpane();
        host.changed();
      },
      async summary() {
        await Office.addin.showAsTaskpane();
        notices.show({ intent: "info", text: text.summarising });
        const now = host.now();
        const asOf = `${isoDay(now)} ${clockTime(now)}`;
        const { summariseWorkbook } = await import("../usecases/summariseWorkbook.ts");
        const outcome = await summariseWorkbook(host.workbook, { today: isoDay(now), asOf, language });
        host.changed();
        if (!outcome.written) return notices.show({ intent: "error", text: text.nothingRecognised });
        notices.show({ intent: "success", text: text.written(outcome.sheets.summary) });
        await host.select({ sheet: outcome.sheets.summary, row: 1, column: 1 });
      },
      template: () => host.newTemplate(),
      async help() {
        Office.context.ui.openBrowserWindow(new URL("help.html", location.href).href);
      },
    },
    failed,
  );
  createRoot(root).render(<ExcelApp host={host} notices={notices} />);
}

const root = document.getElementById("pane");
if (root) void start(root);
