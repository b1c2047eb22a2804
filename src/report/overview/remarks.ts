import type { ComparedTotal } from "../../domain/scorecard.ts";
import type { Totals } from "../../domain/totals.ts";
import { issueSentence } from "../../language/issueMessage.ts";
import { linked, live, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import { REMARK, WARNING_LINK } from "../styles.ts";
import { vetoSentences } from "../vetoSentences.ts";
import type { OverallRow } from "./overallTable.ts";
import type { OverviewDraft } from "./overviewDraft.ts";
import { countAndFull } from "./stateCounts.ts";

/** More lines of a kind than this are left to 填报核对清单. */
const MOST_LINES = 8;

/** What must be said about the figures of 一: what does not agree, what is not scored, caps, vetoes. */
export function addRemarks(draft: OverviewDraft, overall: OverallRow): void {
  const { scorecard } = draft.input;
  addDoubts(draft);
  addDisagreements(draft, scorecard.compared);
  addVetoes(draft);
  if (draft.reviewed) addReviewed(draft, scorecard.totals);
  if (scorecard.totals.unscored > 0) addUnscored(draft, scorecard.totals);
  if (scorecard.totals.notApplicable > 0) addNotApplicable(draft, scorecard.totals, overall);
  addCap(draft, scorecard.totals);
}

/** 第9行“其他”（20分）等于第6—8行之和：是合计（应得100）还是指标（应得120）？ Both totals stand on the paper until that is answered. */
function addDoubts(draft: OverviewDraft): void {
  const { issues, language } = draft.input;
  for (const issue of issues) {
    if (issue.code !== "reading-ambiguous") continue;
    const { what } = issueSentence(issue, language);
    draft.addLine(linked(`※ ${what}`, issue, WARNING_LINK));
  }
}

/** 合计行填报98分，各项实得分相加97分，相差1分（测评体系 E12），请核实 */
function addDisagreements(draft: OverviewDraft, compared: readonly ComparedTotal[]): void {
  const disagreeing = compared.filter(({ agrees }) => !agrees);
  for (const { stated, computed } of disagreeing.slice(0, MOST_LINES)) {
    const field = { full: "应得分", actual: "实得分", review: "考核得分" }[stated.field];
    const where = stated.level === "total" ? `${stated.name}行` : `“${stated.name}”`;
    const apart = stated.value.minus(computed).abs().toFixed();
    const sentence = `${where}填报${stated.value.toFixed()}分，各项${field}相加${computed.toFixed()}分，相差${apart}分（${stated.sheet} ${stated.cell}），请核实`;
    draft.addLine(linked(`※ ${sentence}`, stated, WARNING_LINK));
  }
  addMore(draft, disagreeing.length, "处填报合计与计算不一致");
}

function addVetoes(draft: OverviewDraft): void {
  const sentences = vetoSentences(draft.input);
  for (const veto of sentences.slice(0, MOST_LINES)) {
    draft.addLine(linked(`※ ${veto.sentence}`, veto, WARNING_LINK));
  }
  addMore(draft, sentences.length, "项否决或前置条件");
}

function addReviewed(draft: OverviewDraft, { reviewed, indicators }: Totals): void {
  const { detail } = draft;
  const base = `${detail.column(DETAIL.kind)},"${KIND_WORD.base}"`;
  const count = `COUNTIFS(${base},${detail.column(DETAIL.review)},">-1E+99")`;
  const all = `SUMIFS(${detail.column(DETAIL.once)},${base})`;
  const rest = "项；核定得分：已复核的取考核得分，未复核的取自评分。";
  draft.addLine(live(`"已复核"&${count}&"/"&${all}&"${rest}"`, `已复核${reviewed}/${indicators}${rest}`, REMARK));
}

function addUnscored(draft: OverviewDraft, { unscored, unscoredFull }: Totals): void {
  const rest = "分），尚不计失分，详见填报核对清单。";
  const { count, full } = countAndFull(draft.detail, STATE_WORD.unscored);
  draft.addLine(
    live(
      `"未评分"&${count}&"项（应得"&${full}&"${rest}"`,
      `未评分${unscored}项（应得${unscoredFull.toNumber()}${rest}`,
      REMARK,
    ),
  );
}

/** 缺项 with the figure converted for them, by whichever rule the user chose; the paper says which. */
function addNotApplicable(draft: OverviewDraft, totals: Totals, overall: OverallRow): void {
  const { notApplicable, notApplicableFull, effective, full, converted } = totals;
  const words = STATE_WORD["not-applicable"];
  const { count, full: fullFormula } = countAndFull(draft.detail, words);
  const whole = overall.cell("full");
  const got = overall.cell("effective");
  let rule = "不作折算";
  let formula = got;
  if (converted.eq(effective.plus(notApplicableFull)) && !notApplicableFull.eq(0)) {
    rule = "缺项按满分计";
    formula = `ROUND(${got}+${fullFormula},4)`;
  } else if (!converted.eq(effective) && !full.eq(0)) {
    rule = "按应得分折算";
    formula = `IF(${whole}=0,${got},ROUND(${got}*(${whole}+${fullFormula})/${whole},4))`;
  }
  const start = `"${words}"&${count}&"项（应得"&${fullFormula}&"分），不计入应得分；${rule}得"&${formula}&"分。"`;
  const stored = `${words}${notApplicable}项（应得${notApplicableFull.toNumber()}分），不计入应得分；${rule}得${converted.toNumber()}分。`;
  draft.addLine(live(start, stored, REMARK));
}

function addCap(draft: OverviewDraft, { bonus, bonusCap, bonusCounted }: Totals): void {
  if (bonusCap === null && bonus.eq(bonusCounted)) return;
  const cap = bonusCap === null ? "按各项上限" : `上限${bonusCap.toFixed()}分，`;
  draft.addLine(text(`加分${cap}本期得加分${bonus.toFixed()}分，计入结果${bonusCounted.toFixed()}分。`, REMARK));
}

function addMore(draft: OverviewDraft, count: number, what: string): void {
  if (count > MOST_LINES) draft.addLine(text(`另有${count - MOST_LINES}${what}，见填报核对清单。`, REMARK));
}
