/// <reference types="office-js" />
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { connectRibbon } from "../commands/ribbonCommands.ts";
import type { Language } from "../language/language.ts";
import { workbookMessage } from "../language/workbookMessage.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import { ExcelApp } from "./excel/ExcelApp.tsx";
import { ExcelPaneHost } from "./excel/excelPaneHost.ts";
import { EXCEL_TEXT, NO_OFFICE } from "./excel/excelText.ts";
import { Notices } from "./excel/notices.ts";
import { officeStart } from "./excel/officeStart.ts";
import { isoDay } from "./isoDay.ts";
import { PaneStore } from "./paneStore.ts";

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

async function start(root: HTMLElement): Promise<void> {
  const begun = officeStart();
  const notices = new Notices();
  const failed = (error: unknown): void => {
    const { language } = host;
    notices.show({
      intent: "error",
      text:
        error instanceof WorkbookError
          ? workbookMessage(error.code, error.subject, language)
          : EXCEL_TEXT[language].unexpected,
    });
  };
  const host = new ExcelPaneHost(
    // Without Excel the pane gives way to a sentence and what waits for Excel waits for ever.
    new Promise((resolve) => void begun.then((where) => where === "ready" && resolve())),
    failed,
  );
  const store = new PaneStore(host);
  const pane = createRoot(root);
  const draw = (): void => pane.render(<ExcelApp host={host} store={store} notices={notices} />);
  // At once: office.js and Excel take longer than the pane, and it can be used while they come.
  flushSync(draw);

  const where = await begun;
  if (where !== "ready") {
    pane.unmount();
    return say(root, NO_OFFICE[where]);
  }
  // Office's language and theme are known only now.
  draw();

  /** The workbook's own language, where it keeps one. */
  const spoken = (): Language => store.state().result?.settings.language ?? host.language;

  connectRibbon(
    {
      async check() {
        await Office.addin.showAsTaskpane();
        await store.recheck();
      },
      async summary() {
        await Office.addin.showAsTaskpane();
        // The pane shows how far it is and what came of it.
        const outcome = await store.summarise({ date: isoDay(host.now()) }, spoken());
        const sheet = outcome.kind === "written" ? outcome.sheets[0] : undefined;
        if (sheet !== undefined) await host.select({ sheet, row: 1, column: 1 });
      },
      template: () => host.newTemplate(),
      async print() {
        await Office.addin.showAsTaskpane();
        await store.setUpPrinting(spoken());
      },
      async help() {
        Office.context.ui.openBrowserWindow(new URL("help.html", location.href).href);
      },
    },
    failed,
  );
}

const root = document.getElementById("pane");
if (root) void start(root);
