import { gradeOf } from "../../../src/recognise/text/grades.ts";
import { gradeWorths } from "../../../src/recognise/text/gradeWorths.ts";

function worths(text: string): Record<string, string> {
  return Object.fromEntries(
    [...gradeWorths(text)].map(([grade, worth]) => [
      grade,
      "points" in worth ? `${worth.points.toString()}分` : `${worth.share.times(100).toString()}%`,
    ]),
  );
}

it.each([
  ["A", "A"],
  ["Ａ级", "A"],
  ["c#", "C#"],
  ["G", "G"],
  ["优秀", "优"],
  ["良好", "良"],
  ["基本达标", "基本达标"],
  ["完全符合", "符合"],
  ["✓", "√"],
  ["x", "×"],
  ["满分", "满分"],
  ["E", "E"],
])("reads %s as the grade %s", (text, grade) => {
  expect(gradeOf(text)).toBe(grade);
});

it.each(["待定", "10", "", "AB", "已完成", "优化"])("does not read %s as a grade", (text) => {
  expect(gradeOf(text)).toBeNull();
});

it.each([
  ["A.很健全2分,B.较健全1.5分,C.不健全0分", { A: "2分", B: "1.5分", C: "0分" }],
  ["A为满分，B为满分的66%，C为满分的33%，D、G不得分", { A: "100%", B: "66%", C: "33%", G: "0分" }],
  ["优秀得10分，良好得8分，一般得6分，较差不得分", { 优: "10分", 良: "8分", 一般: "6分", 较差: "0分" }],
  ["A级：制度健全，得3分；B级：制度基本健全，得2分；C级：无制度，不得分", { A: "3分", B: "2分", C: "0分" }],
  [
    "A（优秀）得权重分的100%，B（良好）得80%，C（较差）不得分",
    { A: "100%", 优: "100%", B: "80%", 良: "80%", C: "0分", 较差: "0分" },
  ],
  ["每少一次扣1分，扣完为止", {}],
  ["A级以上企业每增加1家加2分", {}],
])("reads what %s says that grades are worth", (text, expected) => {
  expect(worths(text)).toEqual(expected);
});

it.each([
  ["A100、B80、C60", { A: "100%", B: "80%", C: "60%" }],
  ["符合=10，不符合=0", { 符合: "10分", 不符合: "0分" }],
  ["A100", {}],
  ["A1、B2、C3", {}],
])("reads what %s says that grades are worth", (text, expected) => {
  expect(worths(text)).toEqual(expected);
});
