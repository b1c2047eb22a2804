/**
 * The default name for a file saved beside a workbook: `自查.xlsx` → `自查-汇总.xlsx`; a name that already ends so stays.
 *
 * @param suffix what it is: 汇总, 报送稿
 * @param extension with the dot; by default the workbook's own
 */
export function savedFileName(name: string, suffix: string, extension?: string): string {
  const [, stem = name, own = ".xlsx"] = /^(.*?)(\.[^.]*)$/s.exec(name) ?? [];
  const ending = `-${suffix}`;
  return `${stem.endsWith(ending) ? stem : `${stem}${ending}`}${extension ?? own}`;
}
