import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import "../support/toContainIssue.ts";

const FRAMEWORK = sheetOf("测评体系", [
  ["测评项目", "测评内容", "应得分", "实得分"],
  ["组织领导", "成立机构", 60, 60],
  ["宣传", "设立专栏", 40, 40],
]);

const issuesOf = (place: string) =>
  checkWorkbook(workbookOf(FRAMEWORK), { today: "2026-03-02", settings: { rows: { [place]: "indicator" } } }).issues;

it("says that an answer was not used where the framework has no such row, and nothing where it has", () => {
  expect(issuesOf("测评体系!1")).toContainIssue("row-answer-unused", "A1");
  expect(issuesOf("封面!2")).toContainIssue("row-answer-unused", "");
  expect(issuesOf("测评体系!2")).not.toContainIssue("row-answer-unused");
});
