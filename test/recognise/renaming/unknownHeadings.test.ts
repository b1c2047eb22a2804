import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function check(...rows: readonly (readonly CellValue[])[]): ReturnType<typeof checkWorkbook> {
  return checkWorkbook(workbookOf(sheetOf("考核", rows)), { today: "2026-03-02" });
}

function read(...rows: readonly (readonly CellValue[])[]): ReturnType<typeof jsonReport> {
  return jsonReport("a.xlsx", check(...rows), "zh-CN");
}

describe("a sheet of which hardly a heading is known", () => {
  it("is found by a column that counts and columns of ticks", () => {
    const { totals } = read(
      ["幼儿园质量自评量表"],
      ["题号", "评价内容", "很好（5分）", "一般（3分）", "差（0分）"],
      [1, "持证上岗", "√", null, null],
      [2, "食谱公示", null, "√", null],
      [3, "晨检午检", "√", null, null],
      [4, "档案规范", null, null, "√"],
    );
    expect(totals).toMatchObject({ full: 20, actual: 13 });
  });

  it("names its rows by the leftmost column of texts no two of which are alike", () => {
    const { totals, indicators } = read(
      ["蒹葭", "分值", "第一季度", "第二季度"],
      ["用电定额", 40, 36, 36],
      ["用水定额", 30, 28, 28],
      ["公务用车", 30, 25, 25],
    );
    expect(totals).toMatchObject({ full: 100, actual: 89 });
    expect(indicators.map(({ name }) => name)).toEqual(["用电定额", "用水定额", "公务用车"]);
  });

  it("is no scorecard where that column holds units, or nothing was earned", () => {
    const units = check(
      ["鹿鸣", "分值", "得分"],
      ["一分局办公室", 40, 36],
      ["二分局人事科", 30, 28],
      ["三分局财务科", 30, 25],
    );
    expect(units.assessment).toBeNull();
    const bank = check(["鹿鸣", "分值", "页码"], ["何为诚信", 2, 113], ["何为敬业", 2, 127], ["何为友善", 2, 139]);
    expect(bank.assessment).toBeNull();
  });

  it("has its standards scored where what stands left of them groups the rows, also above a closing row", () => {
    const { items, indicators } = read(
      ["类别", "序号", "测评标准", "分值", "得分"],
      ["乡风", 1, "移风易俗", 25, 24],
      [null, 2, "村规民约", 25, 25],
      ["村容", 3, "人居环境", 25, 23],
      [null, 4, "厕所革命", 25, 25],
      ["全镇得分", null, null, 100, 97],
    );
    expect(indicators.map(({ name }) => name)).toEqual(["移风易俗", "村规民约", "人居环境", "厕所革命"]);
    expect(items.map(({ name }) => name)).toEqual(["乡风", "村容"]);
  });

  it("is headed by its first whole header, not by a recapitulation or a table of bonuses with more known headings", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["测评项目", "蒹葭", "应得分", "实得分", "扣分原因"],
      ["组织领导", "机构健全", 20, 20, null],
      [null, "制度完善", 30, 30, null],
      ["创建活动", "志愿服务", 50, 48, "缺一次"],
      ["合计", null, 100, 98, null],
      [null],
    ];
    const recap = [
      ["各项得分汇总"],
      ["测评项目", "应得分", "实得分", "备注"],
      ["组织领导", 50, 50],
      ["创建活动", 50, 48],
      ["合计", 100, 98],
    ];
    expect(read(...rows, ...recap).indicators.map(({ name }) => name)).toEqual(["机构健全", "制度完善", "志愿服务"]);
    const bonus = [
      ["加分项"],
      ["序号", "加分内容", "加分标准", "加分上限", "自评加分"],
      [1, "获表彰", "每项2分", 4, 2],
    ];
    const unheaded = [
      ["序号", "考核内容", "标准分", "鹿鸣", "扣分原因"],
      [1, "三会一课", 50, 48, "记录不全"],
      [2, "主题党日", 50, 50],
      ["合计", null, 100, 98],
      [null],
    ];
    expect(read(...unheaded, ...bonus).totals).toMatchObject({ full: 100, actual: 98, bonus: 2 });
  });

  it("is not doubted for a legend with figures below its total", () => {
    const { totals, issues } = read(
      ["服务项目", "服务标准", "满分", "扣分", "得分", "扣分情况"],
      ["保洁服务", "地面无污渍", 50, 2, 48, "三楼卫生间"],
      ["秩序维护", "全天值守", 25, 1, 24, "脱岗1次"],
      ["绿化养护", "无枯死", 25, 0.5, 24.5, "花箱缺株"],
      ["本季考核结果", null, 100, null, 96.5],
      [null],
      ["等次", "分数线", "服务费系数"],
      ["优秀", 95, 1.05],
      ["良好", 85, 1],
      ["合格", 75, 0.9],
    );
    expect(totals).toMatchObject({ full: 100, actual: 96.5 });
    expect(issues.map(({ code }) => code)).not.toContain("reading-ambiguous");
  });

  it("assigns nothing by 完成情况 alone", () => {
    const { issues } = read(
      ["序号", "目标任务", "分值", "得分", "完成情况"],
      [1, "供应", 60, 60, "已完成"],
      [2, "销售", 40, 40, "已完成"],
    );
    expect(issues.map(({ code }) => code)).not.toContain("indicator-unassigned");
  });
});
