import { enumeratorOf, readNamedText } from "../../../src/recognise/text/textMarks.ts";

it.each([
  ["一、领导班子建设（15分）", "一", "领导班子建设", "15"],
  ["（一）组织领导", "（一）", "组织领导", null],
  ["1.学习制度健全（2分）", "1", "学习制度健全", "2"],
  ["1.2 学习制度健全", "1.2", "学习制度健全", null],
  ["1.2.3.4 学习制度健全", "1.2.3.4", "学习制度健全", null],
  ["①定期学习(２分)。", "①", "定期学习", "2"],
  ["Ⅱ-3 廉洁高效的政务环境", "Ⅱ-3", "廉洁高效的政务环境", null],
  ["班子建设 8分", null, "班子建设", "8"],
  ["班子建设（满分8分）", null, "班子建设", "8"],
  ["班子建设（十五分）", null, "班子建设", "15"],
  ["(14分)业务实绩", null, "业务实绩", "14"],
  ["24字核心价值观知晓率", null, "24字核心价值观知晓率", null],
  ["三会一课制度", null, "三会一课制度", null],
  ["一票否决", null, "一票否决", null],
  ["一岗双责", null, "一岗双责", null],
  ["每少一次扣1分", null, "每少一次扣1分", null],
  ["达到标准的得2分", null, "达到标准的得2分", null],
  ["缺一项扣0.5分（2分）", null, "缺一项扣0.5分", "2"],
  ["1.5倍增长", null, "1.5倍增长", null],
])("takes %s apart", (text, number, name, marks) => {
  const read = readNamedText(text);
  expect([read.enumerator?.text ?? null, read.name, read.marks?.toString() ?? null]).toEqual([number, name, marks]);
});

it("adds up the points of a clause, unless the first says their sum", () => {
  expect(readNamedText("班子建设（5分）：①学习（2分）；②团结（3分）").marks?.toString()).toBe("5");
  expect(readNamedText("①学习（2分）；②团结（3分）").marks?.toString()).toBe("5");
});

it("takes what the last of several steps earns for no marks of the text", () => {
  const marksOf = (text: string): string | null => readNamedText(text).marks?.toString() ?? null;
  expect(marksOf("动作熟练5分\n动作不熟练3分")).toBeNull();
  expect(marksOf("登记2分，归档2分，移交1分")).toBeNull();
  expect(marksOf("登记2分，归档3分，共5分")).toBe("5");
  expect(marksOf("漏登扣1分，登记完整 5分")).toBe("5");
});

it("adds up two points of equal marks, unless the second is numbered under the first", () => {
  const marksOf = (text: string): string | null => readNamedText(text).marks?.toString() ?? null;
  expect(marksOf("标记位置（5分），保存图像（5分）")).toBe("10");
  expect(marksOf("图像管理（5分）：标记并保存（5分）")).toBe("5");
  expect(marksOf("图像管理（5分）1.标记并保存（5分）")).toBe("5");
});

it("tells the styles of numbers apart", () => {
  expect(
    ["一", "（二）", "1", "1.2", "(3)", "④", "Ⅱ-3", "序号"].map((text) => enumeratorOf(text)?.style ?? null),
  ).toEqual(["han", "han-bracket", "dotted", "dotted", "arabic-bracket", "circled", "roman", null]);
});
