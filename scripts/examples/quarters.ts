import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_CENTRE, PLAIN_RIGHT } from "../../src/report/draft/styles.ts";
import { addHeading, addTitle, deadline, figure, marksStyle, mergeDown, officeSheet, text } from "./officeSheet.ts";

type Quarters = readonly [number, number, number, number];

interface QuarterItem {
  readonly name: string;
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly full: number;
    /** What the bureau gave itself in each quarter: each a mark of the whole. */
    readonly quarters: Quarters;
    /** null: not reviewed. */
    readonly review: number | null;
    readonly lead: string;
    readonly support: string;
    readonly leader: string;
    readonly person: string;
    readonly reason?: string;
  }[];
}

/** A bureau's performance assessment: four quarters of its own marks, the reviewer's beside them, and who is in charge of each. */
export const QUARTERS = {
  unit: "云岭县水利局",
  period: "2026",
  date: "2026年12月20日",
  items: [
    {
      name: "重点工作",
      indicators: [
        {
          code: "A1",
          name: "完成中小河流治理年度投资",
          full: 20,
          quarters: [20, 19, 18, 19],
          review: 18,
          lead: "建设管理股",
          support: "规划计划股、财务股",
          leader: "周明远",
          person: "郑 凯",
          reason: "征地拆迁滞后，二季度起投资进度放慢",
        },
        {
          code: "A2",
          name: "农村供水工程水质达标",
          full: 15,
          quarters: [15, 15, 14, 14],
          review: 14.5,
          lead: "农村水利股",
          support: "水质监测中心",
          leader: "林海燕",
          person: "何 敏、孙 磊",
          reason: "三季度一处水厂浊度超标",
        },
        {
          code: "A3",
          name: "水库除险加固按期开工",
          full: 15,
          quarters: [14, 15, 15, 15],
          review: null,
          lead: "建设管理股、运行管理股",
          support: "局办公室",
          leader: "周明远、林海燕",
          person: "郑 凯",
          reason: "一季度一座水库开工手续办理偏慢",
        },
      ],
    },
    {
      name: "依法行政",
      indicators: [
        {
          code: "B1",
          name: "取水许可和水土保持审批按时办结",
          full: 15,
          quarters: [15, 15, 15, 15],
          review: 15,
          lead: "政策法规股",
          support: "行政审批股",
          leader: "吴志强",
          person: "冯 丽",
        },
        {
          code: "B2",
          name: "河湖“四乱”问题整改销号",
          full: 15,
          quarters: [12, 13, 14, 13],
          review: 12.5,
          lead: "河长制工作股",
          support: "水政监察大队",
          leader: "吴志强",
          person: "曹 阳",
          reason: "两处乱占问题整改超期",
        },
      ],
    },
    {
      name: "自身建设",
      indicators: [
        {
          code: "C1",
          name: "党风廉政建设和作风建设",
          full: 10,
          quarters: [10, 10, 9, 9],
          review: null,
          lead: "机关党委",
          support: "人事股",
          leader: "林海燕",
          person: "许 静",
          reason: "下半年一次谈心谈话记录不全",
        },
        {
          code: "C2",
          name: "信息报送、档案管理和保密工作",
          full: 10,
          quarters: [9, 10, 10, 9],
          review: 9,
          lead: "办公室",
          support: "各股室",
          leader: "吴志强",
          person: "马 骏",
          reason: "档案归档不及时",
        },
      ],
    },
  ] as readonly QuarterItem[],
  tasks: [
    { code: "A1", name: "完成杏花河治理工程完工验收", lead: "建设管理股", due: "2026-11-30", progress: "进行中" },
    { code: "A2", name: "完成两座水厂净化设备改造", lead: "农村水利股", due: "2026-09-30", progress: "已完成" },
    { code: "A3", name: "办理三座小型水库开工手续", lead: "运行管理股", due: "2026年6月底", progress: "已完成" },
    { code: "B1", name: "清理逾期未办结审批事项", lead: "行政审批股", due: "每月25日前", progress: "进行中" },
    { code: "B2", name: "销号省级暗访反馈问题", lead: "河长制工作股", due: "2026-12-25", progress: "进行中" },
    { code: "C1", name: "召开年度组织生活会", lead: "机关党委", due: "2026-12-31", progress: "未开始" },
    { code: "C2", name: "年度文书档案归档", lead: "局办", due: "2026-12-31", progress: "进行中" },
  ],
  roster: [
    { name: "办公室", kind: "股室", alias: "局办公室、局办", leader: "吴志强" },
    { name: "规划计划股", kind: "股室", alias: "规计股", leader: "周明远" },
    { name: "财务股", kind: "股室", leader: "周明远" },
    { name: "建设管理股", kind: "股室", alias: "建管股", leader: "周明远" },
    { name: "运行管理股", kind: "股室", leader: "林海燕" },
    { name: "农村水利股", kind: "股室", alias: "农水股", leader: "林海燕" },
    { name: "政策法规股", kind: "股室", leader: "吴志强" },
    { name: "行政审批股", kind: "股室", leader: "吴志强" },
    { name: "河长制工作股", kind: "股室", alias: "河长办", leader: "吴志强" },
    { name: "人事股", kind: "股室", leader: "林海燕" },
    { name: "机关党委", kind: "党组织", leader: "林海燕" },
    { name: "水政监察大队", kind: "队", leader: "吴志强" },
    { name: "水质监测中心", kind: "中心", leader: "林海燕" },
  ] as readonly { readonly name: string; readonly kind: string; readonly alias?: string; readonly leader: string }[],
} as const;

/** examples/quarters.xlsx: quarters under one heading, self beside review, 分管领导 and 责任人, tasks, a roster with aliases. */
export function quarters(): readonly SheetPlan[] {
  return [framework(), breakdown(), roster()];
}

function framework(): SheetPlan {
  const { unit, period, date, items } = QUARTERS;
  const marks = marksStyle(1);
  const draft = new SheetDraft([7, 9, 24, 6, 6.5, 6.5, 6.5, 6.5, 7.5, 18, 13, 13, 8.5, 8.5].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度绩效考核指标体系`);
  draft.addSpans([
    { from: 1, to: 3, cell: text(`填报单位：${unit}`, PLAIN) },
    { from: 4, to: 11, cell: text(`填报日期：${date}`, PLAIN_CENTRE) },
    { from: 12, to: 14, cell: text("单位：分", PLAIN_RIGHT) },
  ], { height: 22 });
  const top = addHeading(draft, ["指标编号", "考核项目", "考核指标", "分值", "自评得分", "", "", "", "考核得分", "扣分原因", "牵头股室", "配合股室", "分管领导", "责任人"]);
  const bottom = addHeading(draft, ["", "", "", "", "一季度", "二季度", "三季度", "四季度", "", "", "", "", "", ""]);
  draft.merges.push({ top, bottom: top, left: 5, right: 8 });
  for (const column of [1, 2, 3, 4, 9, 10, 11, 12, 13, 14]) mergeDown(draft, column, top, bottom);
  for (const { name, indicators } of items) {
    const first = draft.next;
    for (const one of indicators) {
      draft.add([
        text(one.code, CENTRE),
        text(draft.next === first ? name : "", CENTRE),
        text(one.name),
        figure(one.full, marks),
        ...one.quarters.map((mark) => figure(mark, marks)),
        figure(one.review, marks),
        text(one.reason ?? ""),
        text(one.lead, CENTRE),
        text(one.support, CENTRE),
        text(one.leader, CENTRE),
        text(one.person, CENTRE),
      ], { height: 44 });
    }
    mergeDown(draft, 2, first, draft.rows.length);
  }
  draft.addSpans([{ from: 1, to: 14, cell: text("注：各季度分别按满分自评，年度自评分取四个季度的平均数；考核得分由县绩效办填写。", NOTE) }]);
  return officeSheet("绩效考核指标体系", draft, [top, bottom]);
}

function breakdown(): SheetPlan {
  const { unit, period, tasks } = QUARTERS;
  const draft = new SheetDraft([10, 46, 18, 18, 12].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度绩效任务分解表`);
  const heading = addHeading(draft, ["指标编号", "工作任务", "牵头股室", "完成时限", "完成情况"]);
  for (const { code, name, lead, due, progress } of tasks) {
    draft.add([text(code, CENTRE), text(name), text(lead, CENTRE), deadline(due), text(progress, CENTRE)], { height: 22 });
  }
  return officeSheet("任务分解", draft, [heading, heading]);
}

function roster(): SheetPlan {
  const draft = new SheetDraft([24, 12, 24, 14].map((width) => ({ width })));
  addTitle(draft, "部门名册");
  const heading = addHeading(draft, ["部门", "类别", "别名", "分管领导"]);
  for (const { name, kind, alias, leader } of QUARTERS.roster) {
    draft.add([text(name), text(kind, CENTRE), text(alias ?? ""), text(leader, CENTRE)], { height: 18.5 });
  }
  return officeSheet("部门名册", draft, [heading, heading]);
}
