/**
 * The name of what is saved beside a workbook: `自查.xlsx` → `自查-汇总.xlsx`; a name that ends so already stays.
 * @param suffix what it is: 汇总, 报送稿
 * @param extension with the dot; else the workbook's own
 */
export function savedFileName(name: string, suffix: string, extension?: string): string {
  const [, stem = name, own = ".xlsx"] = /^(.*?)(\.[^.]*)$/s.exec(name) ?? [];
  const ending = `-${suffix}`;
  return `${stem.endsWith(ending) ? stem : `${stem}${ending}`}${extension ?? own}`;
}
