import type { Severity } from "../../domain/issue.ts";
import type { Language } from "../../language/language.ts";

/** Texts of the overview: totals, mismatches, items and indicators. */
export interface OverviewText {
  readonly overview: {
    readonly questions: string;
    /** Beside the total. @param what as `unsettled` words it */
    readonly unsettled: (what: string) => string;
    readonly disagreements: string;
    readonly allAgree: (count: number) => string;
    readonly disagreementsAcknowledged: (count: number) => string;
    readonly openIssues: Readonly<Record<Severity, (count: number) => string>>;
    readonly seeIssues: string;
    readonly marksOf: (effective: string, full: string) => string;
    readonly scored: string;
    readonly gap: string;
    readonly unscored: string;
    /** The name of the headline figure before and after a review. */
    readonly actual: string;
    readonly effective: string;
    readonly full: string;
    readonly rate: string;
    readonly unscoredCount: (count: number, full: string) => string;
    readonly unscoredNone: string;
    readonly veto: string;
    readonly vetoNone: string;
    readonly vetoed: string;
    readonly bonus: string;
    readonly bonusCapped: (bonus: string, cap: string) => string;
    readonly deduction: string;
    readonly result: string;
    readonly notApplicable: string;
    readonly notApplicableCount: (count: number, full: string) => string;
    readonly converted: string;
    readonly reviewed: string;
    readonly items: string;
    readonly indicatorCount: (count: number) => string;
    readonly outsideTotal: string;
    readonly attribution: string;
    readonly howReckoned: string;
    readonly barLabel: (effective: string, gap: string, unscored: string) => string;
  };
  /** For workbooks with tasks but no marks. */
  readonly taskProgress: {
    readonly label: (done: number, total: number) => string;
    readonly done: string;
    readonly overdue: string;
    readonly dueSoon: string;
    readonly standing: string;
  };
  readonly indicatorState: {
    readonly unscored: string;
    readonly notApplicable: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly veto: string;
    readonly met: (achieved: string) => string;
    readonly missed: (achieved: string, target: string) => string;
    readonly ruled: (marks: string) => string;
    readonly evidence: (count: number) => string;
  };
}

export const OVERVIEW_TEXT: Readonly<Record<Language, OverviewText>> = {
  "zh-CN": {
    overview: {
      questions: "待确定",
      unsettled: (what) => `尚未确定${what}`,
      disagreements: "与填报不一致",
      disagreementsAcknowledged: (count) => `有 ${count} 处与填报不一致，已知悉，详见“问题”。`,
      allAgree: (count) => `已核对 ${count} 处填报的合计，与各项相加一致。`,
      openIssues: {
        error: (count) => `${count} 个错误`,
        warning: (count) => `${count} 个提醒`,
        info: (count) => `${count} 个提示`,
      },
      seeIssues: "查看问题",
      marksOf: (effective, full) => `${effective} / ${full}`,
      scored: "得分",
      gap: "失分",
      unscored: "未评",
      actual: "自评分",
      effective: "核定得分",
      full: "应得",
      rate: "得分率",
      unscoredCount: (count, full) => `${count} 项（${full} 分）`,
      unscoredNone: "0 项",
      veto: "否决",
      vetoNone: "无",
      vetoed: "触发一票否决",
      bonus: "加分",
      bonusCapped: (bonus, cap) => `${bonus}（最高计 ${cap}）`,
      deduction: "减分",
      result: "结果",
      notApplicable: "不适用",
      notApplicableCount: (count, full) => `${count} 项（${full} 分）`,
      converted: "折算得分",
      reviewed: "已复核",
      items: "分项得分",
      indicatorCount: (count) => `${count} 项指标`,
      outsideTotal: "加分、减分与否决项（不计入合计）",
      attribution: "部门得分计算",
      howReckoned: "这些数是怎么算的",
      barLabel: (effective, gap, unscored) => `得分 ${effective}，失分 ${gap}，未评 ${unscored}`,
    },
    taskProgress: {
      label: (done, total) => `任务完成 ${done} / ${total}`,
      done: "项任务已完成",
      overdue: "逾期",
      dueSoon: "7 日内到期",
      standing: "长期",
    },
    indicatorState: {
      unscored: "未评",
      notApplicable: "不适用",
      bonus: "加分项",
      deduction: "减分项",
      veto: "否决项",
      met: (achieved) => `达标（${achieved}）`,
      missed: (achieved, target) => `未达标（${achieved}${target === "" ? "" : `，目标 ${target}`}）`,
      evidence: (count) => `佐证材料 ${count} 项：`,
      ruled: (marks) => `按评分标准可得 ${marks} 分`,
    },
  },
  en: {
    overview: {
      questions: "To be settled",
      unsettled: (what) => `Not settled: ${what}`,
      disagreements: "Does not agree with what is stated",
      disagreementsAcknowledged: (count) =>
        `${count} ${count === 1 ? "disagreement" : "disagreements"} with what was filled in, acknowledged; see Issues.`,
      allAgree: (count) => `${count} stated totals were checked; all agree with the sums.`,
      openIssues: {
        error: (count) => (count === 1 ? "1 error" : `${count} errors`),
        warning: (count) => (count === 1 ? "1 warning" : `${count} warnings`),
        info: (count) => (count === 1 ? "1 note" : `${count} notes`),
      },
      seeIssues: "See issues",
      marksOf: (effective, full) => `${effective} / ${full}`,
      scored: "Scored",
      gap: "Gap",
      unscored: "Unscored",
      actual: "Self marks",
      effective: "Effective marks",
      full: "Full",
      rate: "Rate",
      unscoredCount: (count, full) => `${count} (${full} marks)`,
      unscoredNone: "none",
      veto: "Veto",
      vetoNone: "none",
      vetoed: "Veto triggered",
      bonus: "Bonus",
      bonusCapped: (bonus, cap) => `${bonus} (at most ${cap} counts)`,
      deduction: "Deductions",
      result: "Result",
      notApplicable: "Not applicable",
      notApplicableCount: (count, full) => `${count} (${full} marks)`,
      converted: "Converted",
      reviewed: "Reviewed",
      items: "Marks by item",
      indicatorCount: (count) => (count === 1 ? "1 indicator" : `${count} indicators`),
      outsideTotal: "Bonus, deductions and vetoes (outside the total)",
      attribution: "Marks of departments",
      howReckoned: "How these figures come about",
      barLabel: (effective, gap, unscored) => `scored ${effective}, gap ${gap}, unscored ${unscored}`,
    },
    taskProgress: {
      label: (done, total) => `Tasks done: ${done} of ${total}`,
      done: "tasks done",
      overdue: "Overdue",
      dueSoon: "Due within 7 days",
      standing: "Standing",
    },
    indicatorState: {
      unscored: "unscored",
      notApplicable: "not applicable",
      bonus: "bonus",
      deduction: "deduction",
      veto: "veto",
      met: (achieved) => `target met (${achieved})`,
      missed: (achieved, target) => `target missed (${achieved}${target === "" ? "" : `, target ${target}`})`,
      evidence: (count) => `Evidence (${count}):`,
      ruled: (marks) => `the written rule gives ${marks}`,
    },
  },
};
