"""Targets beside what was reached, and marks by a written rule."""

from decimal import Decimal

from book import Book
from cases import case

HEADER = ("序号", "考核指标", "目标值", "完成值", "评分标准", "分值", "自评分", "扣分原因")


def less(full, short, step, off, cap=None) -> Decimal:
    """Full marks less `off` for each `step` that is missing; never below zero."""
    lost = Decimal(str(short)) / Decimal(str(step)) * Decimal(str(off))
    return max(Decimal(0), Decimal(str(full)) - (lost if cap is None else min(lost, Decimal(cap))))


@case()
def targets_and_rules_beside_marks() -> Book:
    book = Book().sheet("测评体系").row("某县住建局2026年度目标考核自查评分表").merge("A1:H1").row(*HEADER)
    percent = "每低1个百分点扣1分，扣完为止"
    book.leaf([1, "群众知晓率", "大于85 %", "87.5%", percent, 10, 10, None], "群众知晓率", 10, 10, code="1")
    # 85 does not reach 大于85 %, but it is missed by nothing: a step may be taken or not.
    book.leaf([2, "政策知晓率", "大于85 %", "85%", percent, 10, 9, "未超过85%"], "政策知晓率", 10, 9, code="2")
    book.leaf([3, "群众满意度", "90%以上", 0.88, percent, 10, 9, "满意度偏低"], "群众满意度", 10, 9, code="3")
    book.format(D5="0%").differs("G5", less(10, 2, 1, 1), 9)
    book.leaf([4, "志愿服务活动", "不少于24次", "二十四次", "每少1次扣0.5分", 10, 10, None], "志愿服务活动", 10, 10, code="4")
    book.leaf([5, "工作简报", "每季度不少于1期", "3期", "每少1期扣2分", 10, 8, "少一期"], "工作简报", 10, less(10, 1, 1, 2), code="5")
    book.leaf([6, "信访投诉", "零", "3起", "每超过1起扣2分，最多扣4分", 10, 4, "三起"], "信访投诉", 10, 4, code="6")
    book.differs("G8", less(10, 3, 1, 2, cap=4), 4)
    book.leaf([7, "按期办结率", "≥95%", "96%", "未达标不得分", 10, None, None], "按期办结率", 10, None, {"actual-missing": "G"}, code="7")
    book.leaf([8, "业务培训", "不少于20人", "待统计", "每少1人扣0.2分", 10, 10, None], "业务培训", 10, 10, {"target-unclear": "D"}, code="8")
    book.leaf([9, "争取资金", "500万元", "0.05亿元", "每少10万元扣0.5分", 10, 10, None], "争取资金", 10, 10, code="9")
    book.leaf([10, "办理时限", "3天以内", "2天", "每超过1天扣1分，扣完为止", 10, 10, None], "办理时限", 10, 10, code="10")
    book.total(["合计", None, None, None, None, 100, 80, None], {"F": ("full", 100), "G": ("actual", 80)})
    book.facts["period"] = "2026年度"
    book.facts["unit"] = "某县住建局"
    return book


@case("libreoffice")
def targets_within_the_rules_text() -> Book:
    book = Book().sheet("测评体系").row("编号", "测评项目", "测评内容", "测评标准", "标准分", "实际值", "自评得分", "备注").merge("B2:B4")
    book.leaf(["A1", "公共服务", "窗口满意度", "大于90%得满分，每低1个百分点扣0.5分，扣完为止", 20, "86%", 18, "排队较久"], "窗口满意度", 20, less(20, 4, 1, "0.5"), item="公共服务", code="A1")
    book.leaf(["A2", None, "一次办结率", "达到98%得20分，达到95%得15分，否则不得分", 20, "96.2%", 20, None], "一次办结率", 20, 20, item="公共服务", code="A2")
    book.differs("G3", 15, 20)
    book.leaf(["A3", None, "平均等候", "不超过15分钟，每超1分钟扣1分，扣完为止", 20, "17分钟", 18, "高峰拥堵"], "平均等候", 20, less(20, 2, 1, 1), item="公共服务", code="A3")
    # 82.5 lies between two steps: the sheet does not say what half a step costs.
    book.leaf(["B1", "宣传", "知晓率不低于85%", "每低1个百分点扣1分，扣完为止", 20, "82.5%", 17, "样本少"], "知晓率不低于85%", 20, 17, item="宣传", code="B1")
    book.leaf(["B2", "效能", "投诉件", "每发生一起扣2分，扣完为止", 20, "2起", 18, "两起"], "投诉件", 20, 18, item="效能", code="B2")
    book.differs("G6", less(20, 2, 1, 2), 18)
    return book


@case("wps")
def targets_of_bonus_and_deduction_rows() -> Book:
    book = Book().sheet("测评体系").row(*HEADER)
    book.leaf([1, "基本任务", "100%", "100%", "未达标不得分", 100, 100, None], "基本任务", 100, 100, code="1")
    book.row("一", "加分项")
    # 6 points beyond the target are 3 marks, of which 2 count at most.
    book.leaf([2, "超额完成", "80%", "86%", "每高1个百分点加0.5分，最多加2分", None, 1, None], "超额完成", 0, 1, kind="bonus", code="2")
    book.differs("G4", min(Decimal(6) * Decimal("0.5"), Decimal(2)), 1)
    book.bonus_cap = 2
    book.row("二", "减分项")
    book.leaf([3, "差错率", "不超过2%", "4%", "每超过1个百分点扣1分，最多扣3分", None, 2, "差错较多"], "差错率", 0, 2, kind="deduction", code="3")
    book.leaf([4, "逾期件", "零", "2件", "每超过1件扣0.5分，最多扣3分", None, -0.5, "两件"], "逾期件", 0, "0.5", kind="deduction", code="4")
    book.differs("G7", Decimal(2) * Decimal("0.5"), Decimal("0.5"))
    return book


@case()
def prose_under_target_and_progress() -> Book:
    """Ordinary sheets: goals and progress in sentences, rules that speak of more than one amount. Nothing is said of them."""
    book = Book().sheet("测评体系").row("序号", "考核内容", "目标", "评分标准", "分值", "完成情况", "自评分", "扣分原因")
    book.leaf([1, "组织领导", "完善工作机制，全年召开会议不少于4次", "每缺一项扣1分", 20, "已完成", 19, "缺一次记录"], "组织领导", 20, 19, code="1")
    book.leaf([2, "教育培训", "实现干部培训全覆盖", "未开展培训不得分，每少1次扣1分，无记录扣0.5分", 20, "已组织培训3次，受训120人次", 20, None], "教育培训", 20, 20, code="2")
    book.leaf([3, "宣传报道", "营造氛围", "在省级以上媒体刊发得3分，每多一篇加1分", 20, "进行中", 18, "少一篇"], "宣传报道", 20, 18, code="3")
    book.leaf([4, "满意度", "群众满意", "查看资料，满意度低于85%扣2分", 20, "已完成", 20, None], "满意度", 20, 20, code="4")
    book.leaf([5, "安全稳定", "不发生重大事故", "发生一起扣2分，造成影响的不得分", 20, "未完成", 17, "一般事故"], "安全稳定", 20, 17, code="5")
    # A framework that says how far each indicator is carries its own tasks.
    for leaf, progress in zip(book.leaves, ("done", "unknown", "doing", "done", "todo")):
        book.tasks.append({"name": leaf.name, "indicator": leaf.code, "progress": progress, "sheet": leaf.sheet, "row": leaf.row})
    book.issue("progress-invalid", "F3")
    return book
