/** 2010—2011 → 2010—2011年度; words that already say what they are stay; "" where the workbook does not say. */
export function periodWords(period: string | null): string {
  if (period === null) return "";
  return /\d$/.test(period) ? `${period}年度` : period;
}
