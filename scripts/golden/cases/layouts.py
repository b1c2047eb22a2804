"""Where the columns, headings and sections of a framework stand."""

from book import Book
from cases import case


@case()
def merged_items_under_grouped_headings() -> Book:
    book = Book().sheet("文明单位测评体系")
    book.row("XX市税务局2025年度文明单位测评体系自评表").row("填报单位：XX市税务局", "", "", "", "填报日期：2026年1月10日")
    book.row("测评项目", "指标编号", "测评内容", "材料审核(40分)", "", "扣分原因").row("", "", "", "应得分", "自评得分", "")
    book.merge("A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "A5:A6", "A7:A8")
    first, second = {"item": "组织领导"}, {"item": "创建活动"}
    book.leaf(["一、组织领导（20分）", "Ⅰ-1", "领导重视", 10, 10, None], "领导重视", 10, 10, code="Ⅰ-1", **first, lead=["办公室"], support=["人事科"])
    book.leaf([None, "Ⅰ-2", "制度健全", 10, 9, "台账不全"], "制度健全", 10, 9, code="Ⅰ-2", **first, lead=["人事科"], support=["办公室", "法规科"])
    book.leaf(["二、创建活动（20分）", "Ⅱ-1", "志愿服务", 12, "１１．５", None], "志愿服务", 12, 11.5, {"deduction-unexplained": "E"}, code="Ⅱ-1", **second, lead=["机关党委"], support=["办公室", "人事科", "法规科"])
    book.leaf([None, "Ⅱ-2", "主题宣传", "8分", None, None], "主题宣传", 8, None, {"actual-missing": "E"}, code="Ⅱ-2", **second, lead=["办公室"])
    book.states("item", "full", 20, "A5", (5, 6)).states("item", "full", 20, "A7", (7, 8)).states("total", "full", 40, "D3")
    book.total(["合计", "", "", 40, 30.5, None], {"D": ("full", 40), "E": ("actual", 30.5)})
    book.facts.update(unit="XX市税务局", period="2025年度", framework="文明单位测评体系", breakdown="责任分解")
    book.sheet("责任分解").row("XX市税务局文明创建责任分解表")
    book.row("序号", "指标编号", "工作任务", "牵头科室", "配合科室", "完成时限", "完成情况")
    book.task([1, "Ⅰ-1", "召开动员会", "办公室", "人事科", "2025年3月底", "已完成"], "召开动员会", indicator="Ⅰ-1", due="2025-03-31", progress="done", lead=["办公室"], support=["人事科"])
    book.task([2, "Ⅰ-2", "修订制度", "人事科", "办公室、法规科", "第一季度", "已落实"], "修订制度", indicator="Ⅰ-2", due="2025-03-31", progress="done")
    book.task([3, "Ⅱ-1", "开展志愿服务", "机关党委", "各科室", "每月20日前", "进行中"], "开展志愿服务", indicator="Ⅱ-1", due=None, recurring="每月20日前", progress="doing", lead=["机关党委"])
    book.task([4, "Ⅱ-2", "宣传报道", "办公室", "", "年底前", ""], "宣传报道", {"task-overdue": "F"}, indicator="Ⅱ-2", due="2025-12-31", progress="unknown")
    book.task([5, "Ⅱ-9", "编印文集", "法规科", "", "2月30日", "尽快"], "编印文集", {"task-orphan": "C", "deadline-invalid": "F", "progress-invalid": "G"}, indicator=None, due=None, progress="unknown")
    return book


@case("libreoffice")
def section_rows_with_marks() -> Book:
    book = Book().sheet("测评体系").row("2025年绩效考核指标体系").merge("A1:F1")
    book.row("序号", "考核内容", "分值", "自评分", "扣分说明", "责任科室")
    book.row("一", "党的建设", 30, 28, None, None)
    book.leaf([1, "理论学习", 15, 14, "缺一次学习记录", "组织科"], "理论学习", 15, 14, item="党的建设", lead=["组织科"])
    book.leaf([2, "组织生活", 15, 14, "记录不规范", "组织科"], "组织生活", 15, 14, item="党的建设", lead=["组织科"])
    book.states("item", "full", 30, "C3", (4, 5)).states("item", "actual", 28, "D3", (4, 5))
    book.row("二", "业务工作", 70, 68, None, None)
    book.leaf([3, "目标任务", 40, 40, None, "业务科、办公室"], "目标任务", 40, 40, item="业务工作", lead=["业务科"])
    book.leaf([4, "服务群众", 30, 28, "投诉1起", "业务科"], "服务群众", 30, 28, item="业务工作", lead=["业务科"])
    book.states("item", "full", 70, "C6", (7, 8)).states("item", "actual", 68, "D6", (7, 8))
    book.idle.append("办公室")
    book.total(["小计", "", 100, 96, None, None], {"C": ("full", 100), "D": ("actual", 96)}, level="item")
    book.total(["总计", "", 100, 96, None, None], {"C": ("full", 100), "D": ("actual", 96)})
    return book


@case("wps")
def marks_within_texts() -> Book:
    book = Book().sheet("Sheet1").row("文明单位测评细则").row("测评项目", "测评内容", "自评").merge("A1:C1", "A3:A4", "A5:A6")
    book.leaf(["班子建设（8分）", "①团结协作（4分）", 4], "团结协作", 4, 4, item="班子建设", code="①")
    book.leaf([None, "②廉洁自律（4分）", 3], "廉洁自律", 4, 3, {"deduction-unexplained": "C"}, item="班子建设", code="②")
    book.leaf(["队伍建设（11分）", "①业务培训（6分）", 6], "业务培训", 6, 6, item="队伍建设", code="①")
    book.leaf([None, "②文明礼仪（5分）", 5], "文明礼仪", 5, 5, item="队伍建设", code="②")
    book.states("item", "full", 8, "A3", (3, 4)).states("item", "full", 11, "A5", (5, 6))
    book.total(["合计", None, 18], {"C": ("actual", 18)})
    return book


@case()
def columns_in_another_order() -> Book:
    book = Book().sheet("考核测评表").row("单位：城关镇政府")
    header = ("自评得分", "标准分值", "考核内容", "扣分原因", "考核项目")
    book.row(*header)
    book.leaf([10, 10, "党建引领", None, "党建"], "党建引领", 10, 10, item="党建")
    book.leaf([8, 10, "廉政建设", "有信访", "党建"], "廉政建设", 10, 8, item="党建")
    book.row().row(*header)
    book.leaf([30, 30, "经济发展", None, "经济"], "经济发展", 30, 30, item="经济")
    book.leaf([50, 50, "环境整治", None, "民生"], "环境整治", 50, 50, item="民生")
    book.total([98, 100, "合计", None, ""], {"A": ("actual", 98), "B": ("full", 100)})
    book.row("填表人：张三", "", "审核人：李四", "", "")
    book.facts["unit"] = "城关镇政府"
    return book


@case("libreoffice")
def item_column_at_the_far_right_merged() -> Book:
    book = Book().sheet("测评体系").row("序号", "考评内容", "满分", "自评得分", "扣分说明", "考评类别").merge("F2:F3", "F4:F6")
    book.leaf([1, "学习教育", 20, 20, None, "理论武装"], "学习教育", 20, 20, item="理论武装", code="1")
    book.leaf([2, "阵地管理", 20, 19, "一处破损", None], "阵地管理", 20, 19, item="理论武装", code="2")
    book.leaf([3, "结对帮扶", 20, 20, None, "文明实践"], "结对帮扶", 20, 20, item="文明实践", code="3")
    book.leaf([4, "文明餐桌", 20, 18, "无提示牌", None], "文明餐桌", 20, 18, item="文明实践", code="4")
    book.leaf([5, "绿色出行", 20, 20, None, None], "绿色出行", 20, 20, item="文明实践", code="5")
    book.total(["合计", None, 100, 97, None, None], {"C": ("full", 100), "D": ("actual", 97)})
    return book


@case("wps")
def three_levels_with_marks_in_merged_cells() -> Book:
    book = Book().sheet("测评标准").row("一级指标", "二级指标", "三级指标", "分值", "自查得分", "失分原因").merge("A2:A4", "B2:B3", "A5:A6", "B5:B6")
    book.leaf(["理想信念教育（30分）", "学习培训(20分)", "党组中心组学习", 10, 10, None], "党组中心组学习", 10, 10, item="理想信念教育")
    book.leaf([None, None, "干部在线学习", 10, 9, "未完成"], "干部在线学习", 10, 9, item="理想信念教育")
    book.leaf([None, "宣传阵地(10分)", "宣传栏", 10, 10, None], "宣传栏", 10, 10, item="理想信念教育")
    book.leaf(["培育文明风尚(70分)", "志愿服务(70分)", "活动次数", 40, 40, None], "活动次数", 40, 40, item="培育文明风尚")
    book.leaf([None, None, "注册率", 30, 25, "不足"], "注册率", 30, 25, item="培育文明风尚")
    book.states("item", "full", 30, "A2", (2, 3, 4)).states("item", "full", 70, "A5", (5, 6))
    book.states("indicator", "full", 20, "B2", (2, 3)).states("indicator", "full", 10, "B4", (4,)).states("indicator", "full", 70, "B5", (5, 6))
    return book


@case()
def clauses_with_marks_in_running_text() -> Book:
    book = Book().sheet("测评体系").row("项目及分值", "考核内容及评分标准", "自评得分", "扣分原因").merge("A2:A3", "A4:A5")
    book.leaf(["一、组织领导（20分）", "1.领导重视，每年研究不少于2次（10分），每缺一次扣2分", 10, None], "领导重视，每年研究不少于2次，每缺一次扣2分", 10, 10, item="组织领导")
    book.leaf([None, "2.机构健全，经费到位（10分），每缺一项扣1分", 9, "一项未到位"], "机构健全，经费到位，每缺一项扣1分", 10, 9, item="组织领导")
    book.leaf(["二、创建活动（80分）", "1.开展志愿服务活动（50分），每少一次扣5分，扣完为止", 45, "少一次"], "开展志愿服务活动，每少一次扣5分，扣完为止", 50, 45, item="创建活动")
    book.leaf([None, "2.宣传氛围（30分）", 30, None], "宣传氛围", 30, 30, item="创建活动")
    book.states("item", "full", 20, "A2", (2, 3)).states("item", "full", 80, "A4", (4, 5))
    book.total(["合计（100分）", None, 94, None], {"A": ("full", 100), "C": ("actual", 94)})
    return book


@case("wps")
def header_below_notes_and_stamp_lines() -> Book:
    book = Book().sheet("测评体系").row("关于开展自评的说明").row("一、请各单位认真填写").row("二、得分应与佐证材料一致，满分100分").row("三、扣分原因必填")
    book.row().row("附件2").row("XX市卫健委2026年度文明单位测评表").row("单位（盖章）：", "XX市卫健委").row()
    book.row("序号", "测评指标", "满分值", "自查得分", "存在问题")
    book.leaf([1, "健康宣传", 33.3, 33.3, None], "健康宣传", 33.3, 33.3, code="1")
    book.leaf([2, "就医秩序", 33.3, 33.2, "导诊不足"], "就医秩序", 33.3, 33.2, code="2")
    book.leaf([3, "院感管理", 33.4, 33.3, "记录缺一次"], "院感管理", 33.4, 33.3, code="3")
    book.total(["", "合计", 100, 99.8, None], {"C": ("full", 100), "D": ("actual", 99.8)})
    book.facts.update(unit="XX市卫健委", period="2026年度")
    return book


@case()
def sections_as_texts_with_marks() -> Book:
    book = Book().sheet("测评体系").row("指标内容", "分值", "自评得分", "扣分原因")
    book.row("（一）思想道德建设 40分", None, None, None)
    book.leaf(["1. 学习制度", 20, 20, None], "学习制度", 20, 20, item="思想道德建设")
    book.leaf(["2. 主题教育", 20, 19, "少一次"], "主题教育", 20, 19, item="思想道德建设")
    book.row("（二）文明创建 60分", None, None, None)
    book.leaf(["1. 志愿服务", 30, 30, None], "志愿服务", 30, 30, item="文明创建")
    book.leaf(["2. 文明窗口", 30, 28, "投诉一起"], "文明窗口", 30, 28, item="文明创建")
    book.states("item", "full", 40, "A2", (3, 4)).states("item", "full", 60, "A5", (6, 7))
    book.total(["以上合计", 100, 97, None], {"B": ("full", 100), "C": ("actual", 97)})
    return book


@case("wps")
def section_titles_in_the_number_column() -> Book:
    book = Book().sheet("测评体系").row("项次", "测评内容", "标准分", "自测分", "说明")
    book.row("一、思想建设", None, "二十分", None, None)
    book.leaf([1, "学习", "十分", "十分", None], "学习", 10, 10, item="思想建设", code="1")
    book.leaf([2, "宣讲", "十分", "九分", "次数少"], "宣讲", 10, 9, item="思想建设", code="2")
    book.row("二、环境", None, "八十分", None, None)
    book.leaf([3, "整洁", "五十分", 50, None], "整洁", 50, 50, item="环境", code="3")
    book.leaf([4, "绿化", "三十分", 30, None], "绿化", 30, 30, item="环境", code="4")
    book.states("item", "full", 20, "C2", (3, 4)).states("item", "full", 80, "C5", (6, 7))
    book.total(["累计", None, 100, "九十九分", None], {"C": ("full", 100), "D": ("actual", 99)})
    return book


@case("libreoffice")
def three_header_rows() -> Book:
    book = Book().sheet("测评体系").row("文明单位测评体系").merge("A1:G1")
    book.row("序号", "测评内容", "评分情况", None, None, None, "备注").row(None, None, "单位自评", None, "上级复核", None, None)
    book.row(None, None, "应得分", "自评得分", "复核得分", "扣分原因", None)
    book.merge("A2:A4", "B2:B4", "C2:F2", "C3:D3", "E3:F3", "G2:G4")
    book.leaf([1, "制度建设", 60, 60, 58, "制度缺一项", None], "制度建设", 60, 60, {"review-differs": "E"}, review=58, code="1")
    book.leaf([2, "环境卫生", 40, 39, 39, "死角", None], "环境卫生", 40, 39, review=39, code="2")
    book.total(["合计", None, 100, 99, 97, None, None], {"C": ("full", 100), "D": ("actual", 99), "E": ("review", 97)})
    return book


@case()
def two_groups_side_by_side() -> Book:
    """材料审核 and 实地考察 each with marks of their own: parts of one indicator, added, which is said."""
    book = Book().sheet("测评体系").row("序号", "测评内容", "材料审核(60分)", None, "实地考察(40分)", None, "扣分原因").row(None, None, "应得分", "实得分", "应得分", "实得分", None)
    book.merge("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2")
    book.leaf([1, "组织领导", 30, 30, 20, 20, None], "组织领导", 50, 50, code="1")
    book.leaf([2, "文明服务", 30, 28, 20, 19, "台账缺两项，现场一处"], "文明服务", 50, 47, code="2")
    book.issue("column-ambiguous", "D2")
    # Each group's heading claims the marks of its own column.
    book.states("total", "full", 60, "C1", parts=(30, 30)).states("total", "full", 40, "E1", parts=(20, 20))
    return book


@case("wps")
def repeated_headers_blank_and_hidden_rows() -> Book:
    book = Book().sheet("测评体系")
    header = ("序号", "测评内容", "应得分", "实得分", "扣分原因")
    book.row(*header)
    book.leaf([1, "组织领导", 30, 30, None], "组织领导", 30, 30, code="1")
    book.row().row()
    book.leaf([2, "活动开展", 30, 29, "少一次"], "活动开展", 30, 29, code="2")
    book.row(*header)
    book.leaf([3, "环境卫生", 20, 18, "死角两处"], "环境卫生", 20, 18, code="3")
    book.here.hidden_rows.add(book.at)
    book.row(None, None, None, None, None)
    book.leaf([4, "优质服务", 20, 20, None], "优质服务", 20, 20, code="4")
    book.total(["合计", None, 100, 97, None], {"C": ("full", 100), "D": ("actual", 97)})
    book.row("单位负责人（签字）：", None, None, "填表日期：2026年2月1日")
    return book


@case("libreoffice")
def roman_codes_and_circled_points() -> Book:
    book = Book().sheet("测评体系").row("2026年文明单位测评体系").row("指标代码", "测评项目", "测评要点", "要点分值", "自评得分", "扣分原因").merge("A1:F1", "B3:B4", "B5:B6")
    book.leaf(["Ⅱ-3", "优美环境", "①内外环境整洁", 20, 20, None], "内外环境整洁", 20, 20, item="优美环境", code="Ⅱ-3", lead=["后勤科"])
    book.leaf(["Ⅱ-4", None, "②垃圾分类投放", 20, 19, "两处混投"], "垃圾分类投放", 20, 19, item="优美环境", code="Ⅱ-4", lead=["后勤科"])
    book.leaf(["Ⅲ-17", "优质服务", "①窗口亮牌上岗", 30, 30, None], "窗口亮牌上岗", 30, 30, item="优质服务", code="Ⅲ-17", lead=["审批科"], support=["办公室"])
    book.leaf(["Ⅲ-18", None, "②投诉按期办结", 30, 27, "一件逾期"], "投诉按期办结", 30, 27, item="优质服务", code="Ⅲ-18", lead=["信访科"])
    book.sheet("任务分解").row("对应指标代码", "具体措施", "牵头科室", "协办单位", "完成时限")
    book.task(["Ⅲ-18", "建立投诉台账", "信访科", None, "每周五"], "建立投诉台账", indicator="Ⅲ-18", recurring="每周五", due=None)
    book.task(["Ⅱ-3", "包干区划分到人", "后勤科", None, "4月上旬"], "包干区划分到人", indicator="Ⅱ-3", due="2026-04-10")
    book.task(["Ⅲ-17", "统一制作岗位牌", "审批科", "办公室", "2026.5.31"], "统一制作岗位牌", indicator="Ⅲ-17", due="2026-05-31", support=["办公室"])
    book.task(["Ⅱ-4", "设置分类投放点", "后勤科", None, "20260630"], "设置分类投放点", indicator="Ⅱ-4", due="2026-06-30")
    return book


@case()
def heading_names_written_with_spaces_and_breaks() -> Book:
    book = Book().sheet("测评体系").row("序\n号", "测 评\n内 容", "应 得 分\n（分）", "自评　得分", "扣 分\n原 因", "责 任\n科 室")
    book.leaf([1, "道德讲堂", 50, 48, "少讲一期", "宣 传 科"], "道德讲堂", 50, 48, lead=["宣传科"], code="1")
    book.leaf([2, "诚信建设", 50, 50, None, "法规科"], "诚信建设", 50, 50, lead=["法规科"], code="2")
    book.total(["合　计", None, 100, 98, None, None], {"C": ("full", 100), "D": ("actual", 98)})
    return book
