"""Sheets as offices of many kinds lay them out."""

from book import Book, Formula
from cases import case


@case("libreoffice")
def yearly_contract_with_signatures() -> Book:
    book = Book().sheet("2025年度绩效考核指标")
    book.row("XX县市场监督管理局2025年度绩效管理目标责任书考核表").row("填报单位（盖章）：XX县市场监督管理局", None, None, None, None, "填报日期：2026年1月8日")
    book.row("一级指标", "二级指标", "考核标准", "分值", "自评得分", "扣分原因", "责任股室", "备注").merge("A1:H1", "A4:A6", "A8:A10")
    book.leaf(["党的建设", "理论学习", "未按计划学习的，每次扣0.5分", 10, 9.5, "缺1次", "办公室", "满分10分"], "理论学习", 10, 9.5, item="党的建设", lead=["办公室"])
    book.leaf([None, "党风廉政", "发生违纪的每起扣2分", 10, 10, None, "纪检室", None], "党风廉政", 10, 10, item="党的建设", lead=["纪检室"])
    book.leaf([None, "意识形态", "未按要求报送的每次扣1分", 10, 10, None, "办公室", "2025"], "意识形态", 10, 10, item="党的建设", lead=["办公室"])
    book.row("小  计", None, None, Formula("=SUM(D4:D6)"), Formula("=SUM(E4:E6)"), None, None, None).merge("A7:C7")
    book.states("item", "full", 30, "D7", (4,5,6)).states("item", "actual", 29.5, "E7", (4,5,6))
    book.leaf(["业务工作", "食品安全", "抽检合格率低于98%的，每低1个百分点扣1分", 40, 38, "低2个百分点", "食品股", None], "食品安全", 40, 38, item="业务工作", lead=["食品股"])
    book.leaf([None, "特种设备", "发生事故不得分", 20, 20, None, "特设股", None], "特种设备", 20, 20, item="业务工作", lead=["特设股"])
    book.leaf([None, "消费维权", "按期办结率", 10, 9, "1件超期", "消保股", None], "消费维权", 10, 9, item="业务工作", lead=["消保股"])
    book.row("小  计", None, None, 70, 67, None, None, None).merge("A11:C11")
    book.states("item", "full", 70, "D11", (8,9,10)).states("item", "actual", 67, "E11", (8,9,10))
    book.row("合  计", None, None, Formula("=D7+D11"), Formula("=E7+E11"), None, None, None).merge("A12:C12")
    book.states("total", "full", 100, "D12").states("total", "actual", 96.5, "E12")
    book.row("考核组组长（签字）：", None, None, None, "被考核单位负责人（签字）：")
    book.facts.update(unit="XX县市场监督管理局")
    return book


@case()
def numbers_that_restart_under_sections() -> Book:
    book = Book().sheet("平安建设考评细则").row("2025年度平安建设工作考评细则").row("序号", "考评内容", "评分标准", "标准分", "自评分", "扣分说明").merge("A1:F1")
    book.row("一、社会稳定（30分）", None, None, None, None, None).merge("A3:F3")
    book.leaf([1, "矛盾纠纷排查化解", "未按月排查的扣1分", 15, 14, "8月未报"], "矛盾纠纷排查化解", 15, 14, item="社会稳定", code="1")
    book.leaf([2, "重点人员稳控", "发生越级上访的每起扣3分", 15, 15, None], "重点人员稳控", 15, 15, item="社会稳定", code="2")
    book.row("二、治安防控（40分）", None, None, None, None, None).merge("A6:F6")
    book.leaf([1, "视频监控覆盖", "覆盖率不达标的扣2分", 20, 20, None], "视频监控覆盖", 20, 20, item="治安防控", code="1")
    book.leaf([2, "群防群治", "无队伍的不得分", 20, 18, "台账不全"], "群防群治", 20, 18, item="治安防控", code="2")
    book.row("三、基础工作（30分）", None, None, None, None, None).merge("A9:F9")
    book.leaf([1, "组织领导", "未研究部署的扣2分", 10, 10, None], "组织领导", 10, 10, item="基础工作", code="1")
    book.leaf([2, "宣传教育", "", 20, 19, "少1次"], "宣传教育", 20, 19, item="基础工作", code="2")
    book.states("item", "full", 30, "A3", (4,5)).states("item", "full", 40, "A6", (7,8)).states("item", "full", 30, "A9", (10,11))
    book.row("总  分", None, None, 100, 96, None).merge("A12:C12")
    book.states("total", "full", 100, "D12").states("total", "actual", 96, "E12")
    return book


@case("wps")
def second_level_left_of_the_first() -> Book:
    book = Book().sheet("测评体系").row("序号", "二级指标", "一级指标", "分值", "自评分", "扣分原因").merge("C2:C3", "C4:C6")
    book.leaf([1, "思想建设", "政治建设", 15, 15, None], "思想建设", 15, 15, item="政治建设", code="1")
    book.leaf([2, "组织建设", None, 15, 14, "换届迟"], "组织建设", 15, 14, item="政治建设", code="2")
    book.leaf([3, "窗口服务", "服务群众", 30, 30, None], "窗口服务", 30, 30, item="服务群众", code="3")
    book.leaf([4, "办件时限", None, 20, 19, "一件超时"], "办件时限", 20, 19, item="服务群众", code="4")
    book.leaf([5, "投诉处理", None, 20, 20, None], "投诉处理", 20, 20, item="服务群众", code="5")
    book.total(["合计", None, None, 100, 98, None], {"D": ("full", 100), "E": ("actual", 98)})
    return book


@case()
def second_level_left_and_items_once() -> Book:
    book = Book().sheet("考核指标").row("二级指标", "一级指标", "考核内容", "分值", "得分", "备注")
    book.leaf(["学习制度", "理论武装", "制定年度学习计划", 10, 10, None], "制定年度学习计划", 10, 10, item="理论武装")
    book.leaf([None, None, "中心组学习不少于12次", 10, 9, "少一次"], "中心组学习不少于12次", 10, 9, item="理论武装")
    book.leaf(["宣讲活动", None, "基层宣讲", 20, 20, None], "基层宣讲", 20, 20, item="理论武装")
    book.leaf(["环境卫生", "文明创建", "办公区整洁", 30, 28, "两处杂物"], "办公区整洁", 30, 28, item="文明创建")
    book.leaf(["志愿服务", None, "注册率", 30, 30, None], "注册率", 30, 30, item="文明创建")
    return book


@case()
def items_and_clauses_written_once() -> Book:
    book = Book().sheet("考核细则").row("一级指标", "二级指标", "三级指标", "标准分", "自评得分", "失分原因")
    book.leaf(["组织保障", "领导机制", "成立领导小组", 5, 5, None], "成立领导小组", 5, 5, item="组织保障")
    book.leaf([None, None, "专题研究", 5, 4, "少一次"], "专题研究", 5, 4, item="组织保障")
    book.leaf([None, "经费保障", "列入预算", 10, 10, None], "列入预算", 10, 10, item="组织保障")
    book.leaf(["工作落实", "宣传发动", "专栏", 20, 20, None], "专栏", 20, 20, item="工作落实")
    book.leaf([None, None, "信息报送", 20, 18, "少2条"], "信息报送", 20, 18, item="工作落实")
    book.leaf([None, "督导检查", "每季度督导", 40, 40, None], "每季度督导", 40, 40, item="工作落实")
    book.total(["合计", None, None, 100, 97, None], {"D": ("full", 100), "E": ("actual", 97)})
    return book


@case()
def unnumbered_titles_over_numbered_rows() -> Book:
    book = Book().sheet("测评体系").row("考核内容", "分值", "自评得分", "扣分原因")
    book.row("组织领导", 20, 19, None)
    book.leaf(["1.领导重视", 10, 10, None], "领导重视", 10, 10, item="组织领导")
    book.leaf(["2.制度健全", 10, 9, "缺一项"], "制度健全", 10, 9, item="组织领导")
    book.row("环境整治", 80, 77, None)
    book.leaf(["1.门前三包", 30, 30, None], "门前三包", 30, 30, item="环境整治")
    book.leaf(["2.垃圾分类", 30, 28, "混投"], "垃圾分类", 30, 28, item="环境整治")
    book.leaf(["3.绿化养护", 20, 19, "枯死"], "绿化养护", 20, 19, item="环境整治")
    book.states("item", "full", 20, "B2", (3,4)).states("item", "actual", 19, "C2", (3,4))
    book.states("item", "full", 80, "B5", (6,7,8)).states("item", "actual", 77, "C5", (6,7,8))
    book.total(["合计", 100, 96, None], {"B": ("full", 100), "C": ("actual", 96)})
    return book


@case("wps")
def unnumbered_titles_beside_a_number_column() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因")
    book.row(None, "队伍建设", 40, 38, None)
    book.leaf([1, "业务培训", 20, 19, "少一期"], "业务培训", 20, 19, item="队伍建设", code="1")
    book.leaf([2, "作风纪律", 20, 19, "迟到"], "作风纪律", 20, 19, item="队伍建设", code="2")
    book.row(None, "服务质量", 60, 59, None)
    book.leaf([3, "服务态度", 30, 30, None], "服务态度", 30, 30, item="服务质量", code="3")
    book.leaf([4, "服务效率", 30, 29, "超时"], "服务效率", 30, 29, item="服务质量", code="4")
    book.states("item", "full", 40, "C2", (3,4)).states("item", "actual", 38, "D2", (3,4))
    book.states("item", "full", 60, "C5", (6,7)).states("item", "actual", 59, "D5", (6,7))
    book.total(["合计", None, 100, 97, None], {"C": ("full", 100), "D": ("actual", 97)})
    return book


@case("wps")
def titles_told_by_their_sums() -> Book:
    book = Book().sheet("评分表").row("考核内容", "满分", "得分", "原因")
    book.row("思想建设", 30, 29, None)
    book.leaf(["理论学习", 10, 10, None], "理论学习", 10, 10, item="思想建设")
    book.leaf(["党员教育", 20, 19, "缺课"], "党员教育", 20, 19, item="思想建设")
    book.row("业务建设", 70, 68, None)
    book.leaf(["目标完成", 40, 40, None], "目标完成", 40, 40, item="业务建设")
    book.leaf(["服务质量", 30, 28, "投诉"], "服务质量", 30, 28, item="业务建设")
    book.states("item", "full", 30, "B2", (3,4)).states("item", "actual", 29, "C2", (3,4))
    book.states("item", "full", 70, "B5", (6,7)).states("item", "actual", 68, "C5", (6,7))
    book.total(["总分", 100, 97, None], {"B": ("full", 100), "C": ("actual", 97)})
    return book


@case()
def unnumbered_title_with_a_wrong_total() -> Book:
    book = Book().sheet("测评体系").row("考核内容", "分值", "自评得分", "扣分原因")
    book.row("组织领导", 25, 19, None)
    book.leaf(["1.领导重视", 10, 10, None], "领导重视", 10, 10, item="组织领导")
    book.leaf(["2.制度健全", 10, 9, "缺一项"], "制度健全", 10, 9, item="组织领导")
    book.row("环境整治", 80, 78, None)
    book.leaf(["1.门前三包", 50, 50, None], "门前三包", 50, 50, item="环境整治")
    book.leaf(["2.垃圾分类", 30, 28, "混投"], "垃圾分类", 30, 28, item="环境整治")
    book.states("item", "full", 25, "B2", (3,4)).states("item", "actual", 19, "C2", (3,4))
    book.states("item", "full", 80, "B5", (6,7)).states("item", "actual", 78, "C5", (6,7))
    book.total(["合计", 100, 97, None], {"B": ("full", 100), "C": ("actual", 97)})
    return book


@case()
def one_indicator_without_a_number() -> Book:
    """One row without a number is an indicator all the same."""
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因")
    book.leaf([1, "学习制度", 20, 20, None], "学习制度", 20, 20, code="1")
    book.leaf([2, "值班制度", 20, 19, "脱岗"], "值班制度", 20, 19, code="2")
    book.leaf([None, "保密制度", 20, 20, None], "保密制度", 20, 20)
    book.leaf([3, "档案制度", 40, 40, None], "档案制度", 40, 40, code="3")
    book.total(["合计", None, 100, 99, None], {"C": ("full", 100), "D": ("actual", 99)})
    return book


@case()
def bonus_table_further_down() -> Book:
    book = Book().sheet("考核评分表").row("序号", "考核项目", "考核内容", "标准分", "自评分", "扣分原因").merge("B2:B3")
    book.leaf([1, "党建工作", "三会一课", 50, 48, "记录不全"], "三会一课", 50, 48, item="党建工作", code="1")
    book.leaf([2, None, "主题党日", 50, 50, None], "主题党日", 50, 50, item="党建工作", code="2")
    book.total(["合计", None, None, 100, 98, None], {"D": ("full", 100), "E": ("actual", 98)})
    book.row().row("加分项（最高不超过5分）").row("序号", "加分内容", "加分标准", "加分上限", "自评加分", "备注")
    book.leaf([1, "获市级以上表彰", "每项加2分", 4, 2, "市先进"], "获市级以上表彰", 4, 2, kind="bonus", code="1")
    book.leaf([2, "经验推广", "每次加1分", 3, 1, None], "经验推广", 3, 1, kind="bonus", code="2")
    book.bonus_cap = 5
    return book


@case("libreoffice")
def negative_list_with_other_columns() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评项目", "测评内容", "应得分", "自评得分", "责任科室", "扣分原因")
    book.leaf([1, "组织领导", "机构健全", 40, 40, "办公室", None], "机构健全", 40, 40, item="组织领导", code="1", lead=["办公室"])
    book.leaf([2, "创建活动", "志愿服务", 60, 57, "团委", "少三次"], "志愿服务", 60, 57, item="创建活动", code="2", lead=["团委"])
    book.total(["合计", None, None, 100, 97, None, None], {"D": ("full", 100), "E": ("actual", 97)})
    book.row().row("负面清单")
    book.row("序号", "负面情形", "扣分标准", "扣分", "情况说明")
    book.leaf([1, "发生责任事故", "每起扣5分", None, None], "发生责任事故", 0, None, kind="deduction", code="1")
    book.leaf([2, "被通报批评", "每次扣2分", 2, "市级通报一次"], "被通报批评", 0, 2, kind="deduction", code="2")
    return book


@case("wps")
def veto_table_further_down() -> Book:
    book = Book().sheet("平安单位创建考评表").row("序号", "考评项目", "考评标准", "分值", "自评得分", "备注")
    book.leaf([1, "组织领导", "有机构有人员", 50, 50, None], "组织领导", 50, 50, code="1")
    book.leaf([2, "安全防范", "三防到位", 50, 46, "监控缺2处"], "安全防范", 50, 46, code="2")
    book.row("合计", None, None, 100, 96, None)
    book.states("total", "full", 100, "D4").states("total", "actual", 96, "E4")
    book.row().row("一票否决事项").row("序号", "否决情形", "是否发生", "说明")
    book.leaf([1, "发生重大刑事案件", "否", None], "发生重大刑事案件", 0, None, kind="veto", code="1")
    book.leaf([2, "发生群体性事件", "否", None], "发生群体性事件", 0, None, kind="veto", code="2")
    return book


@case()
def recapitulation_below_the_table() -> Book:
    book = Book().sheet("测评体系").row("测评项目", "测评内容", "应得分", "实得分", "扣分原因").merge("A2:A3", "A4:A5")
    book.leaf(["组织领导", "机构健全", 20, 20, None], "机构健全", 20, 20, item="组织领导")
    book.leaf([None, "制度完善", 20, 19, "缺一项"], "制度完善", 20, 19, item="组织领导")
    book.leaf(["创建活动", "志愿服务", 30, 30, None], "志愿服务", 30, 30, item="创建活动")
    book.leaf([None, "主题宣传", 30, 28, "少两次"], "主题宣传", 30, 28, item="创建活动")
    book.total(["合计", None, 100, 97, None], {"C": ("full", 100), "D": ("actual", 97)})
    book.row().row("各项得分汇总").row("测评项目", "应得分", "实得分", "备注").row("组织领导", 40, 39, None).row("创建活动", 60, 58, None).row("合计", 100, 97, None)
    return book


@case()
def marks_column_without_a_heading() -> Book:
    book = Book().sheet("测评体系").row("序号", "考核内容", "分值", None, "备注")
    book.leaf([1, "理论学习", 30, 29, "缺一次"], "理论学习", 30, 29, code="1")
    book.leaf([2, "廉政教育", 30, 30, None], "廉政教育", 30, 30, code="2")
    book.leaf([3, "精神文明", 40, 38, "环境扣分"], "精神文明", 40, 38, code="3")
    book.total(["合计", None, 100, 97, None], {"C": ("full", 100), "D": ("actual", 97)})
    return book


@case()
def cap_in_a_note_below() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "分值", "自评分", "扣分说明")
    book.row("一、基本指标", None, None, None, None)
    book.leaf([1, "组织领导", 50, 50, None], "组织领导", 50, 50, item="基本指标", code="1")
    book.leaf([2, "工作成效", 50, 49, "一项滞后"], "工作成效", 50, 49, item="基本指标", code="2")
    book.row("二、加分项", None, None, None, None)
    book.leaf([3, "国家级表彰", None, 8, None], "国家级表彰", 0, 8, kind="bonus", code="3")
    book.leaf([4, "省级表彰", None, 5, None], "省级表彰", 0, 5, kind="bonus", code="4")
    book.row("注：1.加分最高不超过10分；2.同一荣誉不重复加分。")
    book.bonus_cap = 10
    book.issue("bonus-over-cap", "A5")
    return book


@case("libreoffice")
def headings_split_over_groups() -> Book:
    book = Book().sheet("绩效考核表").row("2025年机关绩效考核表").row("序号", "考核指标", None, "计分", None, None, "扣分原因", "责任处室")
    book.row(None, "指标名称", "指标说明", "标准分", "自评分", "考核分", None, None)
    book.merge("A1:H1", "A2:A3", "B2:C2", "D2:F2", "G2:G3", "H2:H3")
    book.leaf([1, "公文处理", "按时办结率达100%", 40, 40, 39, "一件超时", "秘书处"], "公文处理", 40, 40, {"review-differs": "F"}, review=39, code="1", lead=["秘书处"])
    book.leaf([2, "会议保障", "无差错", 30, 30, 30, None, "会务处"], "会议保障", 30, 30, review=30, code="2", lead=["会务处"])
    book.leaf([3, "后勤服务", "满意度达90%以上", 30, 29, 29, "食堂投诉", "行政处"], "后勤服务", 30, 29, review=29, code="3", lead=["行政处"])
    book.row("合  计", None, None, 100, 99, 98).merge("A7:C7")
    book.states("total", "full", 100, "D7").states("total", "actual", 99, "E7").states("total", "review", 98, "F7")
    return book


@case("wps")
def months_with_their_sum() -> Book:
    book = Book().sheet("月考核").row("序号", "考核内容", "分值", "1月", "2月", "3月", "4月", "5月", "6月", "合计", "备注")
    book.leaf([1, "考勤纪律", 60, 10, 10, 9, 10, 10, 10, Formula("=SUM(D2:I2)", 59), "3月迟到"], "考勤纪律", 60, 59, code="1")
    book.leaf([2, "工作实绩", 40, 6, 6, 7, 7, 6, 7, Formula("=SUM(D3:I3)", 39), "信息少"], "工作实绩", 40, 39, code="2")
    book.row("合计", None, 100, 16, 16, 16, 17, 16, 17, 98, None)
    book.states("total", "full", 100, "C4").states("total", "actual", 98, "J4")
    return book


@case()
def quarters_with_their_mean() -> Book:
    book = Book().sheet("考核得分表").row("序号", "考核指标", "权重分", "得分", None, None, None, "平均得分", "扣分原因").row(None, None, None, "一季度", "二季度", "三季度", "四季度", None, None)
    book.merge("A1:A2", "B1:B2", "C1:C2", "D1:G1", "H1:H2", "I1:I2")
    book.leaf([1, "综合协调", 50, 50, 49, 48, 49, 49, "协调不力"], "综合协调", 50, 49, code="1")
    book.leaf([2, "督查督办", 50, 50, 50, 50, 50, 50, None], "督查督办", 50, 50, code="2")
    book.total(["合计", None, 100, 100, 99, 98, 99, 99, None], {"C": ("full", 100), "H": ("actual", 99)})
    return book


@case()
def assessors_with_their_mean() -> Book:
    book = Book().sheet("评分表").row("序号", "评分项目", "评分标准", "满分", "评委1", "评委2", "评委3", "平均分")
    book.leaf([1, "主题鲜明", "紧扣主题", 40, 38, 39, 40, 39], "主题鲜明", 40, 39, {"deduction-unexplained": "H"}, code="1")
    book.leaf([2, "内容充实", "事例典型", 30, 30, 30, 30, 30], "内容充实", 30, 30, code="2")
    book.leaf([3, "表达流畅", "脱稿", 30, 27, 28, 29, 28], "表达流畅", 30, 28, {"deduction-unexplained": "H"}, code="3")
    book.row("总分", None, None, 100, 95, 97, 99, 97)
    book.states("total", "full", 100, "D5").states("total", "actual", 97, "H5")
    return book


@case("libreoffice")
def deductions_by_month() -> Book:
    book = Book().sheet("日常考核").row("序号", "考核内容", "分值", "扣分", None, None, "合计扣分", "扣分原因").row(None, None, None, "1月", "2月", "3月", None, None)
    book.merge("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2")
    book.leaf([1, "考勤", 50, 1, None, 0.5, 1.5, "迟到"], "考勤", 50, 48.5, code="1")
    book.leaf([2, "值班", 50, None, 2, None, 2, "脱岗"], "值班", 50, 48, code="2")
    return book


@case()
def last_year_beside_this_year() -> Book:
    book = Book().sheet("考核表").row("序号", "考核内容", "分值", "上年得分", "本年得分", "扣分原因")
    book.leaf([1, "信息宣传", 50, 45, 48, "少2篇"], "信息宣传", 50, 48, code="1")
    book.leaf([2, "机要保密", 50, 50, 50, None], "机要保密", 50, 50, code="2")
    book.total(["合计", None, 100, 95, 98, None], {"C": ("full", 100), "E": ("actual", 98)})
    return book


@case("libreoffice")
def weights_in_percent_with_weighted_marks() -> Book:
    book = Book().sheet("绩效评价").row("一级指标", "二级指标", "权重", "得分（百分制）", "加权得分", "失分说明").merge("A2:A3", "A4:A5").format(C2="0%", C3="0%", C4="0%", C5="0%")
    book.leaf(["履职效能", "重点工作", 0.3, 95, Formula("=C2*D2"), "一项滞后"], "重点工作", 30, 28.5, item="履职效能")
    book.leaf([None, "日常工作", 0.2, 100, Formula("=C3*D3"), None], "日常工作", 20, 20, item="履职效能")
    book.leaf(["管理效率", "预算执行", 0.25, 92, Formula("=C4*D4"), "进度慢"], "预算执行", 25, 23, item="管理效率")
    book.leaf([None, "内部控制", 0.25, 100, Formula("=C5*D5"), None], "内部控制", 25, 25, item="管理效率")
    return book


@case()
def weights_as_text() -> Book:
    book = Book().sheet("测评指标").row("指标名称", "权重", "自评得分", "说明")
    book.leaf(["组织领导", "20%", 19, "少一次会"], "组织领导", 20, 19)
    book.leaf(["工作措施", "35%", 35, None], "工作措施", 35, 35)
    book.leaf(["工作成效", "45%", 43, "一项未达"], "工作成效", 45, 43)
    return book


@case()
def what_does_not_apply_in_a_safety_check() -> Book:
    book = Book().sheet("安全生产检查评分").row("检查项目", "检查内容", "检查方法", "应得分", "实得分", "备注").merge("A2:A4", "A5:A6")
    book.leaf(["安全管理", "责任制落实", "查资料", 20, 20, None], "责任制落实", 20, 20, item="安全管理")
    book.leaf([None, "教育培训", "查记录", 20, 18, "缺2人"], "教育培训", 20, 18, item="安全管理")
    book.leaf([None, "危化品管理", "现场查看", 20, "不涉及", None], "危化品管理", 20, None, item="安全管理", state="not-applicable")
    book.leaf(["现场管理", "消防设施", "现场查看", 20, 0, "灭火器过期"], "消防设施", 20, 0, item="现场管理")
    book.leaf([None, "用电安全", "现场查看", 20, "—", None], "用电安全", 20, None, item="现场管理", state="not-applicable")
    book.row("合计得分", None, None, 60, 38, None).states("total", "full", 60, "D7").states("total", "actual", 38, "E7")
    return book


@case("wps")
def five_good_branch() -> Book:
    book = Book().sheet("五好党支部").row("“五好”党支部考评表").row("考评项目", "考评内容", "自评分").merge("A1:C1", "A3:A4", "A5:A6", "A7:A8")
    book.leaf(["领导班子好（30分）", "1.班子健全，分工明确。（15分）", 15], "班子健全，分工明确", 15, 15, item="领导班子好")
    book.leaf([None, "2.民主集中制落实到位。（15分）", 14], "民主集中制落实到位", 15, 14, {"deduction-unexplained": "C"}, item="领导班子好")
    book.leaf(["党员队伍好（40分）", "1.发展党员程序规范。（20分）", 20], "发展党员程序规范", 20, 20, item="党员队伍好")
    book.leaf([None, "2.党员作用发挥明显。（20分）", 20], "党员作用发挥明显", 20, 20, item="党员队伍好")
    book.leaf(["工作业绩好（30分）", "1.年度目标任务全面完成。（20分）", 20], "年度目标任务全面完成", 20, 20, item="工作业绩好")
    book.leaf([None, "2.群众评价高。（10分）", 10], "群众评价高", 10, 10, item="工作业绩好")
    book.states("item", "full", 30, "A3", (3,4)).states("item", "full", 40, "A5", (5,6)).states("item", "full", 30, "A7", (7,8))
    book.row("合计", "100分", 99).states("total", "actual", 99, "C9")
    return book


@case("libreoffice")
def codes_of_two_levels() -> Book:
    book = Book().sheet("文明校园测评细则").row("一级指标", None, "二级指标", None, "测评标准", "分值", "自评分", "失分原因").row("代码", "名称", "代码", "名称", None, None, None, None)
    book.merge("A1:B1", "C1:D1", "E1:E2", "F1:F2", "G1:G2", "H1:H2", "A3:A4", "B3:B4", "A5:A6", "B5:B6")
    book.leaf(["Ⅰ", "思想道德建设", "Ⅰ-1", "理想信念教育", "有方案有总结", 20, 20, None], "理想信念教育", 20, 20, item="思想道德建设", code="Ⅰ-1")
    book.leaf([None, None, "Ⅰ-2", "社会主义核心价值观", "进教材进课堂", 30, 29, "缺教案"], "社会主义核心价值观", 30, 29, item="思想道德建设", code="Ⅰ-2")
    book.leaf(["Ⅱ", "校园文化", "Ⅱ-1", "校训校风", "上墙", 20, 20, None], "校训校风", 20, 20, item="校园文化", code="Ⅱ-1")
    book.leaf([None, None, "Ⅱ-2", "文体活动", "每学期2次", 30, 28, "少一次"], "文体活动", 30, 28, item="校园文化", code="Ⅱ-2")
    return book


@case()
def opinions_to_sign_below() -> Book:
    book = Book().sheet("节约型机关评价表").row("节约型机关创建评价表").row("类别", "评价内容", "评价标准", "分值", "自评分", "复核得分", "评分说明").merge("A1:G1", "A3:A4", "A5:A6")
    book.leaf(["组织管理(40 分)", "建立协调机制", "有领导小组得20分", 20, 20, 20, None], "建立协调机制", 20, 20, review=20, item="组织管理")
    book.leaf([None, "能耗统计", "按季报送", 20, 20, 18, "迟报1次"], "能耗统计", 20, 20, {"review-differs": "F"}, review=18, item="组织管理")
    book.leaf(["资源节约(60 分)", "节约用水", "器具普及率100%", 30, 30, 30, None], "节约用水", 30, 30, review=30, item="资源节约")
    book.leaf([None, "节约用电", "LED普及率", 30, 27, 27, "未全部更换"], "节约用电", 30, 27, review=27, item="资源节约")
    book.states("item", "full", 40, "A3", (3,4)).states("item", "full", 60, "A5", (5,6))
    book.row("总计得分", None, None, 100, 97, 95, None).states("total", "full", 100, "D7").states("total", "actual", 97, "E7").states("total", "review", 95, "F7")
    book.row("自评单位意见", "（盖章）\n\n年  月  日").row("复核单位意见", "（盖章）\n\n年  月  日").row("联系人", "王五", "联系电话", "13800000000")
    return book


@case()
def indicators_of_one_name() -> Book:
    book = Book().sheet("测评体系").row("测评项目", "测评内容", "应得分", "实得分", "扣分原因", "责任科室").merge("A2:A3", "A4:A5", "F2:F3")
    book.leaf(["依法行政", "资料完整", 25, 25, None, "法规科"], "资料完整", 25, 25, item="依法行政", lead=["法规科"])
    book.leaf([None, "工作成效", 25, 24, "一件败诉", None], "工作成效", 25, 24, item="依法行政", lead=["法规科"])
    book.leaf(["政务公开", "资料完整", 25, 23, "缺目录", "办公室"], "资料完整", 25, 23, item="政务公开", lead=["办公室"])
    book.leaf([None, "工作成效", 25, 25, None, "信息科"], "工作成效", 25, 25, item="政务公开", lead=["信息科"])
    book.sheet("任务分解").row("测评项目", "测评内容", "工作任务", "责任科室", "完成时限")
    book.task(["依法行政", "资料完整", "整理案卷", "法规科", "6月底前"], "整理案卷", due="2026-06-30", lead=["法规科"])
    book.task(["政务公开", "资料完整", "整理公开目录", "办公室", "7月底前"], "整理公开目录", due="2026-07-31", lead=["办公室"])
    book.task(["政务公开", "工作成效", "更新网站", "信息科", "8月底前"], "更新网站", due="2026-08-31", lead=["信息科"])
    book.task(["依法行政", "工作成效", "复盘败诉案", "法规科", "9月底前"], "复盘败诉案", due="2026-09-30", lead=["法规科"])
    return book


@case("libreoffice")
def total_in_the_first_row() -> Book:
    book = Book().sheet("考核表").row("项目", "内容", "分值", "自评分", "原因")
    book.row("合计", None, 100, 95, None)
    book.leaf(["学习", "集中学习", 40, 38, "缺席"], "集中学习", 40, 38, item="学习")
    book.leaf(["工作", "任务完成", 60, 57, "一项滞后"], "任务完成", 60, 57, item="工作")
    book.states("total", "full", 100, "C2").states("total", "actual", 95, "D2")
    return book


@case()
def remarks_between_the_rows() -> Book:
    book = Book().sheet("考核指标").row("序号", "指标名称", "分值", "自评分", "扣分原因").merge("A2:E2", "A5:E5")
    book.row("（以下为共性指标，各单位均须考核）")
    book.leaf([1, "党的建设", 30, 30, None], "党的建设", 30, 30, code="1")
    book.leaf([2, "依法行政", 30, 29, "一案被纠"], "依法行政", 30, 29, code="2")
    book.row("（以下为个性指标，由责任单位考核）")
    book.leaf([3, "项目建设", 40, 40, None], "项目建设", 40, 40, code="3")
    book.total(["合计", None, 100, 99, None], {"C": ("full", 100), "D": ("actual", 99)})
    return book


@case()
def form_fields_above_the_table() -> Book:
    book = Book().sheet("自评表").row("文明单位自评表").row("单位名称", "XX市水利局", None, "单位级别", "正科级").row("联系人", "李四", None, "电话", "0719-5220000").row("职工人数", 86, None, "党员人数", 40).row()
    book.row("序号", "测评内容", "标准分", "自评分", "扣分原因")
    book.leaf([1, "道德讲堂", 50, 50, None], "道德讲堂", 50, 50, code="1")
    book.leaf([2, "节水宣传", 50, 46, "少两场"], "节水宣传", 50, 46, code="2")
    book.total(["合计", None, 100, 96, None], {"C": ("full", 100), "D": ("actual", 96)})
    book.facts.update(unit="XX市水利局")
    return book


@case()
def total_in_a_line_of_text() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因")
    book.leaf([1, "卫生", 50, 49, "死角"], "卫生", 50, 49, code="1")
    book.leaf([2, "秩序", 50, 50, None], "秩序", 50, 50, code="2")
    book.row("自评总得分：99分", None, None, None, None).merge("A4:E4")
    book.states("total", "actual", 99, "A4")
    return book


@case("libreoffice")
def breakdown_under_grouped_headings() -> Book:
    book = Book().sheet("测评体系").row("编号", "指标", "分值", "自评分", "扣分原因")
    book.leaf(["1.1", "阵地建设", 50, 50, None], "阵地建设", 50, 50, code="1.1", lead=["宣传科"], support=["办公室", "财务科"])
    book.leaf(["1.2", "队伍建设", 50, 48, "人员不足"], "队伍建设", 50, 48, code="1.2", lead=["人事科"])
    book.sheet("2026年任务分解表").row("2026年创建任务分解表").row("编号", "工作任务", "责任分工", None, "完成时限", "完成情况").row(None, None, "牵头科室", "配合科室", None, None)
    book.merge("A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "A4:A5", "C4:C5", "D4:D5")
    book.task(["1.1", "建文化墙", "宣传科", "办公室、财务科", "6月底", "进行中"], "建文化墙", indicator="1.1", due="2026-06-30", progress="doing", lead=["宣传科"], support=["办公室", "财务科"])
    book.task([None, "更新宣传栏", None, None, "每月底", "正常开展"], "更新宣传栏", indicator="1.1", due=None, recurring="每月底", lead=["宣传科"])
    book.task(["1.2", "招录人员", "人事科", "—", "年底前", "未启动"], "招录人员", indicator="1.2", due="2026-12-31", progress="todo", lead=["人事科"], support=[])
    return book


@case()
def departments_in_the_first_column() -> Book:
    """责任科室 is the first, merged column: who is scored for what."""
    book = Book().sheet("科室目标责任").row("责任科室", "目标任务", "考核标准", "分值", "得分", "备注").merge("A2:A3", "A4:A5")
    book.leaf(["办公室", "公文运转", "无差错", 20, 19, "错发1件"], "公文运转", 20, 19, lead=["办公室"])
    book.leaf([None, "会议服务", "保障到位", 30, 30, None], "会议服务", 30, 30, lead=["办公室"])
    book.leaf(["财务科", "预算编制", "按时", 25, 25, None], "预算编制", 25, 25, lead=["财务科"])
    book.leaf([None, "资产管理", "账实相符", 25, 24, "盘亏1项"], "资产管理", 25, 24, lead=["财务科"])
    book.total(["合计", None, None, 100, 98, None], {"D": ("full", 100), "E": ("actual", 98)})
    return book


@case("libreoffice")
def marks_of_items_and_of_their_rules() -> Book:
    book = Book().sheet("责任制考核").row("考核内容", "分值", "考核细则", "细则分值", "自评分", "扣分原因").merge("A2:A4", "B2:B4", "A5:A6", "B5:B6")
    book.leaf(["责任落实", 60, "签订责任书", 20, 20, None], "签订责任书", 20, 20, item="责任落实")
    book.leaf([None, None, "定期研究", 20, 18, "少一次"], "定期研究", 20, 18, item="责任落实")
    book.leaf([None, None, "督促检查", 20, 20, None], "督促检查", 20, 20, item="责任落实")
    book.leaf(["监督检查", 40, "专项检查", 20, 20, None], "专项检查", 20, 20, item="监督检查")
    book.leaf([None, None, "通报曝光", 20, 19, "未通报"], "通报曝光", 20, 19, item="监督检查")
    book.states("item", "full", 60, "B2", (2,3,4)).states("item", "full", 40, "B5", (5,6))
    book.row("合计", 100, None, 100, 97, None).states("total", "full", 100, "D7").states("total", "full", 100, "B7").states("total", "actual", 97, "E7")
    return book
