import { shorten } from "../shorten.ts";
import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Sentences about numbers, tasks and departments that cannot be matched. */
export const LINK_ISSUES = {
  "code-duplicate": {
    "zh-CN": ({ detail, found }) => ({
      what: `编号“${written(detail.text ?? found)}”与${detail.names?.[0] ?? "前面的指标"}重复`,
      todo: "请改成不同的编号，以免任务对错指标",
    }),
    en: ({ detail, found }) => ({
      what: `Number “${written(detail.text ?? found)}” is already used${detail.names?.[0] ? ` at ${detail.names[0]}` : ""}`,
      todo: "Give each indicator its own number so that tasks find the right one",
    }),
  },

  "code-date": {
    "zh-CN": ({ detail, found }) => ({
      what: `有${found}个编号被表格软件当成了日期${zh.list(detail.names)}，已按月和日还原，如“${written(detail.text)}”`,
      todo: "请把该列设为文本格式后重新填写编号",
    }),
    en: ({ detail, found }) => ({
      what: `The spreadsheet turned ${found} numbers into dates${en.list(detail.names)}; they are read as month and day, such as “${written(detail.text)}”`,
      todo: "Format the column as text and type the numbers again",
    }),
  },

  "task-orphan": {
    "zh-CN": ({ detail }) => ({
      what: `任务“${shorten(detail.name ?? "")}”${
        detail.text ? `所写的指标“${shorten(detail.text)}”在测评体系中找不到` : "没有写明对应的指标"
      }`,
      todo: "请核对指标编号或名称",
    }),
    en: ({ detail }) => ({
      what: detail.text
        ? `Task “${shorten(detail.name ?? "")}” names indicator “${shorten(detail.text)}”, which the framework does not have`
        : `Task “${shorten(detail.name ?? "")}” names no indicator`,
      todo: "Check the indicator's number or name",
    }),
  },

  "task-unread": {
    "zh-CN": ({ detail }) => {
      const name = shorten(detail.name ?? "");
      if (detail.field === "heading")
        return { what: `“${name}”按小标题读取，下面没有任务`, todo: "如是任务，请填写责任部门或完成时限" };
      return {
        what: `“${name}”一栏填的“${shorten(detail.text ?? "")}”看不出是牵头、负责还是配合，没有计入`,
        todo: "请填★、△等符号，或写明牵头、配合",
      };
    },
    en: ({ detail }) => {
      const name = shorten(detail.name ?? "");
      if (detail.field === "heading")
        return {
          what: `“${name}” was read as a heading and has no tasks`,
          todo: "If it is a task, fill in who does it or by when",
        };
      return {
        what: `“${shorten(detail.text ?? "")}” below ${name} does not say who leads or helps and was left out`,
        todo: "Use signs such as ★ and △, or write 牵头 or 配合",
      };
    },
  },

  "indicator-unassigned": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}没有分解到任何部门`,
      todo: "请在任务分解中明确责任部门",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}no department is named for it`,
      todo: "Name the responsible department in the breakdown",
    }),
  },

  "lead-missing": {
    "zh-CN": ({ detail }) => ({
      what: detail.text
        ? `${zh.of(detail.name)}责任部门写的是“${shorten(detail.text)}”，没有落实到具体部门`
        : detail.names
          ? `${zh.of(detail.name)}只有配合部门${zh.list(detail.names)}，没有牵头或责任部门`
          : `${zh.of(detail.name)}没有写责任部门`,
      todo: "请写明由哪个部门牵头",
    }),
    en: ({ detail }) => ({
      what: detail.text
        ? `${en.of(detail.name)}“${shorten(detail.text)}” names no particular department`
        : detail.names
          ? `${en.of(detail.name)}only supporting departments are named${en.list(detail.names)}`
          : `${en.of(detail.name)}no department is named`,
      todo: "Say which department leads",
    }),
  },

  "department-unknown": {
    "zh-CN": ({ detail, found }) => ({
      what: `“${written(detail.name ?? found)}”不在部门名册中${detail.names?.[0] ? `，是否就是“${detail.names[0]}”` : ""}`,
      todo: "请核对名称，或在部门名册中补上（简称可填在别名栏）",
    }),
    en: ({ detail, found }) => ({
      what: `“${written(detail.name ?? found)}” is not on the roster (部门名册)${
        detail.names?.[0] ? `; is it “${detail.names[0]}”?` : ""
      }`,
      todo: "Check the name, or add it to the list (short names go under 别名)",
    }),
  },

  "department-similar": {
    "zh-CN": ({ detail, found }) => {
      const [name, other] = [written(detail.name ?? found), detail.names?.[0] ?? ""];
      if (detail.joined)
        return {
          what: `“${name}”按“${other}”的简称计入，全表只有这一个全称与它相符`,
          todo: "如是两个部门，请写全名称，或在任务窗格“部门”页分开",
        };
      return {
        what: `“${name}”与“${other}”名称相近，现按两个部门计算`,
        todo: "如是同一部门，请改成同一名称、写入部门名册的别名栏，或在任务窗格“部门”页合并",
      };
    },
    en: ({ detail, found }) => {
      const [name, other] = [written(detail.name ?? found), detail.names?.[0] ?? ""];
      if (detail.joined)
        return {
          what: `“${name}” counts as “${other}”, the only full name that it can be short for`,
          todo: "If they are two, write both names in full, or keep them apart in the pane under 部门 (Departments)",
        };
      return {
        what: `“${name}” and “${other}” look alike and count as two departments`,
        todo: "If they are one, write one name, add the other under 别名 of 部门名册, or join them in the pane under 部门 (Departments)",
      };
    },
  },
} satisfies SentencesByCode;
