"""Further wordings and layouts of the same figures, as offices send them."""

from __future__ import annotations

from collections.abc import Callable

from figures import FLAT, ITEMS, TASKS, Mark, Task, all_marks, expect_marks, expect_tasks, num, total
from write import Block, Bold, Box, Table

HAN = "一二三四五六七八九十"
TITLE = "东山县档案局2026年文明单位创建自查总结"
FULL, ACTUAL = total(FLAT)


def joined(names: list[str]) -> str:
    return "、".join(names)


def lost(mark: Mark) -> str:
    return num(mark.full - mark.actual)


# Marked summaries


def earned_in_few_words() -> list[Block]:
    """扣1.5分，得28.5分: no word says who gave the marks, but they fit each other."""
    lines: list[Block] = [TITLE]
    for at, mark in enumerate(FLAT):
        taken = f"因{mark.reason}，扣{lost(mark)}分，" if mark.reason else "各项要求得到落实，"
        lines += [f"{HAN[at]}、{mark.name}（{num(mark.full)}分）", f"{taken}得{num(mark.actual)}分。"]
    return [*lines, f"以上四项共得{num(ACTUAL)}分。"]


def pairs_of_marks() -> list[Block]:
    lines: list[Block] = [TITLE]
    for at, mark in enumerate(FLAT):
        lines += [f"{HAN[at]}、{mark.name}（得分/分值：{num(mark.actual)}分/{num(mark.full)}分）", "认真组织，扎实推进。"]
    return lines


def one_sentence() -> list[Block]:
    said = "；".join(f"{mark.name}（{num(mark.full)}分）自评{num(mark.actual)}分" for mark in FLAT)
    return [TITLE, f"我局对照标准逐项开展自评，其中：{said}。总分{num(FULL)}分，自评{num(ACTUAL)}分。"]


def below_the_points() -> list[Block]:
    lines: list[Block] = [TITLE]
    for at, mark in enumerate(FLAT):
        why = f"扣分原因：{mark.reason}。" if mark.reason else ""
        lines += [
            f"{at + 1}.{mark.name}（{num(mark.full)}分）",
            "①制度健全；②责任到人；③资料齐全。",
            f"自评得分：{num(mark.actual)}分。{why}",
        ]
    return lines


def points_with_marks() -> list[Block]:
    lines: list[Block] = [TITLE]
    for at, item in enumerate(ITEMS):
        lines.append(f"{HAN[at]}、{item.name}（{num(item.full)}分，自评{num(item.actual)}分）")
        lines += [f"{'①②③'[n]}{mark.name}（{num(mark.full)}分，自评{num(mark.actual)}分）" for n, mark in enumerate(item.marks)]
    return lines


def own_marks_first() -> list[Block]:
    return [TITLE, *[f"{at + 1}．{m.name}：自评{num(m.actual)}分（满分{num(m.full)}分）。全年无差错。" for at, m in enumerate(FLAT)]]


def with_bonus_and_veto() -> list[Block]:
    lines: list[Block] = [TITLE, f"一、基础分（{num(FULL)}分）"]
    for at, mark in enumerate(FLAT):
        taken = f"因{mark.reason}扣{lost(mark)}分，" if mark.reason else ""
        lines.append(f"（{HAN[at]}）{mark.name}（{num(mark.full)}分）。{taken}自评得分{num(mark.actual)}分。")
    return [
        *lines,
        "二、加分项",
        "（一）获得市级表彰（5分）。获市级先进集体1项，自评得分3分。",
        "三、一票否决事项",
        "（一）发生安全生产责任事故：无",
    ]


# Plans


def points_in_one_paragraph() -> list[Block]:
    said = "；".join(f"{HAN[at]}是{task.name}（{joined(task.lead)}负责）" for at, task in enumerate(TASKS))
    return ["东山县档案局2026年创建行动方案", "一、主要行动", f"{said}。", "二、保障措施", "要统一思想，形成合力。"]


def bullets_and_dashes() -> list[Block]:
    lines: list[Block] = ["东山县档案局2026年工作方案"]
    for task in TASKS:
        lines += [f"●{task.name}：{task.detail}。", f"——牵头部门：{joined(task.lead)}"]
        lines += [f"——配合部门：{joined(task.support)}"] if task.support else []
        lines.append(f"——完成时限：{task.deadline}")
    return lines


def stages() -> list[Block]:
    lines: list[Block] = ["东山县档案局2026年创建工作安排"]
    months = ["1月至3月", "4月至6月", "7月至9月", "10月至12月"]
    for at, task in enumerate(TASKS):
        support = f"；配合部门：{joined(task.support)}" if task.support else ""
        lines += [
            f"第{HAN[at]}阶段：{['动员部署', '组织实施', '检查整改', '总结提升'][at]}（{months[at]}）",
            f"{task.name}。{task.detail}。牵头部门：{joined(task.lead)}{support}；完成时限：{task.deadline}",
        ]
    return lines


def letter_with_plan() -> list[Block]:
    behind = [
        f"（{HAN[at]}）{task.name}。{task.detail}。（牵头科室：{joined(task.lead)}"
        + (f"；配合科室：{joined(task.support)}" if task.support else "")
        + f"；完成时限：{task.deadline}）"
        for at, task in enumerate(TASKS)
    ]
    return [
        "东山县档案局关于印发《2026年度文明单位创建工作方案》的通知",
        "各科室、直属单位：",
        "现将《2026年度文明单位创建工作方案》印发给你们，请认真贯彻落实。",
        "东山县档案局",
        "2026年1月8日",
        "2026年度文明单位创建工作方案",
        "一、主要任务",
        *behind,
        "二、工作要求",
        "（一）强化领导。领导小组办公室设在机关党委。",
    ]


def minutes() -> list[Block]:
    lines: list[Block] = ["局长办公会议纪要", "2026年1月8日，局长主持召开办公会议，研究有关工作。纪要如下："]
    for at, task in enumerate(TASKS):
        support = f"；配合部门：{joined(task.support)}" if task.support else ""
        lines += [
            f"{HAN[at]}、{task.name}",
            f"会议要求，{task.detail}。（牵头部门：{joined(task.lead)}{support}；完成时限：{task.deadline}）",
        ]
    return [*lines, "出席：张伟、李娜", "列席：王磊"]


def tables_by_section() -> list[Block]:
    head = ["序号", "工作内容", "主办科室", "协办科室", "完成时间"]
    rows = [[str(at + 1), t.name, joined(t.lead), joined(t.support), t.deadline] for at, t in enumerate(TASKS)]
    return ["2026年度目标任务分解", "一、自身建设", Table([head, *rows[:2]]), "二、服务群众", Table([head, *rows[2:]])]


def table_behind_measures() -> list[Block]:
    """A table right behind the last line of a measure, which is none of its titles."""
    lines: list[Block] = ["东山县档案局2026年工作方案"]
    for at, task in enumerate(TASKS):
        support = f"；配合部门：{joined(task.support)}" if task.support else ""
        lines += [f"（{HAN[at]}）{task.name}", f"{task.detail}。"]
        lines.append(f"牵头部门：{joined(task.lead)}{support}；完成时限：{task.deadline}")
    return [*lines, Table(framework_rows())]


# Tables


HEAD = ["序号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因"]


def framework_rows() -> list[list[str]]:
    rows = [HEAD]
    for item in ITEMS:
        for mark in item.marks:
            rows.append([str(len(rows)), item.name, mark.name, num(mark.full), num(mark.actual), mark.reason])
    full, actual = total(all_marks())
    return [*rows, ["合计", "", "", num(full), num(actual), ""]]


def total_in_the_title() -> list[Block]:
    full, _ = total(all_marks())
    return [f"文明单位考核评分表（{num(full)}分）", Table(framework_rows()[:-1])]


def table_with_a_table() -> list[Block]:
    rows = framework_rows()
    return ["2026年测评体系自评表", Table(rows, nested={(1, 2): [["季度", "次数"], ["一季度", "3"]]})]


def text_box() -> list[Block]:
    return [Box("填报单位：东山县档案局"), "2026年测评体系自评表", Table(framework_rows())]


def cells_of_paragraphs() -> list[Block]:
    rows = framework_rows()
    for row in rows[1:-1]:
        row[2] = f"{row[2]}\n\n（资料齐全）\n（责任到人）"
    return ["2026年测评体系自评表", Table(rows)]


def forms() -> list[Block]:
    lines: list[Block] = ["党建示范点测评表"]
    for mark in FLAT:
        rows = [["测评项目", mark.name], ["测评内容", "各项要求得到落实"], ["分值", f"{num(mark.full)}分"]]
        lines += [Table([*rows, ["自评分", f"{num(mark.actual)}分"], ["测评标准", "每缺一项扣1分"]]), ""]
    return lines


QUOTED = [
    Task("开设“青石优品”专区——每月上架10种产品", "", ["电商股"], [], "6月16日—19日", "2026-06-19"),
    Task("办好“三下乡”集市", "", ["业务股"], [], "9月底前", "2026-09-30"),
]


def quoted_names() -> list[Block]:
    return [
        "2026年重点任务",
        *(line for at, task in enumerate(QUOTED) for line in (
            f"{'一二'[at]}、{task.name}。", f"责任股室：{joined(task.lead)}", f"完成时限：{task.deadline}",
        )),
    ]


# Neither marks nor tasks


def attendance_rules() -> list[Block]:
    return [
        "机关考勤管理制度",
        "第一条 为严肃工作纪律，制定本制度。",
        "第二条 工作时间为上午8:30至12:00，下午14:30至18:00。",
        "第三条 请假1天以内由科室负责人批准，3天以内由分管领导批准。",
        "第四条 本制度自2026年1月1日起施行，由办公室负责解释。",
    ]


def news() -> list[Block]:
    return [
        "县税务局开展志愿服务活动",
        "本报讯 3月5日，县税务局组织30名志愿者走进社区。活动由机关党委牵头组织，团支部积极配合。",
        "据悉，该局去年在文明单位复查中获得97.5分的好成绩。",
    ]


# What was found wrong


def supervision() -> list[Block]:
    lines: list[Block] = ["关于创建工作督查情况的通报", "一、存在的主要问题"]
    for at, task in enumerate(TASKS):
        lines.append(f"{at + 1}.{task.name}工作滞后。责任单位：{joined(task.lead)}；整改时限：{task.deadline}。")
    return [*lines, "二、整改要求", "各单位要举一反三。"]


def alone(task: Task) -> Task:
    return Task(task.name, task.detail, task.lead, [], task.deadline, task.due)


ALL, FLAT_MARKS, DUE = expect_marks(all_marks()), expect_marks(FLAT), expect_tasks(TASKS)
STATED = expect_marks(all_marks(), True)
BONUS_AND_VETO = [
    {"name": "获得市级表彰", "full": 5, "actual": 3},
    {"name": "发生安全生产责任事故", "full": 0, "actual": None},
]
ONE_IS_STATED = [{"field": "actual", "stated": ACTUAL}]

WORDINGS: dict[str, tuple[Callable[[], list[Block]], dict]] = {
    "summary-earned-in-few-words": (earned_in_few_words, {**FLAT_MARKS, "stated": ONE_IS_STATED}),
    "summary-of-pairs": (pairs_of_marks, FLAT_MARKS),
    "summary-in-one-sentence": (one_sentence, expect_marks(FLAT, True)),
    "summary-with-marks-below-points": (below_the_points, FLAT_MARKS),
    "summary-of-points": (points_with_marks, ALL),
    "summary-with-own-marks-first": (own_marks_first, FLAT_MARKS),
    "summary-with-bonus-and-veto": (
        with_bonus_and_veto,
        {**FLAT_MARKS, "indicators": [*FLAT_MARKS["indicators"], *BONUS_AND_VETO]},
    ),
    "plan-in-points-of-one-paragraph": (points_in_one_paragraph, expect_tasks([alone(task) for task in TASKS], False)),
    "plan-with-bullets": (bullets_and_dashes, DUE),
    "plan-of-stages": (stages, DUE),
    "plan-inside-a-letter": (letter_with_plan, DUE),
    "minutes-of-a-meeting": (minutes, DUE),
    "breakdown-table-by-section": (tables_by_section, DUE),
    "plan-before-a-table": (table_behind_measures, {**STATED, **DUE}),
    "framework-table-with-total-in-title": (total_in_the_title, {**ALL, "stated": [{"field": "full", "stated": ALL["totals"]["full"]}]}),
    "framework-table-with-a-table": (table_with_a_table, {"totals": STATED["totals"], "stated": STATED["stated"]}),
    "framework-table-with-a-text-box": (text_box, STATED),
    "rules-of-attendance": (attendance_rules, {"nothing": True}),
    "news": (news, {"nothing": True}),
    "report-of-supervision": (supervision, {"ledgers": {"rectification": len(TASKS)}}),
}
OLD_WORD: dict[str, tuple[Callable[[], list[Block]], dict]] = {
    "old-word-cells-of-paragraphs": (cells_of_paragraphs, {"totals": STATED["totals"], "stated": STATED["stated"]}),
    "old-word-forms": (forms, FLAT_MARKS),
    "old-word-quoted-names": (quoted_names, expect_tasks(QUOTED)),
}
