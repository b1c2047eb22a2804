import { PRODUCT_SHEETS, type ProductSheet, type WorkbookGrid } from "../../domain/grid.ts";

const DEFAULT_NAMES: Readonly<Record<ProductSheet, string>> = {
  summary: "测评汇总",
  rectification: "扣分整改清单",
  departments: "部门责任清单",
  checklist: "填报核对清单",
  detail: "得分明细",
  ledgers: "台账汇总",
  merge: "合并核对清单",
};

/**
 * Names for the product's sheets in this workbook. A sheet with the product's mark keeps its name (the user may have
 * renamed it); if a user's sheet happens to have such a name, the product's gets a number.
 */
export function sheetNames(grid: WorkbookGrid): Readonly<Record<ProductSheet, string>> {
  const taken = new Set(grid.sheets.map(({ name }) => key(name)));
  const names: Record<ProductSheet, string> = { ...DEFAULT_NAMES };
  for (const product of PRODUCT_SHEETS) {
    const written = grid.sheets.find((sheet) => sheet.product === product);
    names[product] = written?.name ?? freeName(DEFAULT_NAMES[product], taken);
    taken.add(key(names[product]));
  }
  return names;
}

/** @param taken names in lower case */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(key(name)); number++) name = `${wanted}(${number})`;
  return name;
}

/** Excel treats names that differ only in case as equal. */
function key(name: string): string {
  return name.toLowerCase();
}
