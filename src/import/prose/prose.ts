import { shownText, type ParagraphBlock } from "../../blocks/block.ts";
import type { Steps } from "../../domain/steps.ts";
import { outlineInSteps } from "../../blocks/outline.ts";
import { departmentKey, type KnownNames } from "../../recognise/departments/departmentName.ts";
import type { IndicatorRow, Leftover, RecurringRow, StageRow, TaskRow, TotalRow } from "../imported.ts";
import type { Origin } from "../origin.ts";
import { readClaims } from "./claims.ts";
import { deadlineWithin } from "./deadlineText.ts";
import { departmentHeading, readEvidence } from "./evidence.ts";
import type { FoundIndicators } from "./placedIndicators.ts";
import { labelledBlocksIn } from "./labelledBlocks.ts";
import { indicatorsIn, isFramework } from "./indicators.ts";
import { measuresApart } from "./measuresApart.ts";
import { paperFrame } from "../text/paperFrame.ts";
import { plainText } from "../text/plainText.ts";
import { unprovenMarks, withProvenMarks } from "./provenMarks.ts";
import { recurringIn, whoIn } from "./recurring.ts";
import { stagesIn } from "./stages.ts";
import { tasksIn } from "./tasks.ts";
import { unitInSteps } from "./units.ts";

/** What the running text of a paper says. */
export interface FoundInProse {
  readonly indicators: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  readonly tasks: readonly TaskRow[];
  readonly stages: readonly StageRow[];
  readonly recurring: readonly RecurringRow[];
  readonly leftovers: readonly Leftover[];
}

const NOTHING: FoundInProse = { indicators: [], totals: [], tasks: [], stages: [], recurring: [], leftovers: [] };

/**
 * @param known departments named anywhere in the documents, by `departmentKey`
 * @param besideTable whether one of the documents has a framework's table, so that they are about an assessment even if
 * their text holds none
 */
export function* readProse(
  all: readonly ParagraphBlock[],
  document: string,
  known: KnownNames,
  besideTable: boolean,
): Steps<FoundInProse> {
  const paragraphs = withoutFrame(all, known).flatMap((block) => measuresApart(block, known));
  const texts = new Map(paragraphs.map((block) => [block, plainText(shownText(block))]));
  // 机关各科室： is the addressee of a letter.
  const alone = new Set(
    [...texts.values()].filter((text) => departmentHeading(text) !== null && !/各|全体|所有/u.test(text)),
  );
  const isHeading = (text: string): boolean => alone.size > 1 && alone.has(text);
  const standsAlone = (point: string): boolean =>
    readEvidence(point, known).mentions.length > 0 || readClaims(point) !== null;
  const outline = yield* outlineInSteps(
    paragraphs,
    (block) => withoutContents(texts.get(block) ?? ""),
    isHeading,
    standsAlone,
  );
  yield;
  const root = yield* unitInSteps(outline, known);
  const blocks = labelledBlocksIn(outline, document, known);
  if (blocks.length > 0) {
    return { ...NOTHING, indicators: blocks, stages: stagesIn(outline, document) };
  }
  const proven = withProvenMarks(root);
  const framework = indicatorsIn(proven, document);
  const unread = unprovenMarks(proven).map(({ head: { number, text } }): Leftover => {
    return { why: "marks", origin: { document, place: { kind: "paragraph", number }, quote: text } };
  });
  yield;
  const hasFramework = isFramework(framework);
  const { tasks, leftovers, covered } = tasksIn(root, document, known);
  yield;
  const scored = new Set(hasFramework ? framework.indicators.map(({ origin }) => origin.place.number) : []);
  const isScored = ({ place, quote }: Origin): boolean => scored.has(place.number) || readClaims(quote) !== null;
  // A summary reports what was done, once or repeatedly.
  const isSummary = hasFramework && framework.indicators.some(({ actual }) => actual !== null);
  const recurring = isSummary
    ? []
    : recurringIn(paragraphs, document)
        .filter(({ origin }) => !(scored.has(origin.place.number) && SAYS_MARKS.test(origin.quote)))
        .map((row) => {
          const task =
            row.who === "" ? tasks.find(({ origin }) => origin.place.number === row.origin.place.number) : undefined;
          return task ? { ...row, who: [...task.duties.lead, ...task.duties.responsible].join("、") } : row;
        });
  yield;
  const asked =
    tasks.length > 0 || besideTable
      ? dutiesIn(
          paragraphs.filter(({ number }) => !covered.has(number)),
          document,
        )
      : [];
  yield;
  // A plan without marks may still name vetoes.
  const vetoes = tasks.length > 0 ? framework.indicators.filter(({ kind }) => kind === "veto") : [];
  return {
    indicators: hasFramework ? framework.indicators : vetoes,
    totals: hasFramework ? framework.totals : besideTable ? totalsBeside(framework) : [],
    // Departments of an indicator are given beside it; a deadline makes it a task as well.
    tasks: tasks.filter(({ origin, deadline }) => deadline !== "" || !(hasFramework && isScored(origin))),
    stages: stagesIn(outline, document),
    recurring: tasks.length > 0 || hasFramework || besideTable ? recurring : [],
    leftovers: [...leftovers, ...asked, ...unread].filter(({ origin }) => !scored.has(origin.place.number)),
  };
}

/** 每季度召开例会，得1分 is what is scored. */
const SAYS_MARKS = /[\d一二两三四五六七八九十]\s*分(?!钟)/u;

/** 本办法由办公室负责解释, 本细则自2026年1月1日起施行: about the paper itself, although it follows the last indicator or task. */
const CLOSING = /^本[^，。；]{1,12}(?:由[^。；]{2,40}解释|自[^。；]{2,40}(?:施行|执行|实施|生效))/u;

/** Without title, addressee, closing provisions and signature. A title with marks stays: it states the sum of everything below. */
function withoutFrame(all: readonly ParagraphBlock[], known: KnownNames): readonly ParagraphBlock[] {
  const { blocks } = paperFrame(all);
  const saysMore = (block: ParagraphBlock): boolean => {
    const text = plainText(shownText(block));
    return readClaims(text) !== null || readEvidence(text, known).mentions.length > 0;
  };
  return all.filter((block) => (!blocks.has(block) || saysMore(block)) && !CLOSING.test(plainText(shownText(block))));
}

/** The total that a text beside a table states, as a sum or as its only mark: 绩效得分为94分，各指标得分见下表. */
function totalsBeside({ indicators, totals }: FoundIndicators): readonly TotalRow[] {
  const [only, ...more] = indicators;
  const { actual = null } = only ?? {};
  if (totals.length > 0 || !only || more.length > 0 || typeof actual === "string" || actual === null) return totals;
  return only.kind === "base" && only.full === null
    ? [{ item: null, after: 0, full: null, actual, origin: only.origin }]
    : [];
}

/** Sentences that ask departments for something by a day (请各单位于5日前报送…) and are no measure of the plan. */
function dutiesIn(paragraphs: readonly ParagraphBlock[], document: string): readonly Leftover[] {
  return paragraphs.flatMap((block) =>
    plainText(shownText(block))
      .split(/[。；\n]/u)
      .flatMap((sentence): readonly Leftover[] => {
        const until = deadlineWithin(sentence);
        if (until === "" || until.includes("每") || whoIn(sentence) === null) return [];
        const place = { kind: "paragraph", number: block.number } as const;
        return [{ why: "names-department", origin: { document, place, quote: sentence.trim() } }];
      }),
  );
}

/** A line of a typed table of contents ends in its page number. */
function withoutContents(text: string): string {
  return /(?:[.．…·—-]{3,}|\s{2,})\s*\d{1,3}$/u.test(text) ? "" : text;
}

/** Departments named after a label or in brackets. One step for each paragraph. */
export function* namesInSteps(paragraphs: readonly ParagraphBlock[]): Steps<ReadonlySet<string>> {
  const names = new Set<string>();
  const nobody: KnownNames = new Set<string>();
  for (const block of paragraphs) {
    yield;
    const text = plainText(shownText(block));
    if (!/[：（【]/u.test(text)) continue;
    const { mentions, isExplicit } = readEvidence(text, nobody);
    if (!isExplicit) continue;
    for (const { named } of mentions) {
      if (named.kind === "department" && named.name.length <= 16) names.add(departmentKey(named.name));
    }
  }
  return names;
}
