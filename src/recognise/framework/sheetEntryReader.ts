import type { SheetEntries, SheetEntry, SheetEntryField } from "../../domain/sheetEntries.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import { cellText, type Table } from "../table/table.ts";
import { firstWritten, type LeafGroup } from "../sections/frameworkLayout.ts";
import { isDitto } from "../../domain/fillers.ts";

/** Headings that say so by themselves, and those that do under a group heading 整改. A plain 完成时限 is that of tasks. */
const HEADINGS: readonly (readonly [field: SheetEntryField, alone: RegExp, underRectification: RegExp])[] = [
  [
    "measure",
    /^(?:拟采取的?|具体|拟定的?)?整改(?:落实)?(?:措施|举措|办法|方案)$|^(?:下一步|改进)措施$|^下一步工作$/u,
    /措施|举措|办法|方案/u,
  ],
  [
    "rectifyBy",
    /^整改(?:完成|到位|截止|销号)?(?:时限|期限|时间|日期|时间节点)(?:要求)?$|^(?:完成|限期)整改(?:时限|期限|时间|日期)$/u,
    /^(?:完成|截止|到位)?(?:时限|期限|时间|日期)(?:要求)?$/u,
  ],
  ["person", /^整改(?:落实)?(?:责任人|负责人|人)$/u, /^(?:具体|直接)?(?:责任人|负责人)$/u],
  [
    "recheck",
    /^复查(?:结果|情况|意见|结论)?$|^整改(?:复查|复核|验收)(?:结果|情况|意见|结论)?$/u,
    /^(?:复查|复核|验收)(?:结果|情况|意见|结论)?$|^结果$/u,
  ],
  ["crossedOff", /^(?:是否|是否已|整改)?销号(?:情况|状态)?$/u, /销号/u],
];
/** Without a column of its own, who puts it right is who does the work. */
const PERSON = /^(?:具体|直接)?责任人$/u;

/** Reads what the sheet itself says about putting indicators right: 整改措施, 整改时限, 责任人, 复查结果, 销号. */
export class SheetEntryReader {
  private readonly columns: readonly (readonly [SheetEntryField, number])[];

  constructor(private readonly table: Table) {
    const found = new Map<SheetEntryField, number>();
    for (const column of table.columns) {
      const field = fieldOf(column);
      if (field !== null && !found.has(field)) found.set(field, column.column);
    }
    const person = table.columns.find(({ at }) => PERSON.test(normaliseName(at.text)));
    if (person && !found.has("person")) found.set("person", person.column);
    this.columns = [...found];
  }

  /** null where the sheet has no such column. */
  of(group: LeafGroup): SheetEntries | null {
    const entries: Partial<Record<SheetEntryField, SheetEntry>> = {};
    for (const [field, column] of this.columns) {
      const entry = this.entry(group, column);
      if (entry) entries[field] = entry;
    }
    return Object.keys(entries).length > 0 ? entries : null;
  }

  private entry(group: LeafGroup, column: number): SheetEntry | null {
    const { table } = this;
    const row = firstWritten(table, group, column);
    // A further table may lack the column.
    if (!table.has(row, column)) return null;
    const value = table.value(row, column);
    const text = cellText(value);
    if (isDitto(text)) return null;
    const numberFormat = table.format(row, column);
    return {
      cell: table.cell(row, column),
      value: text === "" ? null : typeof value === "number" ? value : text,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    };
  }
}

function fieldOf({ at, groups }: HeaderColumn): SheetEntryField | null {
  const text = normaliseName(at.text);
  const under = groups.some((group) => /整改/u.test(group.text));
  for (const [field, alone, underRectification] of HEADINGS) {
    if (alone.test(text) || (under && underRectification.test(text))) return field;
  }
  return null;
}
