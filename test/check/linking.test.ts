import { issuesOf } from "../support/scoreOf.ts";
import "../support/toContainIssue.ts";

describe("code-duplicate", () => {
  test("a number used twice within a section is reported where it repeats", () => {
    const issues = issuesOf({
      indicators: [
        { item: "组织", code: "1" },
        { item: "组织", code: "2" },
        { item: "组织", code: "１" },
      ],
    });
    expect(issues).toContainIssue("code-duplicate", "B5");
    expect(issues.filter((one) => one.code === "code-duplicate")).toHaveLength(1);
  });
  test("the same number in another section, or no number, is not", () => {
    const issues = issuesOf({
      indicators: [{ item: "组织", code: "1" }, { item: "环境", code: "1" }, { item: "环境" }, { item: "环境" }],
    });
    expect(issues).not.toContainIssue("code-duplicate");
  });
  test("numbers may start again in each section within an item, but not run on from sections of one indicator", () => {
    const numbered = (sectionRows: readonly number[], codes: readonly string[]) =>
      issuesOf({ indicators: codes.map((code, at) => ({ item: "组织", sectionRow: sectionRows[at] ?? 0, code })) });
    expect(numbered([3, 3, 5, 5], ["1", "2", "1", "2"])).not.toContainIssue("code-duplicate");
    expect(numbered([3, 3, 5, 5], ["1", "2", "1", "1"])).toContainIssue("code-duplicate", "B6");
    expect(numbered([3, 4, 5, 6], ["1", "2", "3", "2"])).toContainIssue("code-duplicate", "B6");
  });
  test("where nothing stands above the indicators the whole sheet is one section", () => {
    const issues = issuesOf({
      indicators: [
        { item: "领导班子", name: "领导班子", code: "1" },
        { item: "业务工作", name: "业务工作", code: "1" },
      ],
    });
    expect(issues).toContainIssue("code-duplicate", "B4");
    expect(
      issuesOf({
        indicators: [
          { item: "", code: "1" },
          { item: "", code: "1" },
        ],
      }),
    ).toContainIssue("code-duplicate", "B4");
  });
});

describe("task-orphan", () => {
  test("a task of no indicator is reported, one of an indicator is not", () => {
    const issues = issuesOf({
      indicators: [{}],
      tasks: [
        { of: [], lead: ["办公室"] },
        { of: [0], lead: ["办公室"] },
      ],
    });
    expect(issues).toContainIssue("task-orphan", "A3");
    expect(issues).not.toContainIssue("task-orphan", "A4");
  });
});

describe("indicator-unassigned", () => {
  test("an indicator nobody is named for is reported", () => {
    const issues = issuesOf({ indicators: [{}, {}], tasks: [{ of: [0], lead: ["办公室"] }] });
    expect(issues).toContainIssue("indicator-unassigned", "C4");
    expect(issues).not.toContainIssue("indicator-unassigned", "C3");
    expect(issuesOf({ indicators: [{}], tasks: [{ of: [0] }] })).toContainIssue("indicator-unassigned", "C3");
  });
  test("one that does not apply, a bonus, or one with its own department is not", () => {
    const tasks = [{ of: [0], lead: ["办公室"] }];
    const first = { full: 10, actual: 10 };
    expect(issuesOf({ indicators: [first, { full: 5, actual: "不适用" }], tasks })).not.toContainIssue(
      "indicator-unassigned",
    );
    expect(issuesOf({ indicators: [first, { kind: "bonus" }], tasks })).not.toContainIssue("indicator-unassigned");
    expect(issuesOf({ indicators: [first, { lead: ["人事科"] }], tasks })).not.toContainIssue("indicator-unassigned");
  });
  test("a workbook that assigns nothing at all is not reproached for every indicator", () => {
    expect(issuesOf({ indicators: [{}, {}] })).not.toContainIssue("indicator-unassigned");
  });
  test("words that name nobody are a missing lead instead", () => {
    const issues = issuesOf({ indicators: [{}], tasks: [{ of: [0], vague: ["有关科室"] }] });
    expect(issues).not.toContainIssue("indicator-unassigned");
    expect(issues).toContainIssue("lead-missing", "B3");
  });
});

describe("lead-missing", () => {
  test("only words that name nobody, or only supporting departments, are no lead", () => {
    expect(issuesOf({ indicators: [{ vague: ["相关部门"] }] })).toContainIssue("lead-missing", "J3");
    expect(issuesOf({ indicators: [{ support: ["财务科"] }] })).toContainIssue("lead-missing", "C3");
    expect(issuesOf({ indicators: [{}], tasks: [{ of: [0], support: ["财务科"] }] })).toContainIssue(
      "lead-missing",
      "A3",
    );
    expect(issuesOf({ indicators: [{ support: ["财务科"], vague: ["有关科室"] }] })).toContainIssue(
      "lead-missing",
      "J3",
    );
  });
  test("a first named department leads, also beside such words", () => {
    expect(issuesOf({ indicators: [{ responsible: ["办公室"], vague: ["有关科室"] }] })).not.toContainIssue(
      "lead-missing",
    );
    expect(issuesOf({ indicators: [{ lead: ["办公室"], support: ["财务科"] }] })).not.toContainIssue("lead-missing");
    expect(issuesOf({ indicators: [{}], tasks: [{ of: [0], responsible: ["办公室"] }] })).not.toContainIssue(
      "lead-missing",
    );
  });
});

describe("department-unknown", () => {
  const unknownDepartments = [{ name: "党群室", cell: "B3" }];
  test("a department that the 部门名册 does not list is reported", () => {
    expect(issuesOf({ indicators: [{}], roster: ["办公室"], unknownDepartments })).toContainIssue(
      "department-unknown",
      "B3",
    );
  });
  test("without a 部门名册 nobody is unknown", () => {
    expect(issuesOf({ indicators: [{}], unknownDepartments })).not.toContainIssue("department-unknown");
    expect(issuesOf({ indicators: [{}], roster: ["办公室"] })).not.toContainIssue("department-unknown");
  });
});

describe("department-similar", () => {
  const similarDepartments = [{ name: "局办公室", other: "办公室", cell: "B3" }];
  it("points at the rarer name and says the other", () => {
    const issues = issuesOf({ indicators: [{}], similarDepartments });
    expect(issues).toContainIssue("department-similar", "B3");
    expect(issues).toContainEqual(expect.objectContaining({ severity: "info", expected: "办公室", found: "局办公室" }));
  });

  it("is told with department-unknown where a roster is listed", () => {
    const unknownDepartments = [{ name: "局办公室", cell: "B3" }];
    const issues = issuesOf({ indicators: [{}], roster: ["办公室"], unknownDepartments, similarDepartments });
    expect(issues).not.toContainIssue("department-similar");
    expect(issues.find(({ code }) => code === "department-unknown")?.detail).toEqual({
      name: "局办公室",
      names: ["办公室"],
    });
  });
});
