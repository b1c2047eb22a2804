import type { ItemColumn } from "./itemColumns.ts";
import type { UnitFigures } from "./unitFigures.ts";

/** Characters: 100.00 and no more, so that many items fit. */
export const ITEM_WIDTH = 6.6;

export type RankingMeaning =
  | "rank"
  | "unit"
  | "period"
  | "full"
  | "effective"
  | "bonus"
  | "deduction"
  | "result"
  | "gap"
  | "rate"
  | "item"
  | "disagreements"
  | "disagreementText"
  | "errors"
  | "remark"
  | "file";

export interface RankingColumn {
  readonly meaning: RankingMeaning;
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  /** Of a column of an item. */
  readonly item?: ItemColumn;
}

/** A unit's own marks or its rate. */
export function isFigure(meaning: RankingMeaning): boolean {
  return meaning === "rate" || meaning === "item" || isSummed(meaning);
}

const SUMMED = ["full", "effective", "bonus", "deduction", "result", "gap"] as const;
/** What 合计 adds up. */
export type SummedMeaning = (typeof SUMMED)[number];

export function isSummed(meaning: RankingMeaning): meaning is SummedMeaning {
  return SUMMED.some((each) => each === meaning);
}

/** The ranking's columns in order; 得分, 加分 and 减分 stand apart only where some unit has a bonus or a deduction. */
export function rankingColumns(units: readonly UnitFigures[], items: readonly ItemColumn[]): readonly RankingColumn[] {
  const beyond = units.some(({ bonus, deduction }) => bonus !== 0 || deduction !== 0);
  const periods = units.some(({ period }) => period !== "");
  const marks = 7.6;
  return [
    { meaning: "rank", heading: "名次", width: 5.4 },
    { meaning: "unit", heading: "单位", width: 16 },
    ...(periods ? [{ meaning: "period", heading: "周期", width: 9 } as const] : []),
    { meaning: "full", heading: "应得分", width: marks },
    ...(beyond
      ? ([
          { meaning: "effective", heading: "得分", width: marks },
          { meaning: "bonus", heading: "加分", width: 7 },
          { meaning: "deduction", heading: "减分", width: 7 },
        ] as const)
      : []),
    { meaning: "result", heading: "结果", width: marks },
    { meaning: "gap", heading: "失分", width: 7 },
    { meaning: "rate", heading: "得分率", width: 8.6 },
    ...items.map((item): RankingColumn => ({
      meaning: "item",
      heading: item.full === null ? item.name : `${item.name}\n（${item.full}分）`,
      width: ITEM_WIDTH,
      item,
    })),
    { meaning: "disagreements", heading: "合计\n不符", width: 5 },
    { meaning: "disagreementText", heading: "不符内容", width: 20 },
    { meaning: "errors", heading: "错误\n数", width: 5 },
    { meaning: "remark", heading: "说明", width: 10 },
    { meaning: "file", heading: "来源文件", width: 12 },
  ];
}
