import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { keyCell, type CellValue } from "../../src/domain/cells.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { WorkbookPackage } from "../../src/workbook/file/package/workbookPackage.ts";
import type { CellEdit } from "../../src/workbook/workbookPort.ts";
import type { Page } from "playwright-core";
import { describeWith } from "../support/programs.ts";
import type { PreviewPage } from "./support/previewPage.ts";
import { openForEachTest } from "./support/servedPage.ts";

const example = (name: string): Uint8Array => readFileSync(path.join(__dirname, "../../examples", name));

describeWith(["chromium"], "the preview page", () => {
  let page: Page;
  let preview: PreviewPage;
  openForEachTest((opened) => ({ page, preview } = opened));

  it("shows the Danjiangkou example with its totals, and first what does not agree", async () => {
    await preview.expectEffective("97");
    expect(await page.getByTestId("full").innerText()).toBe("100");
    expect(await page.getByTestId("gap").innerText()).toBe("3");
    const mismatch = preview.pane.locator('[data-issue="total-mismatch"]');
    expect(await mismatch.innerText()).toMatch(/合计填报98分[\s\S]*97分[\s\S]*测评体系!E12/);
    expect(await preview.pane.innerText()).toContain("数据只在本机处理，不上传；不改动原有内容。");
    await preview.screenshot("overview");
  });

  it("selects the cell of an issue that is clicked, on whichever sheet", async () => {
    await preview.pane.locator('[data-issue="total-mismatch"]').click();
    await preview.waitForSelection("E12");
    expect(await preview.activeSheet()).toBe("测评体系");
    // What is typed after the click is meant for the cell.
    await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
    await preview.type("97");
    await preview.pane.locator('[data-issue="total-mismatch"]').waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await preview.pane.locator('[data-issue="total-mismatch"]').waitFor();
    await preview.openTab(/^问题/);
    const issues = preview.pane.locator('[data-issue="deduction-unexplained"]');
    expect(await issues.count()).toBe(3);
    await preview.screenshot("issues");
    await preview.pane.locator('[data-issue="task-overdue"]').first().click();
    await preview.spreadsheet
      .locator('[data-u-comp="slide-tab-item"][aria-selected="true"]', { hasText: "任务分解" })
      .waitFor();
  });

  it("checks again a moment after a mark is edited", async () => {
    await preview.goTo("E8");
    await preview.type("8.5");
    await preview.expectEffective("97.5");
    await preview.goTo("E9");
    await preview.type("8.5");
    await preview.expectEffective("98");
    await preview.pane.getByText("与各项相加一致").waitFor();
    await preview.pane.locator('[data-issue="total-mismatch"]').first().waitFor({ state: "detached" });
  });

  it("takes an edit back by undo", async () => {
    await preview.goTo("E8");
    await preview.type("9");
    await preview.expectEffective("98");
    await page.keyboard.press("Control+z");
    await preview.expectEffective("97");
    await preview.pane.page().getByText("未保存").first().waitFor({ state: "detached" });
  });

  it("recalculates a formula that depends on an edited mark, and saves the new result beside it", async () => {
    await preview.goTo("E12");
    await preview.type("=SUM(E4:E11)");
    await preview.pane.getByText("与各项相加一致").waitFor();
    await preview.goTo("E11");
    await preview.type("16.5");
    await preview.expectEffective("96.5");
    await preview.pane.getByText("与各项相加一致").waitFor();
    const { workbook } = await preview.save();
    const sheet = (await workbook.read()).sheets.find(({ name }) => name === "测评体系");
    expect(sheet?.values[11]?.[4]).toBe(96.5);
    expect([...(sheet?.formulas.values() ?? [])]).toContain("SUM(E4:E11)");
  });

  it("saves a workbook that nobody edited byte for byte, whatever its formulas were stored with", async () => {
    for (const [name, bytes] of [...workbooksWithFormulas(), ["结果.xlsx", storedResults()] as const]) {
      await preview.openFile(name, bytes);
      await page.getByRole("banner").first().getByText(name).waitFor();
      await preview.pane.getByText("已是最新").waitFor();
      const saved = await preview.save();
      expect([name, Buffer.compare(saved.bytes, bytes)]).toEqual([name, 0]);
    }
    // An edit is saved with what follows from it; a result that it leaves alone stays as it was, also "" and 0.
    await preview.goTo("A1");
    await preview.type("5");
    await page.getByText("未保存").waitFor();
    const [sheet] = (await (await preview.save()).workbook.read()).sheets;
    expect(sheet?.values[0]?.slice(0, 6)).toEqual([5, 10, "", "", 0, null]);
    expect([...(sheet?.formulas.keys() ?? [])].filter((key) => keyCell(key).row === 1)).toHaveLength(5);
    // What is still being typed is saved too, and so is what follows from it.
    await preview.goTo("A1");
    await page.keyboard.type("7");
    const [typed] = (await (await preview.save()).workbook.read()).sheets;
    expect(typed?.values[0]?.slice(0, 2)).toEqual([7, 14]);
  });

  it("reads and checks in its worker, and answers and stops meanwhile", async () => {
    const [worker] = page.workers();
    // What it is told waits until the test lets it go on.
    await worker?.evaluate(() => {
      const scope = self as unknown as { onmessage: (event: unknown) => void; goOn: () => void };
      const hear = scope.onmessage;
      const waiting: unknown[] = [];
      scope.onmessage = (event) => void waiting.push(event);
      scope.goOn = () => {
        scope.onmessage = hear;
        waiting.forEach(hear);
      };
    });
    const stop = preview.pane.getByRole("button", { name: "停止" });
    const recheck = preview.pane.getByRole("button", { name: "重新检查" });
    await recheck.click();
    await stop.waitFor();
    await preview.openTab(/^问题/);
    await preview.pane.locator('[data-issue="deduction-unexplained"]').first().waitFor();
    await stop.click();
    await preview.pane.getByText("已停止检查，下面可能不是最新").waitFor();
    // What is typed meanwhile is not lost.
    await preview.goTo("E8");
    await preview.type("9");
    await recheck.click();
    await stop.waitFor();
    await preview.openTab(/^概览/);
    expect(await preview.effective.innerText()).toBe("97");
    await worker?.evaluate(() => (self as unknown as { goOn: () => void }).goOn());
    await preview.expectEffective("98");
    await stop.waitFor({ state: "detached" });
  });

  it("does without the spreadsheet on request, also for the next file, until it is asked for", async () => {
    await page.evaluate(() => localStorage.setItem("scorecard.sheet.skipped", "1"));
    await page.reload();
    await preview.expectEffective("97");
    const show = page.getByRole("button", { name: "显示表格" });
    await show.waitFor();
    await preview.openFile("transport.xlsx", example("transport.xlsx"));
    await page.getByRole("banner").first().getByText("transport.xlsx").waitFor();
    await preview.pane.getByText("已是最新").waitFor();
    await show.waitFor();
    expect(await preview.spreadsheet.count()).toBe(0);
    await preview.screenshot("skipped");
    await show.click();
    await page.locator(".page-curtain").waitFor({ state: "detached" });
    expect(await preview.sheetTabs()).toContain("任务分解");
    // Announced next time with what it took, and a word to do without.
    await page.reload();
    const curtain = page.locator(".page-curtain");
    await curtain.getByText(/^上次用了 [\d.]+ 秒/).waitFor();
    await curtain.getByRole("button", { name: "只看得分，不载入表格" }).click();
    await show.waitFor();
    await preview.expectEffective("97");
  });

  it("writes the summary into sheets of its own, shows the first, and saves it with the edits", async () => {
    await preview.goTo("F8");
    await preview.type("文体活动少一次");
    await preview.summarise();
    expect(await preview.sheetTabs()).toEqual([
      "测评体系",
      "任务分解",
      "测评汇总",
      "扣分整改清单",
      "部门责任清单",
      "填报核对清单",
      "得分明细",
    ]);
    expect(await preview.activeSheet()).toBe("测评汇总");
    await preview.screenshot("summary");
    const { name, workbook } = await preview.save();
    expect(name).toBe("丹江口示例-汇总.xlsx");
    const grid = await workbook.read();
    expect(grid.sheets.map(({ product }) => product)).toEqual([
      null,
      null,
      "summary",
      "rectification",
      "departments",
      "checklist",
      "detail",
    ]);
    expect(grid.sheets[0]?.values[7]?.[5]).toBe("文体活动少一次");
    const { scorecard, issues } = checkWorkbook(grid, { today: "2026-03-02" });
    expect(scorecard?.totals?.effective.toString()).toBe("97");
    expect(issues.filter(({ code }) => code === "deduction-unexplained")).toHaveLength(2);
  });

  it("keeps what was typed into the summary when it is written again", async () => {
    await preview.summarise();
    await preview.openSheet("扣分整改清单");
    const { workbook: before } = await preview.save();
    const list = (await before.read()).sheets.find(({ product }) => product === "rectification");
    const cell = emptyEntryCell(list?.values ?? []);
    await preview.goTo(cell);
    await preview.type("每季度补一次活动");
    await preview.summarise();
    const { workbook } = await preview.save();
    const after = (await workbook.read()).sheets.find(({ product }) => product === "rectification");
    expect(after?.values.flat()).toContain("每季度补一次活动");
  });

  it("opens another file and shows its own figures", async () => {
    await preview.openFile("transport.xlsx", example("transport.xlsx"));
    await page.getByText("transport.xlsx").waitFor();
    const expected = checkWorkbook(await FileWorkbook.open(example("transport.xlsx"), "transport.xlsx").read(), {
      today: new Date().toLocaleDateString("sv-SE"),
    });
    await preview.expectEffective(expected.scorecard?.totals?.effective.round(2).toString() ?? "");
    await preview.openTab(/^部门/);
    await preview.screenshot("transport-departments");
  });

  it("shows leaders and persons where the workbook names them, each with how the figures came about", async () => {
    await preview.openFile("quarters.xlsx", example("quarters.xlsx"));
    await page.getByText("quarters.xlsx").waitFor();
    await preview.openTab(/^部门/);
    await preview.pane.getByLabel("查看").selectOption({ label: "按分管领导" });
    await preview.pane.getByRole("button", { name: /周明远/ }).click();
    await preview.pane.getByText("得分 32.75 = 35 − 2.25").waitFor();
    await preview.pane.getByText("得分 18 = 20 − 2；以考核得分 18 为准（自评 19）").waitFor();
    await preview.pane.getByText("各人之间不相加").waitFor();
    await preview.screenshot("quarters-leaders");
  });

  it("joins two departments that look alike once the user says that they are one, and any two by hand", async () => {
    await preview.openFile("safety.xlsx", example("safety.xlsx"));
    await page.getByText("safety.xlsx").waitFor();
    await preview.openTab(/^部门/);
    await preview.pane.getByRole("button", { name: "是，并入“党政综合办公室”" }).click();
    await preview.pane.getByText("“党政综合办”已并入“党政综合办公室”").waitFor();
    await preview.pane.getByRole("button", { name: /^党政综合办 / }).waitFor({ state: "detached" });
    await preview.screenshot("safety-joined");
    // Any two others by hand, and taken back.
    const { pane } = preview;
    const station = pane.getByRole("button", { name: /^派出所 / });
    // It bears no marks, so that it is folded away with the others that bear none.
    const fold = pane.getByRole("button", { name: /个部门不承担分值/ });
    await fold.click();
    await station.click();
    await pane.getByLabel("“派出所”并入").selectOption("综合行政执法队");
    await preview.screenshot("safety-join-by-hand");
    await pane.getByRole("button", { name: "并入", exact: true }).click();
    const said = pane.getByRole("listitem").filter({ hasText: "“派出所”已并入“综合行政执法队”" });
    await said.waitFor();
    await station.waitFor({ state: "detached" });
    await said.getByRole("button", { name: "撤销" }).click();
    await fold.waitFor();
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
    await station.waitFor();
    await said.waitFor({ state: "detached" });
  });

  it("says in 关于 whose work is in it, also in the single file", async () => {
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "关于" }).click();
    const dialog = page.getByRole("dialog", { name: "关于" });
    await dialog.getByText(/@univerjs\/core[^]*Apache License[^]*react-dom/).waitFor();
    await preview.screenshot("about");
    await dialog.getByRole("button", { name: "关闭" }).click();
    const single = readFileSync(path.join(__dirname, "../../dist/打开即用.html"), "utf8");
    expect(single).toMatch(/<template id="licences">scorecard-addin[^]*@univerjs\/core[^]*Apache License/);
  });

  it("opens a file that is dropped on it", async () => {
    const bytes = [...example("transport.xlsx")];
    const transfer = await page.evaluateHandle((content) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(content)], "拖入.xlsx"));
      return dropped;
    }, bytes);
    await preview.spreadsheet.dispatchEvent("dragover", { dataTransfer: transfer });
    await preview.spreadsheet.dispatchEvent("drop", { dataTransfer: transfer });
    await page.getByText("拖入.xlsx").waitFor();
  });

  it.each([
    ["photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "不是 Excel 工作簿"],
    ["notes.xlsx", Buffer.from("not a workbook"), "文本文件"],
    ["empty.xlsx", Buffer.alloc(0), "空文件"],
    ["half.xlsx", Buffer.from(example("danjiangkou.xlsx").subarray(0, 4000)), "不完整"],
  ])("says one sentence about %s and keeps the workbook that is open", async (name, bytes, sentence) => {
    await preview.openFile(name, bytes);
    const said = page.locator('[role="group"], .fui-MessageBar').filter({ hasText: sentence }).first();
    await said.waitFor();
    expect(await said.innerText()).toContain(name);
    expect(await preview.effective.innerText()).toBe("97");
  });

  it("asks before changes that are not saved are lost, and loses nothing when told not to", async () => {
    await preview.goTo("E8");
    await preview.type("9");
    await preview.expectEffective("98");
    await preview.openFile("transport.xlsx", example("transport.xlsx"));
    await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
    expect(await preview.effective.innerText()).toBe("98");
    await preview.openFile("transport.xlsx", example("transport.xlsx"));
    await page.getByRole("alertdialog").getByRole("button", { name: "不保存" }).click();
    await page.getByText("transport.xlsx").waitFor();
  });

  it("refuses to change formats, rows or sheets, and says so", async () => {
    await preview.goTo("E8");
    await page.keyboard.press("Control+b");
    await page.getByText("本页只修改单元格内容").waitFor();
    expect(await page.getByText("未保存").count()).toBe(0);
    await preview.spreadsheet.locator('[data-u-comp="slide-tab-item"]').first().dblclick();
    await page.keyboard.type("改名");
    await page.keyboard.press("Enter");
    expect(await preview.sheetTabs()).toEqual(["测评体系", "任务分解"]);
  });

  it("offers an empty template that is recognised as one", async () => {
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "新建模板" }).click();
    await page.getByText("空白模板.xlsx").waitFor();
    await preview.pane.getByText("已是最新").waitFor();
    await preview.screenshot("template");
  });

  it("keeps a changed attribution in the workbook", async () => {
    await preview.pane.getByLabel("部门得分计算").selectOption("even");
    await page.getByText("未保存").waitFor();
    const { workbook } = await preview.save();
    expect((await workbook.read()).settingsXml).toContain("even");
  });
});

/** The examples and golden workbooks whose cells a spreadsheet might calculate anew. */
function workbooksWithFormulas(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return ["../../examples", "../workbooks"].flatMap((folder) =>
    readdirSync(path.join(__dirname, folder))
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => [name, readFileSync(path.join(__dirname, folder, name))] as const)
      .filter(([name, bytes]) => hasFormulas(WorkbookPackage.open(bytes, name))),
  );
}

function hasFormulas(pack: WorkbookPackage): boolean {
  return [...pack.names()].some((part) => part.includes("worksheets/sheet") && /<f[ >]/.test(pack.text(part) ?? ""));
}

/** A row of formulas: a number that A1 changes, "" that it does not, "" that A1 leaves as it is, 0, and no result at all. */
function storedResults(): Uint8Array {
  const workbook = FileWorkbook.open(example("blank.xlsx"), "结果.xlsx");
  const cell = (column: number, value: CellValue, formula?: string): CellEdit => ({
    at: { sheet: "测评体系", row: 1, column },
    value,
    ...(formula === undefined ? {} : { formula }),
  });
  workbook.edit([
    cell(1, 4),
    cell(2, 8, "A1*2"),
    cell(3, "", 'IF(H1="","",H1)'),
    cell(4, "", 'IF(A1>100,A1,"")'),
    cell(5, 0, "SUM(H1:H2)"),
    cell(6, null, "1+1"),
  ]);
  return workbook.bytes();
}

/** A blank cell of the first list row beneath the heading 整改措施. */
function emptyEntryCell(values: readonly (readonly unknown[] | undefined)[]): string {
  const row = values.findIndex((cells) => cells?.includes("整改措施"));
  const column = values[row]?.indexOf("整改措施") ?? -1;
  if (row < 0 || column < 0) throw new Error("no column 整改措施 in the list");
  return `${String.fromCharCode(65 + column)}${row + 2}`;
}
