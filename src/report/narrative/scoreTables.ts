import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { NarrativeTable } from "./narrative.ts";
import { percent } from "./overallResult.ts";

/** 附表: marks by item, and by department where any is named. */
export function scoreTables(input: SummaryInput): readonly NarrativeTable[] {
  const { items, departments } = input.scorecard;
  const decimals = markDecimals(input.scorecard);
  const shown = (value: Marks): string => value.toFixed(decimals);
  const figures = (full: Marks, effective: Marks, gap: Marks): readonly string[] => [
    shown(full),
    shown(effective),
    shown(gap),
    percent(rate(effective, full)),
  ];
  const marked = departments.filter(({ full }) => !full.eq(0));
  const word = input.assessment.departmentWord;
  const tables: NarrativeTable[] = [
    {
      kind: "table",
      caption: "附表1  分项得分表（单位：分）",
      columns: columnsOf("序号", "测评项目"),
      rows: items.map(({ name, full, effective, gap }, at) => [String(at + 1), name, ...figures(full, effective, gap)]),
      total: ["", "合计", ...figures(...sums(items))],
    },
  ];
  if (marked.length > 0) {
    tables.push({
      kind: "table",
      caption: `附表2  各${word}得分表（单位：分）`,
      columns: columnsOf("名次", word),
      rows: [...marked]
        .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
        .map(({ rank, name, full, effective, gap }) => [
          rank === null ? "" : String(rank),
          name ?? NOBODY,
          ...figures(full, effective, gap),
        ]),
      total: ["", "合计", ...figures(...sums(marked))],
    });
  }
  return tables;
}

function columnsOf(first: string, second: string): NarrativeTable["columns"] {
  return [
    { heading: first, share: 9, align: "center" },
    { heading: second, share: 35, align: "left" },
    ...["应得分", "实得分", "失分", "得分率"].map((heading) => ({ heading, share: 14, align: "right" }) as const),
  ];
}

interface Figures {
  readonly full: Marks;
  readonly effective: Marks;
  readonly gap: Marks;
}

function sums(rows: readonly Figures[]): readonly [Marks, Marks, Marks] {
  return [
    sumMarks(rows.map(({ full }) => full)),
    sumMarks(rows.map(({ effective }) => effective)),
    sumMarks(rows.map(({ gap }) => gap)),
  ];
}
