import "../../support/toContainIssue.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { yearOf } from "../../../src/recognise/deadlines/period.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

test.each([
  ["2026年度文明单位自评表", 2026],
  ["2010—2011年创建工作", 2011],
  ["文明单位测评体系（2021年版）", null],
  ["测评体系2021版", null],
  ["测评体系2021年修订版 2026年自评", 2026],
  ["局发〔2024〕12号 2026年任务分解", 2026],
])("%s speaks of %p", (title, year) => expect(yearOf(title)).toBe(year));

function tasksUnder(title: string, ...deadlines: readonly string[]) {
  const rows = deadlines.map((text, at) => [at + 1, `任务${at}`, "办公室", text]);
  const sheet = sheetOf("任务分解", [[title], ["序号", "工作任务", "责任科室", "完成时限"], ...rows]);
  return checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
}

test("one deadline with a year says what year the others are of", () => {
  const { assessment } = tasksUnder("创建任务分解表", "2027年3月底", "6月底", "9月底", "11月底");
  expect(assessment?.breakdown?.tasks.map(({ deadline }) => deadline)).toMatchObject(
    ["2027-03-31", "2027-06-30", "2027-09-30", "2027-11-30"].map((due) => ({ due })),
  );
});

test.each(["某局20xx年创建任务分解表", "某局二〇××年创建任务分解表"])("%s leaves its year open", (title) =>
  expect(tasksUnder(title, "6月底").issues).toContainIssue("year-assumed", "A1"),
);
