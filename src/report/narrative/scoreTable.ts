import { printedRate } from "../../language/explanation/shownFigure.ts";
import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { NarrativeTable } from "./narrative.ts";

/** 附表: marks by item. */
export function scoreTable({ scorecard }: SummaryInput): NarrativeTable {
  const { items } = scorecard;
  const decimals = markDecimals(scorecard);
  const figures = (full: Marks, effective: Marks, gap: Marks): readonly string[] => [
    ...[full, effective, gap].map((value) => value.toFixed(decimals)),
    printedRate(rate(effective, full)),
  ];
  const sum = (of: (item: (typeof items)[number]) => Marks): Marks => sumMarks(items.map(of));
  return {
    kind: "table",
    caption: "附表  分项得分表（单位：分）",
    columns: [
      { heading: "序号", share: 9, align: "center" },
      { heading: "测评项目", share: 35, align: "left" },
      ...["应得分", "得分", "失分", "得分率"].map((heading) => ({ heading, share: 14, align: "center" }) as const),
    ],
    rows: items.map(({ name, full, effective, gap }, at) => [String(at + 1), name, ...figures(full, effective, gap)]),
    total: [
      "",
      "合计",
      ...figures(
        sum(({ full }) => full),
        sum(({ effective }) => effective),
        sum(({ gap }) => gap),
      ),
    ],
  };
}
