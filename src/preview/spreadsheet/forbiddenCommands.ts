/**
 * Commands of the spreadsheet whose effect the page cannot save: on rows, columns, sheets and looks. The page only
 * patches cell values into the opened file, so any other change would be visible and then lost.
 */
const FORBIDDEN = [
  /^sheet\.command\.(?:insert|remove|append|delete|hide|move|reorder)-(?:row|rows|col|cols|sheet|multi|range|table|defined)/,
  /^sheet\.command\.(?:copy-sheet|table-|split-text|set-rows-hidden|set-col-hidden|set-(?:selected-)?(?:rows|cols)?-?visible)/,
  /^sheet\.command\.set-worksheet-(?:name|order|hidden|show|row-count|column-count|right-to-left|protection|permission)/,
  /^sheet\.command\.(?:set-workbook-name|set-tab-color|set-defined-name)/,
  /^sheet\.command\.(?:add|remove)-worksheet-merge/,
  /^sheet\.command\.set-(?:range-)?(?:bold|italic|underline|stroke|subscript|superscript|overline|font|text-color|background)/,
  /^sheet\.command\.set-(?:range-font|border|style|text-wrap|text-rotation|vertical-text|horizontal-text|protection)/,
  /^sheet\.command\.(?:reset-(?:text|background|range)|clear-selection-(?:format|all)|paste-format|apply-format|set-once-format|set-infinite)/,
  /^sheet\.command\.(?:numfmt\.|add-range-protection|add-worksheet-protection|change-sheet-protection|set-worksheet-range-theme)/,
];

const FORBIDDEN_MUTATIONS =
  /^sheet\.mutation\.(?:(?:insert|remove|move|copy|reorder)-|add-worksheet-merge|set-worksheet-(?:name|order|hidden)|set-tab|set-workbook|set-row-(?:hidden|visible)|set-col-(?:hidden|visible))/;

/** Whether a command must not run in the page. */
export function isForbidden(command: string): boolean {
  return (
    command === "sheet.operation.rename-sheet" ||
    FORBIDDEN.some((pattern) => pattern.test(command)) ||
    FORBIDDEN_MUTATIONS.test(command)
  );
}

/** Menu entries that would only be refused. */
export const HIDDEN_MENU_ITEMS: readonly string[] = [
  "sheet.command.insert-row-before",
  "sheet.command.insert-row-after",
  "sheet.command.insert-multi-rows-above",
  "sheet.command.insert-multi-rows-after",
  "sheet.command.insert-col-before",
  "sheet.command.insert-col-after",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.remove-row-confirm",
  "sheet.command.remove-col-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.hide-row-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.command.set-selected-rows-visible",
  "sheet.command.set-selected-cols-visible",
  "sheet.command.remove-sheet-confirm",
  "sheet.command.copy-sheet",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.set-tab-color",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.paste-format",
  "sheet.command.paste-col-width",
  "sheet.command.paste-besides-border",
  "sheet.command.set-once-format-painter",
  "sheet.command.set-infinite-format-painter",
  "sheet.command.split-text-to-columns",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.contextMenu.permission",
  "sheet.contextMenu.text-to-number",
  "sheet.menu.cell-insert",
  "sheet.menu.delete",
  "sheet.operation.rename-sheet",
  "sheet.menu.sheet-frozen",
  "sheet.menu.sheets-sort",
];
