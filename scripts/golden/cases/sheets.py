"""Which sheets of a workbook are read."""

import datetime

from book import Book, Formula, amount
from cases import case


@case("wps")
def cover_and_hidden_old_copy() -> Book:
    book = Book().sheet("封面").row("某某局").row("文明单位创建资料")
    book.sheet("任务分解（旧）", hidden=True).row("序号", "工作任务", "责任科室", "完成时限").row(1, "旧任务", "旧科", "3月底")
    book.sheet("任务分解表").row("某某局2026年任务分解表").row().row("序号", "工作任务", "牵头部门", "配合部门", "完成时限", "完成情况").merge("A1:F1")
    book.task([1, "卫生整治", "后勤科", "办公室", datetime.date(2026, 3, 31), 1], "卫生整治", indicator="卫生整治", due="2026-03-31", progress="done")
    book.task([2, "学习教育", "办公室", "有关科室", "8月16日—19日", 0.6], "学习教育", indicator="学习教育", due="2026-08-19", progress="doing")
    book.task([3, "档案", "有关科室", "", "长期", ""], "档案", {"lead-missing": "C"}, indicator="档案", due=None, progress="unknown")
    book.format(E4="yyyy/m/d", F4="0%", F5="0%")
    book.sheet("测评体系").row("指标", "应得分", "实得分", "备注")
    book.leaf(["卫生整治", 40, 40, None], "卫生整治", 40, 40, lead=["后勤科"], support=["办公室"])
    book.leaf(["学习教育", 40, 38, "缺席"], "学习教育", 40, 38, lead=["办公室"])
    book.leaf(["档案", 20, 20, None], "档案", 20, 20)
    book.total(["合计", Formula("=SUM(B2:B4)", 100), Formula("=SUM(C2:C4)", 98), None], {"B": ("full", 100), "C": ("actual", 98)})
    book.facts.update(framework="测评体系", breakdown="任务分解表")
    return book


@case()
def framework_and_tasks_on_one_sheet() -> Book:
    book = Book().sheet("创建任务分解表").row("XX局2026年文明单位创建目标任务分解表").merge("A3:A4", "A1:J1")
    book.row("测评项目", "测评内容", "分值", "自评分", "扣分原因", "具体措施", "责任科室", "责任人", "完成时限", "完成情况")
    book.leaf(["组织领导", "机构健全", 20, 20, None, "成立领导小组", "办公室", "张三", "3月底", "完成"], "机构健全", 20, 20, item="组织领导", lead=["办公室"])
    book.leaf([None, "经费保障", 30, 28, "不足", "落实经费", "财务科", "李四", "6月底", "进行中"], "经费保障", 30, 28, item="组织领导", lead=["财务科"])
    book.leaf(["创建活动", "志愿服务", 50, 50, None, "组建队伍", "团委", "王五", "每季度末", "进行中"], "志愿服务", 50, 50, item="创建活动", lead=["团委"])
    sheet = "创建任务分解表"
    book.tasks = [
        {"name": "成立领导小组", "indicator": "机构健全", "due": "2026-03-31", "progress": "done", "lead": ["办公室"], "sheet": sheet, "row": 3},
        {"name": "落实经费", "indicator": "经费保障", "due": "2026-06-30", "progress": "doing", "lead": ["财务科"], "sheet": sheet, "row": 4},
        {"name": "组建队伍", "indicator": "志愿服务", "due": None, "recurring": "每季度末", "progress": "doing", "lead": ["团委"], "sheet": sheet, "row": 5},
    ]
    return book


@case("libreoffice")
def two_frameworks_that_fit() -> Book:
    book = Book().sheet("测评体系（城区）").row("序号", "测评内容", "应得分", "实得分")
    book.leaf([1, "市容环境", 100, 100], "市容环境", 100, 100, code="1")
    book.issue("sheet-ambiguous", "A1").facts["framework"] = "测评体系（城区）"
    book.sheet("测评体系（农村）").row("序号", "测评内容", "应得分", "实得分").row(1, "村容村貌", 100, 90)
    return book


@case()
def framework_asked_for_by_name() -> Book:
    book = Book().sheet("测评体系（城区）").row("序号", "测评内容", "应得分", "实得分").row(1, "市容环境", 100, 100)
    book.sheet("测评体系（农村）").row("序号", "测评内容", "应得分", "实得分", "扣分原因")
    book.leaf([1, "村容村貌", 100, 90, "两处未整治"], "村容村貌", 100, 90, code="1")
    book.arguments = ["--framework", "测评体系（农村）"]
    book.facts["framework"] = "测评体系（农村）"
    return book


@case("wps")
def weight_column_and_unit_in_the_title() -> Book:
    book = Book().sheet("考核指标").row("XX县住建局2025年目标考核").row("序号", "指标名称", "权重", "得分", "责任单位")
    book.leaf([1, "工程质量", 40, 40, "住建股"], "工程质量", 40, 40, code="1", lead=["住建股"])
    book.leaf([2, "城乡规划", 60, 55, "规划股"], "城乡规划", 60, 55, {"deduction-unexplained": "D"}, code="2", lead=["规划股"])
    book.facts.update(unit="XX县住建局", period="2025年")
    return book


@case("libreoffice")
def quoted_sheet_name() -> Book:
    book = Book().sheet("20'25 测评体系").row("序号", "测评指标", "满分", "自评分", "扣分原因", "责任部门")
    book.leaf([1, "制度建设", 50, 50, None, "办公室"], "制度建设", 50, 50, code="1", lead=["办公室"])
    book.leaf([2, "环境卫生", 50, 48, "死角", "人事科"], "环境卫生", 50, 48, code="2", lead=["人事科"])
    return book


@case()
def notes_and_other_tables_around() -> Book:
    book = Book().sheet("填表说明").row("一、本表满分100分，扣分须注明原因。").row("二、材料审核40分，实地考察60分。")
    book.sheet("通讯录").row("姓名", "部门", "电话").row("张三", "办公室", "13800000000").row("李四", "人事科", "13900000000")
    book.sheet("文明单位测评表").row("序号", "测评内容", "应得分", "自评得分", "扣分原因")
    book.leaf([1, "组织领导", 60, 60, None], "组织领导", 60, 60, code="1")
    book.leaf([2, "创建活动", 40, 39, "少一次"], "创建活动", 40, 39, code="2")
    book.row("注：1.自评得分不得高于应得分。", None, None, None, None).row("2.佐证材料另附。", None, None, None, None)
    book.sheet("汇总统计").row("项目", "应得分", "实得分").row("合计", 90, 80)
    book.facts["framework"] = "文明单位测评表"
    return book


@case("libreoffice-xls")
def workbook_of_the_old_format() -> Book:
    book = Book().sheet("测评体系").row("测评项目", "测评内容", "应得分", "实得分", "扣分原因", "责任科室").merge("A2:A3")
    book.leaf(["组织领导", "机构健全", 50, 50, None, "办公室"], "机构健全", 50, 50, item="组织领导", lead=["办公室"])
    book.leaf([None, "经费保障", 50, 48, "到位迟", "财务科"], "经费保障", 50, 48, item="组织领导", lead=["财务科"])
    book.total(["合计", None, 100, 99, None, None], {"C": ("full", 100), "D": ("actual", 99)})
    return book


PART_HEAD = ("序号", "测评内容", "分值", "得分", "责任科室")


def claim(book: Book, level: str, field_name: str, cell: str, value, computed=None, of=None) -> None:
    """A total stated on the sheet in hand of some leaves, or of what other cells come to."""
    parts = None if computed is None else [amount(computed)]
    line = {"level": level, "field": field_name, "value": amount(value), "cell": cell, "of": of or [], "parts": parts, "sheet": book.here.name}
    book.stated.append(line)


@case("wps")
def parts_with_a_sheet_in_front() -> Book:
    book = Book().sheet("甲乙汇总").row("某某局2026年考核汇总").row("序号", "部分", "应得", "实得")
    book.row(1, "材料审核", 60, 58).row(2, "实地考察", 40, Formula("='实地考察'!D5", 37.5)).row(None, "两项相加", 100, 95.5)
    front = book.here
    book.sheet("材料审核").row("材料审核").row(*PART_HEAD)
    book.leaf([1, "组织领导", 30, 28, "办公室"], "组织领导", 30, 28, {"deduction-unexplained": "D"}, code="1", item="材料审核", lead=["办公室"])
    book.leaf([2, "制度建设", 30, 29, "法规科"], "制度建设", 30, 29, {"deduction-unexplained": "D"}, code="2", item="材料审核", lead=["法规科"])
    first = list(book.leaves)
    book.sheet("实地考察").row("实地考察").row(*PART_HEAD)
    book.leaf([1, "窗口服务", 20, 18, "办公室"], "窗口服务", 20, 18, {"deduction-unexplained": "D"}, code="1", item="实地考察", lead=["办公室"])
    book.leaf([2, "现场秩序", 20, 19.5, "法规科"], "现场秩序", 20, 19.5, {"deduction-unexplained": "D"}, code="2", item="实地考察", lead=["法规科"])
    second = book.leaves[2:]
    book.row(None, "合计", 40, 37.5)
    book.sheets, sheets = [front], book.sheets
    claim(book, "item", "full", "C3", 60, of=first)
    claim(book, "item", "full", "C4", 40, of=second)
    claim(book, "total", "full", "C5", 100, of=book.leaves)
    claim(book, "item", "actual", "D3", 58, of=first)
    claim(book, "item", "actual", "D4", 37.5, of=second)
    claim(book, "total", "actual", "D5", 95.5, of=book.leaves)
    book.sheets = sheets
    claim(book, "item", "full", "C5", 40, of=second)
    claim(book, "item", "actual", "D5", 37.5, of=second)
    book.facts.update(framework="材料审核、实地考察", unit="某某局", period="2026年")
    return book


@case("libreoffice")
def weighted_parts_by_formula() -> Book:
    book = Book().sheet("总表").row("评价总表").row("内容", "比重", "原始分", "折算分")
    book.row("基础工作", 0.6, Formula("='基础工作'!D5", 93), Formula("=B3*C3", 55.8))
    book.row("群众测评", 0.4, Formula("='群众测评'!D5", 92), Formula("=B4*C4", 36.8))
    book.row("总分", Formula("=SUM(B3:B4)", 1), None, Formula("=SUM(D3:D4)", 92.6)).format(B3="0%", B4="0%", B5="0%")
    front = book.here
    book.sheet("基础工作").row("基础工作").row(*PART_HEAD)
    book.leaf([1, "组织领导", 50, 45, "办公室"], "组织领导", 30, 27, {"deduction-unexplained": "D"}, code="1", item="基础工作", lead=["办公室"])
    book.leaf([2, "制度建设", 50, 48, "法规科"], "制度建设", 30, 28.8, {"deduction-unexplained": "D"}, code="2", item="基础工作", lead=["法规科"])
    first = list(book.leaves)
    book.row(None, "合计", Formula("=SUM(C3:C4)", 100), Formula("=SUM(D3:D4)", 93))
    book.sheet("群众测评").row("群众测评").row(*PART_HEAD)
    book.leaf([1, "满意度", 60, 54, "办公室"], "满意度", 24, 21.6, {"deduction-unexplained": "D"}, code="1", item="群众测评", lead=["办公室"])
    book.leaf([2, "知晓率", 40, 38, "法规科"], "知晓率", 16, 15.2, {"deduction-unexplained": "D"}, code="2", item="群众测评", lead=["法规科"])
    second = book.leaves[2:]
    book.row(None, "合计", Formula("=SUM(C3:C4)", 100), Formula("=SUM(D3:D4)", 92))
    book.sheets, (_, one, other) = [front], book.sheets
    claim(book, "item", "actual", "C3", 93, 93)
    claim(book, "item", "actual", "C4", 92, 92)
    claim(book, "item", "actual", "D3", 55.8, of=first)
    claim(book, "item", "actual", "D4", 36.8, of=second)
    claim(book, "total", "actual", "D5", 92.6, of=book.leaves)
    for sheet, actual in ((one, 93), (other, 92)):
        book.sheets.append(sheet)
        claim(book, "item", "full", "C5", 100, 100)
        claim(book, "item", "actual", "D5", actual, actual)
    book.facts["framework"] = "基础工作、群众测评"
    return book


@case()
def months_with_their_mean() -> Book:
    marks = {"1月": (36, 27, 28), "2月": (38, 30, 26.5), "3月": (40, 28.5, 29.5)}
    sums = [sum(one) for one in marks.values()]
    book = Book().sheet("全年").row("全年成绩").row("项目", *marks, "平均").row("得分", *sums, round(sum(sums) / 3, 2))
    front = book.here
    for month, (one, two, three) in marks.items():
        book.sheet(month).row(f"{month}考核表").row(*PART_HEAD)
        if month == "1月":
            means = [amount(str(sum(each))) / 3 for each in zip(*marks.values())]
            book.leaf([1, "组织领导", 40, one, "办公室"], "组织领导", 40, means[0], {"deduction-unexplained": "D"}, code="1", lead=["办公室"])
            book.leaf([2, "制度建设", 30, two, "法规科"], "制度建设", 30, means[1], {"deduction-unexplained": "D"}, code="2", lead=["法规科"])
            book.leaf([3, "宣传教育", 30, three, "法规科"], "宣传教育", 30, means[2], {"deduction-unexplained": "D"}, code="3", lead=["法规科"])
        else:
            book.row(1, "组织领导", 40, one, "办公室").row(2, "制度建设", 30, two, "法规科").row(3, "宣传教育", 30, three, "法规科")
        book.row(None, "合计", 100, one + two + three)
    months, book.sheets = book.sheets[1:], [front]
    for letter, total in zip("BCD", sums):
        claim(book, "item", "actual", f"{letter}3", total, total)
    claim(book, "total", "actual", "E3", amount(str(sum(sums))) / 3, of=book.leaves)
    for sheet, total in zip(months, sums):
        book.sheets.append(sheet)
        claim(book, "item", "full", "C6", 100, 100)
        claim(book, "item", "actual", "D6", total, total)
    book.facts["framework"] = "1月、2月、3月"
    return book
