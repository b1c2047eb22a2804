import { toNumber, type Marks } from "../../domain/marks.ts";
import { EARNED_WORDS } from "../earned.ts";
import { sectionKind } from "../../recognise/text/sectionKind.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { Duties, Imported, IndicatorRow, TotalRow } from "../imported.ts";
import { indicatorCodes } from "./links.ts";
import { rowSheet, type RowColumn } from "./rowSheet.ts";

/** A row of the sheet: an indicator with its number, or a stated sum of those above. */
type Row =
  | { readonly kind: "indicator"; readonly row: IndicatorRow; readonly code: string }
  | { readonly kind: "total"; readonly row: TotalRow };

const DEPARTMENTS_APART = "、";
/** Sections outside the base are recognised by their names alone. */
const SECTION_NAMES = { bonus: "加分项", deduction: "减分项", veto: "一票否决" } as const;

const COLUMNS: readonly RowColumn<Row>[] = [
  { heading: "编号", width: 7, centred: true, of: (row) => (row.kind === "indicator" ? row.code : null) },
  {
    heading: "测评项目",
    width: 16,
    merged: true,
    of: (row) => (row.kind === "indicator" ? itemOf(row.row) : totalName(row.row)),
  },
  { heading: "测评指标", width: 18, merged: true, of: (row) => (row.kind === "indicator" ? row.row.point : null) },
  { heading: "测评内容", width: 28, of: (row) => (row.kind === "indicator" ? row.row.name : null) },
  { heading: "测评标准", width: 34, of: (row) => (row.kind === "indicator" ? row.row.standard : null) },
  { heading: "测评方法", width: 14, of: (row) => (row.kind === "indicator" ? row.row.method : null) },
  { heading: "应得分", width: 8, always: true, of: ({ row }) => number(row.full) },
  { heading: "自评分", width: 8, always: true, of: earned },
  { heading: "扣分原因", width: 20, always: true, of: (row) => (row.kind === "indicator" ? row.row.reason : null) },
  { heading: "责任部门", width: 18, of: (row) => (row.kind === "indicator" ? dutyWords(row.row.duties) : null) },
  { heading: "佐证材料", width: 18, of: (row) => (row.kind === "indicator" ? row.row.evidence : null) },
  { heading: "备注", width: 18, of: (row) => (row.kind === "indicator" ? row.row.note : null) },
];

/** 测评体系, from running text. */
export function frameworkSheet(imported: Imported, name: string, title: string, line: string): SheetPlan {
  const codes = indicatorCodes(imported.indicators);
  const rows: Row[] = [];
  imported.indicators.forEach((row, at) => {
    rows.push(...totalsAt(imported.totals, at), { kind: "indicator", row, code: codes[at] ?? "" });
  });
  rows.push(...totalsAt(imported.totals, imported.indicators.length), ...wholes(imported.totals));
  return rowSheet<Row>({ name, title, line, columns: COLUMNS, rows, originOf: ({ row }) => row.origin });
}

function totalsAt(totals: readonly TotalRow[], after: number): readonly Row[] {
  return totals.filter((total) => total.item !== null && total.after === after).map((row) => ({ kind: "total", row }));
}

/** 合计 goes below everything, each claim once. */
function wholes(totals: readonly TotalRow[]): readonly Row[] {
  const seen = new Set<string>();
  return totals.flatMap((row): Row[] => {
    const key = `${row.full?.toString() ?? ""}/${row.actual?.toString() ?? ""}`;
    if (row.item !== null || seen.has(key)) return [];
    seen.add(key);
    return [{ kind: "total", row }];
  });
}

/** What the row of a stated total is called. */
export function totalName({ item }: TotalRow): string {
  return item === null ? "合计" : `${item}小计`;
}

function itemOf({ item, kind }: IndicatorRow): string {
  return kind === "base" || sectionKind(item)?.kind === kind ? item : SECTION_NAMES[kind];
}

/** The mark, or the answer to a veto. */
function earned({ kind, row }: Row): string | number | null {
  if (kind === "indicator" && row.answer !== "") return row.answer;
  return row.actual === null || typeof row.actual === "object" ? number(row.actual) : EARNED_WORDS[row.actual];
}

function number(value: Marks | null): number | null {
  return value === null ? null : toNumber(value);
}

/** Departments in one cell, with their roles in words if there are several. */
function dutyWords({ lead, responsible, support }: Duties): string {
  if (lead.length === 0 && support.length === 0) return responsible.join(DEPARTMENTS_APART);
  return [
    ["牵头", lead],
    ["责任", responsible],
    ["配合", support],
  ]
    .flatMap(([role, names]) =>
      names && names.length > 0 ? [`${String(role)}：${(names as readonly string[]).join(DEPARTMENTS_APART)}`] : [],
    )
    .join("；");
}
