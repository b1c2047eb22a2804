import { renderToString } from "react-dom/server";
import type { Language } from "../../src/language/language.ts";
import { ExcelApp } from "../../src/taskpane/excel/ExcelApp.tsx";
import { ExcelPaneHost } from "../../src/taskpane/excel/excelPaneHost.ts";
import { Notices } from "../../src/taskpane/excel/notices.ts";
import { PaneStore } from "../../src/taskpane/state/paneStore.ts";

const nothing = (): void => undefined;

/** What the pane shows in Excel before anything is known of the workbook, as the page brings it along. */
export function firstScreenMarkup(language: Language): string {
  const host = new ExcelPaneHost(new Promise(nothing), nothing, language);
  return renderToString(<ExcelApp host={host} store={new PaneStore(host)} notices={new Notices()} onLive={nothing} />);
}
