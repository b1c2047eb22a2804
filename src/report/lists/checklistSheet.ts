import { isOpen, type Issue, type Severity } from "../../domain/issue.ts";
import { issueMessage } from "../../language/issueMessage.ts";
import { severityWord } from "../../language/issueTitle.ts";
import { linked, number, text } from "../draft/cells.ts";
import { addRemoved, entryCell, KEY_HEADER, keyCell } from "../entries/entryCells.ts";
import { issueKeys } from "../entries/entryKeys.ts";
import { OUTCOME } from "../entries/entryPlaces.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellPlan, CellStyle, SheetPlan } from "../sheetPlan.ts";
import { CENTRE, HEADER, LINK, SERIAL, SEVERE, TEXT } from "../draft/styles.ts";
import type { PaperInput } from "../summaryInput.ts";
import { listSheetPlan } from "./listSheetPlan.ts";

const HEADINGS = ["序号", "级别", "位置", "问题及处理办法", "应为", "填报", OUTCOME];
const COLUMNS = [...[4.6, 6, 17, 50, 10.8, 10.8, 17].map((width) => ({ width })), { width: 10, hidden: true }];
const LAST = 7;
const KEY = 8;

/** Further issues are counted, not listed: nobody goes through them on paper, and the list must fit a sheet. */
const MOST_LISTED = 200_000;

const ORDER: readonly Severity[] = ["error", "warning", "info"];
const wordOf = (severity: Severity): string => severityWord(severity, "zh-CN");
const STYLE: Readonly<Record<Severity, CellStyle>> = { error: SEVERE, warning: CENTRE, info: CENTRE };

/** For acknowledged issues, instead of the severity; these come last. */
const ACKNOWLEDGED = "已知悉";

interface Listed {
  readonly issue: Issue;
  readonly key: string;
  /** 序号, 1-based. */
  readonly serial: number;
}

/** 填报核对清单: every issue by severity, with a link to its cell and space for what was done. */
export function checklistSheet(input: PaperInput): SheetPlan {
  const frame = new SheetFrame(input, { product: "checklist", columns: COLUMNS, last: LAST, orientation: "landscape" });
  const draft = new SheetDraft(frame.columns);
  const { issues } = input;
  const keys = issueKeys(issues);
  const open = issues.filter(isOpen);
  const counts = ORDER.map(
    (severity) => `${wordOf(severity)}${open.filter((each) => each.severity === severity).length}项`,
  );
  if (open.length < issues.length) counts.push(`${ACKNOWLEDGED}${issues.length - open.length}项`);
  addListTitle(draft, { title: "填报核对清单", input, from: 1, to: LAST, middle: counts.join("、") });
  draft.add([...HEADINGS.map((heading) => text(heading, HEADER)), KEY_HEADER], { keepWithNext: true });
  const kept = input.kept.checklist;
  const written = new Set<string>();
  let count = 0;
  const row = draft.later<Listed>(({ issue, key, serial }) => [
    number(serial, SERIAL),
    isOpen(issue) ? text(wordOf(issue.severity), STYLE[issue.severity]) : text(ACKNOWLEDGED, CENTRE),
    linked(place(issue), issue, issue.cell === "" ? CENTRE : LINK),
    text(issueMessage(issue, input.language) + reasonOf(issue), TEXT),
    compared(issue.expected),
    compared(issue.found),
    entryCell(OUTCOME, kept?.get(key)),
    keyCell(key),
  ]);
  for (const rank of [...ORDER, null]) {
    issues.forEach((issue, at) => {
      if ((isOpen(issue) ? issue.severity : null) !== rank || count >= MOST_LISTED) return;
      const key = keys[at] ?? "";
      written.add(key);
      draft.addMade(row({ issue, key, serial: ++count }));
    });
  }
  if (count === 0) addLine(draft, "未发现需要核对的问题。");
  if (count < issues.length) addLine(draft, `另有${issues.length - count}项未列出，请先处理以上各项后重新汇总。`);
  addRemoved(draft, kept, written, { description: [1, LAST - 1], entries: [[OUTCOME, LAST, LAST]], key: KEY });
  return listSheetPlan(draft, frame, { product: "checklist", name: input.names.checklist, last: LAST });
}

function reasonOf({ acknowledged }: Issue): string {
  return acknowledged === undefined ? "" : `（${ACKNOWLEDGED}：${acknowledged}）`;
}

function place({ sheet, cell }: Issue): string {
  return [sheet, cell].filter((part) => part !== "").join("!");
}

function compared(value: number | string | undefined): CellPlan {
  return value === undefined ? text("", CENTRE) : { value, style: CENTRE };
}

function addLine(draft: SheetDraft, line: string): void {
  draft.addSpans([{ from: 1, to: LAST, cell: text(line, CENTRE) }], { height: 24 });
}
