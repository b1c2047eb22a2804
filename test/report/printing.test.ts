import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeWith, program } from "../support/programs.ts";
import { EIGHT_ITEMS, EVERYTHING, manyIndicators } from "./madeCases.ts";
import type { Made } from "./madeAssessment.ts";
import { madeWorkbook } from "./madeWorkbook.ts";

const CASES: Readonly<Record<string, readonly [made: Made, today: string]>> = {
  eight: [EIGHT_ITEMS, "2011-10-12"],
  checked: [{ ...EIGHT_ITEMS, stated: { full: 100, actual: 97 } }, "2011-10-12"],
  everything: [EVERYTHING, "2026-03-02"],
  many: [manyIndicators(120, 40, 4), "2011-10-12"],
  few: [manyIndicators(60, 3, 30), "2011-10-12"],
};

/** What the header of each list's table begins with, printed again on every page of it. */
const HEADERS: Readonly<Record<string, RegExp>> = {
  扣分整改清单: /序号[^]*测评项目及内容[^]*整改措施[^]*责任部门/,
  科室责任清单: /序号[^]*测评内容[^]*完成时限/,
  填报核对清单: /序号.*级别.*问题及处理办法/,
  得分明细: /测评项目.*测评内容.*责任部门/,
};

describeWith(["soffice", "pdftotext", "pdfinfo"], "The summary on paper", () => {
  const pages = new Map<string, readonly string[]>();
  const sizes = new Map<string, string>();

  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), "scorecard-printing-"));
    try {
      const files = Object.entries(CASES).map(([name, [made, today]]) => {
        const file = path.join(folder, `${name}.xlsx`);
        writeFileSync(file, madeWorkbook(made, { today, attribution: "lead" }));
        return file;
      });
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      execFileSync(program("soffice"), ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], {
        stdio: "ignore",
      });
      for (const name of Object.keys(CASES)) {
        const pdf = path.join(folder, `${name}.pdf`);
        // One form feed after each page; the sheet that was assessed is the first.
        const text = execFileSync(program("pdftotext"), ["-layout", pdf, "-"], { encoding: "utf8" });
        pages.set(name, text.split("\f").slice(0, -1));
        sizes.set(name, execFileSync(program("pdfinfo"), ["-l", "999", pdf], { encoding: "utf8" }));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const names = Object.keys(CASES);

  it.each(names)("is A4 throughout, upright for 测评汇总 and lying for the lists of tasks: %s", (name) => {
    const found = [...(sizes.get(name) ?? "").matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)];
    const sheets = found.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))].join("x"));
    expect(new Set(sheets)).toEqual(new Set(["595x842", "842x595"]));
    const first = pagesOf(name).findIndex((page) => page.includes("评分汇总表") && page.includes("总体情况"));
    expect(sheets[first]).toBe("595x842");
    expect(sheets.at(-1)).toBe("842x595");
  });

  it.each(names)("numbers its pages and shows every figure: %s", (name) => {
    const all = pagesOf(name);
    all.slice(1).forEach((page, at) => expect(page.replace(/\s/g, "")).toContain(`第${at + 2}页共${all.length}页`));
    expect(all.join("")).not.toMatch(/###|#REF|#NAME|#VALUE|#DIV/);
  });

  it.each(names)("repeats the header of a list on each of its pages: %s", (name) => {
    let header: RegExp | null = null;
    const seen = new Set<string>();
    for (const page of pagesOf(name)) {
      const begins = Object.keys(HEADERS).find((title) => page.trimStart().startsWith(title));
      if (begins !== undefined) {
        header = HEADERS[begins] ?? null;
        seen.add(begins);
      }
      if (header) expect(page).toMatch(header);
    }
    expect([...seen]).toEqual(Object.keys(HEADERS));
  });

  it("says 续表 and the headings again where the tables of 测评汇总 run over a page", () => {
    const all = pagesOf("many");
    const first = all.findIndex((page) => page.includes("总体情况"));
    const own = all.slice(first, all.findIndex((page) => page.includes("单位负责人（签字）")) + 1);
    const tables = [
      [/^ *\d+ +项目\d+ /m, /二、分项得分/, /序号 +测评项目 +应得分/],
      [/^ *\d+ +第\d+科/m, /三、各科室得分/, /名次 +科室 +应得分/],
    ] as const;
    for (const [line, heading, header] of tables) {
      const pagesOfTable = own.filter((page) => line.test(page));
      expect(pagesOfTable.length).toBeGreaterThan(1);
      pagesOfTable.forEach((page, at) => {
        expect(page).toMatch(heading);
        expect(page).toMatch(header);
        expect(page.split("\n").some((each) => heading.test(each) && each.includes("（续表）"))).toBe(at > 0);
      });
    }
  });

  it("says on each page of 部门责任清单 whose it is", () => {
    const own = pagesOf("few").filter((page) => /测评内容 +工作任务/.test(page));
    expect(own.length).toBeGreaterThan(2);
    for (const page of own) expect(page).toMatch(/第\d科(（续表）)?/);
    expect(own.filter((page) => page.includes("科（续表）")).length).toBeGreaterThan(1);
  });

  it.each(names)("never leaves a signature alone on a page: %s", (name) => {
    const signed = pagesOf(name).filter((page) => /单位负责人（签字）|部门负责人（签字）/.test(page));
    expect(signed.length).toBeGreaterThan(1);
    for (const page of signed) expect(page).toMatch(/合计|小计|任务|得分率/);
  });

  it("has figures and signature of the usual office on one page, and says instead where a total is not checked", () => {
    const [signed, ...others] = pagesOf("checked").filter((page) => page.includes("总体情况"));
    expect(others).toEqual([]);
    expect(signed).toMatch(/分项得分[^]*各科室得分[^]*单位负责人（签字）/);
    const unchecked = pagesOf("eight").filter((page) => page.includes("总体情况"));
    expect(unchecked).toHaveLength(1);
    expect(unchecked[0]).toMatch(/未核对：填报的合计有1处/);
    expect(unchecked[0]).not.toContain("单位负责人");
  });

  function pagesOf(name: string): readonly string[] {
    return pages.get(name) ?? [];
  }
});
