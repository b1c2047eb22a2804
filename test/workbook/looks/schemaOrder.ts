import type { XmlElement } from "./xmlElement.ts";

/**
 * The order in which ECMA-376 part 1 wants the elements inside another, for those that our parts use: CT_Worksheet 18.3.1.99,
 * CT_Workbook 18.2.27, CT_Stylesheet 18.8.39, CT_Font 18.8.22 (Excel's own order), CT_Xf 18.8.45, CT_Border 18.8.4, CT_Dxf 18.8.14,
 * CT_HeaderFooter 18.3.1.46, CT_ChartSpace 21.2.2.29, CT_Chart 21.2.2.27, CT_BarChart 21.2.2.16, CT_BarSer 21.2.2.170,
 * CT_CatAx 21.2.2.25, CT_ValAx 21.2.2.226, CT_TwoCellAnchor 20.5.2.33; of Word documents CT_PPr 17.3.1.26, CT_Tbl 17.4.38,
 * CT_TblPr 17.4.60, CT_TcPr 17.4.70, CT_SectPr 17.6.17. An element that a list lacks is a fault.
 */
const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
    "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
    "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
    "legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
    "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  xf: "alignment protection extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  dxf: "font numFmt fill alignment border protection extLst",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  cfRule: "formula colorScale dataBar iconSet extLst",
  dataValidation: "formula1 formula2",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator " +
    "showLeaderLines leaderLines extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx " +
    "crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx " +
    "crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  // The last is of charts, whose paragraphs have properties of the same name (21.1.2.2.7).
  pPr:
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens " +
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind " +
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr " +
    "sectPr pPrChange defRPr",
  tbl: "tblPr tblGrid tr",
  tblPr:
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd " +
    "tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
  tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt " +
    "vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  twoCellAnchor: "from to sp grpSp graphicFrame cxnSp pic contentPart clientData",
};

/** Places where an element stands too late or where none may stand: "worksheet: hyperlinks after pageMargins". */
export function orderFaults(element: XmlElement): readonly string[] {
  const children = element.all();
  const order = ORDER[element.name]?.split(" ");
  const own: string[] = [];
  // A chart's reference to its part is called chart too, and is empty.
  if (order && children.length > 0) {
    let last = -1;
    for (const { name } of children) {
      const place = order.indexOf(name);
      if (place < 0) own.push(`${element.name}: no ${name} may stand here`);
      else if (place < last) own.push(`${element.name}: ${name} after ${order[last] ?? ""}`);
      last = Math.max(last, place);
    }
  }
  // Rows are many and simple.
  return element.name === "sheetData" ? own : [...own, ...children.flatMap(orderFaults)];
}
