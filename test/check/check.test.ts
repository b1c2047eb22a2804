import fs from "node:fs";
import path from "node:path";
import { SEVERITY_BY_CODE } from "../../src/domain/issue.ts";
import { issuesOf } from "../support/scoreOf.ts";

/** Found while recognising, and tested there. */
const BY_RECOGNISING = new Set([
  "row-mismatch",
  "sheet-missing",
  "sheet-ambiguous",
  "header-missing",
  "column-missing",
  "column-ambiguous",
  "sign-missing",
  "tables-side-by-side",
  "table-on-its-side",
  "total-filtered",
  "reading-ambiguous",
  "periods-ambiguous",
  "weights-missing",
  "weights-unusual",
  "year-assumed",
  "sheets-of-units",
  "deduction-blank-assumed",
  "formula-computed",
  "code-date",
  "sheet-left-out",
  "task-unread",
  "text-like-formula",
]);

test("an assessment in order has no issue", () => {
  expect(
    issuesOf({
      indicators: [
        { item: "组织", code: "1", full: 60, actual: 60, evidence: "文件", reason: "" },
        { item: "环境", code: "1", full: 40, actual: 39, reason: "活动次数不足" },
      ],
      stated: [{ value: 99 }, { value: 100, field: "full" }],
      tasks: [
        { of: [0], lead: ["办公室"], due: "2026-03-31", progress: "doing", evidence: "" },
        { of: [1], lead: ["人事科"], due: "2026-03-01", progress: "done", evidence: "照片" },
      ],
      roster: ["办公室", "人事科"],
    }),
  ).toEqual([]);
});

test("issues come by sheet, row and column, the framework first", () => {
  const issues = issuesOf({
    indicators: [
      { code: "1", full: 10, actual: null, evidence: "" },
      { code: "1", full: null, actual: 3 },
      ...Array.from({ length: 8 }, () => ({ full: 9, actual: -1, reason: "x" })),
    ],
    tasks: [{ of: [], vague: ["有关科室"], due: null }],
    stated: [
      { value: 1, cell: "AA13" },
      { value: 1, cell: "E13" },
    ],
  });
  expect([...new Set(issues.map((one) => one.sheet))]).toEqual(["测评体系", "任务分解"]);
  const cells = issues.filter((one) => one.sheet === "测评体系").map((one) => one.cell);
  const place = (cell: string) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return Number(row) * 1000 + letters.length * 100 + letters.charCodeAt(0);
  };
  expect(cells).toEqual([...cells].sort((a, b) => place(a) - place(b)));
  expect(cells.slice(-2)).toEqual(["E13", "AA13"]);
});

test("every code has a test that raises it and a near miss that does not", () => {
  // What lies beside the assessment (settings, a sheet that is not there) is found by checking a whole workbook.
  const tests = [__dirname, path.join(__dirname, "../usecases"), path.join(__dirname, "../ledgers")]
    .flatMap((folder) => fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), "utf8")))
    .join("\n");
  const codes = (pattern: RegExp) => new Set([...tests.matchAll(pattern)].map(([, code]) => code));
  const raised = codes(/\)\s*\.toContainIssue\(\s*"([a-z-]+)"/g);
  const missed = codes(/\.not\s*\.toContainIssue\(\s*"([a-z-]+)"/g);
  const own = Object.keys(SEVERITY_BY_CODE).filter((code) => !BY_RECOGNISING.has(code));
  expect(own.filter((code) => !raised.has(code))).toEqual([]);
  expect(own.filter((code) => !missed.has(code))).toEqual([]);
});
