import type { GradeAim } from "../../domain/assessment.ts";
import type { Indicator, MarkReading } from "../../domain/indicator.ts";
import { gradeOf } from "../text/grades.ts";
import { normaliseName } from "../text/normalise.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { sheetNotes } from "./sheetNotes.ts";

const AIM =
  /(?:全面|全部|均|都|一律|各项指标)(?:要求|应|要|须|需|争取|力争|确保|实现)*(?:达到|达|实现|获得|保持|为)[“"]?A[”"]?(?:级|类|等|档)?(?:标准|水平|要求|目标|以上)?(?![A-Za-z#+\-的者])/u;
/** A rule for grading, not an aim: 若全部达到A级, 均达到A级的评为优秀. */
const CONDITION = /(?:若|如|凡|只有|方可|才能|可评|评为|视为|得满分|计满分|得\d)/u;

/** Whether a text sets the aim 全面达到A级. */
export function aimsAtA(text: string): boolean {
  if (text.length > 200 || !/[AＡ]/u.test(text)) return false;
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .split(/[。;\n]/u)
    .some((sentence) => AIM.test(sentence) && !CONDITION.test(sentence));
}

/** The aim 全面达到A级 with the indicators below it, if a note or title of the sheet, or one of the other `titles`, sets it; else null. */
export function gradeAim(
  layout: FrameworkLayout,
  indicators: readonly Indicator[],
  titles: readonly string[],
): GradeAim | null {
  const isSet = titles.some(aimsAtA) || [...sheetNotes(layout.table, layout.rows)].some(aimsAtA);
  return isSet ? { below: belowA(layout, indicators) } : null;
}

/** The base indicators graded below A, each with the cell of its grade: the one that counts, else a column 等级 beside the marks. */
function belowA(layout: FrameworkLayout, indicators: readonly Indicator[]): GradeAim["below"] {
  const { table, columns } = layout;
  const beside = columns.readings.find(
    ({ meaning, heading }) => meaning === "unknown" && /(?:等级|等次|级别)$/u.test(normaliseName(heading)),
  );
  const below: GradeAim["below"][number][] = [];
  for (const { id, kind, row, actual, review } of indicators) {
    if (kind !== "base") continue;
    const counted: MarkReading = review.state === "grade" || review.state === "number" ? review : actual;
    if (counted.state === "grade") add(below, id, counted.grade, counted.cell);
    else if (beside && counted.state === "number") {
      const grade = gradeOf(table.text(row, beside.column));
      if (grade !== null) add(below, id, grade, table.cell(row, beside.column));
    }
  }
  return below;
}

/** Only letters are grades of this scale. */
function add(below: GradeAim["below"][number][], indicator: number, grade: string, cell: string): void {
  if (/^[B-G]/u.test(grade)) below.push({ indicator, grade, cell });
}
