import { readDepartments } from "../../../src/recognise/departments/departments.ts";
import type { DepartmentRow } from "../../../src/recognise/departments/departmentNames.ts";
import { similarDepartments } from "../../../src/recognise/departments/similarDepartments.ts";
import type { ListedRoster } from "../../../src/recognise/departments/roster.ts";
import type { Settings } from "../../../src/domain/settings.ts";

const rowsOf = (texts: readonly string[]): readonly DepartmentRow[] =>
  texts.map((text, at) => ({ sheet: "任务分解", cells: [{ role: "responsible", text, cell: `C${at + 3}` }] }));

function read(
  texts: readonly string[],
  { listed = null, settings = {} }: { listed?: ListedRoster | null; settings?: Settings } = {},
) {
  const rows = rowsOf(texts);
  const reading = readDepartments(rows, listed, settings.aliases, settings.distinct);
  return {
    names: reading.rows.map(({ assignments }) => assignments.map(({ department }) => department).join()),
    said: similarDepartments(rows, reading, null, settings.distinct).map(
      ({ name, other, cell, joined }) => `${name}${joined ? "=" : "≈"}${other}@${cell}`,
    ),
  };
}

it.each([
  ["区教育局", "教育局"],
  ["县市场监管局", "市场监管局"],
  ["某某县教育局", "教育局"],
  ["湖北省十堰市丹江口市教育局", "教育局"],
  ["区委宣传部", "宣传部"],
  ["丹江口市委政法委", "政法委"],
  ["区政府办公室", "政府办公室"],
  ["区文明办", "文明办"],
  ["区公安分局", "公安分局"],
])("%s is called %s for short", (full, short) => {
  expect(read([full, "区住建局", short])).toEqual({ names: [full, "区住建局", full], said: [`${short}=${full}@C5`] });
  expect(read([short, full]).names).toEqual([full, full]);
});

it.each([
  ["区委办公室", "办公室"],
  ["局办公室", "办公室"],
  ["县人事科", "人事科"],
  ["东区服务中心", "服务中心"],
  ["二区施工队", "施工队"],
  ["开发区派出所", "派出所"],
  ["市公安局城区交警大队", "交警大队"],
  ["农贸市场管理中心", "市场管理中心"],
])("%s and %s may be two", (one, other) => {
  expect(read([one, other]).names).toEqual([one, other]);
});

it("two names that fit are told, and neither is taken", () => {
  expect(read(["市教育局", "区教育局", "教育局"])).toEqual({
    names: ["市教育局", "区教育局", "教育局"],
    said: ["教育局≈市教育局@C5", "教育局≈区教育局@C5"],
  });
});

it("of two of which one holds the other, the fullest counts", () => {
  expect(read(["教育局", "区教育局", "某某市东山区教育局"]).names).toEqual(Array(3).fill("某某市东山区教育局"));
});

it("two that one row names together are two", () => {
  expect(read(["区教育局、教育局", "教育局"]).names).toEqual(["区教育局,教育局", "教育局"]);
});

it("what the user decided, and the roster, count before", () => {
  expect(read(["区教育局", "教育局"], { settings: { distinct: [["教育局", "区教育局"]] } })).toEqual({
    names: ["区教育局", "教育局"],
    said: [],
  });
  const aliases = { 教育局: "市教育局" };
  expect(read(["区教育局", "教育局"], { settings: { aliases } }).names).toEqual(["区教育局", "市教育局"]);
  const listed: ListedRoster = {
    sheet: "部门名册",
    departments: ["区教育局", "教育局"].map((name) => ({ name, kind: "other", aliases: [] })),
  };
  expect(read(["区教育局", "教育局"], { listed }).names).toEqual(["区教育局", "教育局"]);
});
