"""Writes the golden documents of test/documents and, beside each, what importing it must give: see ../README.md."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import write  # noqa: E402
from figures import FLAT, ITEMS, TASKS, all_marks, expect_marks, expect_tasks, num, total  # noqa: E402
from wordings import OLD_WORD, WORDINGS, tables_by_section  # noqa: E402
from write import Block, Bold, Table  # noqa: E402

FOLDER = Path(__file__).parents[3] / "test" / "documents"
HAN = "一二三四五六七八九十"
SUMMARY_TITLE = "东山县档案局2026年文明单位创建自查总结"
PLAN_TITLE = "东山县档案局2026年文明单位创建工作方案"
FOOT = ["东山县档案局", "2026年1月8日"]
FULL, ACTUAL = total(FLAT)
NOTHING = {"nothing": True}


def joined(names: list[str]) -> str:
    return "、".join(names)


# Marked summaries


def summary_in_headings() -> list[Block]:
    lines: list[Block] = [SUMMARY_TITLE, "现将自查情况报告如下。"]
    for at, mark in enumerate(FLAT):
        lines.append(f"{HAN[at]}、{mark.name}（应得分为{num(mark.full)}分，实得分{num(mark.actual)}分）")
        lines.append("全年开展相关工作十余次，成效明显。" + (f"扣分原因：{mark.reason}。" if mark.reason else ""))
    return [*lines, f"经自查，我局应得分{num(FULL)}分，实得分{num(ACTUAL)}分。", *FOOT]


def summary_in_sentences() -> list[Block]:
    lines: list[Block] = [SUMMARY_TITLE]
    for at, mark in enumerate(FLAT):
        lost = f"因{mark.reason}扣{num(mark.full - mark.actual)}分。" if mark.reason else ""
        lines.append(f"{at + 1}、{mark.name}。标准分{num(mark.full)}分，自评{num(mark.actual)}分。按要求完成各项工作。{lost}")
    return [*lines, f"以上标准分合计{num(FULL)}分，自评总分{num(ACTUAL)}分。"]


def summary_at_the_end() -> list[Block]:
    lines: list[Block] = [SUMMARY_TITLE]
    for at, mark in enumerate(FLAT):
        lines += [f"（{HAN[at]}）{mark.name}（{num(mark.full)}分）", f"认真组织，扎实推进。{mark.reason}", f"自评得分：{num(mark.actual)}分"]
    return [*lines, f"综上，自评总得分{num(ACTUAL)}分。"]


def summary_of_two_levels() -> list[Block]:
    lines: list[Block] = [SUMMARY_TITLE, "一、工作情况", "高度重视，精心组织。", "二、自评情况"]
    for at, item in enumerate(ITEMS):
        lines.append(f"（{HAN[at]}）{item.name}（{num(item.full)}分，自评{num(item.actual)}分）")
        for place, mark in enumerate(item.marks):
            lost = f"{mark.reason}，扣{num(mark.full - mark.actual)}分。" if mark.reason else ""
            lines.append(f"{place + 1}.{mark.name}（{num(mark.full)}分）。资料齐全。{lost}自评得分{num(mark.actual)}分。")
    return lines


def summary_of_paragraphs() -> list[Block]:
    lines: list[Block] = [SUMMARY_TITLE, "对照标准逐项自查，结果如下："]
    lines += [f"{mark.name}：满分{num(mark.full)}分，自评得{num(mark.actual)}分。" for mark in FLAT]
    return [*lines, "下一步将继续努力。"]


def rules_with_marks() -> list[Block]:
    lines: list[Block] = ["文明单位考核细则"]
    for at, item in enumerate(ITEMS):
        lines.append(f"{HAN[at]}、{item.name}（{num(item.full)}分）")
        for place, mark in enumerate(item.marks):
            lines.append(f"{place + 1}.{mark.name}（{num(mark.full)}分）。每发现一处不符合的扣0.5分，有创新做法的得1分。")
    return lines


def manual_in_blocks() -> list[Block]:
    lines: list[Block] = ["文明单位创建操作手册"]
    for at, item in enumerate(ITEMS):
        lines.append(f"{HAN[at]}、{item.name}")
        for place, mark in enumerate(item.marks):
            lines += [
                f"{place + 1}.{mark.name}",
                f"【测评内容】{mark.name}的各项要求得到落实。",
                "【测评标准】每缺一项扣1分。",
                f"【分值】{num(mark.full)}分",
                "【测评方法】材料审核",
                "【提交材料】说明报告、图片5张",
                "【责任单位】办公室",
            ]
    return lines


# Plans


def plan(body: list[Block]) -> list[Block]:
    head: list[Block] = [PLAN_TITLE, "为做好创建工作，制定本方案。", "一、总体要求", "坚持全面部署、分步实施。", "二、重点任务"]
    return [*head, *body, "三、工作要求", "（一）提高认识。各科室要高度重视。", *FOOT]


def plan_below() -> list[Block]:
    lines: list[Block] = []
    for at, task in enumerate(TASKS):
        lines += [f"（{HAN[at]}）{task.name}", f"{task.detail}。", f"牵头部门：{joined(task.lead)}"]
        if task.support:
            lines.append(f"配合部门：{joined(task.support)}")
        lines.append(f"完成时限：{task.deadline}")
    return plan(lines)


def plan_behind() -> list[Block]:
    return plan(
        [
            f"{at + 1}.{task.name}。{task.detail}。（牵头单位：{joined(task.lead)}"
            + (f"；配合单位：{joined(task.support)}" if task.support else "")
            + f"；完成时限：{task.deadline}）"
            for at, task in enumerate(TASKS)
        ]
    )


def plan_inline() -> list[Block]:
    return plan(
        [
            f"（{HAN[at]}）{task.name}。由{joined(task.lead)}牵头"
            + (f"，{joined(task.support)}配合" if task.support else "负责")
            + f"，{task.detail}。"
            for at, task in enumerate(TASKS)
        ]
    )


def plan_in_points() -> list[Block]:
    points = "；".join(
        f"{HAN[at]}是{task.name}（{joined(task.lead)}牵头{'，' + joined(task.support) + '配合' if task.support else ''}，{task.deadline}）"
        for at, task in enumerate(TASKS)
    )
    return plan([f"（一）抓好重点工作。{points}。"])


def plan_by_department() -> list[Block]:
    lines: list[Block] = ["东山县档案局2026年文明创建任务分工"]
    for at, task in enumerate(TASKS):
        lines += [f"{HAN[at]}、{joined(task.lead)}", f"1.{task.name}。{task.detail}。完成时限：{task.deadline}"]
    return lines


def plan_of_articles() -> list[Block]:
    lines: list[Block] = ["东山县档案局2026年创建工作实施办法", "第一章 总则", "第一条 为规范创建工作，制定本办法。", "第二章 任务"]
    for at, task in enumerate(TASKS):
        support = f"配合部门：{joined(task.support)}。" if task.support else ""
        lines.append(
            f"第{HAN[at + 1]}条 {task.name}。{task.detail}。牵头部门：{joined(task.lead)}。{support}完成时限：{task.deadline}。"
        )
    return lines


def plan_with_bold_leads() -> list[Block]:
    return plan(
        [
            Bold(
                f"{at + 1}．{task.name}。",
                f"{task.detail}。 牵头单位：{joined(task.lead)} "
                + (f"配合单位：{joined(task.support)} " if task.support else "")
                + f"时限：{task.deadline}",
            )
            for at, task in enumerate(TASKS)
        ]
    )


def plan_of_forms() -> list[Block]:
    lines: list[Block] = ["2026年重点任务清单"]
    for at, task in enumerate(TASKS):
        lines += [f"任务{HAN[at]}：{task.name}", f"工作要求：{task.detail}", f"牵头科室：{joined(task.lead)}"]
        lines += [f"配合科室：{joined(task.support)}"] if task.support else []
        lines.append(f"完成时限：{task.deadline}")
    return lines


def plan_with_deadlines_apart() -> list[Block]:
    points = [f"{'①②③④'[at]}{task.name}，{task.deadline}完成" for at, task in enumerate(TASKS[:2])]
    return plan(["（一）抓好落实（牵头单位：办公室；配合单位：人事科）", *[f"{point}；" for point in points]])


def plan_half_width() -> list[Block]:
    return [
        block.replace("（", "(").replace("）", ")").replace("：", ":").replace("，", ",") if isinstance(block, str) else block
        for block in plan_behind()
    ]


# Tables


HEAD = ["序号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因"]


def mark_rows() -> list[list[str]]:
    rows, number = [], 0
    for item in ITEMS:
        for mark in item.marks:
            number += 1
            rows.append([str(number), item.name, mark.name, num(mark.full), num(mark.actual), mark.reason])
    return rows


def total_row() -> list[str]:
    full, actual = total(all_marks())
    return ["合计", "", "", num(full), num(actual), ""]


def framework_table() -> list[Block]:
    merges = [(1 + 2 * at, 1, 2 + 2 * at, 1) for at in range(len(ITEMS))]
    return ["2026年文明单位测评体系", "填报单位：东山县档案局　　填报日期：2026年12月1日", Table([HEAD, *mark_rows(), total_row()], merges)]


def framework_torn() -> list[Block]:
    rows = mark_rows()
    return ["2026年测评体系自评表", Table([HEAD, *rows[:2]]), "", Table([HEAD, *rows[2:4]]), "（续表）", Table([*rows[4:], total_row()])]


def framework_by_item() -> list[Block]:
    blocks: list[Block] = ["2026年测评体系自评表"]
    head = ["序号", "测评内容", "分值", "自评分", "扣分原因"]
    for at, item in enumerate(ITEMS):
        blocks.append(f"{HAN[at]}、{item.name}（{num(item.full)}分）")
        rows = [[str(n + 1), mark.name, num(mark.full), num(mark.actual), mark.reason] for n, mark in enumerate(item.marks)]
        blocks.append(Table([head, *rows]))
    return blocks


TASK_HEAD = [["序号", "工作任务", "责任分工", "", "完成时限"], ["", "", "牵头部门", "配合部门", ""]]
TASK_MERGES = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4)]


def task_rows() -> list[list[str]]:
    return [[str(at + 1), task.name, joined(task.lead), joined(task.support), task.deadline] for at, task in enumerate(TASKS)]


def breakdown_table() -> list[Block]:
    return ["东山县档案局2026年任务分解表", Table([*TASK_HEAD, *task_rows()], TASK_MERGES)]


def plan_and_table() -> list[Block]:
    """Some tasks in the text, the others in a table inside it."""
    behind = [block for block in plan_behind()]
    cut = behind.index("三、工作要求")
    head = ["序号", "工作任务", "牵头部门", "配合部门", "完成时限"]
    return [*behind[: cut - 2], "其余任务见下表：", Table([head, *task_rows()[2:]]), *behind[cut:]]


def letter_with_attachments() -> list[Block]:
    return [
        "东山县档案局关于印发2026年创建工作有关文件的通知",
        "局属各单位：",
        "现将有关文件印发给你们，请认真执行。",
        "附件：1.测评体系",
        "2.任务分解表",
        *FOOT,
        "附件1",
        "2026年测评体系",
        Table([HEAD, *mark_rows(), total_row()]),
        "附件2",
        "2026年任务分解表",
        Table([*TASK_HEAD, *task_rows()], TASK_MERGES),
    ]


def speech() -> list[Block]:
    return [
        "在创建文明单位动员大会上的讲话",
        "同志们：",
        "今天召开动员大会，我讲三点意见。",
        "一、提高认识。一是要认识到创建是发展所需；二是要认识到创建是民心所向。去年我们在测评中得了95.6分。",
        "二、突出重点。各科室要按照分工抓好落实，办公室要做好协调服务。",
        "三、加强领导。主要领导要亲自抓，分管领导要具体抓。谢谢大家。",
    ]


def blank_form() -> list[Block]:
    return [
        "县文明办关于复查的通知",
        "各单位：",
        "请于10月31日前将申报表报送县文明办。",
        "附件",
        "文明单位申报表",
        Table([["单位名称", "", "负责人", ""], ["职工人数", "", "自评得分", ""], ["创建情况", "", "审核意见", ""]]),
    ]


MARKS, FLAT_MARKS = expect_marks(all_marks()), expect_marks(FLAT)
STATED, FLAT_STATED = expect_marks(all_marks(), True), expect_marks(FLAT, True)
TASKS_DUE, TASKS_OPEN = expect_tasks(TASKS), expect_tasks(TASKS, False)
ALONE = {"tasks": [{**task, "departments": task["departments"][:1], "support": []} for task in TASKS_DUE["tasks"]]}
APART = {
    "tasks": [{**task, "departments": ["办公室", "人事科"], "support": ["人事科"]} for task in TASKS_DUE["tasks"][:2]],
}
UNSCORED = {
    "totals": {"full": MARKS["totals"]["full"], "actual": 0},
    "indicators": [{**one, "actual": None} for one in MARKS["indicators"]],
}
END_STATED = {**FLAT_MARKS, "stated": [{"field": "actual", "stated": ACTUAL}]}

DOCX: dict[str, tuple[Callable[[], list[Block]], dict]] = {
    "summary-with-marks-in-headings": (summary_in_headings, FLAT_STATED),
    "summary-with-marks-in-sentences": (summary_in_sentences, FLAT_STATED),
    "summary-with-marks-at-the-end": (summary_at_the_end, END_STATED),
    "summary-of-two-levels": (summary_of_two_levels, MARKS),
    "summary-of-paragraphs": (summary_of_paragraphs, FLAT_MARKS),
    "rules-with-marks": (rules_with_marks, UNSCORED),
    "manual-in-labelled-blocks": (manual_in_blocks, UNSCORED),
    "plan-with-departments-below": (plan_below, TASKS_DUE),
    "plan-with-departments-behind": (plan_behind, TASKS_DUE),
    "plan-with-departments-inline": (plan_inline, TASKS_OPEN),
    "plan-in-points": (plan_in_points, TASKS_DUE),
    "plan-by-department": (plan_by_department, ALONE),
    "plan-of-articles": (plan_of_articles, TASKS_DUE),
    "plan-with-bold-leads": (plan_with_bold_leads, TASKS_DUE),
    "plan-of-forms": (plan_of_forms, TASKS_DUE),
    "plan-with-deadlines-apart": (plan_with_deadlines_apart, APART),
    "plan-in-half-width": (plan_half_width, TASKS_DUE),
    "framework-table": (framework_table, STATED),
    "framework-table-torn": (framework_torn, STATED),
    "framework-table-by-item": (framework_by_item, MARKS),
    "breakdown-table": (breakdown_table, TASKS_DUE),
    "plan-and-table": (plan_and_table, TASKS_DUE),
    "letter-with-attachments": (letter_with_attachments, {**STATED, **TASKS_DUE}),
    "speech": (speech, NOTHING),
    "blank-form": (blank_form, NOTHING),
}
NUMBERED = [
    (None, PLAN_TITLE),
    (0, "总体要求"),
    (None, "坚持全面部署。"),
    (0, "重点任务"),
    *[
        (1, f"{task.name}。{task.detail}。（牵头单位：{joined(task.lead)}"
            + (f"；配合单位：{joined(task.support)}" if task.support else "") + f"；时限：{task.deadline}）")
        for task in TASKS
    ],
]


def main(names: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)

    def made(name: str, expected: dict, suffix: str, make: Callable[[Path], object]) -> None:
        if names and name not in names:
            return
        make(FOLDER / f"{name}{suffix}")
        path = FOLDER / f"{name}.json"
        path.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    for name, (build, expected) in {**DOCX, **WORDINGS}.items():
        made(name, expected, ".docx", lambda path, build=build: write.docx(build(), path))
    made("plan-with-automatic-numbers", TASKS_DUE, ".docx", lambda path: write.docx_with_numbers(NUMBERED, path))
    for name, build, expected in (
        ("old-word-plan", plan_below, TASKS_DUE),
        ("old-word-summary", summary_in_headings, FLAT_STATED),
        ("old-word-table", framework_table, STATED),
        ("old-word-breakdown", breakdown_table, TASKS_DUE),
        *((name, *one) for name, one in OLD_WORD.items()),
    ):

        def old(path: Path, build: Callable[[], list[Block]] = build) -> None:
            whole = path.with_suffix(".docx")
            write.docx(build(), whole)
            write.word97(whole)

        made(name, expected, ".doc", old)
    made("text-in-gb18030", TASKS_DUE, ".txt", lambda path: write.text(plan_behind(), path, "gb18030"))
    made("text-in-utf-16", FLAT_STATED, ".txt", lambda path: write.text(summary_in_headings(), path, "utf-16-le", b"\xff\xfe"))
    made("text-with-tabs", STATED, ".txt", lambda path: write.text(framework_table(), path, "utf-8"))
    made("tables-in-markdown", TASKS_DUE, ".md", lambda path: write.markdown(tables_by_section(), path))
    made("page-in-gb2312", TASKS_DUE, ".html", lambda path: write.html(breakdown_table(), path, "gb2312", "gb18030"))
    made("page-of-text", FLAT_STATED, ".html", lambda path: write.html(summary_in_sentences(), path, "utf-8", "utf-8"))


main(sys.argv[1:])
