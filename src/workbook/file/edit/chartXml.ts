import { quoteSheet } from "../../../domain/address.ts";
import type { ChartPlan, ChartRange } from "../../../report/sheetPlan.ts";
import { rangeText } from "../../../domain/cells.ts";
import { CHART, DRAWING, RELATIONSHIPS, XML_HEAD } from "../../xml/namespaces.ts";
import { escapeXml } from "../../xml/xmlText.ts";

/** For both kinds of script: without `ea` each program chooses its own font for Chinese text. */
const TYPEFACE = '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>';
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const OUTLINE = `<a:ln w="9525">${BLACK}</a:ln>`;

/**
 * A bar chart part (ECMA-376 part 1, 21.2) that works in black and white: outlined bars with their figures, series
 * distinguished by hatching.
 */
export function chartXml(chart: ChartPlan): string {
  const upright = chart.kind === "column";
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1">${TYPEFACE}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1">${TYPEFACE}</a:rPr><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${upright ? "col" : "bar"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    chart.series.map((_, index) => seriesXml(chart, index)).join("") +
    '<c:gapWidth val="50"/><c:axId val="111"/><c:axId val="112"/></c:barChart>' +
    axesXml(chart, upright) +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    (chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>` : "") +
    `<c:plotVisOnly val="${chart.ofHiddenCells ? 0 : 1}"/>` +
    '<c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${OUTLINE}</c:spPr>${textXml(900)}` +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>' +
    "</c:chartSpace>"
  );
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${BLACK}${TYPEFACE}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

const HATCHES = ["", "wdUpDiag", "pct25", "dkHorz"] as const;

function seriesXml(chart: ChartPlan, index: number): string {
  const series = chart.series[index];
  if (!series) return "";
  const hatch = HATCHES[index % HATCHES.length];
  const colour = `<a:srgbClr val="${series.colour}"/>`;
  const fill = hatch
    ? `<a:pattFill prst="${hatch}"><a:fgClr>${colour}</a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
    : `<a:solidFill>${colour}</a:solidFill>`;
  const format = escapeXml(chart.numberFormat ?? "General");
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    `<c:spPr>${fill}${OUTLINE}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${escapeXml(address(chart.categories))}</c:f><c:strCache>${points(chart.categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(address(series.values))}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(series.values)}</c:numCache></c:numRef></c:val>` +
    "</c:ser>"
  );
}

function address({ sheet, range }: ChartRange): string {
  return `${quoteSheet(sheet)}!${rangeText(range, "$")}`;
}

function points({ cached }: ChartRange): string {
  const list = cached.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${cached.length}"/>${list.join("")}`;
}

function axesXml(chart: ChartPlan, upright: boolean): string {
  // Horizontal bars are drawn from the bottom up; reversed, the first category is on top as in the table.
  const orientation = upright ? "minMax" : "maxMin";
  const line = `<c:spPr>${OUTLINE}</c:spPr>`;
  return (
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${upright ? "b" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textXml(900)}<c:crossAx val="112"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/>${endsXml(chart)}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${upright ? "l" : "b"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${chart.numberFormat?.endsWith("%") ? "0%" : "General"}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${line}${textXml(900)}<c:crossAx val="111"/><c:crosses val="${upright ? "autoZero" : "max"}"/><c:crossBetween val="between"/>${stepXml(chart)}</c:valAx>`
  );
}

function stepXml({ valueAxis }: ChartPlan): string {
  return valueAxis?.step === undefined ? "" : `<c:majorUnit val="${valueAxis.step}"/>`;
}

function endsXml({ valueAxis: { min, max } = {} }: ChartPlan): string {
  return (max === undefined ? "" : `<c:max val="${max}"/>`) + (min === undefined ? "" : `<c:min val="${min}"/>`);
}
