"""How the marks columns of a sheet are to be read: weights, shares, years that are past."""

from book import Book, Formula
from cases import case

NAMES = ["制度建设", "组织领导", "宣传教育", "阵地管理"]


@case("libreoffice")
def last_years_marks_by_their_year() -> Book:
    book = Book().sheet("测评").row("2024年度工作测评表").row("序号", "测评内容", "分值", "2023年得分", "得分", "扣分原因")
    for at, (name, mark) in enumerate(zip(NAMES, (24, 25, 23.5, 22))):
        book.leaf([at + 1, name, 25, 20 + at, mark, "见记录" if mark < 25 else None], name, 25, mark, code=str(at + 1))
    book.facts["period"] = "2024年度"
    return book


@case("libreoffice")
def weights_in_percent_with_marks_out_of_100() -> Book:
    book = Book().sheet("评分表").row("序号", "考核内容", "权重", "得分", "扣分原因").format(C2="0%", C3="0%", C4="0%", C5="0%", C6="0%")
    for at, (name, weight, mark) in enumerate(zip(NAMES, (0.2, 0.3, 0.1, 0.4), (90, 85, 100, 80.5))):
        points = round(weight * 100)
        book.leaf([at + 1, name, weight, mark, "见记录"], name, points, round(points * mark / 100, 4), code=str(at + 1))
    total = Formula("=SUMPRODUCT(C2:C5,D2:D5)")
    book.total(["总分", None, Formula("=SUM(C2:C5)"), total, None], {"C": ("full", 100), "D": ("actual", 85.7)})
    return book


@case("wps")
def weights_as_fractions_with_one_full_mark() -> Book:
    book = Book().sheet("评分表").row("序号", "考核内容", "权重", "满分", "得分", "扣分原因")
    for at, (name, weight, mark) in enumerate(zip(NAMES, (0.25, 0.35, 0.15, 0.25), (9, 8.5, 10, 8))):
        points = round(weight * 100)
        book.leaf([at + 1, name, weight, 10, mark, "见记录"], name, points, round(points * mark / 10, 4), code=str(at + 1))
    book.total(["总分", None, 1, None, 87.25, None], {"C": ("full", 100), "E": ("actual", 87.25)})
    return book


@case()
def weights_of_parts_and_of_items_within() -> Book:
    book = Book().sheet("评分表").row("一级指标", "一级权重", "二级指标", "二级权重", "得分", "扣分原因")
    book.merge("A2:A3", "B2:B3", "A4:A5", "B4:B5").format(B2="0%", B4="0%", D2="0%", D3="0%", D4="0%", D5="0%")
    book.leaf(["党建", 0.4, "制度建设", 0.5, 90, "缺一项"], "制度建设", 20, 18, item="党建")
    book.leaf([None, None, "组织领导", 0.5, 80, "少一次"], "组织领导", 20, 16, item="党建")
    book.leaf(["业务", 0.6, "宣传教育", 0.3, 100, None], "宣传教育", 18, 18, item="业务")
    book.leaf([None, None, "阵地管理", 0.7, 70, "未更新"], "阵地管理", 42, 29.4, item="业务")
    book.states("item", "full", 40, "B2", rows={2, 3}).states("item", "full", 60, "B4", rows={4, 5})
    return book


@case("libreoffice")
def marks_shown_in_percent() -> Book:
    book = Book().sheet("评分表").row("序号", "测评内容", "分值", "得分", "扣分原因").format(D2="0%", D3="0%", D4="0.0%", D5="0%")
    for at, (name, full, share) in enumerate(zip(NAMES, (40, 30, 20, 10), (0.95, 1, 0.875, 0.9))):
        book.leaf([at + 1, name, full, share, "见记录" if share < 1 else None], name, full, full * share, code=str(at + 1))
    return book


@case()
def marks_out_of_100_by_their_heading() -> Book:
    book = Book().sheet("评分表").row("序号", "测评内容", "分值", "考核得分（百分制）", "扣分原因")
    for at, (name, full, mark) in enumerate(zip(NAMES, (40, 30, 20, 10), (95, 100, 87.5, 90))):
        book.leaf([at + 1, name, full, mark, "见记录" if mark < 100 else None], name, full, full * mark / 100, code=str(at + 1))
    return book
