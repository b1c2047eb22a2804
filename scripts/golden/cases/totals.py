"""Totals that a sheet states, wrong at one level only: the others must not be reported."""

from book import Book
from cases import case


def section_sheet(text_marks=(40, 60), row_marks=(40, 60), row_actual=(39, 58), subtotal=(40, 39), grand=(100, 97)) -> Book:
    """Two sections whose marks are stated in their text, in their row, in a subtotal and in the total."""
    book = Book().sheet("测评体系").row("2026年文明单位测评体系").row("测评内容", "分值", "自评得分", "扣分原因").merge("A1:D1")
    sections = [("一、思想道德建设", [("理论学习", 20, 20, None), ("主题教育", 20, 19, "少一次")]), ("二、文明创建", [("志愿服务", 30, 30, None), ("文明窗口", 30, 28, "投诉一起")])]
    for place, (title, leaves) in enumerate(sections):
        name = title[2:]
        book.row(f"{title}（{text_marks[place]}分）", row_marks[place], row_actual[place], None)
        top = book.at
        for number, (text, full, actual, reason) in enumerate(leaves, 1):
            book.leaf([f"{number}. {text}", full, actual, reason], text, full, actual, item=name)
        rows = range(top + 1, book.at + 1)
        book.states("item", "full", text_marks[place], f"A{top}", rows)
        book.states("item", "full", row_marks[place], f"B{top}", rows).states("item", "actual", row_actual[place], f"C{top}", rows)
        if place == 0:
            book.total(["小计", *subtotal, None], {"B": ("full", subtotal[0]), "C": ("actual", subtotal[1])}, "item", rows)
    book.total(["合计", *grand, None], {"B": ("full", grand[0]), "C": ("actual", grand[1])})
    return book


@case()
def totals_all_agree() -> Book:
    return section_sheet()


@case("wps")
def total_wrong_in_a_sections_text() -> Book:
    return section_sheet(text_marks=(45, 60))


@case("libreoffice")
def total_wrong_in_a_sections_row() -> Book:
    return section_sheet(row_actual=(39, 59))


@case()
def total_wrong_in_a_subtotal() -> Book:
    return section_sheet(subtotal=(40, 38))


@case("wps")
def total_wrong_in_the_last_row() -> Book:
    return section_sheet(grand=(100, 98))


@case("libreoffice")
def total_wrong_in_a_merged_items_text() -> Book:
    book = Book().sheet("测评体系").row("测评项目", "测评内容", "自评得分", "扣分原因").merge("A2:A4", "A5:A6")
    book.leaf(["班子建设（15分）", "1.团结协作（4分）", 4, None], "团结协作", 4, 4, item="班子建设")
    book.leaf([None, "2.廉洁自律（6分）", 5, "迟报一次"], "廉洁自律", 6, 5, item="班子建设")
    book.leaf([None, "3.民主决策（4分）", 4, None], "民主决策", 4, 4, item="班子建设")
    book.leaf(["队伍建设（11分）", "1.业务培训（6分）", 6, None], "业务培训", 6, 6, item="队伍建设")
    book.leaf([None, "2.文明礼仪（5分）", 5, None], "文明礼仪", 5, 5, item="队伍建设")
    book.states("item", "full", 15, "A2", (2, 3, 4)).states("item", "full", 11, "A5", (5, 6))
    book.total(["合计（25分）", None, 24, None], {"A": ("full", 25), "C": ("actual", 24)})
    return book


@case()
def subtotals_below_merged_items() -> Book:
    book = Book().sheet("测评体系").row("测评项目", "测评内容", "应得分", "实得分", "扣分原因").merge("A2:A3", "A5:A6")
    book.leaf(["组织领导", "机构健全", 10, 10, None], "机构健全", 10, 10, item="组织领导")
    book.leaf([None, "经费保障", 10, 9, "到位迟"], "经费保障", 10, 9, item="组织领导")
    book.total(["小计", None, 20, 19, None], {"C": ("full", 20), "D": ("actual", 19)}, "item", (2, 3))
    book.leaf(["创建活动", "志愿服务", 50, 50, None], "志愿服务", 50, 50, item="创建活动")
    book.leaf([None, "结对共建", 30, 28, "少一次"], "结对共建", 30, 28, item="创建活动")
    book.total(["小计", None, 80, 79, None], {"C": ("full", 80), "D": ("actual", 79)}, "item", (5, 6))
    book.total(["总计", None, 100, 97, None], {"C": ("full", 100), "D": ("actual", 97)})
    return book


@case("libreoffice")
def item_marks_in_a_column_of_their_own() -> Book:
    book = Book().sheet("测评体系").row("测评项目", "分值", "测评内容", "分值", "自评得分", "扣分原因").merge("A2:A3", "B2:B3", "A4:A6", "B4:B6")
    book.leaf(["理想信念", 40, "中心组学习", 25, 25, None], "中心组学习", 25, 25, item="理想信念")
    book.leaf([None, None, "主题党日", 15, 14, "缺一期"], "主题党日", 15, 14, item="理想信念")
    book.leaf(["文明风尚", 65, "移风易俗", 20, 20, None], "移风易俗", 20, 20, item="文明风尚")
    book.leaf([None, None, "文明餐桌", 20, 20, None], "文明餐桌", 20, 20, item="文明风尚")
    book.leaf([None, None, "文明出行", 20, 18, "一次违停"], "文明出行", 20, 18, item="文明风尚")
    book.states("item", "full", 40, "B2", (2, 3)).states("item", "full", 65, "B4", (4, 5, 6))
    return book


@case("wps")
def running_totals() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "标准分", "自评分", "扣分原因")
    book.leaf([1, "基层组织", 30, 30, None], "基层组织", 30, 30, code="1")
    book.leaf([2, "党员教育", 20, 19, "缺席"], "党员教育", 20, 19, code="2")
    book.total(["累计", None, 50, 49, None], {"C": ("full", 50), "D": ("actual", 49)}, "item", (2, 3))
    book.leaf([3, "文化活动", 50, 50, None], "文化活动", 50, 50, code="3")
    book.total(["累计", None, 100, 99, None], {"C": ("full", 100), "D": ("actual", 99)})
    return book
