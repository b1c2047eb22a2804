import type { TaskRow } from "../support/assessmentOf.ts";
import { issuesOf } from "../support/scoreOf.ts";
import "../support/toContainIssue.ts";

/** Issues of one task in row 3 (A name, C deadline, D progress, E evidence), on 2026-03-02. */
const of = (task: TaskRow) => issuesOf({ indicators: [{}], tasks: [{ of: [0], lead: ["办公室"], ...task }] });

describe("deadlines", () => {
  test("an empty cell of a deadline column is missing", () => {
    expect(of({ due: null })).toContainIssue("deadline-missing", "C3");
  });
  test("a date, a standing or a recurring deadline, or a sheet without the column, is not", () => {
    expect(of({ due: "2026-12-31" })).not.toContainIssue("deadline-missing");
    expect(of({ due: { kind: "standing", text: "长期" } })).not.toContainIssue("deadline-missing");
    expect(of({ due: { kind: "recurring", text: "每月" } })).not.toContainIssue("deadline-missing");
    expect(of({})).not.toContainIssue("deadline-missing");
  });
  test("words without a day are invalid; 长期 is not", () => {
    expect(of({ due: { kind: "invalid", text: "尽快" } })).toContainIssue("deadline-invalid", "C3");
    expect(of({ due: { kind: "standing", text: "长期" } })).not.toContainIssue("deadline-invalid");
  });
});

describe("task-overdue and task-due-soon, on 2026-03-02", () => {
  test("due yesterday and not done is overdue, also where the progress is blank", () => {
    expect(of({ due: "2026-03-01", progress: "doing" })).toContainIssue("task-overdue", "C3");
    expect(of({ due: "2026-03-01", progress: "unknown" })).toContainIssue("task-overdue", "C3");
    expect(of({ due: "2026-03-01" }).find((one) => one.code === "task-overdue")?.detail).toMatchObject({
      days: 1,
      names: ["办公室"],
    });
  });
  test("done, or due today, is not", () => {
    expect(of({ due: "2026-03-01", progress: "done" })).not.toContainIssue("task-overdue");
    expect(of({ due: "2026-03-02" })).not.toContainIssue("task-overdue");
  });
  test("due today to a week from today is due soon", () => {
    expect(of({ due: "2026-03-02" })).toContainIssue("task-due-soon", "C3");
    expect(of({ due: "2026-03-09", progress: "todo" })).toContainIssue("task-due-soon", "C3");
  });
  test("done, later, or past is not", () => {
    expect(of({ due: "2026-03-09", progress: "done" })).not.toContainIssue("task-due-soon");
    expect(of({ due: "2026-03-10" })).not.toContainIssue("task-due-soon");
    expect(of({ due: "2026-03-01" })).not.toContainIssue("task-due-soon");
  });
});

describe("progress-invalid", () => {
  test("text that no progress word covers is reported, a blank is not", () => {
    expect(of({ progressUnread: "看情况" })).toContainIssue("progress-invalid", "D3");
    expect(of({ progress: "unknown" })).not.toContainIssue("progress-invalid");
  });
});

describe("evidence-missing", () => {
  test("done, or scored full, without evidence is reported", () => {
    expect(of({ progress: "done", evidence: "" })).toContainIssue("evidence-missing", "E3");
    expect(of({ progress: "done", evidence: "无" })).toContainIssue("evidence-missing", "E3");
    expect(issuesOf({ indicators: [{ full: 5, actual: 5, evidence: "" }] })).toContainIssue("evidence-missing", "I3");
  });
  test("with evidence, not done, not scored full, or without such a column it is not", () => {
    expect(of({ progress: "done", evidence: "会议记录" })).not.toContainIssue("evidence-missing");
    expect(of({ progress: "doing", evidence: "" })).not.toContainIssue("evidence-missing");
    expect(of({ progress: "done" })).not.toContainIssue("evidence-missing");
    expect(issuesOf({ indicators: [{ full: 5, actual: 5, evidence: "照片" }] })).not.toContainIssue("evidence-missing");
    expect(issuesOf({ indicators: [{ full: 5, actual: 4, evidence: "" }] })).not.toContainIssue("evidence-missing");
    expect(issuesOf({ indicators: [{ full: 5, actual: 5 }] })).not.toContainIssue("evidence-missing");
  });
});
