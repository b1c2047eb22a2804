import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const HEADER = ["考核项目", "考核内容", "分值", "评分标准", "扣分", "扣分事由"];
const OFF: Row[] = [
  ["党政同责", "主要领导每季度研究", 15, "少1次扣1分", 1, "三季度未研究"],
  ["责任落实", "层层签订责任书", 20, "每少1个村扣0.5分"],
  ["排查", "每半月排查一次", 20, "缺失1次扣0.5分", 0.5, "缺1次"],
  ["化解", "调解成功率98%以上", 25, "每降1个百分点扣1分", 3.5, "96%"],
  ["反诈宣传", "案件同比下降", 20, "每上升1%扣0.5分", 2, "上升3%"],
];
const TAKEN_OFF: Row[] = [HEADER, ...OFF, ["合计", null, 100, null, 7], ["考核得分", null, null, null, 93]];
const EARNED: Row[] = [
  ["考核项目", "考核内容", "分值", "评分标准", "得分", "备注"],
  ...OFF.map(([item, name, full, rule, off]): Row => [
    item ?? null,
    name ?? null,
    full ?? null,
    rule ?? null,
    Number(full) - Number(off ?? 0),
  ]),
  ["合计", null, 100, null, 93],
];
const TITLE: Row = ["五、加分项（累计加分最高不超过3分）"];
const HEADS: Row = ["加分项目", "加分内容", null, "加分标准", "加分", "文件依据"];
const BONUSES: Row[] = [
  ["经验推广", "工作经验被推广", null, "省级2分", 2, "简报第18期"],
  ["表彰奖励", "获得市级以上表彰", null, "市级1分", 1, "9号"],
  ["见义勇为", "群众获评先进", null, "每人0.5分", 1, "2人"],
  ["创新项目", "创新项目获奖", null, "1分"],
];
const LOSSES: Row[] = [
  ["六、减分项"],
  ["减分项目", "减分内容", null, "减分标准", "减分", "依据"],
  ["通报批评", "被市级以上通报", null, "每次1分", 2, "通报1号"],
  ["舆情", "负面舆情", null, "每次1分"],
];
const VETOES: Row[] = [
  ["否决事项", "发生极端案件", null, "经认定的", "无"],
  ["否决事项", "发生重特大事故", null, "经认定的", "无"],
];
const END: Row = ["最终得分", null, null, null, 96];
const RIGHT = { full: 100, actual: 93, bonus: 4, deduction: 0, result: 96, errors: [] };

describe("under a header of its own among marks that were taken off, a section has what was added", () => {
  it.each<[string, Row[]]>([
    ["with a title above it", [TITLE, HEADS, ...BONUSES, END]],
    ["with a total above it only", [TITLE, HEADS, ...BONUSES]],
    ["with full marks headed again", [TITLE, ["加分项目", "加分内容", "分值", "加分标准", "加分"], ...BONUSES, END]],
    ["with the first header's names", [TITLE, ["考核项目", "考核内容", null, "评分标准", "加分"], ...BONUSES, END]],
    ["without such a header", [TITLE, ...BONUSES, END]],
    ["with vetoes below", [TITLE, HEADS, ...BONUSES, ["六、一票否决事项"], ...VETOES, END]],
    [
      "with vetoes under a header of theirs below",
      [
        TITLE,
        HEADS,
        ...BONUSES,
        ["六、一票否决事项"],
        ["否决事项", "具体情形", null, "认定依据", "是否发生"],
        ...VETOES,
        END,
      ],
    ],
  ])("%s", (_, beneath) => expect(readRows([...TAKEN_OFF, ...beneath])).toMatchObject(RIGHT));

  it("also without a title, by what heads its names", () => {
    expect(readRows([...TAKEN_OFF, HEADS, ...BONUSES, ["最终得分", null, null, null, 97]])).toMatchObject({
      ...RIGHT,
      result: 97,
    });
  });

  it("also above the total", () => {
    const rows = [HEADER, ...OFF, TITLE, HEADS, ...BONUSES, ["合计", null, 100], END];
    expect(readRows(rows)).toMatchObject(RIGHT);
  });

  it("and one of deductions has what was taken off besides", () => {
    const end: Row = ["最终得分", null, null, null, 94];
    expect(readRows([...TAKEN_OFF, TITLE, HEADS, ...BONUSES, ...LOSSES, end])).toMatchObject({
      ...RIGHT,
      deduction: 2,
      result: 94,
    });
  });

  it("and a wrong total is said", () => {
    const rows = [...TAKEN_OFF, TITLE, HEADS, ...BONUSES, ["最终得分", null, null, null, 98]];
    expect(readRows(rows)).toMatchObject({ ...RIGHT, errors: ["total-mismatch@E15"] });
  });
});

describe("a header of a section among marks that were earned", () => {
  it("is no indicator without a mark", () => {
    expect(readRows([...EARNED, TITLE, HEADS, ...BONUSES, END])).toMatchObject(RIGHT);
    const both = [...EARNED, TITLE, HEADS, ...BONUSES, ...LOSSES, ["最终得分", null, null, null, 94]];
    expect(readRows(both)).toMatchObject({ ...RIGHT, deduction: 2, result: 94 });
  });

  it("names its rows where the first table does, in whatever words", () => {
    const rows: Row[] = [
      ["序号", "考核项", "满分", "自评分", "备注"],
      [1, "组织设置", 60, 60],
      [2, "团员发展", 40, 38],
      ["小计", null, 100, 98],
      ["加分项目（最高加10分）"],
      ["序号", "加分事项", "每项加分", "实际加分", "证明材料"],
      [1, "获市级以上荣誉", "每项2分", 4, "复印件"],
      [2, "承办区级活动", "每次1分", 2, "复印件"],
      ["自评总分", null, null, 104],
    ];
    const names = ["组织设置", "团员发展", "获市级以上荣誉", "承办区级活动"];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 98, bonus: 6, result: 104, names, errors: [] });
  });

  it("leaves the section's cap to the bonuses", () => {
    const rows = [...EARNED, TITLE, HEADS, ...BONUSES, END];
    const { totals } = jsonReport(
      "a.xlsx",
      checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} }),
      "zh-CN",
    );
    expect(totals?.bonusCap).toBe(3);
  });

  it("is told from an indicator whose mark says that nothing was added", () => {
    const none: Row = ["表彰奖励", "获得市级以上表彰", null, "市级1分", "未加分"];
    const rows = [...EARNED, ["五、加分项"], HEADS, ...BONUSES.slice(0, 1), none, ["最终得分", null, null, null, 95]];
    expect(readRows(rows)).toMatchObject({ ...RIGHT, bonus: 2, result: 95 });
  });
});
