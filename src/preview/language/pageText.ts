/** All texts of the page around spreadsheet and pane. */
export interface PageText {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly unsaved: string;
  readonly spreadsheet: string;
  readonly pane: string;
  readonly view: string;
  readonly resize: string;
  readonly switchHint: string;
  readonly print: string;
  readonly nothingToPrint: string;
  readonly drop: string;
  readonly opening: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly refused: string;
  readonly oneFile: string;
  readonly unexpected: string;
  readonly notLoaded: string;
  readonly sheetComing: string;
  /** @param seconds how long it took last time, or null */
  readonly sheetHoldsUp: (seconds: number | null) => string;
  readonly skipSheet: string;
  readonly sheetSkipped: string;
  readonly sheetLarge: (cells: string) => string;
  readonly showSheet: string;
  readonly sheetFailed: string;
  readonly retry: string;
  readonly dismiss: string;
  readonly discardTitle: string;
  readonly discard: string;
  readonly saveFirst: string;
  readonly discardIt: string;
  readonly cancel: string;
  readonly templateName: string;
  readonly exampleName: string;
  readonly exampleDocumentName: string;
}
