import { endsLikeDepartment } from "../departments/departmentName.ts";
import type { SheetGrid } from "../../domain/grid.ts";

const BREAKDOWN_WORDS =
  /(?:创建|重点|年度|目标|工作|责任|主要)*(?:任务|责任|职责|分工)(?:分解|分工|清单|任务|明细|台账|落实)?(?:一览|情况)?[表单册]?/u;
const PART =
  /^(?:第?[一二三四五六七八九十]+|第\d+)(?:季度|阶段|部分|批|月|组)?$|阶段|季度|^(?:1[0-2]|[1-9])月$|^[上下]半年$/u;

/**
 * What a sheet's name says it is a part of a breakdown for: a department (办公室任务分解), a stage or a quarter; null where it
 * says none. 任务分解 (2) and 任务分解旧 are copies, not parts.
 */
function breakdownPart(name: string): string | null {
  const rest = name
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/(?:19|20)\d{2}年?度?/gu, "")
    .replace(BREAKDOWN_WORDS, "")
    .replace(/^[-—_.·:()（）、\d]+(?=[^\d])|[-—_.·:()（）、]+$/gu, "")
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/[()]/gu, "");
  return rest !== "" && (PART.test(rest) || endsLikeDepartment(rest)) ? rest : null;
}

/** Of the sheets that fit a breakdown, those that are its parts together: each for another department or stage. */
export function partsTogether(fitting: readonly SheetGrid[]): readonly SheetGrid[] {
  const seen = new Set<string>();
  const parts = fitting.filter((sheet) => {
    const part = breakdownPart(sheet.name);
    if (part === null || seen.has(part)) return false;
    seen.add(part);
    return true;
  });
  return parts.length > 1 ? parts : [];
}
