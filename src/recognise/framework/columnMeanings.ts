import type { ColumnReading } from "../../domain/assessment.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";

/** What the columns of a table are taken for, while they are weighed against each other. */
export class ColumnMeanings {
  private readonly meanings: Map<number, string>;

  constructor(private readonly table: Table) {
    this.meanings = new Map(table.columns.map(({ column, meaning }) => [column, meaning]));
  }

  /** "unknown" where nothing says. */
  of(column: number): string {
    return this.meanings.get(column) ?? "unknown";
  }

  /** The columns of that meaning, left to right. */
  all(meaning: string): readonly HeaderColumn[] {
    return this.table.columns.filter(({ column }) => this.meanings.get(column) === meaning);
  }

  columns(meaning: string): readonly number[] {
    return this.all(meaning).map(({ column }) => column);
  }

  take(columns: readonly HeaderColumn[], as: string): void {
    for (const { column } of columns) this.meanings.set(column, as);
  }

  /** As the header reads them, with the meanings finally taken. */
  readings(): readonly ColumnReading[] {
    const sheet = this.table.sheet.name;
    return this.table.columns.map(({ column, heading, meaning, confidence }) => {
      const taken = this.of(column);
      const sure = taken === meaning ? confidence : Math.min(confidence || 0.4, 0.7);
      return { sheet, column, heading, meaning: taken, confidence: sure };
    });
  }
}
