import { sheetNames } from "../../../src/report/frame/sheetNames.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

describe("Names of the product's sheets", () => {
  it("are the usual ones where nobody has them", () => {
    expect(sheetNames(workbookOf(sheetOf("测评体系", [])))).toEqual({
      summary: "测评汇总",
      rectification: "扣分整改清单",
      departments: "部门责任清单",
      checklist: "填报核对清单",
      detail: "得分明细",
      ledgers: "台账汇总",
      merge: "合并核对清单",
    });
  });

  it("leave a user's sheet of that name alone", () => {
    const names = sheetNames(workbookOf(sheetOf("测评汇总", []), sheetOf("测评汇总(2)", [])));
    expect(names.summary).toBe("测评汇总(3)");
  });

  it("stay what the user renamed the product's own sheet to", () => {
    const own = { ...sheetOf("一季度汇总", []), product: "summary" as const };
    expect(sheetNames(workbookOf(own, sheetOf("测评汇总", []))).summary).toBe("一季度汇总");
  });
});
