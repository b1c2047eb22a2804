import type { MarkScale } from "../../domain/settings.ts";
import type { Table } from "../table/table.ts";

const WEIGHT = "(?:各|该|本|其|单|相应|对应|所占|指标|项目|项|的)*(?:权重|权数|比重)";
/** 得分×权重, 按权重折算, 加权平均, 各项均以百分制计分, 每项满分100分. */
const OF_HUNDRED = new RegExp(
  `[×xX*✕╳·乘]以?\\(?${WEIGHT}|(?:权重|权数|比重)(?:系数|值)?\\)?[×xX*✕╳·乘]|按${WEIGHT}(?:比例|系数)?(?:进行)?(?:折算|换算|计算|计入|计分|加权|汇总|合成)|加权(?:平均|求和|汇总|计算|计入|合计)|百分制|[每各]个?项?(?:指标|项目|内容)?均?(?:满分|总分)均?[为是]?100分`,
  "u",
);
/** 得分为折算后分数, 表中得分已加权: the marks themselves, not their total. */
const IN_POINTS = /(?<![总合])(?:得分|分数|自评分|考核分)[均都]?[为是系已]已?(?:按.{0,6})?(?:折算|换算|加权)/u;
const OF_FEW = /(十|10|五|5)分制|[每各]个?项?(?:指标|项目|内容)?均?(?:满分|总分)均?[为是]?(10|5)分/u;
const LONGEST = 300;

/**
 * What the sheet says in words of marks beside weights, in a title or a note: out of 100, of ten or five, or points already. null where it says
 * nothing, or both.
 *
 * @param isOfLeaf rows of indicators, whose own criteria may speak of weights
 */
export function statedScale({ sheet, headerRows }: Table, isOfLeaf: (row: number) => boolean): MarkScale | null {
  const found = new Set<MarkScale>();
  sheet.values.forEach((cells, at) => {
    if (isOfLeaf(at + 1) || (at + 1 >= headerRows[0] && at < headerRows[1])) return;
    for (const value of cells ?? []) {
      if (typeof value !== "string" || value.length > LONGEST || !/[权比加]|百分|分制|满分|总分/u.test(value)) continue;
      const text = value.normalize("NFKC").replace(/\s+/gu, "");
      const few = OF_FEW.exec(text);
      if (few) found.add(/十|10/u.test(few[0]) ? "ten" : "five");
      else if (IN_POINTS.test(text)) found.add("points");
      else if (OF_HUNDRED.test(text)) found.add("hundred");
    }
  });
  const [only] = found;
  return found.size === 1 && only ? only : null;
}
