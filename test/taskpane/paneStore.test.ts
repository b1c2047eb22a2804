import type { WorkbookGrid } from "../../src/recognise/grid.ts";
import type { PaneHost, WorkbookChange } from "../../src/taskpane/paneHost.ts";
import { PaneStore } from "../../src/taskpane/paneStore.ts";
import { WorkbookError, type WorkbookChanges } from "../../src/workbook/workbookPort.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

/** Runs in Node, where there is no screen to wait for. */
globalThis.requestAnimationFrame = (callback) => Number(setTimeout(() => callback(0)));

function framework(...marks: (number | null)[]): WorkbookGrid {
  return workbookOf(
    sheetOf("测评体系", [
      ["序号", "测评项目", "测评内容", "应得分", "实得分"],
      ...marks.map((mark, index) => [index + 1, `项目${index + 1}`, `内容${index + 1}`, 10, mark]),
    ]),
  );
}

class TestHost implements PaneHost {
  readonly language = "zh-CN";
  readonly written: WorkbookChanges[] = [];
  refuses = false;
  reads = 0;
  #listener: (change: WorkbookChange) => void = () => undefined;

  constructor(public grid: WorkbookGrid | WorkbookError) {}

  readonly workbook = {
    read: async (): Promise<WorkbookGrid> => {
      this.reads++;
      if (this.grid instanceof WorkbookError) throw this.grid;
      return this.grid;
    },
    write: async (changes: WorkbookChanges): Promise<void> => {
      if (this.refuses) throw new WorkbookError("structure-locked", "测试.xlsx");
      this.written.push(changes);
      if (changes.settingsXml !== undefined && !(this.grid instanceof WorkbookError)) {
        this.grid = { ...this.grid, settingsXml: changes.settingsXml };
      }
    },
    highlight: async (): Promise<void> => undefined,
    enterReviewMark: async (): Promise<void> => undefined,
  };
  async select(): Promise<void> {}
  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.#listener = listener;
    return () => (this.#listener = () => undefined);
  }
  now(): Date {
    return new Date(2026, 2, 2, 14, 3);
  }
  tell(change: WorkbookChange): void {
    this.#listener(change);
  }
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error("it never came about");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("what the pane shows", () => {
  it("follows the workbook: one check for a burst of edits", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    const stop = store.start();
    await until(() => !store.state().busy);
    expect(store.state().result?.scorecard?.totals.effective.toString()).toBe("17");
    host.grid = framework(10, 10);
    host.tell("edited");
    host.tell("edited");
    host.tell("edited");
    expect(store.state().busy).toBe(true);
    await until(() => !store.state().busy);
    expect(store.state().result?.scorecard?.totals.effective.toString()).toBe("20");
    expect(host.reads).toBe(2);
    stop();
  });

  it("says why a workbook cannot be read, and recovers", async () => {
    const host = new TestHost(new WorkbookError("damaged", "坏.xlsx"));
    const store = new PaneStore(host);
    const stop = store.start();
    await until(() => !store.state().busy);
    expect(store.state().failure).toEqual({ code: "damaged", subject: "坏.xlsx" });
    host.grid = framework(9);
    await store.recheck();
    expect(store.state().failure).toBeNull();
    expect(store.state().result?.assessment).not.toBeNull();
    stop();
  });

  it("keeps settings in the workbook, and drops one that is taken back", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    await store.recheck();
    await store.changeSettings({ attribution: "even", bonusCap: 5 });
    expect(store.state().result?.settings).toMatchObject({ attribution: "even", bonusCap: 5 });
    await store.changeSettings({ bonusCap: null });
    expect(store.state().result?.settings).not.toHaveProperty("bonusCap");
    expect(store.state().result?.settings.attribution).toBe("even");
    expect(host.written.every(({ sheets }) => sheets.length === 0)).toBe(true);
  });

  it("lets settings count for now where the workbook will not take them, and says so", async () => {
    const host = new TestHost(framework(9, 8));
    host.refuses = true;
    const store = new PaneStore(host);
    await store.recheck();
    await store.changeSettings({ unit: "某局" });
    expect(store.state().settingsNotKept).toBe(true);
    expect(store.state().result?.unit).toBe("某局");
  });

  it("writes nothing where nothing is recognised, and says so", async () => {
    const host = new TestHost(workbookOf(sheetOf("随便", [["无关"]])));
    const store = new PaneStore(host);
    await store.recheck();
    const outcome = await store.summarise({ attribution: "lead", date: "2026-03-02" }, "zh-CN");
    expect(outcome).toEqual({ kind: "nothing-recognised" });
    expect(host.written).toEqual([]);
  });

  it("names the five sheets it has written", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    await store.recheck();
    const outcome = await store.summarise({ attribution: "lead", date: "2026-03-02", unit: "某局" }, "zh-CN");
    expect(outcome).toEqual({
      kind: "written",
      sheets: ["测评汇总", "扣分整改清单", "部门责任清单", "填报核对清单", "得分明细"],
    });
    expect(host.written.at(-1)?.sheets).toHaveLength(5);
  });
});
