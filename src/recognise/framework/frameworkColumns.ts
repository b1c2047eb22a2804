import type { ColumnReading } from "../../domain/assessment.ts";
import type { Role } from "../../domain/department.ts";
import type { Issue } from "../../domain/issue.ts";
import { byBreadth } from "./columnBreadth.ts";
import { ColumnMeanings } from "./columnMeanings.ts";
import { placeMarksColumns } from "./marksColumns.ts";
import { parseMarks } from "../marks/marksText.ts";
import { cellText, type Table } from "../table/table.ts";

/** What each column of a framework is used for, after weighing the columns against each other. Columns are 1-based. */
export interface FrameworkColumns {
  /** As `Table.columns`, with the meanings finally taken. */
  readonly readings: readonly ColumnReading[];
  /** Text columns from the broadest to the narrowest: item, indicator, content, standard; left to right, as a rule. */
  readonly hierarchy: readonly number[];
  readonly item: readonly number[];
  readonly standard: readonly number[];
  /** 指标编号, or 序号 where that is all there is. */
  readonly code: number | null;
  /** 序号 beside a code of its own. */
  readonly serial: number | null;
  readonly full: readonly number[];
  readonly actual: readonly number[];
  readonly review: readonly number[];
  readonly deducted: number | null;
  readonly reason: number | null;
  readonly evidence: number | null;
  readonly kind: number | null;
  readonly vetoes: readonly { readonly column: number; readonly precondition: boolean; readonly heading: string }[];
  readonly departments: readonly { readonly column: number; readonly role: Role | null }[];
  readonly issues: readonly Issue[];
}

export function frameworkColumns(table: Table): FrameworkColumns {
  const meanings = new ColumnMeanings(table);
  const issues = placeMarksColumns(table, meanings);
  const hierarchy = byBreadth(
    table,
    ["item", "indicator", "content", "standard"].map((one) => meanings.columns(one)),
  );
  const numbers = meanings.all("number");
  const code = numbers.find(({ at }) => /编号|代码|编码|指标号/u.test(at.text)) ?? numbers[0];
  const serial = numbers.find((column) => column !== code);
  const evidence = meanings.all("evidence");
  return {
    readings: meanings.readings(),
    hierarchy: hierarchy.length > 0 ? hierarchy : namelessText(table, meanings),
    item: meanings.columns("item"),
    standard: meanings.columns("standard"),
    code: code?.column ?? null,
    serial: serial?.column ?? null,
    full: meanings.columns("full"),
    actual: meanings.columns("actual"),
    review: meanings.columns("review"),
    deducted: meanings.columns("deducted")[0] ?? null,
    reason: meanings.columns("reason")[0] ?? meanings.columns("note")[0] ?? null,
    evidence: (evidence.find(({ at }) => !/要求|清单|说明/u.test(at.text)) ?? evidence[0])?.column ?? null,
    kind: meanings.columns("kind").find((column) => namesKinds(table, column)) ?? null,
    vetoes: meanings.all("veto").map(({ column, at }) => ({
      column,
      precondition: /条件|前置/u.test(at.text),
      heading: at.text,
    })),
    departments: table.columns.flatMap(({ column, at }): { column: number; role: Role | null }[] => {
      const taken = meanings.of(column);
      if (taken === "lead" || taken === "support") return [{ column, role: taken }];
      // 责任分工 and 部门 leave it to the text who leads.
      if (taken === "responsible") return [{ column, role: /分工|^部门$|^科室$|^单位$/u.test(at.text) ? null : taken }];
      return [];
    }),
    issues,
  };
}

function namesKinds(table: Table, column: number): boolean {
  // 性质 and 类型 head other things too: only a column that speaks of kinds decides them.
  return table.dataRows.some((row) =>
    /加分|减分|扣分|否决|前置|基本|基础|奖励|特色|附加|负面|条件|必备|常规/u.test(table.text(row, column)),
  );
}

/** The column that names the rows where no heading says so: the one with the most text. */
function namelessText(table: Table, meanings: ColumnMeanings): number[] {
  let best: { column: number; count: number } | null = null;
  for (const { column } of table.columns) {
    const taken = meanings.of(column);
    if (taken !== "unknown" && taken !== "task" && taken !== "target") continue;
    let count = 0;
    for (const row of table.dataRows) {
      const text = cellText(table.value(row, column));
      if (text !== "" && parseMarks(text) === null) count++;
    }
    if (count > 0 && (!best || count > best.count)) best = { column, count };
  }
  return best ? [best.column] : [];
}
