import type { IssueCode, Severity } from "../domain/issue.ts";
import type { Language } from "./language.ts";

const TITLES: Readonly<Record<IssueCode, Readonly<Record<Language, string>>>> = {
  "sheet-missing": { "zh-CN": "缺少工作表", en: "Sheet missing" },
  "sheet-ambiguous": { "zh-CN": "工作表不能确定", en: "Several sheets fit" },
  "header-missing": { "zh-CN": "没有表头", en: "No headings" },
  "column-missing": { "zh-CN": "缺少栏目", en: "Column missing" },
  "column-ambiguous": { "zh-CN": "栏目含义不明", en: "Column unclear" },
  "tables-side-by-side": { "zh-CN": "两个表左右并排", en: "Tables side by side" },
  "table-on-its-side": { "zh-CN": "表格横放", en: "Table on its side" },
  "framework-absent": { "zh-CN": "没有测评体系", en: "No framework" },
  "periods-ambiguous": { "zh-CN": "各期怎样合成不明", en: "Periods unclear" },
  "sheets-of-units": { "zh-CN": "各单位各一张表", en: "A sheet for each unit" },
  "reading-ambiguous": { "zh-CN": "读法不明", en: "Reading unclear" },
  "year-assumed": { "zh-CN": "年度不明", en: "Year unclear" },
  "weights-missing": { "zh-CN": "各项未写权重", en: "Weights missing" },
  "full-missing": { "zh-CN": "未填应得分", en: "Full marks missing" },
  "full-invalid": { "zh-CN": "应得分无效", en: "Full marks invalid" },
  "actual-missing": { "zh-CN": "未评分", en: "Not scored" },
  "actual-invalid": { "zh-CN": "得分无效", en: "Marks invalid" },
  "actual-exceeds-full": { "zh-CN": "得分超过应得分", en: "Marks above full" },
  "actual-negative": { "zh-CN": "得分小于0", en: "Marks below zero" },
  "grade-unknown": { "zh-CN": "等级没有对应分值", en: "Grade unknown" },
  "formula-error": { "zh-CN": "错误值或公式无结果", en: "Error value" },
  "formula-computed": { "zh-CN": "公式由本工具计算", en: "Formulas computed here" },
  "deduction-unexplained": { "zh-CN": "扣分未填原因", en: "Loss without reason" },
  "deduction-mismatch": { "zh-CN": "扣分与得分不符", en: "Deduction does not fit" },
  "row-mismatch": { "zh-CN": "本行计算不符", en: "Row does not come out" },
  "review-differs": { "zh-CN": "考核与自评不同", en: "Review differs" },
  "rule-differs": { "zh-CN": "得分与评分标准不符", en: "Mark differs from the rule" },
  "target-unclear": { "zh-CN": "是否达标不明", en: "Target unclear" },
  "grade-below-aim": { "zh-CN": "未达到A级", en: "Below A" },
  "deduction-blank-assumed": { "zh-CN": "扣分空白按未扣计", en: "Blank deduction means none" },
  "total-mismatch": { "zh-CN": "合计不符", en: "Total does not agree" },
  "review-ambiguous": { "zh-CN": "复核空白怎样计不明", en: "Blank review unclear" },
  "conversion-ambiguous": { "zh-CN": "合计是折算后的", en: "Stated mark is converted" },
  "total-filtered": { "zh-CN": "合计只含筛选后的行", en: "Total of filtered rows" },
  "bonus-over-cap": { "zh-CN": "加分超过上限", en: "Bonus over cap" },
  "honour-repeated": { "zh-CN": "同一荣誉重复加分", en: "Honour counted twice" },
  "base-unusual": { "zh-CN": "总分不是100分", en: "Base is not 100" },
  "code-duplicate": { "zh-CN": "编号重复", en: "Number used twice" },
  "code-date": { "zh-CN": "编号变成了日期", en: "Numbers became dates" },
  "task-orphan": { "zh-CN": "任务没有对应指标", en: "Task without indicator" },
  "indicator-unassigned": { "zh-CN": "指标未分解到部门", en: "Indicator unassigned" },
  "lead-missing": { "zh-CN": "未明确牵头部门", en: "No lead" },
  "department-unknown": { "zh-CN": "部门不在名册", en: "Department unknown" },
  "department-similar": { "zh-CN": "部门名称相近", en: "Departments look alike" },
  "deadline-missing": { "zh-CN": "未填时限", en: "No deadline" },
  "deadline-invalid": { "zh-CN": "时限不明确", en: "Deadline unclear" },
  "task-overdue": { "zh-CN": "任务逾期", en: "Task overdue" },
  "task-due-soon": { "zh-CN": "任务即将到期", en: "Task due soon" },
  "progress-invalid": { "zh-CN": "进度填写不明", en: "Progress unclear" },
  "evidence-missing": { "zh-CN": "缺佐证材料", en: "Evidence missing" },
  "evidence-few": { "zh-CN": "佐证材料不足", en: "Too little evidence" },
  "evidence-outside-period": { "zh-CN": "佐证材料不在周期内", en: "Evidence outside the period" },
  "veto-triggered": { "zh-CN": "触发一票否决", en: "Veto" },
  "veto-unclear": { "zh-CN": "一票否决待确认", en: "Veto to be confirmed" },
  "report-missed": { "zh-CN": "漏报", en: "Report missed" },
  "report-late": { "zh-CN": "迟报", en: "Report late" },
  "ledger-due-unsaid": { "zh-CN": "应报日期没有写明", en: "No due day" },
  "ledger-frequency-unclear": { "zh-CN": "报送频次不明", en: "Frequency unclear" },
  "rectification-overdue": { "zh-CN": "整改逾期", en: "Rectification overdue" },
  "recheck-failed": { "zh-CN": "复查不合格", en: "Re-check failed" },
  "problem-repeated": { "zh-CN": "问题反复出现", en: "Problem repeated" },
  "failures-repeated": { "zh-CN": "部门否决待确认", en: "Department veto to be confirmed" },
  "loss-unlisted": { "zh-CN": "失分未列入台账", en: "Loss not in the ledger" },
  "evidence-kind-missing": { "zh-CN": "缺少资料", en: "Evidence of a kind missing" },
  "ledger-department-unknown": { "zh-CN": "台账部门不在名册", en: "Department in ledger unknown" },
  "ledger-indicator-unknown": { "zh-CN": "台账指标不存在", en: "Indicator in ledger unknown" },
  "ledger-date-invalid": { "zh-CN": "日期不存在", en: "No such date" },
  "settings-lost": { "zh-CN": "设置没有保留", en: "Settings not kept" },
  "text-like-formula": { "zh-CN": "文字像公式", en: "Text like a formula" },
};

const SEVERITIES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { "zh-CN": "错误", en: "Error" },
  warning: { "zh-CN": "提醒", en: "Warning" },
  info: { "zh-CN": "提示", en: "Note" },
};

/** A few words for all issues of one code, to head a group. */
export function issueTitle(code: IssueCode, language: Language): string {
  return TITLES[code][language];
}

export function severityWord(severity: Severity, language: Language): string {
  return SEVERITIES[severity][language];
}
