import { shorten } from "../shorten.ts";
import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { READING_QUESTIONS } from "./readingQuestions.ts";

/** Sentences about sheets, headings and columns. */
export const STRUCTURE_ISSUES = {
  "sheet-missing": {
    "zh-CN": ({ detail }) => ({
      what: detail.text
        ? `没有名为“${shorten(detail.text)}”的工作表${zh.list(detail.names)}`
        : `没有找到“${zh.field(detail.field ?? detail.name ?? "framework")}”工作表${zh.list(detail.names, "现有工作表：")}`,
      todo: "请检查工作表名称和表头，或者指定要读取的工作表",
    }),
    en: ({ detail }) => ({
      what: detail.text
        ? `There is no sheet named “${shorten(detail.text)}”${en.list(detail.names)}`
        : `No sheet was found for the ${en.field(detail.field ?? detail.name ?? "framework")}${en.list(detail.names)}`,
      todo: "Check the sheet names and headings, or say which sheet to read",
    }),
  },

  "row-answer-unused": {
    "zh-CN": ({ detail }) => ({
      what: `测评体系中没有“${shorten(detail.text ?? "")}”这一行，对它的指明没有用上`,
      todo: "请核对工作表名称和行号",
    }),
    en: ({ detail }) => ({
      what: `The framework has no row “${shorten(detail.text ?? "")}”, so what it was said to be was not used`,
      todo: "Check the sheet name and the row number",
    }),
  },

  "sheet-ambiguous": {
    "zh-CN": ({ detail, found }) =>
      detail.field === "units"
        ? {
            what: `${detail.names?.length ?? "几"}张工作表是同一套指标、各单位各打一张${zh.list(detail.names)}，暂按“${found ?? ""}”读取`,
            todo: "请指明本单位的一张；要给各单位排名，可把这个文件汇总排名",
          }
        : {
            what: `有${detail.names?.length ?? "几"}个工作表都像“${zh.field(detail.field ?? detail.name ?? "framework")}”${zh.list(detail.names)}${
              found === undefined ? "" : `，暂按“${found}”读取`
            }`,
            todo: "请指定用哪一个",
          },
    en: ({ detail, found }) =>
      detail.field === "units"
        ? {
            what: `${detail.names?.length ?? "Several"} sheets hold the same indicators, one for each unit judged${en.list(detail.names)}; “${found ?? ""}” was read`,
            todo: "Say which sheet to read, or rank the units by a roll-up of this file",
          }
        : {
            what: `${detail.names?.length ?? "Several"} sheets look like the ${en.field(detail.field ?? detail.name ?? "framework")}${en.list(detail.names)}${
              found === undefined ? "" : `; “${found}” was read`
            }`,
            todo: "Say which one to use",
          },
  },

  "sheet-left-out": {
    "zh-CN": ({ detail, found }) => ({
      what: `还有${detail.names?.length ?? ""}张工作表列有任务和责任部门，没有读取${zh.list(detail.names)}${
        found === undefined ? "" : `，任务只取自“${found}”`
      }`,
      todo: "如任务在这些表中，请指定任务分解工作表",
    }),
    en: ({ detail, found }) => ({
      what: `Tasks and departments are also listed on sheets that were not read${en.list(detail.names)}${
        found === undefined ? "" : `; the tasks are those of “${found}”`
      }`,
      todo: "If the tasks stand there, say which sheet is the breakdown",
    }),
  },

  "header-missing": {
    "zh-CN": ({ sheet, detail }) => ({
      what: `工作表“${sheet || (detail.name ?? "")}”前30行内没有找到表头`,
      todo: "请检查是否有测评内容、应得分、实得分等栏目名称",
    }),
    en: ({ sheet, detail }) => ({
      what: `No headings were found in the first 30 rows of “${sheet || (detail.name ?? "")}”`,
      todo: "Check that the columns are named (测评内容, 应得分, 实得分 and the like)",
    }),
  },

  "column-missing": {
    "zh-CN": ({ sheet, detail }) => ({
      what: detail.names?.length
        ? `工作表“${sheet}”的${zh.seen(detail.names)}是数字，看不出哪一栏是${zh.columns(detail, "、哪一栏是")}`
        : `工作表“${sheet}”${detail.text ? `只有“${shorten(detail.text)}”各栏，` : ""}没有${zh.columns(detail, "")}${(detail.lacks?.length ?? 1) > 1 ? "各栏" : "一栏"}`,
      todo: detail.names?.length
        ? "请在设置中指定对应的列"
        : `请补上${(detail.lacks?.length ?? 1) > 1 ? "这些栏" : "这一栏"}，或在设置中指定对应的列`,
    }),
    en: ({ sheet, detail }) => ({
      what: detail.names?.length
        ? `Sheet “${sheet}” has figures under ${en.seen(detail.names)}, but nothing says which are the ${en.columns(detail, " or the ")}`
        : `Sheet “${sheet}” ${detail.text ? `has the columns “${shorten(detail.text)}” but none` : "has no column"} for ${en.columns(detail, " or ")}`,
      todo: detail.names?.length
        ? "Choose it in the settings"
        : `Add ${(detail.lacks?.length ?? 1) > 1 ? "these columns, or choose them" : "the column, or choose it"} in the settings`,
    }),
  },

  "column-ambiguous": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.heading(detail.text ?? detail.name)}可以有不同理解${zh.list(detail.names?.map(zh.field))}，合计会因此不同`,
      todo: "请在设置中指定这一列的含义",
    }),
    en: ({ detail }) => ({
      what: `${en.heading(detail.text ?? detail.name)} can be read in several ways${en.list(detail.names?.map(en.field))}, and the total depends on it`,
      todo: "Choose its meaning in the settings",
    }),
  },

  "sign-missing": {
    "zh-CN": ({ detail }) => ({
      what: `加减分项中有的分数没有正负号${zh.list(detail.names)}，看不出是加分还是扣分，暂按加分计算`,
      todo: "请在分数前写上“+”“－”，或写明“加”“扣”",
    }),
    en: ({ detail }) => ({
      what: `Some marks among bonuses and deductions have no sign${en.list(detail.names)}; until they do, they are added`,
      todo: "Write + or − before them",
    }),
  },

  "tables-side-by-side": {
    "zh-CN": ({ detail }) => ({
      what: `工作表“${detail.name ?? ""}”左右并排放了两个表，右边的表头（${detail.text ?? ""}）与左边相同`,
      todo: "请把右边的各行移到左边的表下面，接成一个表",
    }),
    en: ({ detail }) => ({
      what: `Sheet “${detail.name ?? ""}” holds two tables side by side; the headings on the right (${detail.text ?? ""}) repeat those on the left`,
      todo: "Move the rows of the right-hand table below those of the left",
    }),
  },

  "table-on-its-side": {
    "zh-CN": ({ detail }) => ({
      what: `工作表“${detail.name ?? ""}”的表格是横放的：各项${detail.field === "task" ? "任务" : "指标"}横向排列，${detail.text ?? ""}在左侧竖向排列`,
      todo: `请复制后用“选择性粘贴—转置”改为一行一项${detail.field === "task" ? "任务" : "指标"}`,
    }),
    en: ({ detail }) => ({
      what: `The table on sheet “${detail.name ?? ""}” lies on its side: the ${detail.field === "task" ? "tasks" : "indicators"} run across the columns, ${detail.text ?? ""} down the left`,
      todo: `Copy it and paste it transposed, so that each ${detail.field === "task" ? "task" : "indicator"} has a row`,
    }),
  },

  "framework-absent": {
    "zh-CN": ({ detail }) => ({
      what:
        detail.field === "ledgers"
          ? "这个工作簿只有台账，没有测评体系和任务分解，只核对台账，不计分"
          : "这个工作簿只有任务分解，没有测评体系，只核对任务、部门和时限，不计分",
      todo: "需要计分时请加上测评体系工作表",
    }),
    en: ({ detail }) => ({
      what:
        detail.field === "ledgers"
          ? "This workbook has ledgers but neither framework (测评体系) nor breakdown (任务分解); the ledgers are checked, nothing is scored"
          : "This workbook has tasks but no framework (测评体系); tasks, departments and deadlines are checked, nothing is scored",
      todo: "Add the framework sheet when marks are to be counted",
    }),
  },

  "periods-ambiguous": {
    "zh-CN": ({ detail }) => ({
      what: `同一套指标分${detail.names?.length ?? "几"}张工作表逐期打分${zh.list(detail.names)}，没有写明怎样合成：平均为${detail.mean ?? ""}分，相加为${detail.sum ?? ""}分，暂按平均`,
      todo: "请选择合并方式，或加一张汇总表",
    }),
    en: ({ detail }) => ({
      what: `The same indicators are marked period by period on ${detail.names?.length ?? "several"} sheets${en.list(detail.names)}, and nothing says how their marks become one: their mean is ${detail.mean ?? ""}, their sum ${detail.sum ?? ""}; the mean is taken`,
      todo: "Choose how they are combined, or add a summary sheet",
    }),
  },

  "year-assumed": {
    "zh-CN": ({ detail }) => {
      if (detail.field === "title")
        return {
          what: `标题写的是“${detail.name ?? ""}”，没有写明年份，不写年份的时限暂按${detail.text ?? ""}年计算`,
          todo: "请在标题中补上年份",
        };
      return {
        what: `各项按年度分行${zh.list(detail.names)}，${
          detail.name === undefined ? "各年应得分不同，没有写明以哪年为准" : `标题写的是${detail.name}年`
        }，暂按${detail.text ?? ""}年计分`,
        todo: "请核对标题和各行的年度，不是本次测评的年度请另放一表",
      };
    },
    en: ({ detail }) => {
      if (detail.field === "title")
        return {
          what: `The title says “${detail.name ?? ""}” and leaves the year open; deadlines without a year are taken to be of ${detail.text ?? ""}`,
          todo: "Write the year into the title",
        };
      return {
        what: `The indicators have a row for each year${en.list(detail.names)}, and ${
          detail.name === undefined
            ? "their full marks differ with nothing to say which year counts"
            : `the title says ${detail.name}`
        }; ${detail.text ?? ""} is taken`,
        todo: "Check the years of the title and the rows; keep years that are not assessed on another sheet",
      };
    },
  },

  "weights-missing": {
    "zh-CN": ({ detail }) => ({
      what: `“${detail.names?.join("”“") ?? ""}”共${detail.full ?? ""}分，没有写各项的权重，暂不计分${
        detail.mean === undefined
          ? ""
          : `；如各项平均分摊，这部分得${detail.mean}分，总分${detail.sum ?? detail.mean}分`
      }`,
      todo: "请在权重一栏填写各项的权重",
    }),
    en: ({ detail }) => ({
      what: `“${detail.names?.join("”, “") ?? ""}” counts ${detail.full ?? ""} points but gives no weights for its rows, so that they are not scored yet${
        detail.mean === undefined
          ? ""
          : `; shared equally they would come to ${detail.mean}, and all to ${detail.sum ?? detail.mean}`
      }`,
      todo: "Enter the weight of each row",
    }),
  },

  "sheets-of-units": {
    "zh-CN": ({ detail, found }) => {
      const columns = `${detail.names?.length ?? "几"}列分数${zh.list(detail.names)}`;
      const combine = "如果是几位评委的打分，请在设置中选择合并方式";
      const none = detail.name === undefined ? "" : `，没有“${shorten(detail.name)}”的一列`;
      if (detail.field === "mean")
        return {
          what: `${columns}可能是几个单位的分数，也可能是几个人给一个单位打的分，表中没有写明${none}；暂按${zh.heading(detail.text)}计分`,
          todo: "请指明本单位；如果是几个人打的分，请选择取平均",
        };
      if (found !== undefined)
        return {
          what: `${columns}是几个单位的分数${none}，暂按“${found}”计分`,
          todo: `请指明本单位；${combine}`,
        };
      return {
        what: `${columns}按“${shorten(detail.text ?? "")}”一行排了名次，是几个单位的分数，不是一个单位的测评体系${none}`,
        todo: `请指明本单位；要给各单位排名，可把这个文件汇总排名；${combine}`,
      };
    },
    en: ({ detail, found }) => {
      const columns = `${detail.names?.length ?? "Several"} columns of marks${en.list(detail.names)} are`;
      const combine = "if several assessors marked one unit, choose in the settings how their marks combine";
      const none = detail.name === undefined ? "" : `, none of them “${shorten(detail.name)}”`;
      if (detail.field === "mean")
        return {
          what: `${columns} those of several units, or several people marked one unit: the sheet does not say${none}; ${en.heading(detail.text)} is read for now`,
          todo: "Name your unit, or choose the mean if several people marked it",
        };
      if (found !== undefined)
        return {
          what: `${columns} the marks of several units${none}; “${found}” is read for now`,
          todo: `Name your unit; ${combine}`,
        };
      return {
        what: `${columns} ranked in the row “${shorten(detail.text ?? "")}”: they are the marks of several units${none}, not the framework of one`,
        todo: `Name your unit, or rank the units by a roll-up of this file; ${combine}`,
      };
    },
  },

  "reading-ambiguous": READING_QUESTIONS,
} satisfies SentencesByCode;
