import { NO_PEOPLE } from "../../../src/domain/people.ts";
import type { Task } from "../../../src/domain/assessment.ts";
import type { Deadline, Progress } from "../../../src/domain/deadline.ts";
import { groupTasks } from "../../../src/taskpane/tasks/taskGroups.ts";

const TODAY = "2026-03-02";

function task(id: number, deadline: Deadline, progress: Progress = "unknown"): Task {
  return {
    id,
    sheet: "任务分解",
    row: id + 2,
    name: `任务${id}`,
    nameCell: `B${id + 2}`,
    indicatorText: "",
    indicators: [],
    assignments: [],
    people: NO_PEOPLE,
    vague: [],
    deadline,
    deadlineCell: null,
    progress,
    progressText: "",
    progressUnread: null,
    progressCell: null,
    evidence: "",
    evidenceCell: null,
    evidenceList: null,
  };
}
const due = (date: string): Deadline => ({ kind: "date", due: date, text: date });
const idsOf = (tasks: readonly Task[], group: Parameters<ReturnType<typeof groupTasks>["get"]>[0]) =>
  groupTasks(tasks, TODAY)
    .get(group)
    ?.map(({ id }) => id);

describe("tasks by how soon they want attention", () => {
  it("puts yesterday among the overdue, today and the seventh day among the due soon, the eighth later", () => {
    const tasks = [
      task(0, due("2026-03-01")),
      task(1, due(TODAY)),
      task(2, due("2026-03-09")),
      task(3, due("2026-03-10")),
    ];
    expect(idsOf(tasks, "overdue")).toEqual([0]);
    expect(idsOf(tasks, "due-soon")).toEqual([1, 2]);
    expect(idsOf(tasks, "doing")).toEqual([3]);
  });

  it("never calls a done task overdue", () => {
    expect(idsOf([task(0, due("2020-01-01"), "done")], "done")).toEqual([0]);
  });

  it("keeps standing and recurring tasks by themselves, and lists what has no date last", () => {
    const tasks = [
      task(0, { kind: "missing" }),
      task(1, { kind: "standing", text: "长期" }),
      task(2, { kind: "recurring", text: "每月20日前" }),
      task(3, due("2026-05-01")),
    ];
    expect(idsOf(tasks, "standing")).toEqual([1, 2]);
    expect(idsOf(tasks, "doing")).toEqual([3, 0]);
  });
});
