/** 2010—2011 → 2010—2011年度; words that already say what they are stay; "" where the workbook does not say. */
export function periodWords(period: string | null): string {
  if (period === null) return "";
  return /\d$/.test(period) ? `${period}年度` : period;
}

/** What is assessed, without the word for the form that ends it: 安全生产目标责任自查扣分 → 安全生产目标责任. */
export function subjectWords(subject: string | null): string {
  return (subject ?? "").replace(/(?:自查|自评|自评自查)?(?:扣分|得分|评分|打分|计分|记分)(?:情况)?$/u, "");
}
