import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook, type CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { nextYear } from "../../src/usecases/nextYear/nextYear.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { settingsXml } from "../../src/workbook/settingsXml.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { ledger, RECTIFICATION, REPORTS } from "../ledgers/ledgersOf.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

/** The year is over, the next has not begun. */
const TODAY = "2026-12-20";

describe("The year after that of the example", () => {
  const example = path.join(__dirname, "../../examples/year.xlsx");
  let before: CheckResult;
  let after: CheckResult;
  let made: WorkbookGrid;

  beforeAll(async () => {
    const file = FileWorkbook.open(readFileSync(example), "year.xlsx");
    const grid = await file.read();
    before = checkWorkbook(grid, { today: TODAY });
    const next = nextYear(grid, file.appearance(), before, TODAY);
    if (!next) throw new Error("nothing was carried over");
    expect(next.left).toEqual([]);
    made = await FileWorkbook.open(createWorkbook(next.sheets, next.settingsXml), "made.xlsx").read();
    after = checkWorkbook(made, { today: "2027-01-15" });
    // Last year's file is only read.
    expect(file.bytes()).toEqual(new Uint8Array(readFileSync(example)));
  });

  it("has the same sheets, indicators, full marks and departments, and no mark", () => {
    expect(made.sheets.map(({ name }) => name)).toEqual([
      ...["测评体系", "任务分解", "阶段安排", "部门名册"],
      ...["定期报送登记表", "检查记录", "问题整改台账", "创建资料目录"],
    ]);
    const indicators = ({ scorecard }: CheckResult) =>
      scorecard?.indicators.map(({ indicator, full, leads }) => [indicator.code, indicator.name, `${full}`, leads]);
    expect(indicators(after)).toEqual(indicators(before));
    expect(after.scorecard?.totals?.unscored).toBe(before.scorecard?.indicators.length);
    expect(after.assessment?.framework?.indicators.every(({ reason }) => reason === "")).toBe(true);
    expect(after.assessment?.roster.departments).toEqual(before.assessment?.roster.departments);
  });

  it("is called by its own year, with the date still to be filled in", () => {
    expect(after.period).toBe("2027年度");
    expect(after.assessment?.filledOn).toBeNull();
    const texts = made.sheets.flatMap(({ values }) => values.flatMap((row) => row ?? [])).filter((value) => value);
    expect(texts).toContain("临江区市场监督管理局2027年度文明单位创建测评体系");
    expect(texts.filter((value) => /2026(?!-\d\d-\d\d)/u.test(String(value)))).toEqual([]);
  });

  it("keeps formulas, with what they now come to", () => {
    const [sheet] = made.sheets;
    expect([...(sheet?.formulas.values() ?? [])]).toEqual(["SUM(D4:D10)", "SUM(E4:E10)"]);
    expect(sheet?.values[10]?.slice(3, 5)).toEqual([100, 0]);
  });

  it("has every task undone, recurring ones with their deadline, the others without", () => {
    const tasks = after.assessment?.breakdown?.tasks ?? [];
    expect(tasks.map(({ name }) => name)).toEqual(before.assessment?.breakdown?.tasks.map(({ name }) => name));
    expect(new Set(tasks.map(({ progress }) => progress))).toEqual(new Set(["unknown"]));
    expect(new Set(tasks.map(({ deadline }) => deadline.kind))).toEqual(new Set(["missing", "recurring"]));
  });

  it("lists each duty at the new year's days, and the problems that are not closed", () => {
    const [reports, , problems] = after.ledgers;
    const days = reports?.rows.flatMap(({ fields }) => (fields.dueOn ?? []).map(({ text }) => text)) ?? [];
    expect(days.length).toBeGreaterThan(40);
    expect(days.every((day) => day.startsWith("2027-"))).toBe(true);
    expect(reports?.tally.total).toEqual({});
    const open = (before.ledgers[2]?.rows ?? []).filter(({ counts }) => !counts.closed);
    expect(open.length).toBeGreaterThan(2);
    expect(problems?.rows.map(({ name }) => name)).toEqual(open.map(({ name }) => name));
    for (const { fields } of problems?.rows ?? []) {
      expect([fields.foundOn, fields.due, fields.doneOn, fields.closedOn]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(fields.note?.[0]?.text).toMatch(/^上年结转，原编号\d，发现于2026-\d\d-\d\d/u);
    }
  });

  it("compares with the year that was", () => {
    const { previous } = after.settings;
    expect(previous?.period).toBe("2026年度");
    expect(`${previous?.totals.effective}`).toBe(`${before.scorecard?.totals?.effective}`);
  });
});

describe("What goes along", () => {
  it("is what the framework asks for, not what there was: evidence, signatures, numbers of documents", () => {
    const grid = workbookOf(
      sheetOf("2026年测评体系", [
        ["根据文明办〔2026〕3号文件制定的2026年测评体系"],
        ["序号", "测评内容", "应得分", "自评分", "考核得分", "佐证材料", "责任部门"],
        [1, "领导重视", 40, 38, 37, "照片不少于3张", "办公室"],
        [2, "志愿服务", 60, 60, "不适用", "见档案盒5", "人事科"],
        ["合计", "", 100, 98, 37, "", ""],
        ["审核人：高洁", "", "", "日期：2026年12月1日"],
      ]),
      sheetOf("参考", [["随便"]]),
    );
    const { grid: next, left } = carried(grid);
    expect(next.sheets.map(({ name, values }) => [name, values])).toEqual([
      [
        "2027年测评体系",
        [
          ["根据文明办〔2026〕3号文件制定的2027年测评体系"],
          ["序号", "测评内容", "应得分", "自评分", "考核得分", "佐证材料", "责任部门"],
          [1, "领导重视", 40, null, null, "照片不少于3张", "办公室"],
          [2, "志愿服务", 60, null, null, null, "人事科"],
          ["合计", "", 100, null, null, "", ""],
          ["审核人：高洁", "", "", "日期："],
        ].map((row) => expect.arrayContaining(row)),
      ],
    ]);
    expect(left).toEqual(["参考"]);
  });

  it("is the scoring by formula, but no mark that was written as one, and no word that only sounds like the heading", () => {
    const framework = sheetOf(
      "测评体系",
      [
        ["序号", "测评内容", "应得分", "扣分", "自评分", "责任部门"],
        [1, "领导重视", 40, 2, 38, "办公室"],
        [2, "志愿服务", 30, null, 29, "人事科"],
        [3, "环境卫生", 30, null, 28, "人事科"],
        ["合计", "", 100, 2, 95, ""],
      ],
      { formulas: { E2: "C2-D2", E3: "30-1", E4: "C4-2", E5: "SUM(E2:E4)" } },
    );
    const tasks = sheetOf("任务分解", [
      ["工作任务", "责任部门", "完成情况"],
      ["组织活动", "人事科", "完成"],
    ]);
    const { grid } = carried(workbookOf(framework, tasks));
    expect([...(grid.sheets[0]?.formulas.values() ?? [])]).toEqual(["C2-D2", "SUM(E2:E4)"]);
    expect(grid.sheets[0]?.values.map((row) => row?.[4])).toEqual(["自评分", 40, null, null, 40]);
    expect(grid.sheets[1]?.values[1]).toEqual(["组织活动", "人事科", null]);
  });

  it("is every sheet of a framework of several, and the totals that were typed go", () => {
    const month = (name: string, ...marks: readonly number[]) =>
      sheetOf(name, [
        ["序号", "测评内容", "分值", "得分", "责任科室"],
        [1, "组织领导", 40, marks[0] ?? null, "办公室"],
        [2, "制度建设", 60, marks[1] ?? null, "法规科"],
        [null, "合计", 100, (marks[0] ?? 0) + (marks[1] ?? 0)],
      ]);
    const { grid } = carried(workbookOf(month("1月", 36, 57), month("2月", 38, 60), month("3月", 40, 58)));
    expect(grid.sheets.map(({ name }) => name)).toEqual(["1月", "2月", "3月"]);
    for (const { values } of grid.sheets) expect(values.map((row) => row?.[3])).toEqual(["得分", null, null, null]);
  });

  it("keeps a sheet's name that formulas go by, and drops a formula that takes from what stays behind", () => {
    const framework = {
      ...sheetOf(
        "2026年体系",
        [
          ["序号", "测评内容", "应得分", "自评分", "责任部门"],
          [1, "领导重视", 40, 38, "办公室"],
          [2, "志愿服务", 60, 55, "人事科"],
          ["合计", "", 100, 93, ""],
        ],
        { formulas: { D2: "流水!A1", D4: "SUM(D2:D3)" } },
      ),
    };
    const tasks = sheetOf(
      "任务分解",
      [
        ["工作任务", "责任部门", "完成时限", "备注"],
        ["组织活动", "人事科", "2026-06-30", 40],
      ],
      { formulas: { D2: "'2026年体系'!C2" } },
    );
    const { grid } = carried(workbookOf(framework, tasks, sheetOf("流水", [[38]])));
    expect(grid.sheets.map(({ name }) => name)).toEqual(["2026年体系", "任务分解"]);
    expect(grid.sheets.map(({ formulas }) => [...formulas.values()])).toEqual([["SUM(D2:D3)"], ["'2026年体系'!C2"]]);
    expect(grid.sheets[1]?.values[1]?.slice(0, 4)).toEqual(["组织活动", "人事科", null, 40]);
  });

  it("is a ledger alone where there is nothing else, and tasks alone likewise", () => {
    const alone = carried(
      workbookOf(
        ledger("2026年定期报送登记表", REPORTS, [
          [1, "工作信息", "每月20日前", "办公室", "区文明办", "2026-01-19", ""],
          [2, "一次性报告", "", "办公室", "区文明办", "2026-05-10", ""],
        ]),
      ),
    );
    const [reports] = alone.result.ledgers;
    expect(reports?.written).toBe(1);
    expect(reports?.rows.map(({ name }) => name)).toEqual(["工作信息"]);
    const tasks = carried(
      workbookOf(
        sheetOf("任务分解", [
          ["2026年任务分解表"],
          ["工作任务", "责任部门", "完成时限", "完成情况"],
          ["组织活动", "人事科", "6月30日前", "已完成"],
          ["值班", "办公室", "长期", "进行中"],
        ]),
      ),
    );
    expect(tasks.grid.sheets[0]?.values.slice(2)).toEqual([
      ["组织活动", "人事科", null, null],
      ["值班", "办公室", "长期", null],
    ]);
    expect(tasks.result.settings.previous).toBeUndefined();
  });

  it("is a problem that was put right but not closed, where the ledger closes problems; else one that is open", () => {
    const rows = [
      [1, "2026-02-01", "督查", "1", "台阶松动", "办公室", "修补", "2026-03-01", "已完成", "2026-02-28", "合格", ""],
      [
        2,
        "2026-02-01",
        "督查",
        "1",
        "灯不亮",
        "办公室",
        "更换",
        "2026-03-01",
        "已完成",
        "2026-02-28",
        "",
        "2026-03-02",
      ],
      [3, "2026-02-01", "督查", "1", "标语过时", "办公室", "更换", "2026-03-01", "", "", "", ""],
    ];
    const closing = carried(workbookOf(ledger("2026年问题整改台账", RECTIFICATION, rows)));
    expect(closing.result.ledgers[0]?.rows.map(({ name }) => name)).toEqual(["台阶松动", "标语过时"]);
    const without = carried(
      workbookOf(
        ledger(
          "2026年问题整改台账",
          RECTIFICATION.slice(0, -1),
          rows.map((row) => row.slice(0, -1)),
        ),
      ),
    );
    expect(without.result.ledgers[0]?.rows.map(({ name }) => name)).toEqual(["标语过时"]);
  });

  it("is how the office counts, not what it decided of last year", () => {
    const framework = sheetOf("测评体系", [
      ["2025—2026年度测评体系"],
      ["序号", "测评内容", "应得分", "自评分", "责任部门"],
      [1, "领导重视", 40, 38, "办公室"],
    ]);
    const kept = settingsXml({
      attribution: "even",
      aliases: { 办: "办公室" },
      judgedOn: "2026-10-01",
      acknowledged: { 某: "已核" },
      holidays: { move: "later", off: ["2026-10-01"] },
      mapping: { 测评体系: { E: "lead" } },
    });
    const { result } = carried({ ...workbookOf(framework), settingsXml: kept });
    const { previous, ...settings } = result.settings;
    expect(settings).toEqual({
      attribution: "even",
      aliases: { 办: "办公室" },
      holidays: { move: "later" },
      mapping: { 测评体系: { E: "lead" } },
    });
    expect(previous?.period).toBe("2025—2026");
    expect(result.period).toBe("2026—2027");
  });

  it("is nothing where nothing is recognised", () => {
    const grid = workbookOf(sheetOf("随便", [["无关"]]));
    expect(nextYear(grid, [], checkWorkbook(grid, { today: TODAY }), TODAY)).toBeNull();
  });
});

/** The next year's workbook as a program would read it, and its check. */
function carried(grid: WorkbookGrid) {
  const next = nextYear(grid, [], checkWorkbook(grid, { today: TODAY }), TODAY);
  if (!next) throw new Error("nothing was carried over");
  const sheets = next.sheets.map(({ name, rows }) =>
    sheetOf(
      name,
      rows.map(({ cells }) => Array.from(cells, (cell) => cell?.value ?? null)),
      {
        formulas: Object.fromEntries(
          rows.flatMap(({ cells }, at) =>
            cells.flatMap((cell, index) =>
              cell?.formula === undefined ? [] : [[`${String.fromCharCode(65 + index)}${at + 1}`, cell.formula]],
            ),
          ),
        ),
      },
    ),
  );
  const made = { ...workbookOf(...sheets), settingsXml: next.settingsXml };
  return { grid: made, left: next.left, result: checkWorkbook(made, { today: "2027-01-15" }) };
}

test("holidays go along by name, for the new year's days to be entered", () => {
  const { grid } = carried(
    workbookOf(
      sheetOf("测评体系", [
        ["2026年测评体系"],
        ["序号", "测评内容", "应得分", "自评分", "责任部门"],
        [1, "领导重视", 40, 38, "办公室"],
      ]),
      sheetOf("2026年节假日", [
        ["2026年节假日安排"],
        ["应报日期遇节假日：", "顺延"],
        ["节日", "放假日期", "调休上班日期"],
        ["国庆节", "10月1日至7日", "10月10日"],
      ]),
    ),
  );
  expect(grid.sheets[1]?.name).toBe("2027年节假日");
  expect(grid.sheets[1]?.values.map((row) => (row ?? []).filter((value) => value !== null))).toEqual([
    ["2027年节假日安排"],
    ["应报日期遇节假日：", "顺延"],
    ["节日", "放假日期", "调休上班日期"],
    ["国庆节"],
  ]);
});

describe("A ledger", () => {
  const HEADINGS = ["序号", "检查日期", "受检部门", "检查内容", "结果", "整改建议", "备注"];

  it("keeps its own lines, headings, columns and rules, and is empty where nothing goes on", () => {
    const { grid } = carried(
      workbookOf(
        sheetOf("2026年检查记录", [
          ["2026年检查记录"],
          HEADINGS,
          [1, "2026-03-01", "办公室", "卫生", "不合格", "清理", ""],
          [2, "2026-04-01", "人事科", "纪律", "合格", "", ""],
          ["注：年度内累计3次不合格的，取消年度评先评优资格。"],
        ]),
      ),
    );
    expect(grid.sheets[0]?.name).toBe("2027年检查记录");
    expect(grid.sheets[0]?.values.map((row) => (row ?? []).filter((value) => value !== null))).toEqual([
      ["2027年检查记录"],
      HEADINGS,
      [],
      [],
      ["注：年度内累计3次不合格的，取消年度评先评优资格。"],
    ]);
  });

  it("stays a matrix of months, with what the office notes of the duty and not of one time", () => {
    const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
    const { grid } = carried(
      workbookOf(
        sheetOf("报送登记", [
          ["工作事项", "责任科室", "周期", "报送渠道", ...months, "备注"],
          ["信息简报", "办公室", "每月20日前", "内网", "1月19日", "2月20日", ...months.slice(2).map(() => ""), "加密"],
        ]),
      ),
    );
    const [, row] = grid.sheets[0]?.values ?? [];
    expect(row?.filter((value) => value !== null)).toEqual(["信息简报", "办公室", "每月20日前", "内网", "加密"]);
    expect(row?.at(-1)).toBe("加密");
  });

  it("lists each time anew with what all times of a duty say, and grows above the lines below it", () => {
    const headings = ["序号", "事项", "频次", "应报日期", "报送日期", "报送渠道", "签收人", "备注"];
    const listed = (at: number, day: string, by: string, note: string) => [
      ...[at, "信息简报", "每季度末", day, day, "内网", by, note],
    ];
    const { grid } = carried(
      workbookOf(
        sheetOf(
          "报送登记",
          [headings, listed(1, "2026-03-31", "甲", "补报"), listed(2, "2026-06-30", "乙", ""), ["合计", "", "", "", 2]],
          { formulas: { E4: "COUNTA(E2:E3)" } },
        ),
      ),
    );
    const [sheet] = grid.sheets;
    expect(sheet?.values.slice(1, 5)).toEqual(
      ["2027-03-31", "2027-06-30", "2027-09-30", "2027-12-31"].map((day, at) => [
        ...[at + 1, "信息简报", "每季度末", day, null, "内网", null, null],
      ]),
    );
    expect(sheet?.values[5]?.[0]).toBe("合计");
    expect([...(sheet?.formulas.values() ?? [])]).toEqual(["COUNTA(E2:E5)"]);
  });

  it("has each problem under the heading that it stood under", () => {
    const { grid } = carried(
      workbookOf(
        sheetOf("整改台账", [
          ["序号", "存在问题", "责任部门", "整改时限", "完成情况"],
          ["一、市级督查反馈"],
          [1, "台阶松动", "办公室", "2026-03-01", "已完成"],
          ["二、群众反映"],
          [2, "灯不亮", "办公室", "2026-03-01", ""],
        ]),
      ),
    );
    expect(grid.sheets[0]?.values.map((row) => (row ?? []).filter((value) => value !== null))).toEqual([
      ["序号", "存在问题", "责任部门", "整改时限", "完成情况"],
      ["一、市级督查反馈"],
      [],
      ["二、群众反映"],
      [1, "灯不亮", "办公室"],
    ]);
  });

  it("goes on beside another on the same sheet", () => {
    const { grid } = carried(
      workbookOf(
        sheetOf("综合台账", [
          ["一、检查情况"],
          ["检查日期", "受检部门", "检查内容", "检查结果"],
          ["2026-03-05", "办公室", "卫生", "合格"],
          ["二、问题整改"],
          ["存在问题", "责任部门", "整改时限", "完成情况"],
          ["脱岗", "人事科", "2026-03-20", "已完成"],
          ["杂物", "后勤科", "2026-03-25", ""],
        ]),
      ),
    );
    expect(grid.sheets[0]?.values.map((row) => (row ?? []).filter((value) => value !== null))).toEqual([
      ["一、检查情况"],
      ["检查日期", "受检部门", "检查内容", "检查结果"],
      [],
      ["二、问题整改"],
      ["存在问题", "责任部门", "整改时限", "完成情况"],
      ["杂物", "后勤科"],
      [],
    ]);
  });

  it("stands at the day from which states are counted, and what is hidden of the plan stays hidden", async () => {
    const file = FileWorkbook.open(readFileSync(path.join(__dirname, "../../examples/year.xlsx")), "year.xlsx");
    const read = await file.read();
    const grid = {
      ...read,
      sheets: read.sheets.map((one, at) => (at > 0 ? one : { ...one, hiddenRows: new Set([5]) })),
    };
    const next = nextYear(grid, file.appearance(), checkWorkbook(grid, { today: TODAY }), TODAY);
    const made = await FileWorkbook.open(createWorkbook(next?.sheets ?? []), "made.xlsx").read();
    expect([...(made.sheets[0]?.hiddenRows ?? [])]).toEqual([5]);
    const reports = made.sheets[4];
    expect(reports?.values[1]?.[10]).toBe(46_388);
    expect(reports?.values[3]?.at(-1)).toBe("待报");
    expect(reports?.formulas.size).toBeGreaterThan(60);
  });
});

test("The year after a table of several units has no mark of any, and the own unit's total to compare with", () => {
  const rows = [
    ["2026年度河长制工作考核表"],
    ["序号", "考核指标", "分值", "城关镇", "河东镇", "平均分"],
    [1, "巡河频次", 40, 40, 36, 38],
    [2, "四乱清零", 30, 28, 29, 28.5],
    [3, "水质达标", 30, 29, 24, 26.5],
    ["合计", null, 100, 97, 89, 93],
  ];
  const next = (unit?: string) => {
    const grid = workbookOf(sheetOf("考核表", rows));
    const made = nextYear(grid, [], checkWorkbook(grid, { today: TODAY, ...(unit ? { unit } : {}) }), TODAY);
    const cells = (made?.sheets[0]?.rows ?? []).map((row) => row.cells.map((one) => one?.value ?? null));
    return { cells, settings: made?.settingsXml ?? "" };
  };
  const { cells, settings } = next("河东镇");
  for (const row of cells.slice(2)) expect(row.slice(3).filter((value) => value !== null)).toEqual([]);
  expect(cells[2]?.slice(0, 3)).toEqual([1, "巡河频次", 40]);
  expect(settings).toMatch(/<previous[^>]*河东镇/);
  // Whose total would it be?
  expect(next().settings).not.toContain("<previous");
});
