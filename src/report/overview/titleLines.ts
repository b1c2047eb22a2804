import { periodWords, subjectWords } from "../words/titleWords.ts";
import { COLUMN_PIXELS, textUnits } from "../draft/textHeight.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

const PIXELS_PER_POINT = 96 / 72;

/**
 * The title of the paper: in one line where it fits, else broken where a reader would break it: after the unit, a year, a bracket,
 * before what the table is. A line that is still too long wraps.
 *
 * @param size of its font, in points
 */
export function titleLines(draft: OverviewDraft, size: number): readonly string[] {
  const { input, grid } = draft;
  const unit = input.unit ?? "";
  const subject = subjectWords(input.assessment.subject);
  const whose = draft.reviewed ? "考核" : "自查";
  // 绩效考核 is not 绩效考核考核.
  const table = `${subject.endsWith(whose) ? "" : whose}评分汇总表`;
  const what = periodWords(input.period) + subject + table;
  const room = (draft.widthOf(1, grid.last) * COLUMN_PIXELS) / (size * PIXELS_PER_POINT * 0.5) - 2;
  if (textUnits(unit + what) <= room) return [unit + what];
  const lines = inTwo(what, what.length - table.length, room);
  return unit === "" ? lines : [unit, ...lines];
}

/** Two lines as even as may be, both of which fit; one where none can be found or needed. @param last where the last words begin */
function inTwo(words: string, last: number, room: number): readonly string[] {
  if (textUnits(words) <= room) return [words];
  const places = [...words.matchAll(/年度|[）)]/g)].map((found) => found.index + found[0].length);
  let best: readonly string[] = [words];
  let least = Infinity;
  for (const at of [...places, last]) {
    const lines = [words.slice(0, at), words.slice(at)];
    const [above = 0, below = 0] = lines.map(textUnits);
    if (above === 0 || below === 0 || Math.max(above, below) > room || Math.abs(above - below) >= least) continue;
    best = lines;
    least = Math.abs(above - below);
  }
  return best;
}
