import type { Paper } from "../../../domain/grid.ts";

/** ST_PaperSize (ECMA-376 part 1, 18.3.1.63). */
export const PAPER_CODES: Readonly<Record<Paper, number>> = { A4: 9, A3: 8, A5: 11, Letter: 1, Legal: 5 };
