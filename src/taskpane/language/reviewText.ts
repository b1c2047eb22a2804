import type { Language } from "../../language/language.ts";
import type { ReviewRefusal } from "../../usecases/enterReview.ts";

/** Texts of the review: its decisions and the entry of review marks. */
export interface ReviewText {
  readonly notYet: string;
  readonly progress: (reviewed: number, of: number) => string;
  readonly decisions: (count: number) => string;
  readonly change: (marks: string) => string;
  /** `self` is null if the unit gave no mark. */
  readonly selfToReview: (self: string | null, review: string) => string;
  readonly selfOf: (self: string, full: string) => string;
  readonly carriedBy: (departments: readonly string[]) => string;
  readonly carriedByNobody: string;
  readonly enter: string;
  readonly enterHint: string;
  readonly markOf: (indicator: string) => string;
  readonly aboveMost: (typed: string, most: string) => string;
  readonly refused: Readonly<Record<Exclude<ReviewRefusal, "above-full">, string>>;
}

export const REVIEW_TEXT: Readonly<Record<Language, ReviewText>> = {
  "zh-CN": {
    notYet: "复核（尚未复核）",
    progress: (reviewed, of) => `复核（已复核 ${reviewed}/${of} 项）`,
    decisions: (count) => `复核改动 ${count} 项`,
    change: (marks) => `复核与自评相比，合计 ${marks} 分（加减分项除外）`,
    selfToReview: (self, review) => `自评 ${self ?? "未评"} → 复核 ${review}`,
    selfOf: (self, full) => `自评 ${self} / 应得 ${full}`,
    carriedBy: (departments) => `承担：${departments.join("、")}。`,
    carriedByNobody: "未明确责任部门。",
    enter: "录入复核分",
    enterHint: "按回车或离开输入框，即写入表中的复核分一栏；留空为取消复核。其他单元格不会改动。",
    markOf: (indicator) => `${indicator} 的复核分`,
    aboveMost: (typed, most) => `${typed} 超过最多可得的 ${most} 分，没有写入，请核对后重填。`,
    refused: {
      "not-a-number": "没有写入：复核分请填不小于 0 的数字，最多四位小数。",
      "no-column":
        "表中没有复核分一栏。需要录入复核分的，请在测评体系表头加一列“复核分”或“考核得分”，窗格会自动识别，不会自行加列。",
      "several-columns": "没有写入：表中有几列复核分，无法确定写入哪一列，请直接在表中填写。",
      "shared-cell": "没有写入：这个单元格由几项指标共用，请直接在表中填写。",
      formula: "没有写入：这个单元格是公式，请直接在表中修改。",
    },
  },
  en: {
    notYet: "Review (not begun)",
    progress: (reviewed, of) => `Review (${reviewed} of ${of} reviewed)`,
    decisions: (count) => `${count} ${count === 1 ? "mark" : "marks"} changed by the review`,
    change: (marks) => `Review against self marks: ${marks} in all (bonus and deductions aside)`,
    selfToReview: (self, review) => `self ${self ?? "none"} → review ${review}`,
    selfOf: (self, full) => `self ${self} of ${full}`,
    carriedBy: (departments) => `Carried by ${departments.join(", ")}.`,
    carriedByNobody: "No department named.",
    enter: "Enter review marks",
    enterHint:
      "Enter, or leaving the field, writes the mark into the sheet's own review column; empty takes it away. No other cell changes.",
    markOf: (indicator) => `Review mark of ${indicator}`,
    aboveMost: (typed, most) => `Not entered: ${typed} is above the ${most} marks that can be had.`,
    refused: {
      "not-a-number": "Not entered: a review mark is a number from 0, with four decimals at most.",
      "no-column":
        "The sheet has no column for review marks. To enter some, add a column headed 复核分 or 考核得分 to the framework; the pane finds it by itself and never adds one.",
      "several-columns":
        "Not entered: the sheet has several review columns; write the mark into the one that is meant.",
      "shared-cell": "Not entered: several indicators share this cell; write into the sheet.",
      formula: "Not entered: this cell holds a formula; change it in the sheet.",
    },
  },
};
