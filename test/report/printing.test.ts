import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { submissionSheets } from "../../src/report/submission/submissionSheets.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { onlyProductSheets, PAPERS } from "../../src/workbook/file/printedSheets.ts";
import { describeWith, program } from "../support/programs.ts";
import { goldenWorkbook, summariseInto } from "../workbooks/goldenWorkbooks.ts";
import { EIGHT_ITEMS, EVERYTHING, manyIndicators, officeOf } from "./madeCases.ts";
import type { Made } from "./madeAssessment.ts";
import { madeInput, madeWorkbook } from "./madeWorkbook.ts";

const CASES: Readonly<Record<string, readonly [made: Made, today: string]>> = {
  eight: [EIGHT_ITEMS, "2011-10-12"],
  checked: [{ ...EIGHT_ITEMS, stated: { full: 100, actual: 97 } }, "2011-10-12"],
  everything: [EVERYTHING, "2026-03-02"],
  many: [manyIndicators(120, 40, 4), "2011-10-12"],
  few: [manyIndicators(60, 3, 30), "2011-10-12"],
};

/** Pages of the three papers together, by the size of the office. */
const OFFICES: Readonly<Record<string, readonly [indicators: number, departments: number, most: number]>> = {
  "8 and 12": [8, 12, 5],
  "16 and 16": [16, 16, 8],
  "100 and 12": [100, 12, 25],
};

/** Examples and golden workbooks, with the pages that their size allows. */
const EXAMPLES = { danjiangkou: 5, quarters: 5, campus: 5, safety: 5, "smoke-free": 5, transport: 8 } as const;
const GOLDENS = [
  "departments-of-uncommon-names",
  "even-shares-to-the-cent",
  "five-good-branch",
  "group-word-without-a-roster",
  "kinds-by-section-rows",
  "months-with-their-sum",
  "roles-by-column",
  "self-and-review",
  "three-levels-with-marks-in-merged-cells",
  "yearly-contract-with-signatures",
] as const;
const PAPER_CASES: readonly (readonly [name: string, most: number])[] = [
  ...Object.entries(OFFICES).map(([name, [, , most]]) => [name, most] as const),
  ...Object.entries(EXAMPLES),
  ...GOLDENS.map((name) => [name, 5] as const),
];

/**
 * The faces of the papers by one whose figures are half as wide as a character, as theirs are: only so is a page as wide as on a
 * machine that has them.
 */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>
${["宋体", "SimSun", "黑体", "仿宋", "仿宋_GB2312", "方正小标宋简体"]
  .map(
    (face) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="same"><string>Noto Sans Mono CJK SC</string></edit></match>`,
  )
  .join("\n")}
</fontconfig>`;

/** A workbook whose sheets are printed as wide as they are, not made to fit. */
function unscaled(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    /^xl\/worksheets\/[^/]+\.xml$/u.test(name)
      ? strToU8(strFromU8(part).replace('fitToPage="1"', 'fitToPage="0"'))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

/** 报送稿 alone and as an attachment, with the pages that it takes at most. */
const FORM_NAMES = ["form", "attachment"] as const;
const FORMS = { form: [null, 2], attachment: [{ number: null, firstPage: 5 }, 2] } as const;

function formOf(name: keyof typeof FORMS): Uint8Array {
  const input = madeInput(officeOf(16, 16), { today: "2026-06-02", attribution: "lead" });
  return createWorkbook(submissionSheets(input, { attachment: FORMS[name][0], departments: false }));
}

/** The three papers as `scorecard print` hands them over. */
async function papersOf(name: string): Promise<Uint8Array> {
  const [indicators, departments] = OFFICES[name] ?? [0, 0];
  const today = "2026-06-02";
  if (indicators > 0) {
    const bytes = madeWorkbook(officeOf(indicators, departments), { today, attribution: "lead" });
    return onlyProductSheets(bytes, `${name}.xlsx`, PAPERS);
  }
  const golden = name in EXAMPLES ? null : goldenWorkbook(name);
  const bytes = golden?.bytes ?? readFileSync(path.join(__dirname, "../../examples", `${name}.xlsx`));
  const workbook = FileWorkbook.open(bytes, `${name}.xlsx`);
  await summariseInto(workbook, golden?.options ?? { today });
  return onlyProductSheets(workbook.bytes(), `${name}.xlsx`, PAPERS);
}

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

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "scorecard-printing-"));
    try {
      const files = Object.entries(CASES).map(([name, [made, today]]) => {
        const file = path.join(folder, `${name}.xlsx`);
        writeFileSync(file, madeWorkbook(made, { today, attribution: "lead" }));
        return file;
      });
      for (const [name] of PAPER_CASES) {
        const file = path.join(folder, `${name}.xlsx`);
        const papers = await papersOf(name);
        // Golden workbooks count widths in digits of Calibri, for which there is no substitute: LibreOffice makes them a twentieth wider.
        writeFileSync(file, name in OFFICES || name in EXAMPLES ? unscaled(papers) : papers);
        files.push(file);
      }
      for (const name of FORM_NAMES) {
        const file = path.join(folder, `${name}.xlsx`);
        writeFileSync(file, unscaled(formOf(name)));
        files.push(file);
      }
      const fonts = path.join(folder, "fonts.conf");
      writeFileSync(fonts, FONTS);
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      execFileSync(program("soffice"), ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], {
        stdio: "ignore",
        env: { ...process.env, FONTCONFIG_FILE: fonts },
      });
      for (const name of [...Object.keys(CASES), ...PAPER_CASES.map(([each]) => each), ...FORM_NAMES]) {
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
    expect(signed.length).toBeGreaterThan(0);
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

  it.each(PAPER_CASES)(
    "is short: the three papers of %s take %i pages at most, 测评汇总 one of an ordinary office",
    (name, most) => {
      const all = pagesOf(name);
      const [lists, departments] = [/^扣分整改清单/, /^\S+责任清单/].map((title) =>
        all.findIndex((page) => title.test(page.trimStart())),
      );
      expect(all.length).toBeLessThanOrEqual(most);
      expect(departments).toBeGreaterThan(lists ?? 0);
      const reviewed = all.some((page) => page.includes("复核改动"));
      expect(lists).toBeLessThanOrEqual(name === "16 and 16" || reviewed ? 2 : 1);
      expect(all[0]).toMatch(/总体情况/);
    },
  );

  it.each(FORM_NAMES)(
    "hands up sixteen indicators on few pages, signed only where the form stands alone: %s",
    (name) => {
      const all = pagesOf(name);
      const text = all.join("");
      expect(all.length).toBeLessThanOrEqual(FORMS[name][1]);
      for (let serial = 1; serial <= 16; serial++) expect(text).toContain(`第${serial}项：`);
      expect(text.includes("（盖章）")).toBe(name === "form");
      expect(/^\s*附件\s/.test(text)).toBe(name === "attachment");
      all.forEach((page, at) => {
        expect(page.replace(/\s/g, "")).toContain(name === "form" ? `第${at + 1}页` : `—${at + 5}—`);
      });
    },
  );

  function pagesOf(name: string): readonly string[] {
    return pages.get(name) ?? [];
  }
});
