import { isForbidden } from "../../src/preview/spreadsheet/forbiddenCommands.ts";

describe("what the page's spreadsheet may do", () => {
  it.each([
    "sheet.command.insert-row-before",
    "sheet.command.remove-col-confirm",
    "sheet.command.insert-sheet",
    "sheet.command.remove-sheet",
    "sheet.command.copy-sheet",
    "sheet.command.set-worksheet-name",
    "sheet.command.set-worksheet-order",
    "sheet.command.set-worksheet-hidden",
    "sheet.command.move-range",
    "sheet.command.move-rows",
    "sheet.command.add-worksheet-merge-all",
    "sheet.command.set-range-bold",
    "sheet.command.set-background-color",
    "sheet.command.clear-selection-format",
    "sheet.command.numfmt.set.percent",
    "sheet.mutation.insert-row",
    "sheet.mutation.remove-sheet",
  ])("refuses %s, which the page could not save", (command) => {
    expect(isForbidden(command)).toBe(true);
  });

  it.each([
    "sheet.command.set-range-values",
    "sheet.command.clear-selection-content",
    "sheet.command.auto-fill",
    "sheet.command.move-selection",
    "sheet.command.copy",
    "sheet.command.paste",
    "sheet.command.set-worksheet-activate",
    "sheet.command.scroll-to-cell",
    "sheet.mutation.set-range-values",
    "sheet.mutation.remove.numfmt",
    "univer.command.undo",
  ])("lets %s through", (command) => {
    expect(isForbidden(command)).toBe(false);
  });
});
