import { composed } from "../../src/recognise/words/composed.ts";
import { issue } from "../../src/domain/issue.ts";
import {
  CUT_OFF,
  dayIn,
  field,
  monthIn,
  once,
  textIn,
  SHARED_COLUMNS,
  type LedgerDeclaration,
} from "../../src/ledgers/declaration.ts";
import { LEDGERS } from "../../src/ledgers/declarations/declarations.ts";
import { readLedgers } from "../../src/ledgers/ledgers.ts";
import { stateShown } from "../../src/ledgers/prefill.ts";
import { findLedgers } from "../../src/ledgers/read/ledgerSheets.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { preparedGrid } from "../../src/recognise/recognise.ts";
import { LedgerCells } from "../../src/report/figure/ledgerCells.ts";
import { formulaText } from "../../src/report/figure/formulaText.ts";
import { ledgerTemplate } from "../../src/report/template/ledgerTemplate.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { workbookOf } from "../support/gridOf.ts";
import { ledger, REPORTS, type Rows } from "./ledgersOf.ts";

const TODAY = "2026-06-15";

/** 季评: what departments get every quarter. It stands nowhere but here. */
const reviews: LedgerDeclaration = {
  id: "reviews",
  name: { "zh-CN": "季评登记表", en: "Quarterly reviews" },
  columns: [
    { id: "number", name: { "zh-CN": "序号", en: "No." }, type: "number", words: [] },
    {
      id: "quarter",
      name: { "zh-CN": "季度", en: "Quarter" },
      type: "text",
      required: true,
      words: composed("考评 评议 _", "季度"),
    },
    { id: "mark", name: { "zh-CN": "季评得分", en: "Marks" }, type: "mark", words: composed("季评 季度 _", "得分") },
    { id: "comment", name: { "zh-CN": "评语", en: "Comment" }, type: "text", words: composed("季评 _", "评语") },
    { id: "answerBy", name: { "zh-CN": "反馈期限", en: "Answer by" }, type: "date", words: composed("反馈", "期限") },
    {
      id: "answer",
      name: { "zh-CN": "部门反馈", en: "Answer" },
      type: "text",
      words: ["部门反馈"],
      filledIn: true,
    },
    SHARED_COLUMNS.department,
  ],
  nameColumns: ["quarter"],
  proof: [["quarter", "mark", "comment"]],
  measures: [
    { id: "reviews", name: { "zh-CN": "季评次数", en: "Reviews" }, cells: [{}] },
    { id: "unanswered", name: { "zh-CN": "未反馈", en: "Unanswered" }, cells: [{ state: "逾期未反馈" }] },
  ],
  dateColumn: "answerBy",
  notable: ["unanswered"],
  phrases: [{ measure: "unanswered", before: "季评未反馈", after: "次" }],
  states: [
    { shows: "已反馈", tone: "settled", when: [{ column: "answer", is: "filled" }] },
    { shows: "逾期未反馈", tone: "pressing", when: [{ column: "answerBy", before: CUT_OFF }] },
  ],
  judge: (row, { today }) => {
    const due = dayIn(row, "answerBy");
    const isOpen = textIn(row, "answer") === "";
    const overdue = isOpen && due !== null && due < today;
    const cell = field(row, "answerBy")?.cell ?? row.cell;
    return {
      state: isOpen ? "open" : "done",
      due: isOpen ? due : null,
      overdue,
      reminders: [],
      entries: once(monthIn(due), { reviews: 1, ...(overdue ? { unanswered: 1 } : {}) }),
      issues: overdue ? [issue("rectification-overdue", { sheet: row.sheet, cell }, { name: row.name, due })] : [],
    };
  },
};

const HEADER = ["序号", "部门", "季度", "得分", "评语", "反馈期限", "部门反馈"];
const ROWS: Rows = [
  [1, "办公室", "第一季度", 96, "材料齐全", 46_115, "已知悉"],
  [2, "人事科", "第一季度", 88, "报送迟缓", 46_115, null],
  [3, "人事科", "第二季度", 92, "有改进", 46_206, null],
];

function read(sheet: SheetGrid, declarations: readonly LedgerDeclaration[] = [...LEDGERS, reviews]) {
  const { grid } = preparedGrid(workbookOf(sheet));
  const tables = findLedgers(grid, { settings: {} }, declarations);
  return { grid, ...readLedgers(tables, grid, null, { today: TODAY, settings: {} }) };
}

test("a fifth ledger is found, read, checked and counted by its declaration alone", () => {
  const { ledgers, issues, grid } = read(ledger("2026年季评登记表", HEADER, ROWS));
  const [found] = ledgers;
  expect(ledgers.map(({ kind, written }) => [kind, written])).toEqual([["reviews", 3]]);
  expect(found?.tally.total).toEqual({ reviews: 3, unanswered: 1 });
  expect(found?.tally.departments).toMatchObject([
    { department: "办公室", counts: { reviews: 1 }, due: null },
    { department: "人事科", counts: { reviews: 2, unanswered: 1 }, due: "2026-07-03" },
  ]);
  expect(issues).toMatchObject([{ code: "rectification-overdue", cell: "F4" }]);
  if (!found) return;
  const cells = new LedgerCells(found, reviews, grid);
  const counted = cells.ofDepartment("人事科");
  const [measure] = reviews.measures;
  const figure = measure && counted && cells.figure(measure, counted, { reviews: 2 });
  expect(figure && formulaText(figure)).toMatch(/^COUNTIFS\(.*人事科/u);
});

test("its template is read back as it, its state as its rules say", async () => {
  const row = { quarter: "第一季度", mark: "88", comment: "迟缓", answerBy: "2026-04-03", department: "人事科" };
  const plan = ledgerTemplate({
    declaration: reviews,
    name: "季评",
    unit: null,
    period: "2026年",
    rows: [row],
    today: TODAY,
    date1904: false,
    departments: null,
    indicators: null,
  });
  expect(stateShown(reviews, row, TODAY)).toBe("逾期未反馈");
  const [sheet] = (await FileWorkbook.open(createWorkbook([plan]), "made.xlsx").read()).sheets;
  if (!sheet) throw new Error("nothing was written");
  const { ledgers } = read(sheet);
  expect(ledgers).toMatchObject([{ kind: "reviews", written: 1, tally: { total: { reviews: 1, unanswered: 1 } } }]);
});

test("the other ledgers are read as without it, and without it its sheet is none", () => {
  const reports = ledger("2026年登记表", REPORTS, [[1, "简报", "每月20日前", "办公室", null, null, null]]);
  expect(read(reports)).toEqual(read(reports, LEDGERS));
  expect(read(ledger("2026年季评登记表", HEADER, ROWS), LEDGERS).ledgers).toEqual([]);
});
