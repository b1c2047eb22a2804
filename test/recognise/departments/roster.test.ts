import { readRoster } from "../../../src/recognise/departments/roster.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const FRAMEWORK = sheetOf("测评体系", [
  ["序号", "测评内容", "应得分", "实得分"],
  [1, "领导班子建设", 15, 15],
]);
const listed = (...sheets: ReturnType<typeof sheetOf>[]) => readRoster(workbookOf(FRAMEWORK, ...sheets));

it("reads 部门, 类别 and 别名", () => {
  const roster = listed(
    sheetOf("部门名册", [
      ["部门名册"],
      ["序号", "部门", "类别", "别名"],
      [1, "办 公 室", "科室", "局办、党政办"],
      [2, "运政管理", "所", null],
      [3, "资助中心", null, "—"],
    ]),
  );
  expect(roster).toEqual({
    sheet: "部门名册",
    departments: [
      { name: "办公室", kind: "office", aliases: ["局办", "党政办"] },
      { name: "运政管理", kind: "station", aliases: [] },
      { name: "资助中心", kind: "other", aliases: [] },
    ],
  });
});

it("takes the kind from the ending where 类别 says none", () => {
  const roster = listed(
    sheetOf("科室名单", [["科室"], ["办公室"], ["运政所"], ["收费站"], ["执法大队"], ["宣传部"], ["党总支委"]]),
  );
  expect(roster?.departments.map(({ kind }) => kind)).toEqual([
    "office",
    "station",
    "station",
    "team",
    "office",
    "party",
  ]);
});

it.each([
  ["another list of departments", ["部门", "联系人"]],
  ["a table of many columns", ["部门", "别名", "一月", "二月", "三月", "四月", "五月"]],
  ["a table of aliases alone", ["别名", "简称"]],
])("%s is none by its header", (_, header) => {
  expect(listed(sheetOf("Sheet3", [header, ["办公室", "张三", null, null, null, null, null]]))).toBeNull();
});

it("has up to six columns", () => {
  const header = ["序号", "部门", "别名", "联系人", "电话", "备注"];
  expect(listed(sheetOf("Sheet3", [header, [1, "办公室", "局办", null, null, null]]))?.departments).toHaveLength(1);
});

it("knows a roster by its header alone", () => {
  expect(
    listed(
      sheetOf("Sheet3", [
        ["部门", "别名"],
        ["办公室", "局办"],
      ]),
    )?.departments,
  ).toHaveLength(1);
  expect(
    listed(
      sheetOf("Sheet3", [
        ["部门", "类别"],
        ["办公室", "科室"],
      ]),
    )?.departments,
  ).toHaveLength(1);
});

it.each([
  [
    "a breakdown",
    sheetOf("任务分解", [
      ["工作任务", "责任部门", "完成时限"],
      ["学习", "办公室", "3月底"],
    ]),
  ],
  [
    "a list of people",
    sheetOf("人员名册", [
      ["姓名", "部门"],
      ["张三", "办公室"],
    ]),
  ],
  ["an empty roster", sheetOf("部门名册", [["部门", "类别"]])],
])("%s is none", (_, sheet) => expect(listed(sheet)).toBeNull());

it("a visible roster wins over a hidden one", () => {
  const old = sheetOf(
    "部门名册（旧）",
    [
      ["部门", "别名"],
      ["老办公室", null],
    ],
    { hidden: true },
  );
  const now = sheetOf("部门名册", [
    ["部门", "别名"],
    ["办公室", null],
  ]);
  expect(listed(old, now)?.sheet).toBe("部门名册");
});

it("totals and repeated names are no departments", () =>
  expect(
    listed(
      sheetOf("部门名册", [
        ["部门", "类别"],
        ["办公室", "科室"],
        ["办公室", "科室"],
        ["合计", 1],
      ]),
    )?.departments,
  ).toHaveLength(1));

it("a 类别 that names no kind leaves it to the ending", () =>
  expect(
    listed(
      sheetOf("部门名册", [
        ["部门", "类别"],
        ["城关运政所", "所属单位"],
        ["资助中心", "二级单位"],
        ["人事科", "正科级"],
      ]),
    )?.departments.map(({ kind }) => kind),
  ).toEqual(["station", "other", "office"]));

it("tells party organisations and groups from offices and from units of their own", () =>
  expect(
    listed(
      sheetOf("部门名册", [
        ["部门", "类别"],
        ["机关党委", ""],
        ["党总支委", ""],
        ["第一党支部", ""],
        ["工会", "群团"],
        ["党的建设领导小组", ""],
        ["党群室", ""],
        ["中共某镇委员会", ""],
        ["青山村民委员会", ""],
        ["机关服务处", "直属单位"],
      ]),
    )?.departments.map(({ kind }) => kind),
  ).toEqual(["party", "party", "party", "party", "party", "office", "other", "other", "other"]));

test("a roster may say whose each department is", () => {
  const roster = readRoster(
    workbookOf(
      sheetOf("部门名册", [
        ["部门", "类别", "分管领导"],
        ["办公室", "科室", "张 三"],
        ["人事科", "科室", ""],
      ]),
    ),
  );
  expect(roster?.departments.map(({ name, leaders }) => [name, leaders])).toEqual([
    ["办公室", ["张三"]],
    ["人事科", undefined],
  ]);
});

test("lines of a form on a sheet that sounds like a roster are no departments", () => {
  expect(listed(sheetOf("单位信息", [["单位基本信息"], ["单位名称：某局"], ["联系人：某某"]]))).toBeNull();
});

it.each([
  [["部门", "电话"]],
  [["序号", "部门", "人数"]],
  [["科室", "负责人"]],
  [["部门", "分管领导"]],
  [["序号", "部门", "类别"]],
])("does not read %j on a sheet of any name as one", (header) => {
  expect(listed(sheetOf("附表", [header, ["办公室", "1234", "5"]]))).toBeNull();
});

it("reads the column under 部门, however far down it begins", () => {
  const lines = Array.from({ length: 40 }, () => ["说明"]);
  const roster = listed(sheetOf("部门名册", [...lines, ["备注", "部门"], ["甲", "办公室"], ["乙", "人事科"]]));
  expect(roster?.departments.map(({ name }) => name)).toEqual(["办公室", "人事科"]);
});
