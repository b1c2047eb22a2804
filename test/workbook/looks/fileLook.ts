import { columnLetters } from "../../../src/domain/address.ts";
import { dressedCells } from "./dressedCells.ts";
import { fileCharts } from "./fileCharts.ts";
import { FileParts } from "./fileParts.ts";
import { fileStyles, type FileStyles } from "./fileStyles.ts";
import {
  NO_SECTIONS,
  plainReference,
  roundedTo,
  sortedRecord,
  type InputLook,
  type RuleLook,
  type Sections,
  type SheetLook,
  type UsualFont,
} from "./sheetLook.ts";
import type { XmlElement } from "./xmlElement.ts";

const MILLIMETRES_AN_INCH = 25.4;
/** A digit of 宋体 11, the default font of the files that are compared; 0.75 points each. */
const PIXELS_A_DIGIT = 8;
const POINTS_A_PIXEL = 0.75;

/** How the sheets of a file look, read from its parts by code that shares nothing with the product's. */
export function fileLooks(bytes: Uint8Array): readonly SheetLook[] {
  const parts = new FileParts(bytes);
  const workbook = "xl/workbook.xml";
  const styles = fileStyles(parts.root(parts.related(workbook, "styles") ?? ""));
  const sheets = parts.relationships(workbook);
  const root = parts.root(workbook);
  return (root.at("sheets")?.all() ?? []).map((sheet, at): SheetLook => {
    const part = sheets.get(sheet.text("id") ?? "")?.target ?? "";
    const names = new Map(
      (root.at("definedNames")?.all() ?? [])
        .filter((name) => name.number("localSheetId") === at)
        .map((name) => [name.text("name"), name.content.replace(/^.*!/, "").replaceAll("$", "")]),
    );
    return {
      name: sheet.text("name") ?? "",
      hidden: sheet.text("state") !== undefined,
      ...sheetLook(parts.root(part), styles, names),
      charts: fileCharts(parts, part),
    };
  });
}

/** The font of cells that say nothing: the first of the workbook's styles. */
export function usualFont(bytes: Uint8Array): UsualFont {
  const parts = new FileParts(bytes);
  return fileStyles(parts.root(parts.related("xl/workbook.xml", "styles") ?? "")).usual;
}

type Names = ReadonlyMap<string | undefined, string>;

function sheetLook(root: XmlElement, styles: FileStyles, names: Names): Omit<SheetLook, "name" | "hidden" | "charts"> {
  const view = root.at("sheetViews", "sheetView");
  const pane = view?.at("pane");
  const columns = (root.at("cols")?.all() ?? []).map((column) => {
    const first = column.number("min") ?? 0;
    if (column.number("max") !== first) throw new Error("a run of columns");
    return { letters: columnLetters(first), column };
  });
  const rows = root.at("sheetData")?.all() ?? [];
  return {
    tab: root.at("sheetPr", "tabColor")?.text("rgb")?.slice(-6) ?? "",
    gridlines: view?.text("showGridLines") !== "0",
    frozen: [pane?.number("ySplit") ?? 0, pane?.number("xSplit") ?? 0],
    widths: sortedRecord(
      columns.map(
        ({ letters, column }) =>
          [letters, Math.round((column.number("width") ?? 0) * PIXELS_A_DIGIT) * POINTS_A_PIXEL] as const,
      ),
    ),
    hiddenColumns: columns
      .filter(({ column }) => column.flag("hidden"))
      .map(({ letters }) => letters)
      .sort(),
    heights: sortedRecord(
      rows.flatMap((row) => {
        const height = row.number("ht");
        return height === undefined ? [] : [[row.text("r") ?? "", height] as const];
      }),
    ),
    merges: (root.at("mergeCells")?.all() ?? []).map((merge) => merge.text("ref") ?? "").sort(),
    cells: dressedCells(
      rows.flatMap((row) =>
        row.all().map((cell) => {
          const look = styles.cells[cell.number("s") ?? 0];
          if (!look) throw new Error("a cell format that is not there");
          return [cell.text("r") ?? "", look] as const;
        }),
      ),
    ),
    links: sortedRecord(
      (root.at("hyperlinks")?.all() ?? []).map(
        (link) => [link.text("ref") ?? "", plainReference(link.text("location") ?? "")] as const,
      ),
    ),
    page: pageLook(root, names),
    rules: root.all("conditionalFormatting").flatMap((each) => ruleLooks(each, styles)),
    inputs: sortedRecord(
      (root.at("dataValidations")?.all() ?? []).map((each) => [each.text("sqref") ?? "", inputLook(each)] as const),
    ),
  };
}

function pageLook(root: XmlElement, names: Names): SheetLook["page"] {
  const setup = root.at("pageSetup");
  const fits = root.at("sheetPr", "pageSetUpPr")?.flag("fitToPage") ?? false;
  const margin = (name: string): number =>
    roundedTo((root.at("pageMargins")?.number(name) ?? 0) * MILLIMETRES_AN_INCH, 1);
  return {
    paper: { "8": "A3", "9": "A4" }[setup?.text("paperSize") ?? ""] ?? "other",
    orientation: setup?.text("orientation") ?? "portrait",
    margins: {
      top: margin("top"),
      bottom: margin("bottom"),
      left: margin("left"),
      right: margin("right"),
      header: margin("header"),
      footer: margin("footer"),
    },
    pagesWide: fits ? (setup?.number("fitToWidth") ?? 1) : 0,
    // 0 is as many as it takes.
    pagesHigh: setup?.number("fitToHeight") || null,
    centred: root.at("printOptions")?.flag("horizontalCentered") ?? false,
    area: names.get("_xlnm.Print_Area") ?? null,
    titleRows: names.get("_xlnm.Print_Titles") ?? null,
    // A break stands below the row that it names.
    breaks: (root.at("rowBreaks")?.all() ?? []).map((each) => (each.number("id") ?? 0) + 1),
    header: sections(root.at("headerFooter", "oddHeader")?.content ?? ""),
    footer: sections(root.at("headerFooter", "oddFooter")?.content ?? ""),
    evenFooter: root.at("headerFooter")?.flag("differentOddEven")
      ? sections(root.at("headerFooter", "evenFooter")?.content ?? "")
      : null,
  };
}

/** "&L左&C中&R右", as Excel writes it. */
function sections(codes: string): Sections {
  const parts = { ...NO_SECTIONS };
  for (const [, code, text = ""] of codes.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    parts[code === "L" ? "left" : code === "C" ? "centre" : "right"] = text;
  }
  return parts;
}

function ruleLooks(format: XmlElement, styles: FileStyles): readonly RuleLook[] {
  return format.all("cfRule").map((rule) => {
    const look = styles.byCondition[rule.number("dxfId") ?? -1];
    if (!look) throw new Error("a format by condition that is not there");
    return { area: format.text("sqref") ?? "", formula: rule.at("formula")?.content ?? "", ...look };
  });
}

function inputLook(rule: XmlElement): InputLook {
  const [promptTitle, prompt, errorTitle, error] = ["promptTitle", "prompt", "errorTitle", "error"].map((name) =>
    rule.text(name),
  );
  return {
    kind: rule.text("type") ?? "any",
    formulas: rule.all().map(({ content }) => content),
    allowBlank: rule.flag("allowBlank"),
    prompt: prompt === undefined ? null : [promptTitle ?? "", prompt],
    error: error === undefined ? null : [errorTitle ?? "", error, rule.text("errorStyle") ?? "stop"],
  };
}
