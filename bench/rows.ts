import { readdirSync } from "node:fs";
import path from "node:path";
import { findProgram, howToGet } from "../scripts/programs.cjs";
import { FORMS_A_SUMMARY, formsOf, LEDGER_SIZE, OPENED_SIZE, SHAPE_SIZE, UNIT_SIZE } from "./files.ts";
import type { Command, CommandOn, Row } from "./row.ts";
import { SHAPE_NAMES, shapeOf } from "./shapeFile.ts";
import { pythonPath } from "./usage.ts";
import { TODAY } from "./workload.ts";

const root = path.join(import.meta.dirname, "..");
const EXAMPLE = path.join(root, "examples/danjiangkou.xlsx");

/** The built command itself: what `npx` and a look whether it is fresh cost is not its own. */
const scorecard = (...args: readonly string[]): Command => ({
  program: [process.execPath, path.join(root, "dist/cli/scorecard.cjs"), ...args],
});
const peer = (name: string, ...args: readonly string[]): Command => ({
  program: [
    name.endsWith(".py") ? pythonPath() : process.execPath,
    path.join(import.meta.dirname, "peers", name),
    ...args,
  ],
});

const check: CommandOn = ({ input }) => scorecard("check", input, "--today", TODAY);
const summarise: CommandOn = ({ input, out }) => scorecard("summarise", input, "-o", out, "--today", TODAY);
const summariseAgain: CommandOn = ({ summary, out }) => scorecard("summarise", summary, "-o", out, "--today", TODAY);
const exceljs: CommandOn = ({ input, out }) => peer("exceljs.mjs", input, out);
const sheetJs: CommandOn = ({ input }) => peer("sheetJs.mjs", input);
const emptyNode: CommandOn = () => ({ program: [process.execPath, "-e", "0"] });
const filesIn = (folder: string): readonly string[] => readdirSync(folder).map((name) => path.join(folder, name));

function libreOffice(file: string, out: string): Command {
  const soffice = findProgram("soffice");
  if (soffice === null) throw new Error(howToGet("soffice"));
  const profile = `-env:UserInstallation=file://${path.join(root, "build/bench/libreoffice")}`;
  return { program: [soffice, profile, "--headless", "--convert-to", "csv", "--outdir", path.dirname(out), file] };
}

/** A summary's time for each so many forms; a tenth of the size beside it, to see that it is linear. */
const AT_FORMS: Row["at"] = { 500: {}, 5_000: { seconds: (formsOf(5_000) ?? 0) / FORMS_A_SUMMARY } };

/** Columns of marks that are weighed against each other may take so much more than one. */
const SHAPE_AIM = 1.3;

/** All lines of the table, in its order. */
export const ROWS: readonly Row[] = [
  {
    name: "summarise",
    what: "summarise / exceljs, load + save",
    ours: summarise,
    peer: exceljs,
    at: { 1_000: { seconds: 0.7 }, 10_000: { seconds: 0.5 }, 100_000: { seconds: 0.4, megabytes: 0.33 } },
  },
  {
    name: "summarise-floor",
    what: "floor: inflate, deflate and write the input's parts / exceljs, load + save",
    ours: ({ input, out }) => peer("inflate.mjs", input, out),
    peer: exceljs,
    at: { 1_000: {}, 10_000: {} },
  },
  {
    name: "again",
    what: "summarise again (its own summary) / summarise",
    ours: summariseAgain,
    peer: summarise,
    at: { 1_000: { seconds: 1.08 }, 10_000: { seconds: 1.15 } },
  },
  {
    name: "check",
    what: "check / SheetJS, read",
    ours: check,
    peer: sheetJs,
    at: { 1_000: { seconds: 0.9 }, 10_000: { seconds: 0.9 }, 100_000: { seconds: 0.9 } },
  },
  {
    name: "check-floor",
    what: "floor: inflate the input / SheetJS, read",
    ours: ({ input }) => peer("inflate.mjs", input),
    peer: sheetJs,
    at: { 1_000: {}, 10_000: {}, 100_000: {} },
  },
  ...SHAPE_NAMES.filter((name) => name !== "one-mark").map((name): Row => {
    const { says, isAsked } = shapeOf(name);
    return {
      name: `check-${name}`,
      what: `check with ${says} / with one column of marks`,
      ours: ({ shapes }) => ({ ...scorecard("check", shapes[name], "--today", TODAY), status: isAsked ? 1 : 0 }),
      peer: ({ shapes }) => scorecard("check", shapes["one-mark"], "--today", TODAY),
      at: { [SHAPE_SIZE]: { seconds: SHAPE_AIM } },
    };
  }),
  {
    name: "hyperformula",
    what: "check / HyperFormula, the same sums by SUMIFS (no file read, no department found)",
    ours: check,
    peer: ({ marks }) => peer("hyperFormula.mjs", marks),
    at: { 10_000: { seconds: 0.5 } },
  },
  {
    name: "libreoffice",
    what: "LibreOffice opens the summary / the input",
    ours: ({ summary, out }) => libreOffice(summary, out),
    peer: ({ input, out }) => libreOffice(input, out),
    at: { [OPENED_SIZE]: { seconds: 1.5 } },
  },
  {
    name: "libreoffice-floor",
    what: "floor: the same summary without any formula / the input",
    ours: ({ values, out }) => libreOffice(values, out),
    peer: ({ input, out }) => libreOffice(input, out),
    at: { [OPENED_SIZE]: {} },
  },
  {
    name: "rollup",
    what: "summarise --rollup of 500 workbooks / openpyxl's load of each",
    ours: ({ units, out }) => scorecard("summarise", ...filesIn(units), "--rollup", out, "--today", TODAY),
    peer: ({ units }) => peer("openpyxlLoad.py", ...filesIn(units)),
    at: { [UNIT_SIZE]: { seconds: 0.5 } },
  },
  {
    name: "split",
    what: "split into forms / a summary",
    ours: ({ input, out }) => scorecard("split", input, "-d", out),
    peer: summarise,
    at: AT_FORMS,
  },
  {
    name: "merge",
    what: "merge the forms / a summary",
    ours: ({ input, forms, out }) => scorecard("merge", input, ...filesIn(forms), "-o", out),
    peer: summarise,
    at: AT_FORMS,
  },
  {
    name: "ledgers",
    what: "check of so many rows in each of four ledgers / SheetJS, read",
    ours: ({ ledgers }) => scorecard("check", ledgers, "--today", TODAY),
    peer: ({ ledgers }) => peer("sheetJs.mjs", ledgers),
    at: { [LEDGER_SIZE]: { seconds: 2.5 } },
  },
  {
    name: "ledgers-linear",
    what: "check of so many rows in each of four ledgers / of a tenth of them",
    ours: ({ ledgers }) => scorecard("check", ledgers, "--today", TODAY),
    peer: ({ fewLedgers }) => scorecard("check", fewLedgers, "--today", TODAY),
    at: { [LEDGER_SIZE]: { seconds: 10 } },
  },
  {
    name: "start",
    what: "check of the first example / empty Node",
    // It has losses without a reason.
    ours: () => ({ ...scorecard("check", EXAMPLE), status: 1 }),
    peer: emptyNode,
    at: { 0: { seconds: 2.8 } },
  },
  {
    name: "start-floor",
    what: "floor: check of a file that is not there (the same modules loaded) / empty Node",
    ours: () => ({ ...scorecard("check", `${EXAMPLE}.none.xlsx`), status: 2 }),
    peer: emptyNode,
    at: { 0: {} },
  },
];
