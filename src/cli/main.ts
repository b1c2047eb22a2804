import { Command, CommanderError } from "commander";
import type { Language } from "../language/language.ts";
import { checkCommand, type Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { newCommand } from "./newCommand.ts";
import { commandOptions, languageOf, type RawOptions } from "./options.ts";
import { summariseCommand } from "./summariseCommand.ts";
import { usageMessage } from "./usageMessage.ts";
import { words } from "./words.ts";

const streams: Streams = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text.replaceAll(/\s*\n\s*/g, " ")}\n`),
};

let status: Status = STATUS.clean;

/** Help is in both languages at once, so that nobody needs an option to read it. */
function program(): Command {
  const scorecard = new Command("scorecard")
    .description(
      "检查、汇总测评体系与任务分解工作簿\nCheck and summarise a workbook of scored indicators and department tasks",
    )
    .helpOption("-h, --help", "显示用法 · show this help")
    .helpCommand(false)
    .addHelpText(
      "after",
      [
        "",
        "退出状态 · Exit status",
        "  0  没有错误 · no errors",
        "  1  有错误级问题，汇总照常生成 · errors found, the summary is still written",
        "  2  文件无法读取或无法识别，不写任何文件 · unreadable or unrecognised, nothing written",
      ].join("\n"),
    );

  withReadingOptions(scorecard.command("check"))
    .argument("<FILE...>", "工作簿 · workbooks (.xlsx .xlsm .xls)")
    .description("检查得分与填报合计 · check marks and stated totals")
    .option("--json", "输出 JSON · print JSON")
    .action(async (files: string[], raw: RawOptions) => {
      status = await checkCommand(files, commandOptions(raw, new Date()), streams);
    });

  withReadingOptions(scorecard.command("summarise"))
    .argument("<FILE>", "工作簿 · workbook (.xlsx .xlsm)")
    .description("生成带汇总表的副本，不改原文件 · write a copy with the summary sheets; FILE is never changed")
    .option("-o, --output <OUT.xlsx>", "输出文件，默认在原文件名后加“-汇总” · output file")
    .option("--json", "输出 JSON · print JSON")
    .action(async (file: string, raw: RawOptions) => {
      status = await summariseCommand(file, commandOptions(raw, new Date()), streams);
    });

  scorecard
    .command("new")
    .description("新建空白模板 · write an empty template")
    .option("-o, --output <OUT.xlsx>", "输出文件，默认“测评模板.xlsx” · output file")
    .option("--lang <zh-CN|en>", "显示语言 · display language")
    .action(async (raw: RawOptions) => {
      status = await newCommand(commandOptions(raw, new Date()), streams);
    });

  for (const each of [scorecard, ...scorecard.commands]) {
    each
      .helpOption("-h, --help", "显示用法 · show this help")
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .allowExcessArguments(false);
  }
  return scorecard;
}

function withReadingOptions(command: Command): Command {
  return command
    .option("--framework <SHEET>", "测评体系所在工作表 · sheet of indicators")
    .option("--tasks <SHEET>", "任务分解所在工作表 · sheet of department tasks")
    .option(
      "--attribution <lead|even|weight>",
      "部门得分计算：牵头全额、平均分担、按权重 · how marks go to departments",
    )
    .option("--today <YYYY-MM-DD>", "以哪一天判断逾期，默认今天 · the day deadlines are judged by")
    .option("--unit <NAME>", "填报单位 · unit")
    .option("--period <TEXT>", "周期 · period")
    .option("--previous <FILE>", "上期工作簿，用于对比 · last period's workbook, to compare with")
    .option("--lang <zh-CN|en>", "显示语言 · display language");
}

/** The language asked for, looked up before the options are parsed so that a mistake in them is told in it. */
function askedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = at < 0 ? undefined : argv[at]?.includes("=") ? argv[at].slice("--lang=".length) : argv[at + 1];
  try {
    return languageOf(word);
  } catch {
    return "zh-CN";
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const language = askedLanguage(argv);
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof Failure) {
      streams.err(error.message);
      status = STATUS.failed;
    } else if (error instanceof CommanderError) {
      if (error.exitCode !== 0) {
        streams.err(usageMessage(error, language));
        status = STATUS.failed;
      }
    } else {
      streams.err(words(language).unexpected(error instanceof Error ? error.message : String(error)));
      status = STATUS.failed;
    }
  }
  process.exitCode = status;
}

// A reader that closes the pipe early (`| head`) is no mistake of the user's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(status);
});

void main(process.argv);
