import type { CellValue } from "../../../src/domain/cells.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";

const BEFORE = ["序号", "测评内容", "责任部门", "应得分", "实得分"];

/** What is read of one indicator's row, by heading; from `grouped` on (0-based) the headings stand under 整改情况. */
function entriesOf(headings: readonly string[], values: readonly CellValue[], grouped?: number) {
  const all = [...BEFORE, ...headings];
  const from = grouped === undefined ? all.length : BEFORE.length + grouped;
  const letter = (at: number): string => String.fromCharCode(65 + at);
  const deep = grouped !== undefined;
  const grid = workbookOf(
    sheetOf(
      "测评体系",
      [
        ...(deep ? [all.map((heading, at) => (at < from ? heading : at === from ? "整改情况" : null))] : []),
        all.map((heading, at) => (deep && at < from ? null : heading)),
        [1, "例会制度", "办公室", 10, 8, ...values],
        [2, "档案整理", "人事科", 10, 10, ...values.map(() => null)],
      ],
      deep
        ? {
            merges: [
              ...all.slice(0, from).map((_, at) => `${letter(at)}1:${letter(at)}2`),
              `${letter(from)}1:${letter(all.length - 1)}1`,
            ],
          }
        : {},
    ),
  );
  const { assessment } = checkWorkbook(grid, { today: "2026-03-02" });
  const entries = assessment?.framework?.indicators[0]?.sheetEntries ?? {};
  return Object.fromEntries(Object.entries(entries).map(([field, entry]) => [field, entry?.value]));
}

describe("columns of the user's own sheet about putting right", () => {
  it("are read by the names that offices give them", () => {
    expect(
      entriesOf(
        ["整改措施", "整改时限", "责任人", "复查结果", "销号"],
        ["补齐记录", "2026年6月底", "张三", "已整改", "是"],
      ),
    ).toEqual({ measure: "补齐记录", rectifyBy: "2026年6月底", person: "张三", recheck: "已整改", crossedOff: "是" });
    expect(
      entriesOf(
        ["拟采取的整改措施", "整改完成时限", "整改责任人", "复查情况", "是否销号"],
        ["补齐记录", 46203, "李四", "", "否"],
      ),
    ).toEqual({ measure: "补齐记录", rectifyBy: 46203, person: "李四", recheck: null, crossedOff: "否" });
  });

  it("are read under a group heading that says so, and the person there beats the one who does the work", () => {
    expect(
      entriesOf(["责任人", "措施", "完成时限", "责任人", "结果"], ["王五", "补齐记录", "6月底", "张三", "已完成"], 1),
    ).toEqual({ measure: "补齐记录", rectifyBy: "6月底", person: "张三", recheck: "已完成" });
  });

  it("are not those of the ordinary work", () => {
    expect(
      entriesOf(
        ["完成时限", "工作措施", "完成情况", "考核结果", "整改情况", "整改责任部门", "复查得分"],
        ["6月底", "每月例会", "已完成", "良好", "正在整改", "办公室", 8],
      ),
    ).toEqual({});
  });
});
