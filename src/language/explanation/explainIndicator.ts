import type { Indicator, MarkReading } from "../../domain/indicator.ts";
import type { Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { Language } from "../language.ts";
import { explanationIn } from "./explanationIn.ts";
import type { ExplanationText } from "./explanationText.ts";
import { shownFigure, shownPercent, shownSum } from "./shownFigure.ts";

/** How a figure came about, and the cells to look at. */
export interface Explanation {
  readonly how: string;
  readonly sheet: string;
  /** A1; the first is the deciding one. */
  readonly cells: readonly string[];
}

/** An explanation as one sentence with its cells: 得分 13.5 = 15 − 1.5，见 测评体系!E7. */
export function explanationSentence({ how, sheet, cells }: Explanation, language: Language): string {
  const text = explanationIn(language);
  const [first, ...others] = cells;
  if (first === undefined) return how;
  return text.see(how, [`${sheet}!${first}`, ...others].join(text.comma));
}

/** How an indicator's marks came about (read, converted from a grade, combined, deducted, reviewed), or why there are none. */
export function explainIndicator(scored: ScoredIndicator, language: Language): Explanation {
  const text = explanationIn(language);
  const { indicator } = scored;
  const { how, cells } = indicator.kind === "base" ? base(scored, text) : outside(scored, text);
  return { how, sheet: indicator.sheet, cells };
}

interface Found {
  readonly how: string;
  readonly cells: readonly string[];
}

function base(scored: ScoredIndicator, text: ExplanationText): Found {
  const { indicator, state, full } = scored;
  const decides = deciding(scored);
  const reading = indicator[decides];
  const cells = cellsOf(reading);
  if (state === "not-applicable") {
    const said = [indicator.review, indicator.actual, indicator.deducted, indicator.full].find(
      (one) => one.state === "not-applicable",
    );
    if (said?.state !== "not-applicable") return { how: "", cells };
    return { how: text.notApplicable(said.text, shownFigure(full)), cells: [said.cell] };
  }
  if (state === "unscored") return unscored(reading, full, text, cells);
  const notes = [figure(scored, decides, text)];
  if (decides === "review") {
    const given = scored.actual === null ? null : shownFigure(scored.actual);
    notes.push(text.reviewed(shownFigure(scored.effective ?? full), given));
  }
  if (indicator.full.state !== "number") notes.push(text.fullMissing);
  else if (!indicator.full.literal) notes.push(text.fullElsewhere(shownFigure(full), indicator.full.cell));
  return { how: notes.join(text.stop), cells };
}

/** Which cell the effective marks come from. */
function deciding({ indicator, review }: ScoredIndicator): "review" | "actual" | "deducted" {
  if (review !== null) return "review";
  return indicator.actual.state === "absent" && indicator.deducted.state !== "absent" ? "deducted" : "actual";
}

function unscored(reading: MarkReading, full: Marks, text: ExplanationText, cells: readonly string[]): Found {
  if (reading.state === "invalid") return { how: text.unscoredUnread(reading.text), cells };
  if (reading.state === "grade") return { how: text.unscoredUnread(reading.grade), cells };
  if (reading.state === "formula-error") return { how: text.formulaError, cells };
  return { how: text.unscoredBlank(shownFigure(full)), cells };
}

/** What the mark's cell holds, and how the marks follow from it. */
function figure(scored: ScoredIndicator, decides: "review" | "actual" | "deducted", text: ExplanationText): string {
  const { full, indicator } = scored;
  const effective = scored.effective ?? full;
  const reading = indicator[decides];
  const shown = shownFigure(effective);
  if (decides === "deducted") {
    return reading.state === "blank"
      ? text.deductedBlank(shown)
      : text.deducted(shown, shownFigure(full), shownFigure(full.minus(effective)));
  }
  const gap = full.minus(effective);
  const plain = gap.gt(0)
    ? text.lost(shown, shownFigure(full), shownFigure(gap))
    : gap.lt(0)
      ? text.above(shown, shownFigure(full))
      : text.unlost(shown);
  if (reading.state === "grade") {
    if (reading.says && "points" in reading.says) return text.gradeBySheet(shown, reading.grade);
    if (full.eq(0)) return plain;
    return text.gradeByTable(shown, reading.grade, shownFigure(full), shownPercent(effective.div(full)));
  }
  if (reading.state !== "number") return plain;
  if (reading.parts)
    return text.combined(shown, combination(reading.parts.values, reading.parts.rule), reading.parts.rule);
  return reading.literal ? plain : plain + text.stop + text.readFromText;
}

function combination(values: readonly Marks[], rule: string): string {
  if (rule === "sum") return shownSum(values);
  if (rule === "mean") return `(${shownSum(values)}) ÷ ${values.length}`;
  return values.map(shownFigure).join(" / ");
}

function outside(scored: ScoredIndicator, text: ExplanationText): Found {
  const { indicator, effective } = scored;
  const { kind, veto } = indicator;
  if (kind === "veto") {
    if (!veto) return { how: "", cells: [indicator.nameCell] };
    return { how: text.veto(veto.text, veto.verdict, veto.precondition), cells: [veto.cell] };
  }
  const reading = source(indicator);
  const cells = cellsOf(reading);
  if (effective === null) return unscored(reading, scored.full, text, cells);
  if (reading.state === "blank" || reading.state === "absent") return { how: text.nothingWritten, cells };
  const capped = indicator.cap !== null && effective.gt(indicator.cap) ? indicator.cap : null;
  if (kind === "deduction") {
    const taken = shownFigure(effective);
    return { how: capped ? text.deductionCapped(taken, shownFigure(capped)) : text.deduction(taken), cells };
  }
  return {
    how: capped ? text.bonusCapped(shownFigure(effective), shownFigure(capped)) : text.bonus(shownFigure(effective)),
    cells,
  };
}

/** The mark of a bonus or deduction: the reviewer's, else the unit's, else what stands under 扣分. */
function source({ review, actual, deducted }: Indicator): MarkReading {
  const written = [review, actual, deducted].find(({ state }) => state !== "absent" && state !== "blank");
  return written ?? [actual, deducted, review].find(({ state }) => state !== "absent") ?? actual;
}

function cellsOf(reading: MarkReading): readonly string[] {
  if (reading.state === "absent") return [];
  const parts = reading.state === "number" && reading.parts?.sheets === undefined ? reading.parts : undefined;
  return parts?.cells ?? [reading.cell];
}
