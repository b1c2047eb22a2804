import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";

/** 得分 does not say whose marks they are: alone it is actual, beside a self column review, beside a review column it stays unknown. */
export function placeBareScores(table: Table, meanings: ColumnMeanings): readonly Issue[] {
  const scores = meanings.all("score");
  const actual = meanings.all("actual");
  const review = meanings.all("review");
  if (scores.length > 0) {
    if (actual.length > 0 && review.length === 0) meanings.take(scores, "review");
    else if (actual.length === 0) meanings.take(scores, "actual");
    else meanings.take(scores, "unknown");
    const [score] = scores;
    if (score && review.length > 0 && differ(table, score.column, [...actual, ...review])) {
      const at = { sheet: table.sheet.name, cell: a1({ row: score.at.row, column: score.at.left }) };
      return [issue("column-ambiguous", at, { name: score.at.text, text: score.at.text, names: ["actual", "review"] })];
    }
    return [];
  }
  // A sole marks column is actual, whatever its heading; several assessors alone are the only marks.
  if (actual.length === 0 && review.length > 0) meanings.take(review, "actual");
  return [];
}

/** Whether a column has marks that no other column has in the same row, so that the choice changes a total. */
function differ(table: Table, column: number, others: readonly HeaderColumn[]): boolean {
  return table.dataRows.some((row) => {
    const own = table.text(row, column);
    return own !== "" && others.some((other) => table.text(row, other.column) !== own);
  });
}
