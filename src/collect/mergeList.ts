import { a1 } from "../domain/address.ts";
import type { CellValue } from "../domain/cells.ts";
import { cellText } from "../recognise/table/table.ts";
import { linked, number, text as textCell } from "../report/draft/cells.ts";
import { pageSetup } from "../report/draft/pageSetup.ts";
import { SheetDraft } from "../report/draft/sheetDraft.ts";
import type { CellPlan, SheetPlan } from "../report/sheetPlan.ts";
import { CENTRE, HEADER, HEADING, LINK, OVERDUE, REMARK, SERIAL, TEXT, TITLE } from "../report/draft/styles.ts";
import type { CollectText } from "./collectText.ts";
import { chosenOf, type Decisions } from "./decisions.ts";
import type { Finding, Merge } from "./mergeForms.ts";
import type { Standing } from "./standing.ts";

const WIDTHS = [5, 24, 12, 8, 30, 18, 26, 14];
const LAST = WIDTHS.length;
/** Height in points, so that a decision can be written by hand. */
const ROW = 24;

/** 合并核对清单: what needs a decision, with both values and a link to the cell, and who has returned a form. */
export function mergeListSheet(
  merge: Merge,
  standing: readonly Standing[],
  decisions: Decisions,
  name: string,
  text: CollectText,
): SheetPlan {
  const draft = new SheetDraft(WIDTHS.map((width) => ({ width })));
  draft.addSpans([{ from: 1, to: LAST, cell: textCell(text.listTitle, TITLE) }], { height: 36 });
  if (merge.findings.length === 0) {
    draft.addSpans([{ from: 1, to: LAST, cell: textCell(text.nothing, REMARK) }], { height: ROW });
  } else {
    draft.add(
      text.headings.map((heading) => textCell(heading, HEADER)),
      { height: 28 },
    );
    merge.findings.forEach((finding, at) =>
      draft.add(findingCells(finding, at + 1, decisions, text), { atLeast: ROW }),
    );
  }
  draft.addSpans([{ from: 1, to: LAST, cell: textCell(text.standingTitle, HEADING) }], { height: 30 });
  addStanding(draft, standing, text);
  return {
    product: "merge",
    name,
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    gridlines: false,
    page: pageSetup("landscape", { top: 1, left: 1, bottom: draft.next - 1, right: LAST }),
  };
}

function findingCells(finding: Finding, serial: number, decisions: Decisions, text: CollectText): CellPlan[] {
  const { kind, at, title, kept, returned } = finding;
  const chosen = chosenOf(finding, decisions);
  const said = returned.map(({ recipient, file, value }) => {
    const from = text.from(recipient, file);
    return kind === "conflict" || value !== null ? `${from}：${shownValue(value, text)}` : from;
  });
  return [
    number(serial, SERIAL),
    textCell(text.kinds[kind], TEXT),
    textCell(at?.sheet ?? "", CENTRE),
    at ? linked(a1(at), { sheet: at.sheet, cell: a1(at) }, LINK) : textCell("", CENTRE),
    textCell(title, TEXT),
    textCell(at && kind !== "row-missing" ? shownValue(kept, text) : "", TEXT),
    textCell(said.join("\n"), TEXT),
    textCell(chosen ? text.chosen(shownValue(chosen.value, text)) : "", TEXT),
  ];
}

/** A cell's value as the list shows it. */
export function shownValue(value: CellValue, text: CollectText): string {
  if (typeof value === "object" && value !== null) return value.error;
  const said = cellText(value);
  return said === "" ? text.empty : said;
}

function addStanding(draft: SheetDraft, standing: readonly Standing[], text: CollectText): void {
  const row = (cells: readonly CellPlan[]): void => {
    const [serial, name, , , file, due, state, note] = cells;
    if (!serial || !name || !file || !due || !state || !note) return;
    draft.addSpans(
      [
        { from: 1, to: 1, cell: serial },
        { from: 2, to: 4, cell: name },
        { from: 5, to: 5, cell: file },
        { from: 6, to: 6, cell: due },
        { from: 7, to: 7, cell: state },
        { from: 8, to: 8, cell: note },
      ],
      { height: ROW },
    );
  };
  row(text.standingHeadings.map((heading) => textCell(heading, HEADER)));
  standing.forEach(({ recipient, files, due, state, blank }, at) => {
    row([
      number(at + 1, SERIAL),
      textCell(recipient, CENTRE),
      textCell("", CENTRE),
      textCell("", CENTRE),
      textCell(files.join("\n"), TEXT),
      textCell(due, CENTRE),
      textCell(text.standing[state], state === "overdue" ? OVERDUE : CENTRE),
      textCell(blank > 0 ? text.blank(blank) : "", TEXT),
    ]);
  });
}
