import { PaneStore } from "../../../src/taskpane/state/paneStore.ts";
import { ExcelPaneHost } from "../../../src/taskpane/excel/excelPaneHost.ts";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { startExcel, type RunningExcel } from "../../excel-host/startExcel.ts";
import { ACTION } from "../../excel-host/wire.ts";
import { userWorkbook } from "../../workbook/excel/userWorkbook.ts";
import { sheetSnapshot } from "../../workbook/excel/workbookSnapshot.ts";

globalThis.requestAnimationFrame = (callback) => Number(setTimeout(() => callback(0)));

/** Methods that change a workbook, as the library sends them; everything else only looks. */
const CHANGING =
  /^(Add|Delete|Clear|ClearAll|Merge|Unmerge|Copy|Move|Protect|Unprotect|SetXml|Insert|Replace|Sort|Apply)/;

async function until(condition: () => boolean): Promise<void> {
  // What never comes about runs into the test's own time limit.
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** All that was asked of Excel that would change something. */
function changes({ host }: RunningExcel): string[] {
  return host.syncs.flatMap(({ actions }) =>
    actions
      .filter(
        ({ ActionType, Name }) =>
          ActionType === ACTION.setProperty || ActionType === ACTION.update || CHANGING.test(Name ?? ""),
      )
      .map(({ Name }) => Name),
  );
}

test("a protected, read-only workbook that others edit is checked without a single call that writes", async () => {
  const excel = startExcel({ workbook: userWorkbook(), calculates: false });
  const { workbook } = excel;
  workbook.readOnly = true;
  workbook.protection.protected = true;
  for (const sheet of workbook.worksheets.items) sheet.protection.protected = true;
  const before = workbook.worksheets.items.map(sheetSnapshot);

  const store = new PaneStore(new ExcelPaneHost(Promise.resolve(), (error) => fail(error), "zh-CN"));
  const stop = store.start();
  await until(() => !store.state().busy && store.state().result !== null);
  expect(store.state().failure).toBeNull();
  expect(store.state().result?.scorecard?.totals?.effective.toNumber()).toBe(76);
  expect(workbook.worksheets.items.map(sheetSnapshot)).toEqual(before);

  // Another author, who may write, corrects a mark: it is checked again, and again only by looking.
  workbook.$sheet("测评体系").protection.protected = false;
  excel.host.type("测评体系", "D3", 10, "Remote");
  workbook.$sheet("测评体系").protection.protected = true;
  await until(() => store.state().result?.scorecard?.totals?.effective.toNumber() === 76.5);
  await store.recheck();
  stop();
  expect(changes(excel)).toEqual([]);
  expect(workbook.customXmlParts.items).toEqual([]);

  // The same count does see what is written.
  for (const sheet of workbook.worksheets.items) sheet.protection.protected = false;
  const range = { top: 3, left: 4, bottom: 3, right: 4 };
  await new ExcelWorkbook().apply({
    kind: "highlight",
    highlights: [{ sheet: "测评体系", areas: [{ range, severity: "error" }] }],
  });
  expect(changes(excel)).not.toEqual([]);
});

function fail(error: Error): never {
  throw error;
}
