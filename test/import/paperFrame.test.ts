import { documentFacts } from "../../src/import/documentFacts.ts";
import { documentOf, importText } from "./fromText.ts";

const PLAN = `
1.制定方案。责任单位：办公室；完成时限：3月底前。
2.组织培训。责任单位：人事科；完成时限：6月底前。`;

describe("what stands around a paper's text", () => {
  it.each([
    ["青石县教育局关于印发《青石县教育局2026年创建工作实施方案》的通知", "青石县教育局2026年创建工作实施方案"],
    ["青石县教育局\n关于印发《2026年创建工作\n实施方案》的通知", "2026年创建工作实施方案"],
    ["关于做好2026年创建工作的通知", "关于做好2026年创建工作的通知"],
    ["三河街道\n2026年度信访工作自查自评", "三河街道2026年度信访工作自查自评"],
    ["青石县教育局文件\n青教发〔2026〕3号\n2026年创建工作\n实施方案（试行）", "2026年创建工作实施方案（试行）"],
  ])("is a title, of a letter what it sends out: %j", (head, title) => {
    expect(documentFacts(documentOf(head + PLAN)).title).toBe(title);
  });

  it("is a document number, which goes above the sheet", () => {
    expect(documentFacts(documentOf(`青教发〔2026〕3号\n关于印发《工作方案》的通知${PLAN}`)).number).toBe(
      "青教发〔2026〕3号",
    );
  });

  it.each([
    ["青石县残疾人联合会\n2026年2月9日", "青石县残疾人联合会"],
    ["××街道办事处\n20xx年3月", "××街道办事处"],
    ["中共青石县委办公室\n青石县人民政府办公室\n二〇二六年二月九日\n附件：1.任务分解表\n2.名册", "中共青石县委办公室"],
  ])("is a signature, no part of the last measure: %j", (foot, unit) => {
    const text = `2026年实施方案\n各股室、局属各单位：${PLAN}\n${foot}`;
    const { tasks } = importText(text);
    expect(tasks.map(({ name, duties }) => [name, duties.responsible.join()])).toEqual([
      ["制定方案", "办公室"],
      ["组织培训", "人事科"],
    ]);
    expect(tasks.map(({ content }) => content).join()).not.toMatch(/2月|街道|联合会/u);
    expect(documentFacts(documentOf(text)).unit).toBe(unit);
  });

  it("is a signature, also of a unit that only the head of the paper shows to be one", () => {
    const text = `青石县供销合作社联合社
2026年重点工作安排${PLAN}
青石县供销合作社联合社
2026年1月28日`;
    expect(
      importText(text)
        .tasks.map(({ content }) => content)
        .join(),
    ).not.toContain("联合社");
  });

  it("is no department's heading where a letter greets one office", () => {
    const text = `
柏桥镇人民政府
2025年度档案工作自查总结
县档案局：
现将自查情况报告如下。
一、机构建设（应得40分，实得40分）
二、档案管理（应得60分，实得58分）
柏桥镇人民政府
二〇二五年十一月二十八日`;
    const { tasks, indicators, facts } = importText(text);
    expect(tasks).toEqual([]);
    expect(indicators.map(({ item }) => item)).toEqual(["", ""]);
    expect(facts.unit).toBe("柏桥镇人民政府");
  });

  it("leaves alone departments that head their measures, and days below measures", () => {
    const text = `
2026年任务
办公室：
1.制定方案，3月底前完成。
人事科：
1.组织培训，6月底前完成。`;
    expect(importText(text).tasks.map(({ duties }) => duties.responsible.join())).toEqual(["办公室", "人事科"]);
  });
});
