import { columnLetters } from "../../domain/address.ts";

/** The formula that would say what figures say without one: SUM(E4:E8). */
export function figureFormula(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `SUM(${letters}${first}:${letters}${last})`;
}
