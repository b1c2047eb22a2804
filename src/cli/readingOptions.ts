import type { Command } from "commander";

/** Options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command.option("--lang <zh-CN|en>", "显示语言 · display language");
}

/** Options of the commands that read a workbook. */
export function withReadingOptions(command: Command): Command {
  return withCommonOptions(
    command
      .option("--framework <SHEET>", "测评体系所在工作表 · sheet of indicators")
      .option("--tasks <SHEET>", "任务分解所在工作表 · sheet of department tasks")
      .option(
        "--attribution <lead|even|weight>",
        "部门得分计算：牵头全额、平均分担、按权重 · how marks go to departments",
      )
      .option(
        "--today <YYYY-MM-DD>",
        "以哪一天判断逾期，默认表中的填报日期，没有的按今天 · the day deadlines are judged by",
      )
      .option("--unit <NAME>", "填报单位 · unit")
      .option("--period <TEXT>", "周期 · period")
      .option("--bands <TEXT>", "等次，如“优秀≥90，良好≥80”，按占应得分的百分比 · grades of the result, by per cent")
      .option(
        "--show <LIST>",
        "汇总表另外显示（逗号分隔）：charts 打印图表、involved 涉及失分、overdue 逾期任务数、departmentPages 每个部门和分管领导单独一页 · shown on the summary as well",
      )
      .option(
        "--row <SHEET!ROW=ROLE>",
        "指明一行是什么（可多次）：indicator 指标、total 合计、section 分项、note 说明、base 基础、bonus 加分、deduction 减分、veto 否决 · what a row is, as often as needed",
        (text: string, before: readonly string[] = []) => [...before, text],
      )
      .option(
        "--combine <sum|mean|weighted|trimmed-mean|last>",
        "几列或几期分数怎样合成：相加、平均、加权平均、去掉最高最低后平均、以最后填写的为准 · how several marks of one row become one",
      )
      .option(
        "--scale <hundred|ten|five|points>",
        "权重旁的分数：hundred 百分制、ten 十分制、five 五分制，按权重折算；points 已折算 · what marks beside weights are",
      )
      .option("--previous <FILE>", "上期工作簿，用于对比 · last period's workbook, to compare with"),
  );
}
