import type { WorkbookGrid } from "../../../src/domain/grid.ts";
import type { PaneHost, WorkbookEvent } from "../../../src/taskpane/state/paneHost.ts";
import { PaneStore } from "../../../src/taskpane/state/paneStore.ts";
import { workOver } from "../../../src/taskpane/state/paneWork.ts";
import type { SheetPlan } from "../../../src/report/sheetPlan.ts";
import { summariseWorkbook } from "../../../src/usecases/summariseWorkbook.ts";
import { settingsXml } from "../../../src/workbook/settingsXml.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { cell, planOf } from "../../workbook/samplePlan.ts";
import {
  WorkbookError,
  type SheetsChange,
  type WorkbookChange,
  type WorkbookRun,
} from "../../../src/workbook/workbookPort.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import type { CellAddress } from "../../../src/domain/address.ts";

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

function towns(): WorkbookGrid {
  return workbookOf(
    sheetOf("考核表", [
      ["序号", "考核指标", "分值", "城关镇", "河东镇"],
      [1, "巡河频次", 40, 40, 36],
      [2, "四乱清零", 30, 28, 29],
      [3, "水质达标", 30, 29, 24],
    ]),
  );
}

class TestHost implements PaneHost {
  readonly language = "zh-CN";
  readonly written: SheetsChange[] = [];
  refuses = false;
  /** What the user chooses as the workbook of the period before. */
  previous: WorkbookGrid = workbookOf(sheetOf("随便", [["无关"]]));
  reads = 0;
  /** Whether each reading was to wait for the user. */
  readonly patience: boolean[] = [];
  #gate: Promise<void> = Promise.resolve();
  #listener: (change: WorkbookEvent) => void = () => undefined;

  constructor(public grid: WorkbookGrid | WorkbookError) {}

  readonly workbook = {
    read: async (run?: WorkbookRun): Promise<WorkbookGrid> => {
      this.reads++;
      this.patience.push(run?.patient ?? false);
      run?.onProgress?.(0, 2);
      await this.#gate;
      if (this.grid instanceof WorkbookError) throw this.grid;
      return this.grid;
    },
    apply: async (change: WorkbookChange, run?: WorkbookRun): Promise<void> => {
      if (change.kind !== "write") return;
      await this.#gate;
      if (run?.signal?.aborted) throw new WorkbookError("cancelled", "测试.xlsx");
      if (this.refuses) throw new WorkbookError("structure-locked", "测试.xlsx");
      this.written.push(change);
      if (change.settingsXml !== undefined && !(this.grid instanceof WorkbookError)) {
        this.grid = { ...this.grid, settingsXml: change.settingsXml };
      }
    },
    readSettings: async (): Promise<string | null> =>
      this.grid instanceof WorkbookError ? null : this.grid.settingsXml,
  };
  /** Holds reading and writing up until the function that it gives is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.#gate = new Promise((resolve) => (open = resolve));
    return open;
  }
  readonly selected: CellAddress[] = [];
  async select(address: CellAddress): Promise<void> {
    this.selected.push(address);
  }
  async readFile(): Promise<WorkbookGrid> {
    return this.previous;
  }
  onChange(listener: (change: WorkbookEvent) => void): () => void {
    this.#listener = listener;
    return () => (this.#listener = () => undefined);
  }
  now(): Date {
    return new Date(2026, 2, 2, 14, 3);
  }
  tell(change: WorkbookEvent): void {
    this.#listener(change);
  }
}

async function until(condition: () => boolean): Promise<void> {
  // What never comes about runs into the test's own time limit.
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("what the pane shows", () => {
  it("follows the workbook: one check for a burst of edits", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    const stop = store.start();
    await until(() => !store.state().busy);
    expect(store.state().result?.scorecard?.totals?.effective.toString()).toBe("17");
    host.grid = framework(10, 10);
    host.tell("edited");
    host.tell("edited");
    host.tell("edited");
    expect(store.state().busy).toBe(true);
    await until(() => !store.state().busy);
    expect(store.state().result?.scorecard?.totals?.effective.toString()).toBe("20");
    expect(host.reads).toBe(2);
    stop();
  });

  it("begins with a check that was made before it, and follows the workbook from there", async () => {
    const host = new TestHost(framework(9, 8));
    const first = await workOver(host.workbook).check({ today: "2026-03-02" }, {});
    const store = new PaneStore(host, first);
    expect(store.state().result).toBe(first.result);
    expect(store.state().busy).toBe(true);
    const stop = store.start();
    expect(store.state().busy).toBe(false);
    expect(store.state().checkedAt).toEqual(host.now());
    expect(host.reads).toBe(1);
    host.grid = framework(10, 10);
    host.tell("edited");
    await until(() => !store.state().busy);
    expect(store.state().result?.scorecard?.totals?.effective.toString()).toBe("20");
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

  it("compares with another workbook, keeps what that came to, and drops it again", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    await store.recheck();
    expect(await store.comparePrevious(new File([], "上期.xlsx"))).toBe("nothing");
    host.previous = framework(9, 6);
    expect(await store.comparePrevious(new File([], "上期.xlsx"))).toBe("taken");
    expect(store.state().result?.settings.previous?.totals.result.toString()).toBe("15");
    expect(host.written.at(-1)?.settingsXml).toContain("<previous");
    // Of two towns' marks it is the named unit's.
    host.previous = towns();
    expect(await store.comparePrevious(new File([], "上期.xlsx"))).toBe("of-several-units");
    expect(store.state().result?.settings.previous?.totals.result.toString()).toBe("15");
    await store.changeSettings({ unit: "某某县河东镇" });
    expect(await store.comparePrevious(new File([], "上期.xlsx"))).toBe("taken");
    expect(store.state().result?.settings.previous?.totals.result.toString()).toBe("89");
    await store.changeSettings({ previous: null });
    expect(store.state().result?.settings).not.toHaveProperty("previous");
  });

  it("leaves what another author has acknowledged or joined since the last check", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    await store.recheck();
    await store.changeSettings({ acknowledged: { a: "我已核实" } });
    host.grid = {
      ...framework(9, 8),
      settingsXml: settingsXml({ acknowledged: { a: "我已核实", b: "他已核实" }, unit: "他填的单位" }),
    };
    await store.changeSettings({ acknowledged: { a: "我已核实", c: "又一条" } });
    expect(store.state().result?.settings).toEqual({
      acknowledged: { a: "我已核实", b: "他已核实", c: "又一条" },
      unit: "他填的单位",
    });
    await store.changeSettings({ acknowledged: {} });
    expect(store.state().result?.settings).toEqual({ unit: "他填的单位" });
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
    const outcome = await store.summarise({ date: "2026-03-02" }, "zh-CN");
    expect(outcome).toEqual({ kind: "nothing-recognised" });
    expect(host.written).toEqual([]);
  });

  it("names the five sheets it has written", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    await store.recheck();
    const outcome = await store.summarise({ date: "2026-03-02", unit: "某局" }, "zh-CN");
    expect(outcome).toEqual({
      kind: "written",
      sheets: ["测评汇总", "扣分整改清单", "部门责任清单", "填报核对清单", "得分明细"],
      unfitted: [],
    });
    expect(host.written.at(-1)?.sheets).toHaveLength(5);
  });

  it("adds ledgers and shows the first, but not one that the workbook has meanwhile", async () => {
    const host = new TestHost(framework(9, 8));
    const store = new PaneStore(host);
    await store.recheck();
    const outcome = await store.addLedgers(["rectification", "evidence"]);
    expect(outcome).toEqual({ kind: "ledgers-added", sheets: ["问题整改台账", "创建资料目录"] });
    expect(host.written.flatMap(({ sheets }) => sheets.map(({ name }) => name))).toEqual([
      "问题整改台账",
      "创建资料目录",
    ]);
    expect(host.selected).toEqual([{ sheet: "问题整改台账", row: 1, column: 1 }]);
    const header = ["编号", "存在问题", "责任部门", "整改措施", "整改时限", "销号日期"];
    const kept = sheetOf("整改", [header, ["1", "台阶松动", "办公室", "修补", "2026-03-01", ""]]);
    host.grid = workbookOf(...framework(9, 8).sheets, kept);
    expect(await store.addLedgers(["rectification"])).toEqual({
      kind: "there",
      ledger: "rectification",
      sheet: "整改",
    });
    expect(host.written).toHaveLength(1);
  });
});

describe("work under way", () => {
  async function started(host: TestHost): Promise<{ store: PaneStore; stop: () => void }> {
    const store = new PaneStore(host);
    const stop = store.start();
    await until(() => !store.state().busy);
    return { store, stop };
  }
  const choices = { date: "2026-03-02" };

  it("says which step it is at, and how many there are", async () => {
    const host = new TestHost(framework(9));
    const { store, stop } = await started(host);
    const open = host.hold();
    const checking = store.recheck();
    await until(() => store.state().step?.of === 2);
    expect(store.state().step).toEqual({ phase: "reading", done: 0, of: 2 });
    open();
    await checking;
    expect(store.state().step).toBeNull();
    stop();
  });

  it("stops a check at once, keeps what was shown, and says so until the next one", async () => {
    const host = new TestHost(framework(9, 8));
    const { store, stop } = await started(host);
    const open = host.hold();
    host.grid = framework(1, 1);
    const checking = store.recheck();
    await until(() => store.state().step !== null);
    store.stop();
    expect(store.state()).toMatchObject({ busy: false, stopped: true, step: null });
    open();
    await checking;
    expect(store.state().result?.scorecard?.totals?.effective.toString()).toBe("17");
    await store.recheck();
    expect(store.state().stopped).toBe(false);
    expect(store.state().result?.scorecard?.totals?.effective.toString()).toBe("2");
    stop();
  });

  it("stops a summary before it is written, and the workbook is as it was", async () => {
    const host = new TestHost(framework(9, 8));
    const { store, stop } = await started(host);
    const open = host.hold();
    const summarising = store.summarise(choices, "zh-CN");
    await until(() => store.state().acting);
    store.stop();
    open();
    expect(await summarising).toEqual({ kind: "failed", failure: { code: "cancelled", subject: "" } });
    expect(host.written).toEqual([]);
    expect(store.state()).toMatchObject({ acting: false, busy: false });
    stop();
  });

  it("does not read while it writes: edits made meanwhile are looked at afterwards", async () => {
    const host = new TestHost(framework(9, 8));
    const { store, stop } = await started(host);
    const open = host.hold();
    const reads = host.reads + 1;
    const summarising = store.summarise(choices, "zh-CN");
    // Its own reading, which is held up.
    await until(() => host.reads === reads);
    host.tell("edited");
    await store.recheck();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(host.reads).toBe(reads);
    open();
    expect((await summarising).kind).toBe("written");
    expect(host.reads).toBe(reads + 1);
    expect(store.state().outcome?.kind).toBe("written");
    store.dismissOutcome();
    expect(store.state().outcome).toBeNull();
    stop();
  });

  it("waits where a cell is being edited, says so, and checks by itself once it can", async () => {
    const host = new TestHost(framework(9, 8));
    const { store, stop } = await started(host);
    host.grid = new WorkbookError("cell-editing", "测试.xlsx");
    host.tell("edited");
    await until(() => store.state().waiting);
    expect(store.state()).toMatchObject({ busy: true, failure: null });
    host.grid = framework(10, 10);
    await until(() => !store.state().busy);
    expect(store.state()).toMatchObject({ waiting: false, failure: null });
    expect(store.state().result?.scorecard?.totals?.effective.toString()).toBe("20");
    stop();
  });

  it("says that it waits where Excel keeps silent", async () => {
    const host = new TestHost(framework(9));
    const { store, stop } = await started(host);
    const open = host.hold();
    const checking = store.recheck();
    expect(store.state().waiting).toBe(false);
    await until(() => store.state().waiting);
    open();
    await checking;
    expect(store.state().waiting).toBe(false);
    stop();
  });

  it("never takes what is half typed on its own account, but does when asked to check", async () => {
    const host = new TestHost(framework(9));
    const { store, stop } = await started(host);
    host.tell("edited");
    await until(() => host.reads === 2 && !store.state().busy);
    await store.recheck();
    expect(host.patience).toEqual([true, true, false]);
    stop();
  });

  it("takes another author's edits up later and without a word", async () => {
    const host = new TestHost(framework(9));
    const { store, stop } = await started(host);
    host.grid = framework(10);
    host.tell("edited-elsewhere");
    host.tell("edited-elsewhere");
    expect(store.state().busy).toBe(false);
    await until(() => store.state().result?.scorecard?.totals?.effective.toString() === "10");
    expect(host.reads).toBe(2);
    stop();
  });

  it("says no longer that the summary was written once the data under it has changed", async () => {
    const book = FileWorkbook.open(createWorkbook([plainFramework(9)]), "测试.xlsx");
    const host = new TestHost(await book.read());
    const { store, stop } = await started(host);
    await store.summarise(choices, "zh-CN");
    expect(store.state().outcome?.kind).toBe("written");
    await summariseWorkbook(book, { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" });
    book.edit([{ at: { sheet: "测评体系", row: 2, column: 5 }, value: 3 }]);
    host.grid = await book.read();
    host.tell("edited");
    await until(() => store.state().summary === "older" && !store.state().busy);
    expect(store.state().outcome).toBeNull();
    stop();
  });

  it("knows a summary that is older than the data, from the workbook alone", async () => {
    const book = FileWorkbook.open(createWorkbook([plainFramework(9)]), "测试.xlsx");
    await summariseWorkbook(book, { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" });
    const host = new TestHost(await book.read());
    const { store, stop } = await started(host);
    expect(store.state().summary).toBe("current");
    book.edit([{ at: { sheet: "测评体系", row: 2, column: 5 }, value: 7 }]);
    host.grid = await book.read();
    host.tell("edited");
    await until(() => store.state().summary === "older");
    host.tell("opened");
    await until(() => !store.state().busy);
    expect(store.state().summary).toBe("older");
    stop();
  });
});

function plainFramework(mark: number): SheetPlan {
  const rows = [
    ["序号", "测评项目", "测评内容", "应得分", "实得分"],
    [1, "项目", "内容", 10, mark],
  ];
  return planOf(
    "测评体系",
    null,
    rows.map((row) => row.map((value) => cell(value))),
  );
}
