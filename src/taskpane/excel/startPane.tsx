/// <reference types="office-js" />
import type { ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import { connectRibbon } from "../../commands/ribbonCommands.ts";
import type { Language } from "../../language/language.ts";
import { workbookMessage } from "../../language/workbookMessage.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import { isoDay } from "../state/isoDay.ts";
import { PaneStore } from "../state/paneStore.ts";
import { ExcelApp } from "./ExcelApp.tsx";
import { ExcelPaneHost } from "./excelPaneHost.ts";
import { EXCEL_TEXT } from "./excelText.ts";
import { Notices } from "./notices.ts";
import { officeLanguage, type OfficeStart } from "./officeStart.ts";

/** What the page has started before the components are there. */
interface Begun {
  readonly office: Promise<OfficeStart>;
  /** Language of the first screen. */
  readonly language: Language;
  /** See `keepPresses`. */
  readonly handOver: () => void;
}

/**
 * Takes over the first screen, and connects pane and ribbon with Excel once it answers.
 *
 * @returns where the pane runs; outside Excel it has been removed again
 */
export async function startPane(root: HTMLElement, { office, language, handOver }: Begun): Promise<OfficeStart> {
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
    // Outside Excel the pane is replaced by a sentence, and whatever waits for Excel waits forever.
    new Promise((resolve) => void office.then((where) => where === "ready" && resolve())),
    failed,
    language,
  );
  const store = new PaneStore(host);
  let live = (): void => undefined;
  const taken = new Promise<void>((resolve) => (live = resolve));
  const app = (): ReactNode => <ExcelApp host={host} store={store} notices={notices} onLive={live} />;
  const pane = hydrateRoot(root, app());
  await taken;
  performance.mark("pane-live");
  handOver();

  const where = await office;
  if (where !== "ready") {
    pane.unmount();
    return where;
  }
  // Office's language and theme are known only now.
  host.language = officeLanguage();
  pane.render(app());

  /** The language stored in the workbook, if any. */
  const spoken = (): Language => store.state().result?.settings.language ?? host.language;

  connectRibbon(
    {
      async check() {
        await Office.addin.showAsTaskpane();
        await store.recheck();
      },
      async summary() {
        await Office.addin.showAsTaskpane();
        // The pane shows the progress and the outcome.
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
  return where;
}
