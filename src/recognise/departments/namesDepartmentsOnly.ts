import { endsLikeDepartment } from "./departmentName.ts";
import { readDepartmentText } from "./departmentText.ts";

const NOBODY_KNOWN: ReadonlySet<string> = new Set();
/** No name of a department is as long. */
const LONGEST = 20;

/** Whether a text holds nothing but names of departments, and at least one: 自然资源局, 办公室、人事科, 各科室. */
export function namesDepartmentsOnly(text: string): boolean {
  if (text.length < 2) return false;
  const mentions = readDepartmentText(text, NOBODY_KNOWN);
  return (
    mentions.length > 0 &&
    mentions.every(
      ({ named }) =>
        named.kind === "group" ||
        (named.kind === "department" && named.name.length <= LONGEST && endsLikeDepartment(named.name)),
    )
  );
}
