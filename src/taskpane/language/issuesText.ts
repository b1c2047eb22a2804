import type { Severity } from "../../domain/issue.ts";
import type { RowAnswer } from "../../domain/reading.ts";
import type { Language } from "../../language/language.ts";

/** Texts about issues: the list, acknowledging, highlights. */
export interface IssuesText {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly issues: {
    readonly none: string;
    readonly noneDetail: string;
    readonly keyboard: string;
    readonly noCell: string;
    readonly show: string;
    readonly all: string;
    readonly acknowledge: string;
    readonly acknowledgeHint: string;
    /** In place of `acknowledgeHint` where an issue asks a question. */
    readonly answerHint: string;
    readonly acknowledged: (count: number) => string;
    readonly reason: string;
    readonly reasonGiven: (reason: string) => string;
    readonly confirmReason: string;
    readonly cancelReason: string;
    readonly reopen: string;
    readonly noneOpen: string;
    readonly rowQuestion: string;
    readonly markQuestion: string;
    readonly unitQuestion: string;
    /** That the names are of those who marked one unit. */
    readonly judgesAnswer: string;
    readonly sheetQuestion: string;
    readonly columnQuestion: string;
    /** What the points are that a rule gives to grades. */
    readonly gradeAnswer: Readonly<Record<"shares" | "points", string>>;
    readonly answerWithTotal: (answer: string, total: string) => string;
    readonly otherAnswer: string;
    readonly rowAnswer: Readonly<Record<RowAnswer, string>>;
    readonly highlight: string;
    readonly highlightHint: string;
    readonly clearHighlights: string;
    readonly highlighted: (cells: number) => string;
    readonly highlightsCleared: string;
  };
}

export const ISSUES_TEXT: Readonly<Record<Language, IssuesText>> = {
  "zh-CN": {
    severity: { error: "错误", warning: "提醒", info: "提示" },
    issues: {
      none: "没有发现问题",
      noneDetail: "各项分数、合计、责任部门与时限都已核对。",
      keyboard: "↑↓ 逐条移动，Enter 选中单元格",
      noCell: "整个工作簿",
      show: "显示",
      all: "全部",
      acknowledge: "标为已知悉…",
      acknowledgeHint: "选中一条后，可以写明理由，标为已知悉",
      answerHint: "带按钮的问题，选定答案即解决；其余选中后，可以写明理由，标为已知悉",
      acknowledged: (count) => `已知悉 ${count}`,
      reason: "理由（必填，随工作簿保存）",
      reasonGiven: (reason) => `理由：${reason}`,
      confirmReason: "确定",
      cancelReason: "取消",
      reopen: "撤销",
      noneOpen: "没有待处理的问题",
      rowQuestion: "这一行是什么",
      markQuestion: "分数怎样计",
      unitQuestion: "本单位是哪一个",
      judgesAnswer: "都是打分人，取平均",
      sheetQuestion: "用哪张工作表",
      columnQuestion: "这一列是什么",
      gradeAnswer: { shares: "按满分折算", points: "就是得分" },
      answerWithTotal: (answer, total) => `${answer}：共 ${total} 分`,
      otherAnswer: "其他…",
      rowAnswer: {
        indicator: "是指标",
        total: "是合计或小计",
        section: "是分项标题",
        note: "是说明，不计",
        base: "是基础指标",
        bonus: "是加分项",
        deduction: "是减分项",
        veto: "是否决项",
      },
      highlight: "标注到单元格",
      highlightHint: "给有问题的单元格加上底色和细边框，不改动原有底色、批注和条件格式，可随时清除",
      clearHighlights: "清除标注",
      highlighted: (cells) =>
        cells === 0 ? "没有需要标注的单元格。" : `已标注 ${cells} 个单元格；原有底色、批注没有改动，可随时清除。`,
      highlightsCleared: "标注已清除，原有格式没有改动。",
    },
  },
  en: {
    severity: { error: "Errors", warning: "Warnings", info: "Notes" },
    issues: {
      none: "No issues found",
      noneDetail: "Marks, totals, departments and deadlines have all been checked.",
      keyboard: "↑↓ to walk, Enter selects the cell",
      noCell: "whole workbook",
      show: "Show",
      all: "All",
      acknowledge: "Acknowledge…",
      acknowledgeHint: "Select an issue to acknowledge it with a reason",
      answerHint: "Press an answer to settle a question; select any other issue to acknowledge it with a reason",
      acknowledged: (count) => `Acknowledged ${count}`,
      reason: "Reason (required, kept in the workbook)",
      reasonGiven: (reason) => `Reason: ${reason}`,
      confirmReason: "OK",
      cancelReason: "Cancel",
      reopen: "Undo",
      noneOpen: "No open issues",
      rowQuestion: "What the row is",
      markQuestion: "How the marks are read",
      unitQuestion: "Which unit is yours",
      judgesAnswer: "They marked one unit: their mean",
      sheetQuestion: "Which sheet to read",
      columnQuestion: "What the column is",
      gradeAnswer: { shares: "Shares of the full marks", points: "The marks themselves" },
      answerWithTotal: (answer, total) => `${answer}: ${total} in all`,
      otherAnswer: "Something else…",
      rowAnswer: {
        indicator: "An indicator",
        total: "A total or subtotal",
        section: "A section's heading",
        note: "A note, not counted",
        base: "A base indicator",
        bonus: "A bonus",
        deduction: "A deduction",
        veto: "A veto",
      },
      highlight: "Highlight cells",
      highlightHint:
        "Gives cells with a problem a fill and a thin outline. Your own fills, notes and conditional formats stay; clear it at any time",
      clearHighlights: "Clear highlights",
      highlighted: (cells) =>
        cells === 0
          ? "No cell needs highlighting."
          : `${cells} ${cells === 1 ? "cell" : "cells"} highlighted. Your own fills and notes are unchanged; clear at any time.`,
      highlightsCleared: "Highlights cleared; your own formats are unchanged.",
    },
  },
};
