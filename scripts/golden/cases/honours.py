"""Honours that count once, an aim of A throughout, and vetoes by count."""

from book import Book
from cases import case


@case()
def one_honour_at_several_levels() -> Book:
    book = Book().sheet("测评体系").row("序号", "考核内容", "分值", "自评分", "备注")
    book.leaf([1, "基础工作", 100, 98, "缺一次记录"], "基础工作", 100, 98, code="1")
    book.row("二", "加分项（同一荣誉获多级表彰的，按最高级别计分，不重复加分）", None, None, None)
    # The same honour at two levels: 8 would count, 13 are claimed.
    book.leaf([2, "获国家级文明单位", 8, 8, "证书"], "获国家级文明单位", 8, 8, kind="bonus", code="2")
    book.leaf([3, "获省级文明单位", 5, 5, "证书"], "获省级文明单位", 5, 5, kind="bonus", code="3")
    book.issues.append({"code": "honour-repeated", "sheet": "测评体系", "cell": "D5", "expected": 8, "found": 13})
    # Another honour, and one of which only one level was won.
    book.leaf([4, "获市级平安单位", 2, 2, "文件"], "获市级平安单位", 2, 2, kind="bonus", code="4")
    book.leaf([5, "获县级平安单位", 1, None, None], "获县级平安单位", 1, None, kind="bonus", code="5")
    # Levels without the honour's name may be of different matters.
    book.leaf([6, "获省级表彰", 3, 3, None], "获省级表彰", 3, 3, kind="bonus", code="6")
    book.leaf([7, "获市级表彰", 2, 2, None], "获市级表彰", 2, 2, kind="bonus", code="7")
    return book


@case("wps")
def honours_named_in_the_remarks() -> Book:
    book = Book().sheet("测评体系").row("项目", "指标", "评分标准", "分值", "得分", "说明").merge("A2:A3", "A4:A6")
    book.leaf(["基本指标", "理论武装", None, 60, 58, "缺一次"], "理论武装", 60, 58, item="基本指标")
    book.leaf([None, "作风建设", None, 40, 40, None], "作风建设", 40, 40, item="基本指标")
    once = "同一奖项只计最高分"
    book.leaf(["奖励加分", "国家级荣誉", once, 6, 6, "全国卫生单位"], "国家级荣誉", 6, 6, kind="bonus")
    book.leaf([None, "省级荣誉", once, 4, 4, "省级卫生单位"], "省级荣誉", 4, 4, kind="bonus")
    book.leaf([None, "市级荣誉", once, 2, 2, "市级节水单位"], "市级荣誉", 2, 2, kind="bonus")
    book.issues.append({"code": "honour-repeated", "sheet": "测评体系", "cell": "E5", "expected": 6, "found": 10})
    return book


@case("libreoffice")
def levels_without_the_rule_of_once() -> Book:
    """The same honours, but the sheet does not say that they count once: nothing is said."""
    book = Book().sheet("测评体系").row("序号", "考核内容", "分值", "自评分", "备注")
    book.leaf([1, "基础工作", 100, 100, None], "基础工作", 100, 100, code="1")
    book.row("二", "加分项", None, None, None)
    book.leaf([2, "获国家级文明单位", 8, 8, None], "获国家级文明单位", 8, 8, kind="bonus", code="2")
    book.leaf([3, "获省级文明单位", 5, 5, None], "获省级文明单位", 5, 5, kind="bonus", code="3")
    return book


@case("wps")
def aim_of_a_throughout() -> Book:
    book = Book().sheet("测评体系").row("某县文明单位测评体系").row("目标：各项指标全面达到A级；B为满分的66%，C为满分的33%")
    book.merge("A1:F1", "A2:F2").row("序号", "测评内容", "分值", "自评等级", "扣分原因", "责任科室")
    book.leaf([1, "领导班子", 40, "A", None, "办公室"], "领导班子", 40, 40, code="1", lead=["办公室"])
    book.leaf([2, "内外环境", 30, "B", "有死角", "后勤科"], "内外环境", 30, 19.8, {"grade-below-aim": "D"}, code="2", lead=["后勤科"])
    book.leaf([3, "文体活动", 20, "C", "次数少", "工会"], "文体活动", 20, 6.6, {"grade-below-aim": "D"}, code="3", lead=["工会"])
    book.leaf([4, "民族工作", 10, "不适用", None, "办公室"], "民族工作", 10, None, code="4", state="not-applicable", lead=["办公室"])
    return book


@case()
def vetoes_by_their_own_counts() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "自评分", "扣分原因", "发生次数")
    book.leaf([1, "环境卫生", 100, 98, "两处死角", None], "环境卫生", 100, 98, code="1")
    book.row("一、", "一票否决项", None, None, None, None)
    vetoes = (
        ("累计3次检查不合格的", 2, False),
        ("发生2起以上有责信访事件的", "2起", True),
        ("受到通报批评3次（含）以上的", "两次", False),
        ("发生一次死亡3人以上安全事故", 1, True),
        ("重大违纪违法案件", 0, False),
    )
    for number, (name, count, happened) in enumerate(vetoes, 2):
        issues = {"veto-triggered": "F"} if happened else None
        book.leaf([number, name, None, None, None, count], name, 0, None, issues, kind="veto", code=str(number))
    book.facts["totals"] = {"vetoed": True}
    return book
