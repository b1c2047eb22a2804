import type { Table } from "../table/table.ts";

/** Whether a column says what its rows are: 加分项, 一票否决. */
export function namesKinds(table: Table, column: number): boolean {
  // 性质 and 类型 head other things too: only a column that speaks of kinds decides them.
  return table.dataRows.some((row) =>
    /加分|减分|扣分|否决|前置|基本|基础|奖励|特色|附加|负面|条件|必备|常规/u.test(table.text(row, column)),
  );
}
