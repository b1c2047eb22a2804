import { Command } from "commander";
import { checkCommand, type Streams } from "./checkCommand.ts";
import type { Status } from "./failure.ts";
import { commandOptions, type RawOptions } from "./options.ts";
import { withCommonOptions, withReadingOptions } from "./readingOptions.ts";

const WORKBOOK = "工作簿 · workbook (.xlsx .xlsm)";
const HELP_TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法 · Usage:",
  "Arguments:": "参数 · Arguments:",
  "Options:": "选项 · Options:",
  "Commands:": "命令 · Commands:",
};
const JSON_OPTION = ["--json", "输出 JSON · print JSON"] as const;

/**
 * The commands, their arguments and their help. Help is in both languages at once, so that nobody needs an option to
 * read it.
 *
 * @param onStatus receives the exit status of the command
 */
export function program(streams: Streams, onStatus: (status: Status) => void): Command {
  const scorecard = new Command("scorecard")
    .description(
      "检查、汇总测评体系与任务分解工作簿\nCheck and summarise a workbook of scored indicators and department tasks",
    )
    .helpCommand(false)
    .addHelpText(
      "after",
      [
        "",
        "退出状态 · Exit status",
        "  0  没有错误 · no errors",
        "  1  有错误级问题，汇总照常生成 · errors found, the summary is still written",
        "  2  文件无法读取或无法识别，不写任何文件；批量时其余文件照常汇总",
        "     unreadable or unrecognised, nothing written; with --rollup the other files are still ranked",
      ].join("\n"),
    );
  const running =
    (command: (options: ReturnType<typeof commandOptions>) => Promise<Status>) =>
    async (raw: RawOptions): Promise<void> =>
      onStatus(await command(commandOptions(raw, new Date())));

  withReadingOptions(scorecard.command("check"))
    .argument("<FILE...>", "工作簿 · workbooks (.xlsx .xlsm .xls)")
    .description("检查得分与填报合计 · check marks and stated totals")
    .option(...JSON_OPTION)
    .option("--explain", "说明每一列、每一行读作什么、依据什么 · say how each column and row was read, and by what")
    .action((files: string[], raw: RawOptions) => running((options) => checkCommand(files, options, streams))(raw));

  withReadingOptions(scorecard.command("summarise"))
    .argument(
      "<FILE...>",
      "工作簿；批量时也可以是 check --json 的报告 · workbook; with --rollup many, also reports of check --json",
    )
    .description("生成带汇总表的副本，不改原文件 · write a copy with the summary sheets; FILE is never changed")
    .option("-o, --output <OUT.xlsx>", "输出文件，默认在原文件名后加“-汇总” · output file")
    .option("--rollup <OUT.xlsx>", "把多个单位的文件汇总成一张排名表 · rank many units' files in one workbook")
    .option(...JSON_OPTION)
    .action((files: string[], raw: RawOptions) =>
      running(async (options) =>
        (await import("./summariseCommand.ts")).summariseFiles(files, raw.rollup ?? null, options, streams),
      )(raw),
    );

  withReadingOptions(scorecard.command("submit"))
    .argument("<FILE>", WORKBOOK)
    .description("生成报送稿：只有数值，另存一个工作簿 · write the submission copy: values only, a workbook of its own")
    .option("-o, --output <OUT.xlsx>", "输出文件，默认在原文件名后加“-报送稿” · output file")
    .option("--accept", "有错误也生成，按计算的结果填列 · write it although errors are open")
    .option(
      "--attachment [N]",
      "按公文附件格式，标注“附件N”，只有一个附件的不写 N · laid out as attachment (N) of an official paper",
    )
    .option("--first-page <N>", "附件的起始页码 · number of the attachment's first page")
    .option("--departments", "附上各部门得分 · with the marks by department")
    .action((file: string, raw: RawOptions) =>
      running(async (options) => (await import("./submitCommand.ts")).submitCommand(file, raw, options, streams))(raw),
    );

  withReadingOptions(scorecard.command("report"))
    .argument("<FILE>", WORKBOOK)
    .description("生成自查报告（Word）· write the self-assessment report (.docx)")
    .option(
      "-o, --output <OUT.docx>",
      "输出文件，默认在原文件名后加“-自查报告”（只有任务分解的为“-任务进度报告”） · output file",
    )
    .action((file: string, raw: RawOptions) =>
      running(async (options) => (await import("./reportCommand.ts")).reportCommand(file, options, streams))(raw),
    );

  withReadingOptions(scorecard.command("print"))
    .argument("<FILE>", WORKBOOK)
    .description("用 LibreOffice 把汇总表打印成 PDF · print the summary sheets to PDF through LibreOffice")
    .option("-o, --output <OUT.pdf>", "输出文件，默认与原文件同名 · output file")
    .option("--all", "填报核对清单和得分明细也打印 · print the checklist and the detail too")
    .action((file: string, raw: RawOptions & { readonly all?: boolean }) =>
      running(async (options) =>
        (await import("./printCommand.ts")).printCommand(file, { ...options, all: raw.all === true }, streams),
      )(raw),
    );

  withCommonOptions(scorecard.command("import"))
    .argument("<FILE...>", "文件 · documents (.docx .doc .wps .txt .md .html)")
    .description(
      "从文件导入：由方案、总结、细则生成测评体系与任务分解 · make the two sheets out of plans, summaries and rules",
    )
    .option("-o, --output <OUT.xlsx>", "输出文件，默认在第一个文件名后加“-测评与分解” · output file")
    .action((files: string[], raw: RawOptions) =>
      running(async (options) => (await import("./importCommand.ts")).importCommand(files, options, streams))(raw),
    );

  withReadingOptions(scorecard.command("split"))
    .argument("<FILE>", WORKBOOK)
    .description("分发填报表：每个部门一个工作簿，只有它自己的行 · cut into a form for each department")
    .option("-d, --directory <DIR>", "存放填报表的文件夹 · folder for the forms")
    .option(
      "--by <department|leader|unit>",
      "按责任部门（默认）、责任领导或二级单位（所、站、队等）分发 · who gets a form",
    )
    .option("--due <YYYY-MM-DD>", "交回日期 · the day by which forms are to come back")
    .option("--return-to <NAME>", "交回给谁 · whom they come back to")
    .action((file: string, raw: RawOptions) =>
      running(async (options) => (await import("./splitCommand.ts")).splitCommand(file, raw, options, streams))(raw),
    );

  withReadingOptions(scorecard.command("merge"))
    .argument("<FILE>", WORKBOOK)
    .argument("<RETURNED...>", "交回的填报表 · forms that came back (.xlsx)")
    .description("合并交回的填报表，不改原文件 · join returned forms in a copy; FILE is never changed")
    .option("-o, --output <OUT.xlsx>", "输出文件，默认在原文件名后加“-合并” · output file")
    .action((file: string, returned: string[], raw: RawOptions) =>
      running(async (options) => (await import("./mergeCommand.ts")).mergeCommand(file, returned, options, streams))(
        raw,
      ),
    );

  withReadingOptions(scorecard.command("new"))
    .argument(
      "[FILE]",
      "与 --ledger 同用：在它的副本中新建台账 · with --ledger: the workbook that a copy of gets the ledger",
    )
    .description(
      "新建空白模板、台账或下一年度的工作簿 · write an empty template, a ledger, or the next year's workbook",
    )
    .option(
      "--ledger <NAME>",
      "新建台账：定期报送（例行工作）登记表、检查记录、问题整改台账、创建资料目录 · reports, inspections, rectification, evidence",
    )
    .option(
      "--from <LAST.xlsx>",
      "新年度结转：由上年工作簿生成，指标、任务、名册、例行报送和未销号问题结转，分数和日期空着 · the next year's workbook, from last year's",
    )
    .option("-o, --output <OUT.xlsx>", "输出文件，默认“测评模板.xlsx”、台账名称或“上年-新年度.xlsx” · output file")
    .action((file: string | undefined, raw: RawOptions) =>
      running(async (options) => (await import("./newCommand.ts")).newCommand(file, raw, options, streams))(raw),
    );

  for (const each of [scorecard, ...scorecard.commands]) {
    each
      .helpOption("-h, --help", "显示用法 · show this help")
      .exitOverride()
      .configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title })
      .configureOutput({ writeErr: () => undefined })
      .allowExcessArguments(false);
  }
  return scorecard;
}
