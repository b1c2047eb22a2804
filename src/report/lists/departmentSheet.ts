import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved, KEY_HEADER } from "../entries/entryCells.ts";
import { REMARK } from "../entries/entryPlaces.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { paged } from "../draft/pagination.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { Table } from "../draft/table.ts";
import { COMPACT } from "../draft/textHeight.ts";
import { DepartmentParts } from "./departmentParts.ts";
import { DutyColumns } from "./dutyColumns.ts";
import { dutyLayout } from "./dutyLayout.ts";
import { DutyRows } from "./dutyRows.ts";
import { LIST_HEADER, listSheetPlan } from "./listSheetPlan.ts";
import { addPeopleSection } from "./peopleSection.ts";
import type { RectificationLayout } from "./rectificationLayout.ts";

/**
 * 部门责任清单: what each department answers for, with marks, what will be done about losses, tasks, deadlines and a place to sign; in a short list
 * those that only help; then 分管领导 and 责任人 where the sheets name any.
 */
export function departmentSheet(
  input: SummaryInput,
  layout: DetailLayout,
  problems: RectificationLayout,
  keys: readonly string[],
): SheetPlan {
  const { places, columns, orientation } = dutyLayout(input);
  const frame = new SheetFrame(input, { product: "departments", columns, last: places.remark, orientation });
  const cells = new DutyColumns(input, layout, problems, keys, places, frame.columns);
  const parts = new DepartmentParts(input, cells);
  const make = (pageStarts?: ReadonlySet<number>): { readonly draft: SheetDraft } => {
    const draft = new SheetDraft(frame.columns, pageStarts, COMPACT);
    const title = `${input.assessment.departmentWord}责任清单`;
    addListTitle(draft, { title, input, from: 1, to: places.remark });
    const table = new Table(draft, cells.columns);
    draft.setCell(table.addHeader(), places.key, KEY_HEADER);
    const rows = new DutyRows(input, draft, cells, frame.pageHeight);
    parts.addTo(rows);
    addPeopleSection(input, layout, rows);
    addRemoved(draft, input.kept.departments, rows.written, {
      description: [1, places.progress],
      entries: [[REMARK, places.remark, places.remark]],
      key: places.key,
    });
    return { draft };
  };
  // A page that is handed out by itself says what it is.
  const repeated = [input.paper?.departmentPages ? 1 : LIST_HEADER, LIST_HEADER] as const;
  const { draft } = paged(make, frame.pageHeight, repeated, input.pageStarts?.departments);
  const { departments: name } = input.names;
  return listSheetPlan(draft, frame, { product: "departments", name, last: places.remark, repeated });
}
