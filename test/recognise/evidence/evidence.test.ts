import { evidenceCount, evidenceDates, evidenceEntries } from "../../../src/recognise/evidence/evidenceEntries.ts";
import { evidenceWanted } from "../../../src/recognise/evidence/evidenceWanted.ts";

test.each([
  ["会议记录.docx、现场照片.jpg", ["会议记录.docx", "现场照片.jpg"]],
  ["1.实施方案；2.工作总结", ["实施方案", "工作总结"]],
  ["1.实施方案\n2.工作总结", ["实施方案", "工作总结"]],
  ["①方案②总结", ["方案", "总结"]],
  ["⑴方案⑵总结", ["方案", "总结"]],
  ["（1）方案\n（12）总结", ["方案", "总结"]],
  ["(1)方案;(2) 总结", ["方案", "总结"]],
  ["1）方案\n12、总结", ["方案", "总结"]],
  ["方案，2.总结 （3）名单", ["方案", "总结", "名单"]],
  ["（A1）方案\n1.5版名单", ["（A1）方案", "1.5版名单"]],
  ["2024年度方案、等", ["2024年度方案"]],
  ["《实施方案（含附件、照片）》、总结", ["《实施方案（含附件、照片）》", "总结"]],
  ["见 https://example.gov.cn/a.html，照片", ["见", "照片", "https://example.gov.cn/a.html"]],
  ["2026.3.12会议记录", ["2026.3.12会议记录"]],
  ["方案 1.2版", ["方案 1.2版"]],
  ["/", []],
])("%s lists its entries", (text, expected) => {
  expect(evidenceEntries(text, null).map((entry) => entry.text)).toEqual(expected);
});

test("a cell's link belongs to its first entry, an address to itself", () => {
  expect(evidenceEntries("方案、总结", "file:///x.docx").map(({ link }) => link)).toEqual(["file:///x.docx", null]);
  expect(evidenceEntries("https://a.cn/1", null)).toMatchObject([{ text: "https://a.cn/1", link: "https://a.cn/1" }]);
});

test.each([
  ["2026年3月12日会议记录", "2026-03-12 2026-03-12"],
  ["20260312照片.jpg", "2026-03-12 2026-03-12"],
  ["2025.11.2活动", "2025-11-02 2025-11-02"],
  ["2025年11月简报", "2025-11-01 2025-11-30"],
  ["2025年工作总结", "2025-01-01 2025-12-31"],
  ["2024—2026年规划", "2024-01-01 2026-12-31"],
  ["2025年12月至2026年1月台账", "2025-12-01 2026-01-31"],
  ["二〇二五年总结", "2025-01-01 2025-12-31"],
  ["市发〔2024〕12号", ""],
  ["测评体系（2021年版）", ""],
  ["档号20251234567", ""],
  ["会议记录", ""],
  ["3月12日会议记录", ""],
])("%s is of %s", (text, expected) => {
  const dates = evidenceDates(text);
  expect(dates ? `${dates.from} ${dates.to}` : "").toBe(expected);
});

test.each([
  ["提供三张以上照片", false, 3],
  ["照片不少于3张", false, 3],
  ["提供2份以上佐证材料", false, 2],
  ["不少于3份", true, 3],
  ["2个以上", true, 2],
  ["开展活动不少于3次", false, null],
  ["报送信息不少于12篇", false, null],
  ["不少于3份", false, null],
  ["每缺一项扣1分", true, null],
  ["照片不少于3张，佐证材料不少于2份", false, null],
  ["会议记录", true, null],
])("%s (under 材料要求: %s) asks for %s", (text, isRequirement, expected) => {
  expect(evidenceWanted(text, isRequirement)?.count ?? null).toBe(expected);
});

const THINGS = { count: 3, photos: false, text: "" };
const PHOTOS = { count: 3, photos: true, text: "" };

test.each([
  ["a.jpg、b.png", PHOTOS, 2],
  ["现场照片3张", PHOTOS, 3],
  ["照片1、照片2", PHOTOS, 2],
  ["活动照片", PHOTOS, null],
  ["活动.pdf", PHOTOS, null],
  ["会议记录", PHOTOS, null],
  ["方案.docx；总结.pdf", THINGS, 2],
  ["实施方案、工作总结", THINGS, 2],
  ["《实施方案》", THINGS, 1],
  ["https://www.gov.cn/news/123", THINGS, 1],
  ["会议记录2份、方案.docx", THINGS, 3],
  ["实施方案", THINGS, null],
  ["方案、照片", THINGS, null],
  ["见档案盒3", THINGS, null],
  ["材料.zip、方案.docx", THINGS, null],
  ["方案、总结等", THINGS, null],
])("%s is counted where it can be", (text, wanted, expected) => {
  expect(evidenceCount(evidenceEntries(text, null), wanted)).toBe(expected);
});
