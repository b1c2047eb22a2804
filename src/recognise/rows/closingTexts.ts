import { roughMarks } from "../columns/columnMarks.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { saidFigures } from "../meanings/totalLabel.ts";

/** A name to sign with, a day: a word, a colon, and at most a few characters. */
const FIELD = /^[^:：\d]{1,12}[:：].{0,20}$/u;

/**
 * Texts below the rows with marks, where a mark should stand or alone in the row: 最后得分：89.5分 states a total, 馆长： | 填表日期：…
 * is signed, and what is merged over the marks columns leaves no room for a mark, so it is no indicator.
 */
export function withClosingTexts(candidates: readonly RowCandidate[], features: RowFeatures): readonly RowCandidate[] {
  const { table, columns } = features;
  const { marks } = columns;
  if (marks.length === 0) return candidates;
  // 满分100分 | 实得93分 beside no name are words of a result, and no marks of a row.
  const areWords = ({ row, text }: RowCandidate): boolean =>
    text === "" &&
    features.written(row).every((column) => typeof table.value(row, column) === "string") &&
    features.written(row).some((column) => statesResult(table.text(row, column)));
  const carries = candidates.map((one) => features.isMarked(one.row, columns.scored) && !areWords(one));
  const last = carries.lastIndexOf(true);
  const ends = (place: number): boolean => place > last || candidates[place + 1]?.shape !== "leaf";
  let known: readonly number[] | null = null;
  const sums = (): readonly number[] =>
    (known ??= marks.map((column) =>
      candidates.reduce((sum, { row, shape }) => {
        const mark = shape === "leaf" && features.isMarked(row, [column]) ? roughMarks(table, row, column) : null;
        return sum + (mark ?? 0);
      }, 0),
    ));
  return candidates.flatMap((one, place): readonly RowCandidate[] => {
    if (one.shape === "total" || carries[place] === true || last < 1 || !ends(place)) return [one];
    const { row } = one;
    const written = features.written(row);
    const asNote: RowCandidate = { ...one, shape: "heading", scored: false, heads: false };
    const isSigned = written.length > 1 && written.every((each) => FIELD.test(table.text(row, each)));
    const over = written.filter((each) => marks.some((mark) => mark >= each && mark <= table.span(row, each).right));
    const [at] = over;
    const telling = written.length === 1 ? written : over;
    const [column] = telling;
    if (column === undefined) return [isSigned ? asNote : one];
    const textOf = (some: readonly number[]): string => some.map((each) => table.text(row, each)).join("，");
    const text = textOf(written);
    const isNumbered = one.enumerator !== null || [text, one.text].some((each) => sectionKind(each) !== null);
    if (!isNumbered && statesResult(textOf(telling), place > last ? sums() : [])) {
      const label = { kind: "total", prefix: "" } as const;
      return [{ ...one, shape: "total", text, column, label, scored: false, alone: true, heads: false }];
    }
    if (place < last || isNumbered) return [one];
    // 共扣3分, 低于60分的不合格 and 站长： alone say something of the marks, or are to be filled in.
    const isRemark =
      written.length === 1 && (/[:：]$/u.test(text) || (/\d\s*分/u.test(text) && saidFigures(text).length === 0));
    if (isRemark) return [asNote];
    const isWide = at !== undefined && !marks.includes(at);
    return [isSigned || isWide ? asNote : one];
  });
}

/** By its words, or by a figure that is, all but a few marks, what one of the columns comes to. */
function statesResult(text: string, sums: readonly number[] = []): boolean {
  const said = saidFigures(text);
  return (
    said.some(({ isResult }) => isResult) ||
    said.some(({ value }) => sums.some((sum) => sum > 0 && Math.abs(Number(value) - sum) <= sum * NEAR))
  );
}

/** A total that does not come out is seldom further off. */
const NEAR = 0.1;
