"""The breakdown: which indicator a task serves, until when, and how far it is."""

import datetime

from book import Book
from cases import case


def simple_framework(book: Book, leads: dict[str, list[str]], sheet: str = "测评体系") -> Book:
    book.sheet(sheet).row("序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因")
    book.leaf([1, "组织领导", "领导重视", 40, 38, "缺记录"], "领导重视", 40, 38, item="组织领导", code="1", lead=leads.get("领导重视", []))
    book.leaf([2, "创建活动", "志愿服务", 60, 60, None], "志愿服务", 60, 60, item="创建活动", code="2", lead=leads.get("志愿服务", []))
    return book


@case()
def breakdown_on_a_sheet_for_each_department() -> Book:
    book = simple_framework(Book(), {"领导重视": ["办公室"], "志愿服务": ["人事科"]})
    book.sheet("办公室任务分解").row("工作任务", "对应指标", "完成时限", "责任部门")
    book.task(["召开动员会", "领导重视", "3月底", "办公室"], "召开动员会", {"task-overdue": "C"}, indicator="1", due="2026-03-31", lead=["办公室"])
    book.sheet("人事科任务分解").row("工作任务", "对应指标", "完成时限", "责任部门")
    book.task(["招募志愿者", "志愿服务", "6月底", "人事科"], "招募志愿者", indicator="2", due="2026-06-30", lead=["人事科"])
    return book


@case("libreoffice")
def tasks_in_another_order_by_item() -> Book:
    """序号 of the breakdown counts its own rows: the item's name links, not the number."""
    book = simple_framework(Book(), {"领导重视": ["人力资源和社会保障科"], "志愿服务": ["人事科"]})
    book.idle.extend(["财务科", "办公室"])
    book.sheet("责任分工").row("序号", "测评项目", "具体措施", "责任科室", "完成时限")
    book.task([1, "创建活动", "招募志愿者", "人事科和财务科", "每半年"], "招募志愿者", indicator="2", due=None, recurring="每半年")
    book.task([2, "组织领导", "召开动员会", "人力资源和社会保障科、办公室", "不定期"], "召开动员会", indicator="1", due=None, recurring=None)
    return book


@case("wps")
def dates_counted_from_1904() -> Book:
    book = Book(date1904=True).sheet("测评体系").row("编号", "指标名称", "应得分", "自评分")
    book.leaf(["1", "信息报送", 100, 100], "信息报送", 100, 100, code="1", lead=["办公室"])
    book.sheet("任务分解").row("编号", "任务", "牵头部门", "完成时限", "完成情况")
    book.task(["1", "报送季报", "办公室", datetime.date(2026, 5, 1), None], "报送季报", indicator="1", due="2026-05-01", progress="unknown")
    book.format(D2='yyyy"年"m"月"d"日"')
    book.task(["1", "报送半年报", "办公室", "5月上旬", "完成"], "报送半年报", indicator="1", due="2026-05-10", progress="done")
    return book


@case()
def deadlines_as_offices_write_them() -> Book:
    book = Book().sheet("测评体系").row("2026年测评体系").row("指标编号", "测评内容", "应得分", "实得分")
    book.leaf(["1", "重点工作", 100, 100], "重点工作", 100, 100, code="1", lead=["办公室"])
    book.sheet("任务分解").row("指标编号", "工作任务", "责任部门", "完成时限", "进展情况")
    written = [
        (datetime.date(2026, 9, 30), "2026-09-30"), ("2026-05-31", "2026-05-31"), ("2026.5.31", "2026-05-31"), ("2026/5/31", "2026-05-31"),
        ("20260531", "2026-05-31"), ("2026年5月31日", "2026-05-31"), ("5月31日前", "2026-05-31"), ("5月底", "2026-05-31"), ("5月中旬", "2026-05-20"),
        ("6月上旬", "2026-06-10"), ("3—5月", "2026-05-31"), ("8月16日—19日", "2026-08-19"), ("第二季度", "2026-06-30"), ("上半年", "2026-06-30"),
        ("年底前", "2026-12-31"), ("全年", "2026-12-31"), ("六月底前", "2026-06-30"), ("２０２６年７月", "2026-07-31"),
    ]
    for place, (text, due) in enumerate(written, 1):
        book.task(["1", f"任务{place}", "办公室", text, "进行中"], f"任务{place}", indicator="1", due=due, progress="doing")
    book.format(D2="yyyy/m/d")
    for place, text in enumerate(["每月20日前", "每季度末", "每周五", "每半月", "每年"], 1):
        book.task(["1", f"例行{place}", "办公室", text, None], f"例行{place}", indicator="1", due=None, recurring=text, progress="unknown")
    for place, text in enumerate(["长期", "常态化", "持续推进", "不定期", "按上级要求"], 1):
        book.task(["1", f"常态{place}", "办公室", text, None], f"常态{place}", indicator="1", due=None, recurring=None)
    for place, text in enumerate(["尽快", "6月31日", "2月30日前"], 1):
        book.task(["1", f"待定{place}", "办公室", text, None], f"待定{place}", {"deadline-invalid": "D"}, indicator="1", due=None)
    return book


@case("libreoffice")
def stages_as_deadlines() -> Book:
    book = Book().sheet("测评体系").row("2026年文明单位测评体系").row("指标编号", "测评内容", "应得分", "实得分")
    book.leaf(["1", "宣传发动", 50, 50], "宣传发动", 50, 50, code="1", lead=["办公室"])
    book.leaf(["2", "组织实施", 50, 50], "组织实施", 50, 50, code="2", lead=["创建办"])
    book.sheet("任务分解").row("2026年文明单位创建任务分解表").row("一、宣传发动阶段（1—4月）；二、组织实施阶段（5月—10月）；三、总结验收阶段（11月—12月15日）")
    book.row("指标编号", "工作任务", "责任科室", "完成时限", "完成情况")
    book.task(["1", "印发方案", "办公室", "宣传发动阶段", None], "印发方案", indicator="1", due="2026-04-30", progress="unknown")
    book.task(["2", "对照自查", "创建办", "组织实施阶段", None], "对照自查", indicator="2", due="2026-10-31", progress="unknown")
    book.task(["2", "整理档案", "创建办", "总结验收阶段", None], "整理档案", indicator="2", due="2026-12-15", progress="unknown")
    return book


@case("wps")
def progress_words_and_due_days() -> Book:
    book = Book().sheet("测评体系").row("指标编号", "测评内容", "应得分", "实得分")
    book.leaf(["1", "重点工作", 100, 100], "重点工作", 100, 100, code="1", lead=["办公室"])
    book.sheet("任务分解").row("指标编号", "工作任务", "责任部门", "完成时限", "完成情况")
    for place, (due, text, progress, issue) in enumerate([
        ("2026-03-31", "已办结", "done", None), ("2026-03-31", None, "unknown", "task-overdue"), ("2026-03-31", "基本完成", "doing", "task-overdue"),
        ("2026-04-01", "未开始", "todo", "task-due-soon"), ("2026-04-08", 0.6, "doing", "task-due-soon"), ("2026-04-09", "达到序时进度", "doing", None),
        ("2026-04-02", 1, "done", None), ("2026-12-31", "滞后", "todo", None), ("2026-12-31", "等候通知", "unknown", None), ("2026-04-01", "√", "done", None),
    ], 1):
        issues = {issue: "D"} if issue else {"progress-invalid": "E"} if text == "等候通知" else {}
        book.task(["1", f"任务{place}", "办公室", due, text], f"任务{place}", issues, indicator="1", due=due, progress=progress)
    book.format(E6="0%", E8="0%")
    return book


@case()
def tasks_under_merged_indicators() -> Book:
    book = simple_framework(Book(), {"领导重视": ["办公室"], "志愿服务": ["团委", "宣传科"]})
    book.leaves[1].lead = ["团委"]
    book.idle.append("宣传科")
    book.sheet("任务分解").row("测评内容", "具体措施", "责任科室", "完成时限").merge("A2:A3", "A4:A5")
    book.task(["领导重视", "成立领导小组", "办公室", "4月底"], "成立领导小组", indicator="1", due="2026-04-30", lead=["办公室"])
    book.task([None, "制定年度方案", "办公室", "5月底"], "制定年度方案", indicator="1", due="2026-05-31", lead=["办公室"])
    book.task(["志愿服务", "组建服务队", "团委", "5月底"], "组建服务队", indicator="2", due="2026-05-31", lead=["团委"])
    book.task([None, "宣传先进典型", "宣传科", "9月底"], "宣传先进典型", indicator="2", due="2026-09-30", lead=["宣传科"])
    # Two tasks, each led by its first named: the indicator is shared by both.
    book.leaves[1].lead = ["团委"]
    return book


@case("libreoffice")
def evidence_of_what_is_done() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因", "佐证材料")
    book.leaf([1, "领导重视", 40, 40, None, "会议纪要.pdf"], "领导重视", 40, 40, code="1")
    book.leaf([2, "志愿服务", 30, 30, None, None], "志愿服务", 30, 30, {"evidence-missing": "F"}, code="2")
    book.leaf([3, "环境卫生", 30, 28, "死角", None], "环境卫生", 30, 28, code="3")
    return book
