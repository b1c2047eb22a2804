import { issueMessage } from "../../src/language/issueMessage.ts";
import type { EvidenceList } from "../../src/domain/evidence.ts";
import { issuesOf } from "../support/scoreOf.ts";
import { evidenceDates } from "../../src/recognise/evidence/evidenceEntries.ts";

import "../support/toContainIssue.ts";

const list = (text: string, wanted: number | null = null, listed: number | null = null): EvidenceList => ({
  entries: [{ text, link: null, dates: evidenceDates(text) }],
  wanted: wanted === null ? null : { count: wanted, text: `照片不少于${wanted}张` },
  listed,
});
const of = (evidenceList: EvidenceList, actual = 10) =>
  issuesOf({
    span: { from: "2026-01-01", to: "2026-12-31" },
    indicators: [{ name: "活动", full: 10, actual, reason: "x", evidence: "有", evidenceList }],
  });

test("less evidence than asked for is said where it can be counted", () => {
  expect(of(list("a.jpg", 3, 1))).toContainIssue("evidence-few", "I3");
  expect(of(list("a.jpg", 3, 3))).not.toContainIssue("evidence-few");
  expect(of(list("照片", 3, null))).not.toContainIssue("evidence-few");
  expect(of(list("a.jpg", 3, 1), 0)).not.toContainIssue("evidence-few");
  const [found] = of(list("a.jpg", 3, 1)).filter(({ code }) => code === "evidence-few");
  expect(found && issueMessage(found, "zh-CN")).toBe("活动：要求“照片不少于3张”，佐证材料只列了1份，请补充材料。");
});

test("nothing handed in is said of marks that are earned, and of no others", () => {
  const of = (kind: "base" | "bonus" | "deduction" | "veto", evidence = "") =>
    issuesOf({
      indicators: [
        { full: 10, actual: 10, evidence: "有" },
        { kind, full: 5, actual: 5, evidence },
      ],
    });
  for (const kind of ["base", "bonus"] as const) {
    expect(of(kind)).toContainIssue("evidence-missing", "I4");
    expect(of(kind, "台账")).not.toContainIssue("evidence-missing");
  }
  for (const kind of ["deduction", "veto"] as const) expect(of(kind)).not.toContainIssue("evidence-missing");
});

test("evidence of another time is said with the period", () => {
  expect(of(list("2025年5月会议记录"))).toContainIssue("evidence-outside-period", "I3");
  expect(of(list("2026年5月会议记录"))).not.toContainIssue("evidence-outside-period");
  expect(of(list("2025年12月至2026年1月台账"))).not.toContainIssue("evidence-outside-period");
  expect(of(list("会议记录"))).not.toContainIssue("evidence-outside-period");
  const [found] = of(list("2025年5月会议记录")).filter(({ code }) => code === "evidence-outside-period");
  expect(found && issueMessage(found, "zh-CN")).toBe(
    "活动：佐证材料的日期不在测评周期内（2025年5月会议记录），周期为2026-01-01至2026-12-31，请核实或更换材料。",
  );
});

test("without a known period no evidence is of another time", () => {
  const indicators = [{ full: 10, actual: 10, evidence: "有", evidenceList: list("2025年5月会议记录") }];
  expect(issuesOf({ indicators })).not.toContainIssue("evidence-outside-period");
});

test("too few pieces are told of where something was earned, not where the mark is still blank", () => {
  const found = (actual: number | null) =>
    issuesOf({
      indicators: [{ full: 10, actual, reason: "x", evidence: "有", evidenceList: list("现场照片1张", 3, 1) }],
    });
  expect(found(10)).toContainIssue("evidence-few");
  expect(found(0)).not.toContainIssue("evidence-few");
  expect(found(null)).not.toContainIssue("evidence-few");
});
