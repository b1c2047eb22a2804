import { isQuestion } from "../../domain/issue.ts";
import type { Totals } from "../../domain/totals.ts";
import { issueSentence } from "../../language/issueMessage.ts";
import { linked, live, text } from "../draft/cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import {
  ANY_NUMBER,
  compared,
  countWhere,
  joined,
  over,
  plus,
  times,
  when,
  call,
  type Condition,
  type Figure,
} from "../figure/figure.ts";
import { REMARK, TABLE_SIZE, WARNING, WARNING_LINK } from "../draft/styles.ts";
import { lineCount } from "../draft/textHeight.ts";
import { vetoSentences } from "../words/vetoSentences.ts";
import type { OverallRow } from "./overallTable.ts";
import type { OverviewDraft } from "./overviewDraft.ts";
import { countAndFull } from "./stateCounts.ts";

/** Further lines of a kind are left to 填报核对清单. */
const MOST_LINES = 8;

/** Remarks on the figures of section 一: what is not scored, caps, vetoes. */
export function addRemarks(draft: OverviewDraft, overall: OverallRow): void {
  const { totals } = draft.input.scorecard;
  addDoubts(draft);
  addVetoes(draft);
  if (draft.reviewed) addReviewed(draft, totals);
  if (totals.unscored > 0) addUnscored(draft, totals);
  if (totals.notApplicable > 0) addNotApplicable(draft, totals, overall);
  addCap(draft, totals);
  addDeductionCap(draft, totals);
}

/** 第9行“其他”（20分）等于第6—8行之和：是合计（应得100）还是指标（应得120）？ The paper shows what is open beneath the total until this is answered. */
function addDoubts(draft: OverviewDraft): void {
  const { issues, language } = draft.input;
  for (const issue of issues) {
    if (!isQuestion(issue)) continue;
    const { what } = issueSentence(issue, language);
    addWarning(draft, what, issue);
  }
}

function addVetoes(draft: OverviewDraft): void {
  const sentences = vetoSentences(draft.input);
  for (const veto of sentences.slice(0, MOST_LINES)) {
    addWarning(draft, veto.sentence, veto);
  }
  addMore(draft, sentences.length, "项否决或前置条件");
}

/** With a link to its cell where one line holds it: LibreOffice cuts a longer link off instead of wrapping it. */
function addWarning(draft: OverviewDraft, what: string, at: { readonly sheet: string; readonly cell: string }): void {
  const said = `※ ${what}`;
  const isLine = lineCount(said, draft.widthOf(1, draft.grid.last), TABLE_SIZE) === 1;
  draft.addLine(isLine ? linked(said, at, WARNING_LINK) : text(said, WARNING));
}

function addReviewed(draft: OverviewDraft, { reviewed, indicators }: Totals): void {
  const { detail } = draft;
  const base: Condition = [detail.column(DETAIL.kind), KIND_WORD.base];
  const count = countWhere(base, [detail.column(DETAIL.review), ANY_NUMBER]);
  const all = detail.count((of) => detail.column(of), base);
  const rest = "项；核定得分：已复核的取考核得分，未复核的取自评分。";
  draft.addLine(live(joined("已复核", count, "/", all, rest), `已复核${reviewed}/${indicators}${rest}`, REMARK));
}

function addUnscored(draft: OverviewDraft, { unscored, unscoredFull }: Totals): void {
  const rest = "分），尚不计失分，详见填报核对清单。";
  const { count, full } = countAndFull(draft.detail, STATE_WORD.unscored);
  draft.addLine(
    live(
      joined("未评分", count, "项（应得", full, rest),
      `未评分${unscored}项（应得${unscoredFull.toNumber()}${rest}`,
      REMARK,
    ),
  );
}

/** 缺项 with the converted figure, under the rule that the user chose; the paper says which. */
function addNotApplicable(draft: OverviewDraft, totals: Totals, overall: OverallRow): void {
  const { notApplicable, notApplicableFull, effective, full, converted } = totals;
  const words = STATE_WORD["not-applicable"];
  const { count, full: fullFigure } = countAndFull(draft.detail, words);
  const whole = overall.cell("full");
  const got = overall.cell("effective");
  let rule = "不作折算";
  let figure: Figure = got;
  if (converted.eq(effective.plus(notApplicableFull)) && !notApplicableFull.eq(0)) {
    rule = "缺项按满分计";
    figure = call("ROUND", plus(got, fullFigure), 4);
  } else if (!converted.eq(effective) && !full.eq(0)) {
    rule = "按应得分折算";
    const converting = call("ROUND", over(times(got, plus(whole, fullFigure)), whole), 4);
    figure = when(compared(whole, "=", 0), got, converting);
  }
  const sentence = joined(words, count, "项（应得", fullFigure, `分），不计入应得分；${rule}得`, figure, "分。");
  const stored = `${words}${notApplicable}项（应得${notApplicableFull.toNumber()}分），不计入应得分；${rule}得${converted.toNumber()}分。`;
  draft.addLine(live(sentence, stored, REMARK));
}

function addCap(draft: OverviewDraft, { bonus, bonusCap, bonusCounted }: Totals): void {
  if (bonusCap === null && bonus.eq(bonusCounted)) return;
  const cap = bonusCap === null ? "按各项上限" : `上限${bonusCap.toFixed()}分，`;
  draft.addLine(text(`加分${cap}本期得加分${bonus.toFixed()}分，计入结果${bonusCounted.toFixed()}分。`, REMARK));
}

function addDeductionCap(draft: OverviewDraft, { deduction, deductionWritten }: Totals): void {
  if (deduction.eq(deductionWritten)) return;
  const line = `减分各项共${deductionWritten.toFixed()}分，按上限计${deduction.toFixed()}分。`;
  draft.addLine(text(line, REMARK));
}

function addMore(draft: OverviewDraft, count: number, what: string): void {
  if (count > MOST_LINES) draft.addLine(text(`另有${count - MOST_LINES}${what}，见填报核对清单。`, REMARK));
}
