"""What a cell may hold for a mark."""

from book import Book, Formula
from cases import case


@case("wps")
def deductions_only() -> Book:
    book = Book().sheet("测评体系").row("序号", "考核项目", "考核内容", "标准分", "扣分", "扣分原因")
    book.leaf([1, "环境", "卫生整洁", 50, 2, "有杂物"], "卫生整洁", 50, 48, item="环境", code="1")
    book.leaf([2, "秩序", "上班纪律", 30, None, None], "上班纪律", 30, 30, {"deduction-blank-assumed": "E"}, item="秩序", code="2")
    book.leaf([3, "服务", "态度热情", 20, "扣1.5分", ""], "态度热情", 20, 18.5, {"deduction-unexplained": "E"}, item="服务", code="3")
    book.leaf([4, "台账", "档案规范", 10, -1, "缺目录"], "档案规范", 10, 9, item="台账", code="4")
    # The sheet has no marks column: what is earned follows from what was taken off.
    return book


@case()
def deductions_beside_marks() -> Book:
    book = Book().sheet("测评体系").row("序号", "考核内容", "分值", "扣分", "扣分依据", "自评得分")
    book.leaf([1, "政务公开", 40, 2, "一项超时", 38], "政务公开", 40, 38, code="1")
    book.leaf([2, "值班备勤", 30, 1, "脱岗一次", 30], "值班备勤", 30, 30, {"deduction-mismatch": "D"}, code="2")
    book.leaf([3, "公车管理", 30, None, None, 30], "公车管理", 30, 30, code="3")
    return book


@case("libreoffice")
def grades_by_the_default_table() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评指标", "分值", "自评等级", "扣分原因")
    book.leaf([1, "制度", 10, "A", None], "制度", 10, 10, code="1")
    book.leaf([2, "环境", 10, "B", "欠整洁"], "环境", 10, 6.6, code="2")
    book.leaf([3, "活动", 5, "C", "次数少"], "活动", 5, 1.65, code="3")
    book.leaf([4, "网络", 5, "Ｄ", "无专栏"], "网络", 5, 0, code="4")
    book.leaf([5, "调研", 5, "C#", "材料不实"], "调研", 5, 0, code="5")
    book.leaf([6, "信访", 5, "G", "有越级"], "信访", 5, 0, code="6")
    book.leaf([7, "诚信", 20, "√", None], "诚信", 20, 20, code="7")
    book.leaf([8, "法治", 20, "良", "一案超期"], "法治", 20, 16, code="8")
    book.leaf([9, "帮扶", 10, "基本达标", "少一户"], "帮扶", 10, 6, code="9")
    book.leaf([10, "民族团结", 10, "不适用", None], "民族团结", 10, None, code="10", state="not-applicable")
    return book


@case()
def grades_in_points_of_each_indicator() -> Book:
    book = Book().sheet("测评体系").row("2025年度测评体系").row("序号", "测评内容", "评分标准", "分值", "自评等级", "扣分原因")
    book.leaf([1, "制度健全", "A.很健全2分,B.较健全1.5分,C.不健全0分", 2, "B", "缺一项"], "制度健全", 2, 1.5, code="1")
    book.leaf([2, "组织有力", "A.很有力3分;B.较有力2分", 3, "A", None], "组织有力", 3, 3, code="2")
    book.total(["合计", "", "", 5, 4.5, None], {"D": ("full", 5), "E": ("actual", 4.5)})
    book.facts["period"] = "2025年度"
    return book


@case("wps")
def grades_by_the_sheets_own_percentages() -> Book:
    book = Book().sheet("测评体系").row("说明：A为满分，B为满分的80%，C为满分的50%，D不得分").row("序号", "测评内容", "分值", "自评等级", "扣分原因")
    book.leaf([1, "制度", 10, "B", "缺一项"], "制度", 10, 8, code="1")
    book.leaf([2, "组织", 10, "C", "少两次"], "组织", 10, 5, code="2")
    book.leaf([3, "宣传", 10, "D", "无专栏"], "宣传", 10, 0, code="3")
    book.leaf([4, "阵地", 10, "A", None], "阵地", 10, 10, code="4")
    return book


@case()
def formulas_without_stored_values() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "分值", "自评分", "扣分原因")
    book.leaf([1, "制度", 10, Formula("=10-1"), "缺一项"], "制度", 10, 9, code="1")
    book.leaf([2, "组织", "１０分", "９．５ 分", "少一次"], "组织", 10, 9.5, code="2")
    book.leaf([3, "帮扶", 10, Formula('=IF(C4="","",ROUND(SUM(D2,C4)*0.5,1)+0.1)'), "缺一次"], "帮扶", 10, 9.6, code="3")
    book.leaf([4, "调研", 10, Formula('=VLOOKUP("调研",B:C,2,0)'), None], "调研", 10, None, {"formula-error": "D"}, code="4")
    book.total(["合计", None, Formula("=SUM(C2:C5)"), None, None], {"C": ("full", 30)})
    book.issue("formula-computed", "D2")
    return book


@case("libreoffice")
def formulas_with_stored_values() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "分值", "自评分", "扣分原因")
    book.leaf([1, "制度", 40, Formula("=40-1"), "缺一项"], "制度", 40, 39, code="1")
    book.leaf([2, "组织", 30, Formula("=C3*0.9"), "少一次"], "组织", 30, 27, code="2")
    book.leaf([3, "帮扶", Formula("=100-C2-C3"), 30, None], "帮扶", 30, 30, code="3")
    book.leaf([4, "附记", 10, Formula("=1/0"), None], "附记", 10, None, {"formula-error": "D"}, code="4")
    book.total(["合计", None, Formula("=SUM(C2:C5)"), Formula("=SUM(D2:D4)"), None], {"C": ("full", 110), "D": ("actual", 96)})
    return book


@case("wps")
def formulas_as_wps_stores_them() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "分值", "自评分", "扣分原因")
    book.leaf([1, "制度", 60, Formula("=60-2", 58), "缺两项"], "制度", 60, 58, code="1")
    book.leaf([2, "组织", 40, Formula('=IF(1,"十五分","")', "十五分"), "少数次"], "组织", 40, 15, code="2")
    book.total(["合计", None, Formula("=SUM(C2:C3)", 100), Formula("=D2+15", 73), None], {"C": ("full", 100), "D": ("actual", 73)})
    return book


@case("wps")
def marks_that_cannot_be() -> Book:
    book = Book().sheet("测评体系").row("指标编号", "指标名称", "应得分", "实得分", "扣分原因")
    book.leaf(["1", "学习", 10, 11, None], "学习", 10, 11, {"actual-exceeds-full": "D"}, code="1")
    book.leaf(["2", "宣传", 10, -1, "通报"], "宣传", 10, -1, {"actual-negative": "D"}, code="2")
    book.leaf(["3", "阵地", 10, "待定", None], "阵地", 10, None, {"actual-invalid": "D"}, code="3")
    book.leaf(["4", "服务", 10, None, None], "服务", 10, None, {"actual-missing": "D"}, code="4")
    book.leaf(["5", "帮扶", 10, 0, "未开展"], "帮扶", 10, 0, code="5")
    book.leaf(["6", "绿化", 10, "/", None], "绿化", 10, None, code="6", state="not-applicable")
    book.leaf(["7", "安全", 10, "约8分", None], "安全", 10, None, {"actual-invalid": "D"}, code="7")
    book.leaf(["8", "=服务承诺", 10, 10, "+见附件"], "=服务承诺", 10, 10, {"text-like-formula": "E"}, code="8")
    book.issue("text-like-formula", "B9")
    book.leaf(["8", "档案", 10, 10, None], "档案", 10, 10, {"code-duplicate": "A"}, code="8")
    return book


@case("libreoffice")
def full_width_and_chinese_numerals() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "满分", "自查分", "存在问题")
    book.leaf([1, "理论学习", "２０", "１９．５分", "缺一次"], "理论学习", 20, 19.5, code="1")
    book.leaf([2, "志愿服务", "十五分", "十四分半", "少一次"], "志愿服务", 15, 14.5, code="2")
    book.leaf([3, "文明交通", "二十五", "二十四点五", "一起违章"], "文明交通", 25, 24.5, code="3")
    book.leaf([4, "网络文明", " 40 分", "４０", None], "网络文明", 40, 40, code="4")
    book.total(["总分", None, "一百分", "九十八点五", None], {"C": ("full", 100), "D": ("actual", 98.5)})
    return book


@case()
def sums_in_tenths() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评指标", "满分", "自评分", "扣分原因")
    for place in range(1, 101):
        book.leaf([place, f"指标{place}", 0.3, 0.1, "未达标"], f"指标{place}", "0.3", "0.1", code=str(place))
    book.total(["合计", None, 30, 10, None], {"C": ("full", 30), "D": ("actual", 10)})
    return book


@case("wps")
def quarters_side_by_side() -> Book:
    """How four marks become one is the user's to say; without that they are added and the sheet is asked about."""
    book = Book().sheet("测评体系").row("序号", "考核内容", "分值", "自评得分", None, None, None, "扣分原因").row(None, None, None, "一季度", "二季度", "三季度", "四季度", None)
    book.merge("A1:A2", "B1:B2", "C1:C2", "D1:G1", "H1:H2")
    book.leaf([1, "信息报送", 40, 10, 9, 10, 10, "迟报一次"], "信息报送", 40, 39, code="1")
    book.leaf([2, "值班值守", 60, 15, 15, 15, 13, "脱岗一次"], "值班值守", 60, 58, code="2")
    book.issue("column-ambiguous", "D2")
    return book


@case()
def self_and_review() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评指标", "满分", "自评分", "得分", "扣分原因")
    book.leaf([1, "制度", 30, 30, 28, "制度过期"], "制度", 30, 30, {"review-differs": "E"}, review=28, code="1")
    book.leaf([2, "环境", 40, 35, None, "死角"], "环境", 40, 35, code="2")
    book.leaf([3, "服务", 30, 29, 29, "投诉一起"], "服务", 30, 29, review=29, code="3")
    return book


@case("wps")
def points_of_one_merged_mark() -> Book:
    """Several points under one merged mark: one indicator, because the mark is known of them together only."""
    book = Book().sheet("测评体系").row("序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因")
    book.merge("A2:A4", "B2:B4", "D2:D4", "E2:E4", "F2:F4", "A5:A6", "B5:B6", "D5:D6", "E5:E6", "F5:F6")
    book.leaf([1, "班子坚强有力", "①理论学习制度健全", 60, 58, "一次未记录"], "班子坚强有力", 60, 58, code="1")
    book.row(None, None, "②民主集中制落实", None, None, None).row(None, None, "③廉洁自律无违纪", None, None, None)
    book.leaf([2, "活动丰富多样", "①志愿服务常态开展", 40, 40, None], "活动丰富多样", 40, 40, code="2")
    book.row(None, None, "②文体活动每季一次", None, None, None)
    book.total(["合计", None, None, 100, 98, None], {"D": ("full", 100), "E": ("actual", 98)})
    return book
