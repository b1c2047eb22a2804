"""Who carries an indicator."""

from book import Book
from cases import case


@case()
def roles_in_one_cell() -> Book:
    book = Book().sheet("测评体系").row("序号", "指标", "分值", "得分", "扣分原因", "责任分工")
    book.leaf([1, "理论学习", 50, 50, None, "牵头：办公室；配合：人事科、财务科"], "理论学习", 50, 50, code="1", lead=["办公室"], support=["人事科", "财务科"])
    book.leaf([2, "志愿服务", 30, 29, "少一次", "办公室（牵头）、人事科"], "志愿服务", 30, 29, code="2", lead=["办公室"])
    book.leaf([3, "人才工作", 20, 20, None, "人力资源和社会保障科"], "人才工作", 20, 20, code="3", lead=["人力资源和社会保障科"])
    return book


@case("wps")
def roles_by_column() -> Book:
    book = Book().sheet("创建工作测评体系及任务分解").merge("B2:B3", "G2:G3")
    book.row("序号", "测评项目", "测评内容", "标准分", "自评分", "失分原因", "牵头领导", "牵头科室", "责任科室", "配合科室", "完成时限", "进展情况")
    book.leaf([1, "组织领导", "班子建设", 20, 20, None, "王局长", "办公室", None, "人事科", "6月30日前", "已完成"], "班子建设", 20, 20, item="组织领导", code="1", lead=["办公室"], support=["人事科"])
    book.leaf([2, None, "制度建设", 20, 18, "缺一项", None, "办公室", "法规科", None, "第二季度", "推进中"], "制度建设", 20, 18, item="组织领导", code="2", lead=["办公室"])
    book.leaf([3, "环境卫生", "门前三包", 60, 60, None, "李局长", None, "后勤科、办公室", None, "长期坚持", "√"], "门前三包", 60, 60, item="环境卫生", code="3", lead=["后勤科"])
    book.idle.append("法规科")
    sheet = "创建工作测评体系及任务分解"
    book.tasks = [
        {"indicator": "1", "due": "2026-06-30", "progress": "done", "lead": ["办公室"], "support": ["人事科"], "sheet": sheet, "row": 2},
        {"indicator": "2", "due": "2026-06-30", "progress": "doing", "lead": ["办公室"], "sheet": sheet, "row": 3},
        {"indicator": "3", "due": None, "recurring": None, "progress": "done", "lead": ["后勤科"], "sheet": sheet, "row": 4},
    ]
    return book


@case("libreoffice")
def roster_with_aliases_and_kinds() -> Book:
    book = Book().sheet("部门名册").row("部门", "类别", "别名").row("办公室", "科室", "局办").row("人事科", "科室", "").row("公路管理所", "所", "").row("执法大队", "队", "")
    book.sheet("测评体系").row("编号", "指标名称", "应得分", "实得分", "扣分原因", "牵头部门", "配合部门")
    everyone = ["办公室", "人事科", "公路管理所", "执法大队"]
    book.leaf(["A1", "值班值守", 30, 29, "脱岗一次", "局 办", "各科(室)、所、队"], "值班值守", 30, 29, code="A1", lead=["办公室"], support=everyone[1:])
    book.leaf(["A2", "学习教育", 30, 30, None, "各科室", ""], "学习教育", 30, 30, code="A2", lead=everyone[:2])
    book.leaf(["A3", "文明礼仪", 40, 38, "两人着装", "各科(室)、所、队", ""], "文明礼仪", 40, 38, code="A3", lead=everyone)
    book.leaf(["A4", "信息宣传", 0, 0, None, "宣传科", ""], "信息宣传", 0, 0, {"department-unknown": "F"}, code="A4", lead=["宣传科"])
    return book


@case()
def group_word_without_a_roster() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因", "责任股室")
    everyone = ["办公室", "计生股", "财务股"]
    book.leaf([1, "学习制度", 40, 38, "缺记录", "各股室"], "学习制度", 40, 38, code="1", lead=everyone)
    book.leaf([2, "经费保障", 60, 60, None, "办公室、计生股、 财务股"], "经费保障", 60, 60, code="2", lead=["办公室"])
    return book


@case("wps")
def weights_of_departments() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评指标", "满分", "自评分", "扣分原因", "责任单位")
    book.leaf([1, "制度建设", 10, 9, "缺一项", "办公室60%、人事科40%"], "制度建设", 10, 9, code="1", lead=["办公室", "人事科"], weights=[6, 4])
    book.leaf([2, "环境卫生", 10, 9, "死角", "宣传科、法规科、后勤科"], "环境卫生", 10, 9, code="2", lead=["宣传科", "法规科", "后勤科"])
    book.leaf([3, "活动开展", 80, 80, None, "宣传科70%、法规科"], "活动开展", 80, 80, code="3", lead=["宣传科", "法规科"], weights=[7, 3])
    book.arguments = ["--attribution", "weight"]
    return book


@case("libreoffice")
def even_shares_to_the_cent() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评指标", "满分", "自评分", "扣分原因", "牵头科室", "责任科室", "配合科室")
    book.leaf([1, "制度建设", 10, 9, "缺一项", "办公室", "人事科、财务科", "法规科"], "制度建设", 10, 9, code="1", lead=["办公室", "人事科", "财务科"], support=["法规科"])
    book.leaf([2, "环境卫生", 90, 89.5, "死角", "后勤科", "办公室", None], "环境卫生", 90, 89.5, code="2", lead=["后勤科", "办公室"])
    book.arguments = ["--attribution", "even"]
    return book


@case()
def nobody_and_vague_words() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因", "责任部门")
    book.leaf([1, "组织领导", 40, 40, None, "办公室"], "组织领导", 40, 40, code="1", lead=["办公室"])
    book.leaf([2, "志愿服务", 30, 29, "少一次", "有关科室"], "志愿服务", 30, 29, {"lead-missing": "F"}, code="2")
    book.leaf([3, "环境卫生", 30, 28, "死角", None], "环境卫生", 30, 28, {"indicator-unassigned": "B"}, code="3")
    return book


@case("wps")
def departments_by_breaks_and_slashes() -> Book:
    book = Book().sheet("测评体系").row("序号", "测评内容", "应得分", "实得分", "扣分原因", "牵头单位", "配合单位")
    book.leaf([1, "法治建设", 50, 49, "一案超期", "法规科", "办公室/人事科\n信访科"], "法治建设", 50, 49, code="1", lead=["法规科"], support=["办公室", "人事科", "信访科"])
    book.leaf([2, "服务大厅", 50, 50, None, "审批科", "法规科 信访科；办公室"], "服务大厅", 50, 50, code="2", lead=["审批科"], support=["法规科", "信访科", "办公室"])
    return book


@case()
def departments_of_uncommon_names() -> Book:
    """Names that begin like 商请 or 和, partners in one cell, and departments on the rows of a merged indicator."""
    book = Book().sheet("营商环境测评体系").merge("A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6")
    book.row("序号", "评价要点", "分值", "自评分", "失分原因", "责任分工")
    book.leaf([1, "招商引资", 20, 19, "一项未落地", "商务局会同财政局"], "招商引资", 20, 19, code="1", lead=["商务局"], support=["财政局"])
    book.leaf([2, "社区服务", 20, 20, None, "和平社区、河口镇"], "社区服务", 20, 20, code="2", lead=["和平社区"])
    book.leaf([3, "助残帮扶", 20, 18, "两户未走访", "残联、科协共同牵头，财政局配合"], "助残帮扶", 20, 18, code="3", lead=["残联", "科协"], support=["财政局"])
    book.leaf([4, "窗口服务", 40, 39, "投诉一件", "政务服务局"], "窗口服务", 40, 39, code="4", lead=["政务服务局"])
    book.row(None, None, None, None, None, "税务局")
    book.idle += ["财政局", "河口镇", "税务局"]
    return book
