import { text } from "../draft/cells.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import { HEADER, PLAIN, SERIAL, TEXT, TITLE } from "../draft/styles.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { HEADER_ROW, rollupPage } from "./rollupPage.ts";
import type { Rollup } from "./unitFigures.ts";

/** 未能读取: the files that are on no other sheet, with reasons. */
export function unreadableSheet({ unreadable }: Rollup): SheetPlan {
  const columns = [{ width: 6 }, { width: 36 }, { width: 75 }];
  const draft = new SheetDraft(columns);
  draft.addSpans([{ from: 1, to: 3, cell: text("未能读取的文件", TITLE) }], { height: 38 });
  draft.addSpans([{ from: 1, to: 3, cell: text(`共${unreadable.length}个，未列入汇总`, PLAIN) }], { height: 20 });
  draft.add(["序号", "文件", "原因"].map((heading) => text(heading, HEADER)));
  unreadable.forEach(({ file, reason }, at) => {
    draft.add([{ value: at + 1, style: SERIAL }, text(file, TEXT), text(reason, TEXT)]);
  });
  return {
    product: null,
    name: "未能读取",
    columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: 0 },
    gridlines: false,
    page: rollupPage("A4", draft.next - 1, 3),
  };
}
