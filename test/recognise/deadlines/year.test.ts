import { yearOf } from "../../../src/recognise/deadlines/period.ts";

test.each([
  ["2026年度文明单位自评表", 2026],
  ["2010—2011年创建工作", 2011],
  ["文明单位测评体系（2021年版）", null],
  ["测评体系2021版", null],
  ["测评体系2021年修订版 2026年自评", 2026],
  ["局发〔2024〕12号 2026年任务分解", 2026],
])("%s speaks of %p", (title, year) => expect(yearOf(title)).toBe(year));
