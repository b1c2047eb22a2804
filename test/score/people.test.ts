import { scoreOf, TODAY } from "../support/scoreOf.ts";
import type { AssessmentRows } from "../support/assessmentOf.ts";
import { assessmentOf } from "../support/assessmentOf.ts";
import type { ScoredPerson } from "../../src/domain/scorecard.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";

const shown = (people: readonly ScoredPerson[]) =>
  Object.fromEntries(
    people.map(({ name, full, effective, gap, tasks }) => [
      name,
      `${full.toFixed()}-${effective.toFixed()}=${gap.toFixed()} ${tasks.done}/${tasks.total}`,
    ]),
  );
const leaders = (rows: AssessmentRows) => shown(scoreOf(rows).people.leaders);

describe("what a leader answers for", () => {
  it("is every indicator on whose row he is named, in full for each that is named", () => {
    expect(
      leaders({
        indicators: [
          { full: 10, actual: 9, leaders: ["张三"] },
          { full: 20, actual: 18, leaders: ["张三", "李四"] },
          { full: 5, actual: 5 },
        ],
      }),
    ).toEqual({ 张三: "30-27=3 0/0", 李四: "20-18=2 0/0" });
  });

  it("is what the tasks say where the row itself names nobody", () => {
    expect(
      leaders({
        indicators: [
          { full: 10, actual: 9 },
          { full: 6, actual: 6, leaders: ["王五"] },
        ],
        tasks: [
          { of: [0], leaders: ["张三"], progress: "done" },
          { of: [0], leaders: ["李四", "张三"] },
          { of: [1], leaders: ["张三"] },
          { of: [1] },
        ],
      }),
    ).toEqual({ 王五: "6-6=0 0/1", 张三: "10-9=1 1/3", 李四: "10-9=1 0/1" });
  });

  it("is what his departments lead where the roster gives them to him and no row says otherwise", () => {
    const assessment = assessmentOf({
      indicators: [
        { full: 10, actual: 8, lead: ["办公室"] },
        { full: 4, actual: 4, lead: ["办公室"], leaders: ["李四"] },
        { full: 6, actual: 5, lead: ["人事科"] },
      ],
      tasks: [{ of: [0], lead: ["办公室"], progress: "done" }],
      roster: ["办公室", "人事科"],
    });
    const departments = assessment.roster.departments.map((one) =>
      one.name === "办公室" ? { ...one, leaders: ["张三"] } : one,
    );
    const { people } = score({ ...assessment, roster: { departments, listed: true } }, scoringRules({}), TODAY);
    expect(shown(people.leaders)).toEqual({ 张三: "10-8=2 1/1", 李四: "4-4=0 0/0" });
    expect(people.leaders[0]?.departments).toEqual(["办公室"]);
    expect(people.persons).toEqual([]);
  });

  it("does not count what does not apply, and waits for what is not scored", () => {
    const { people } = scoreOf({
      indicators: [
        { full: 10, actual: null, leaders: ["张三"] },
        { full: 10, actual: "不适用", leaders: ["张三"] },
        { full: 3, actual: 2, kind: "bonus", leaders: ["张三"] },
      ],
    });
    expect(shown(people.leaders)).toEqual({ 张三: "10-0=0 0/0" });
    expect(people.leaders[0]).toMatchObject({ pending: true, indicators: [0, 1, 2] });
  });
});

it("persons are kept apart from leaders, and nobody named is nobody listed", () => {
  const { people } = scoreOf({
    indicators: [{ full: 10, actual: 9, leaders: ["张三"], persons: ["赵六", "钱七"] }],
  });
  expect(shown(people.persons)).toEqual({ 赵六: "10-9=1 0/0", 钱七: "10-9=1 0/0" });
  expect(scoreOf({ indicators: [{ full: 1, actual: 1 }], tasks: [{ of: [0] }] }).people).toEqual({
    leaders: [],
    persons: [],
  });
});
