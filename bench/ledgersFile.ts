import { utils } from "@e965/xlsx";
import { workbookBytes } from "./workloadFile.ts";

const DEPARTMENTS = ["办公室", "人事科", "财务科", "后勤科"];
const INSPECTED_ON = "2026-03-02";

const EACH: Readonly<
  Record<string, readonly [title: string, header: readonly string[], row: (at: number) => readonly unknown[]]>
> = {
  定期报送登记表: [
    "2026年定期报送登记表",
    ["序号", "报送事项", "频次", "责任部门", "报送对象", "报送日期"],
    (at) => [at, `第${at}项报送`, "每月20日前", who(at), "上级", at % 10 ? "1月19日、2月20日、3月18日" : "1月19日"],
  ],
  检查记录: [
    "2026年检查记录",
    ["序号", "检查日期", "检查组", "受检部门", "检查内容", "检查结果"],
    (at) => [at, INSPECTED_ON, "督查组", who(at), `第${at}处`, at % 10 ? "合格" : "不合格"],
  ],
  问题整改台账: [
    "2026年问题整改台账",
    ["编号", "发现日期", "问题来源", "指标", "存在问题", "责任部门", "整改措施", "整改时限", "完成情况"],
    (at) => [
      ...[at, INSPECTED_ON, "督查", "1", `第${at}个问题`, who(at), "整改", "2026-04-01", at % 10 ? "已完成" : "整改中"],
    ],
  ],
  创建资料目录: [
    "2026年创建资料目录",
    ["序号", "指标", "类别", "题名", "责任者", "日期", "盒号", "页号", "件数"],
    (at) => [at, "1", "文字", `第${at}份材料`, who(at), INSPECTED_ON, `${at % 50}`, "1", 1],
  ],
};

function who(at: number): string {
  return DEPARTMENTS[at % DEPARTMENTS.length] ?? "";
}

/** A workbook of one indicator and four ledgers with so many rows each; every tenth is missed, failed or open. */
export function ledgersFile(count: number): Uint8Array {
  const framework = utils.aoa_to_sheet([
    ["编号", "测评内容", "应得分", "实得分", "责任部门"],
    ["1", "领导重视", 100, 100, "办公室"],
  ]);
  const ledgers = Object.entries(EACH).map(([name, [title, header, row]]) => {
    const rows = Array.from({ length: count }, (_, at) => [...row(at + 1)]);
    return [name, utils.aoa_to_sheet([[title], [...header], ...rows])] as const;
  });
  return workbookBytes({ 测评体系: framework, ...Object.fromEntries(ledgers) });
}
