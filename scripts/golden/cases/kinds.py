"""Bonus, deductions, vetoes and preconditions beside the base."""

from book import Book
from cases import case


@case()
def kinds_by_section_rows() -> Book:
    book = Book().sheet("测评体系").row("序号", "考核内容", "分值", "自评分", "扣分说明")
    book.row("一", "基础工作", 100, None, None)
    book.leaf([1, "理论学习", 60, 58, "缺两次"], "理论学习", 60, 58, item="基础工作", code="1")
    book.leaf([2, "服务群众", 40, 40, None], "服务群众", 40, 40, item="基础工作", code="2")
    book.states("item", "full", 100, "C2", (3, 4))
    book.row("二", "加分项（最高5分）", None, None, None)
    book.leaf([3, "获省级表彰", 4, 4, None], "获省级表彰", 4, 4, kind="bonus", code="3")
    book.leaf([4, "经验推广", 3, 3, None], "经验推广", 3, 3, kind="bonus", code="4")
    book.leaf([5, "承办现场会", 2, None, None], "承办现场会", 2, None, kind="bonus", code="5")
    book.row("三", "减分项", None, None, None)
    book.leaf([6, "被通报批评", None, -2, "市里通报"], "被通报批评", 0, 2, kind="deduction", code="6")
    book.row("四", "一票否决项", None, None, None)
    book.leaf([7, "重大安全责任事故", None, "无", None], "重大安全责任事故", 0, None, kind="veto", code="7")
    book.bonus_cap = 5
    book.issue("bonus-over-cap", "A5")
    return book


@case("libreoffice")
def kinds_by_their_own_column() -> Book:
    book = Book().sheet("测评体系").row("序号", "指标类型", "指标名称", "应得分", "自评分", "扣分原因")
    book.leaf([1, "基本指标", "思想建设", 60, 60, None], "思想建设", 60, 60, code="1")
    book.leaf([2, "基本指标", "奖励制度健全", 40, 40, None], "奖励制度健全", 40, 40, code="2")
    book.leaf([3, "特色指标", "获评典型案例", 5, 3, None], "获评典型案例", 5, 3, kind="bonus", code="3")
    book.leaf([4, "一票否决", "严重违纪违法", None, "发生", None], "严重违纪违法", 0, None, {"veto-triggered": "E"}, kind="veto", code="4")
    book.leaf([5, "申报条件", "创建满两年", None, "是", None], "创建满两年", 0, None, kind="veto", code="5")
    book.leaf([6, "负面清单", "舆情事件", None, 1, None], "舆情事件", 0, 1, kind="deduction", code="6")
    book.facts["totals"] = {"vetoed": True}
    return book


@case("wps")
def kinds_by_merged_items() -> Book:
    book = Book().sheet("测评体系").row("项目", "指标", "分值", "得分", "说明").merge("A2:A3", "A4:A6", "A7:A8")
    book.leaf(["基本指标", "理论武装", 60, 58, "缺一次"], "理论武装", 60, 58, item="基本指标")
    book.leaf([None, "扣分整改", 40, 40, None], "扣分整改", 40, 40, item="基本指标")
    book.leaf(["奖励加分（最高10分）", "获国家级荣誉", 8, 8, None], "获国家级荣誉", 8, 8, kind="bonus")
    book.leaf([None, "获省级荣誉", 5, 4, None], "获省级荣誉", 5, 4, kind="bonus")
    book.leaf([None, "获市级荣誉", 2, None, None], "获市级荣誉", 2, None, kind="bonus")
    book.leaf(["扣分项", "受通报", 5, "扣3分", "市级通报"], "受通报", 5, 3, kind="deduction")
    book.leaf([None, "越级信访", 5, None, None], "越级信访", 5, None, kind="deduction")
    book.leaf(["一票否决", "安全事故", None, None, None], "安全事故", 0, None, kind="veto")
    book.bonus_cap = 10
    book.issue("bonus-over-cap", "A4")
    return book


@case()
def preconditions_not_met_and_unclear() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "自评分", "备注")
    book.row("一、申报条件", None, None, None, None)
    book.leaf([1, "无严重违纪案件", None, "符合", None], "无严重违纪案件", 0, None, kind="veto", code="1")
    book.leaf([2, "连续两届获评", None, "否", None], "连续两届获评", 0, None, {"veto-triggered": "D"}, kind="veto", code="2")
    book.leaf([3, "无重大舆情", None, "正在核实", None], "无重大舆情", 0, None, {"veto-unclear": "D"}, kind="veto", code="3")
    book.row("二、测评指标", None, None, None, None)
    book.leaf([4, "组织领导", 50, 50, None], "组织领导", 50, 50, item="测评指标", code="4")
    book.leaf([5, "活动开展", 50, 48, "少一次"], "活动开展", 50, 48, item="测评指标", code="5")
    book.facts["totals"] = {"vetoed": True}
    return book


@case("libreoffice")
def veto_of_a_departments_award() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "自评分", "扣分原因", "责任科室")
    book.leaf([1, "窗口服务", 60, 57, "投诉一起", "审批科"], "窗口服务", 60, 57, code="1", lead=["审批科"])
    book.leaf([2, "档案管理", 40, 40, None, "办公室"], "档案管理", 40, 40, code="2", lead=["办公室"])
    book.row("一票否决项", None, None, None, None, None)
    book.leaf([3, "被媒体曝光的，取消该科室评优资格", None, "有", None, "审批科"], "被媒体曝光的，取消该科室评优资格", 0, None, {"veto-triggered": "D"}, kind="veto", code="3", lead=["审批科"])
    return book


@case("wps")
def veto_by_count() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "自评分", "扣分原因")
    book.leaf([1, "环境卫生", 100, 98, "两处死角"], "环境卫生", 100, 98, code="1")
    book.row("一票否决项", None, None, None, None)
    book.leaf([2, "年内三次不合格的，取消参评资格", None, 2, None], "年内三次不合格的，取消参评资格", 0, None, kind="veto", code="2")
    book.leaf([3, "发生安全生产责任事故", None, 1, None], "发生安全生产责任事故", 0, None, {"veto-triggered": "D"}, kind="veto", code="3")
    book.facts["totals"] = {"vetoed": True}
    return book


@case()
def veto_column_beside_marks() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "自评分", "扣分原因", "一票否决")
    book.leaf([1, "组织领导", 50, 50, None, "无"], "组织领导", 50, 50, code="1")
    book.leaf([2, "遵纪守法", 50, 49, "一次违章", "有"], "遵纪守法", 50, 49, {"veto-triggered": "F"}, code="2")
    book.facts["totals"] = {"vetoed": True}
    return book
