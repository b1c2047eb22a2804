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
  switchHint: "F6 switches between spreadsheet and pane",
  drop: "Drop to open this workbook",
  opening: (name) => `Opening “${name}”…`,
  saved: (name) => `Saved as “${name}”; look in the browser's downloads folder.`,
  refused:
    "This page changes the contents of cells only. To add or remove rows, columns or sheets, or to change formats, use Excel or WPS.",
  oneFile: "Only one file can be opened at a time.",
  unexpected:
    "That did not work: the page met an unexpected error, and the file was not changed. Open the file again and retry.",
  dismiss: "Dismiss",
  discardTitle: "Changes are not saved",
  discard: "Opening another file loses the changes to this one.",
  saveFirst: "Save first",
  discardIt: "Do not save",
  cancel: "Cancel",
  templateName: "template.xlsx",
  exampleName: "danjiangkou.xlsx",
};
