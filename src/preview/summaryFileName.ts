/** `自查.xlsx` → `自查-汇总.xlsx`; a name that ends so already stays, and .xlsm stays .xlsm. */
export function summaryFileName(name: string): string {
  const [, stem = name, extension = ".xlsx"] = /^(.*?)(\.[^.]*)$/s.exec(name) ?? [];
  return stem.endsWith("-汇总") ? `${stem}${extension}` : `${stem}-汇总${extension}`;
}
