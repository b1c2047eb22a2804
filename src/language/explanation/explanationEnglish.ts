import type { ExplanationText } from "./explanationText.ts";

const COMBINED = {
  sum: "columns added",
  mean: "mean of the columns",
  weighted: "weighted mean of the columns",
  "trimmed-mean": "mean without highest and lowest",
  last: "the last one filled in",
} as const;

export const ENGLISH_EXPLANATIONS: ExplanationText = {
  see: (how, cells) => `${how}, see ${cells}`,
  comma: ", ",
  stop: "; ",

  lost: (effective, full, gap) => `marks ${effective} = ${full} − ${gap}`,
  unlost: (effective) => `marks ${effective}, nothing lost`,
  above: (effective, full) => `marks ${effective}, above the full ${full}, counted as written`,
  reviewed: (review, actual) => `review marks ${review} count${actual === null ? "" : ` (self-given ${actual})`}`,
  deducted: (effective, full, deducted) => `marks ${effective} = ${full} − deducted ${deducted}`,
  deductedBlank: (effective) => `deduction blank, taken as none: marks ${effective}`,
  gradeByTable: (marks, grade, full, percent) => `marks ${marks} = ${full} × ${percent} (grade ${grade})`,
  gradeBySheet: (marks, grade) => `marks ${marks} (grade ${grade}, as the sheet says)`,
  combined: (marks, sum, rule) => `marks ${marks} = ${sum} (${COMBINED[rule]})`,
  readFromText: "read from text",
  fullElsewhere: (full, cell) => `full ${full} in ${cell}`,
  fullMissing: "full marks missing",

  notApplicable: (text, full) => `says “${text}”: not applicable, its full ${full} are not counted`,
  unscoredBlank: (full) => `blank: not scored, no gap of its full ${full} yet`,
  unscoredUnread: (text) => `says “${text}”, which is no mark: taken as not scored`,
  formulaError: "formula error: taken as not scored",

  bonus: (marks) => `bonus ${marks}`,
  bonusCapped: (marks, cap) => `bonus ${marks}, of which at most ${cap} count here`,
  deductionCapped: (marks, cap) => `deduction ${marks}, of which at most ${cap} are taken off here`,
  deduction: (marks) => `deduction ${marks}`,
  nothingWritten: "blank, taken as none",
  veto: (text, verdict, precondition) =>
    `says “${text}”: ${
      verdict === "unclear"
        ? "to be confirmed"
        : precondition
          ? verdict === "clear"
            ? "condition met"
            : "condition not met"
          : verdict === "clear"
            ? "did not happen"
            : "veto"
    }`,

  share: {
    nobody: (full) => `no department named: its full ${full} stand under nobody`,
    whole: (department, full) => `${department} carries all ${full}`,
    wholeAssumed: (department, full) => `no lead marked: ${department}, named first, carries all ${full}`,
    part: (department, full, isExact, sum, why) =>
      `${department} carries ${full} ${isExact ? "=" : "≈"} ${sum} (${why})`,
    gap: (gap, isExact, sum) => `gap ${gap} ${isExact ? "=" : "≈"} ${sum}`,
    evenLeads: (count) => `${count} leads share evenly`,
    even: (count) => `${count} leads and responsible departments share evenly`,
    weight: (percent) => `by weight ${percent}`,
  },

  totals: {
    effective: (effective, full, gap, unscored) =>
      `marks ${effective} = full ${full} − gap ${gap}${unscored === null ? "" : ` − not scored ${unscored}`}`,
    gap: (gap, parts, count) =>
      `gap ${gap}${equals(gap, parts)} (${count === 1 ? "1 indicator" : `${count} indicators`})`,
    noGap: "nothing lost",
    rate: (rate, effective, full) => `rate ${rate} = ${effective} ÷ ${full}`,
    converted: (converted, sum, leaving) => `converted ${converted} = ${sum} (${leaving} not applicable)`,
    bonus: (bonus, parts) => `bonus ${bonus}${equals(bonus, parts)}`,
    bonusCapped: (bonus, counted) => `bonus ${bonus}, of which the cap lets ${counted} count`,
    deductionCapped: (written, counted) => `deductions ${written}, of which the cap lets ${counted} be taken off`,
    result: (result, effective, bonus, deduction) =>
      `result ${result} = marks ${effective}${bonus === null ? "" : ` + bonus ${bonus}`}${deduction === null ? "" : ` − deductions ${deduction}`}`,
    reviewed: (count, of) =>
      `${count} of ${of} indicators have review marks, which count; the others count as self-given`,
  },
  sumOf: (effective, full, gap, unscored, indicators) =>
    `marks ${effective} = ${full} − ${gap}${unscored === null ? "" : ` − not scored ${unscored}`}, ${indicators === 1 ? "1 indicator" : `${indicators} indicators`}`,
};

/** A sum with a single part is left out. */
function equals(whole: string, parts: string): string {
  return whole === parts ? "" : ` = ${parts}`;
}
