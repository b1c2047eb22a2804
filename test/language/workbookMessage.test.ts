import { WORKBOOK_ERRORS, type WorkbookCaution } from "../../src/domain/workbookError.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { cautionMessage, workbookMessage } from "../../src/language/workbookMessage.ts";

const CAUTIONS: readonly WorkbookCaution[] = ["signed", "shared-log", "structure-locked", "legacy-xls"];

describe.each(LANGUAGES)("in %s", (language) => {
  test("every error is one line of its own", () => {
    const messages = WORKBOOK_ERRORS.map((code) => workbookMessage(code, "自查.xlsx", language));
    expect(new Set(messages).size).toBe(WORKBOOK_ERRORS.length);
    for (const message of messages) expect(message).toMatch(/^[^\n]+[。.]$/u);
  });
  test.each([
    "not-found",
    "empty-file",
    "not-a-workbook",
    "legacy-xls",
    "password-protected",
    "truncated",
    "cannot-write",
  ])("%s names the file", (code) => {
    expect(workbookMessage(code, "自查.xlsx", language)).toContain("自查.xlsx");
  });
  test("every caution is a sentence of its own", () => {
    expect(new Set(CAUTIONS.map((caution) => cautionMessage(caution, language))).size).toBe(CAUTIONS.length);
  });
});

test("an old .xls says what to save it as", () => {
  expect(workbookMessage("legacy-xls", "a.xls", "zh-CN")).toContain("旧版 .xls 请另存为 .xlsx");
});
test("a code nobody knows is told as damage", () => {
  expect(workbookMessage("odd", "a.xlsx", "zh-CN")).toBe(workbookMessage("damaged", "a.xlsx", "zh-CN"));
});
