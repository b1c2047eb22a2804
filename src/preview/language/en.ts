import type { PageText } from "./pageText.ts";

export const PAGE_EN: PageText = {
  title: "Assessment summary",
  open: "Open a file",
  save: "Save",
  unsaved: "not saved",
  spreadsheet: "Spreadsheet",
  pane: "Pane",
  view: "View",
  resize: "Width of the pane",
  switchHint: "F6 moves between spreadsheet, pane and buttons",
  print: "Print",
  nothingToPrint: "There is no summary yet. Press “Write the summary” first, then print (Ctrl+P).",
  drop: "Drop to open; forms that came back can be dropped together",
  opening: (name) => `Opening “${name}”…`,
  saved: (name) => `Saved as “${name}”; look in the browser's downloads folder.`,
  refused:
    "This page changes the contents of cells only. To add or remove rows, columns or sheets, or to change formats, use Excel or WPS.",
  oneFile: "Only one file can be opened at a time; forms that came back are joined once a workbook is open.",
  unexpected:
    "That did not work: the page met an unexpected error, and the file was not changed. Open the file again and retry.",
  notLoaded: "The page did not load completely. Reload it; if that does not help, check that all its files are there.",
  sheetComing: "Loading the spreadsheet…",
  sheetHoldsUp: (seconds) =>
    seconds === null
      ? "It takes some seconds, during which the page may not answer."
      : `Last time it took ${seconds} s, during which the page may not answer.`,
  skipSheet: "Figures only, no spreadsheet",
  sheetSkipped: "The spreadsheet is not shown. Checking, the summary, papers and saving do not need it.",
  sheetLarge: (cells) =>
    `This workbook has ${cells} filled cells. Showing them takes a while, and the page does not answer meanwhile. The figures beside do not need it.`,
  showSheet: "Show the spreadsheet",
  sheetFailed: "The spreadsheet could not be loaded. The figures are right all the same, and saving works.",
  retry: "Try again",
  dismiss: "Dismiss",
  discardTitle: "Changes are not saved",
  discard: "Opening another file loses the changes to this one.",
  saveFirst: "Save first",
  discardIt: "Do not save",
  cancel: "Cancel",
  templateName: "template.xlsx",
  exampleName: "danjiangkou.xlsx",
  exampleDocumentName: "plan.docx",
};
