import type { CellValue } from "../../src/domain/cells.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";

type Rows = readonly (readonly CellValue[])[];

/** What each ledger of a workbook with that sheet comes to; "" for none. */
function read(rows: Rows, merges: readonly string[] = []): string {
  const { ledgers } = checkWorkbook(workbookOf(sheetOf("登记", rows, { merges })), { today: "2026-07-15" });
  return ledgers
    .map(({ kind, tally: { total } }) =>
      [kind, ...Object.entries(total).flatMap(([id, count]) => (count ? [`${id}=${count}`] : []))].join(" "),
    )
    .join("; ");
}

describe("Registers as offices head them", () => {
  it.each<[string, string, Rows]>([
    [
      "articles with 报送时限 and 实际上报日期",
      "reports due=3 reported=2 late=1 missed=1",
      [
        ["编号", "股室", "信息题目", "报送时限", "实际上报日期", "登记人"],
        [1, "办公室", "一季度财政运行", "3月31日", "3月30日", "小李"],
        [2, "预算股", "预算公开情况", "4.15", "4.18", "小李"],
        [3, "国库股", "库款保障", "5月20日前", "", "小李"],
        [4, "采购办", "集采目录", "8月10日", "", ""],
      ],
    ],
    [
      "regular work with 时间要求 and 完成记录",
      "reports due=12 reported=12 late=1",
      [
        ["类别", "事项", "时间要求", "承办科室", "上半年完成记录"],
        ["月报", "安全生产报表", "每月25日前", "安监股", "1月24日、2月25日、3月25日、4月27日、5月25日、6月24日"],
        [null, "统计月报", "次月3日前", "统计室", "按时"],
      ],
    ],
    [
      "a frequency beside the day that is prescribed",
      "reports due=9 reported=9 late=2",
      [
        ["序号", "报表名称", "报往单位", "上报周期", "规定上报时间", "责任部门", "实际上报时间", "是否逾期"],
        [
          1,
          "就业月报",
          "人社局",
          "月报",
          "每月5日",
          "就业科",
          "1月4日、2月5日、3月5日、4月3日、5月6日、6月5日、7月3日",
          "",
        ],
        [2, "工资季报", "统计局", "季报", "季后8日", "财务科", "4月8日、7月9日", ""],
      ],
    ],
    [
      "the day each is due under 报送时间, and months beside it",
      "reports due=6 reported=5 missed=1",
      [
        ["报表名称", "报送科室", "报送时间", "1月", "2月", "3月"],
        ["安全月报", "安监科", "每月25日", "25日", "25日", ""],
        ["统计报表", "统计科", "次月8日前", "2.8", "3.7", "4.8"],
      ],
    ],
    [
      "work with 完成周期, days between slashes",
      "reports due=7 reported=3 missed=4",
      [
        ["部门", "工作内容", "完成周期", "报送对象", "报送时间"],
        ["组织人事股", "考勤通报", "每月初", "各股室", "1.8/2.9/3.10"],
      ],
    ],
    [
      "rounds of an area with what was found",
      "inspections checks=2",
      [
        ["日期", "时间", "巡查人", "巡查区域", "责任科室", "巡查情况", "处理结果"],
        ["1月5日", "上午", "保安A", "一楼大厅", "后勤科", "正常", ""],
        ["1月6日", "下午", "保安B", "二楼走廊", "办公室", "灯管损坏", "已更换"],
      ],
    ],
    [
      "marks taken off beside what was found: a finding, and no failed check",
      "inspections checks=4 deducted=2",
      [
        ["检查日期", "受检部门", "检查情况", "扣分"],
        ["2026-03-02", "办公室", "1人迟到", 0.5],
        ["2026-03-09", "财务科", "桌面不整洁", "扣1分"],
        ["2026-03-16", "办公室", "着装规范", 0],
        ["2026-03-23", "财务科", "着装规范", "无"],
      ],
    ],
    [
      "checks that end in 优秀 and 较差",
      "inspections checks=2 failed=1",
      [
        ["检查时间", "被检查科室", "检查项目", "检查结果"],
        ["3月2日", "办公室", "卫生", "优秀"],
        ["3月2日", "财务科", "卫生", "较差"],
      ],
    ],
    [
      "films and photos with their length or number",
      "evidence rows=3 pieces=17 films=2 张=16 photos=15 份=1",
      [
        ["顺序号", "类型", "名称", "拍摄时间", "拍摄者", "时长/张数", "存放位置"],
        ["1", "视频", "创建专题片", "2026年5月", "电视台", "8分钟", "柜3"],
        ["2", "照片", "环境整治", "2026-04-11", "小刘", "15张", "柜3"],
        ["3", "录音", "座谈会录音", "2026-06-01", "小刘", "1份", "柜3"],
      ],
    ],
  ])("%s", (_, expected, rows) => expect(read(rows)).toBe(expected));

  it("problems under the name of their department, headed in short", () => {
    const rows: Rows = [
      ["整改台账"],
      ["序号", "问题", "措施", "时限", "进展"],
      ["办公室"],
      [1, "档案未归档", "归档", "3月31日", "完成"],
      ["财务科"],
      [2, "票据不齐", "补齐", "4月30日", "正在办理"],
    ];
    expect(read(rows, ["A3:E3", "A5:E5"])).toBe("rectification problems=2 putRight=1 open=1 overdue=1");
  });

  it.each<[string, Rows]>([
    [
      "boxes",
      [
        ["案卷号", "案卷题名", "起止日期", "卷内件数", "保管期限"],
        ["1", "组织领导类", "2026.1—2026.6", 12, "永久"],
      ],
    ],
    [
      "films on loan",
      [
        ["名称", "类型", "数量", "借用人", "归还日期"],
        ["专题片", "视频", 1, "张三", "3月1日"],
      ],
    ],
    [
      "measures without a problem",
      [
        ["序号", "工作", "措施", "时限", "进展"],
        [1, "绿化", "补种", "3月31日", "完成"],
      ],
    ],
    [
      "attendance",
      [
        ["姓名", "部门", "1月", "2月", "3月"],
        ["张三", "办公室", "√", "√", "迟到1次"],
      ],
    ],
  ])("%s are none", (_, rows) => expect(read(rows)).toBe(""));
});

test("two ledgers on one sheet are read each under its own header", () => {
  const rows: Rows = [
    ["一、检查情况"],
    ["检查日期", "受检部门", "检查内容", "检查结果"],
    ["2026-03-05", "办公室", "卫生", "合格"],
    ["二、问题整改"],
    ["存在问题", "责任部门", "整改时限", "完成情况"],
    ["脱岗", "人事科", "2026-03-20", "已完成"],
  ];
  expect(read(rows)).toBe("inspections checks=1; rectification problems=1 putRight=1");
});
