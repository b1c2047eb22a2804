"""Evidence: missing, too little, and of another time."""

from book import Book
from cases import case


@case()
def evidence_listed_in_cells() -> Book:
    book = Book().sheet("测评体系").row("某县2026年度文明单位测评体系").merge("A1:G1")
    book.row("序号", "测评内容", "测评标准", "分值", "自评分", "扣分原因", "佐证材料")
    row = ("志愿服务", "提供3张以上照片，每少一张扣1分")
    book.leaf([1, *row, 10, 10, None, "0301.jpg、0405.jpg、0602.png"], row[0], 10, 10, code="1")
    book.leaf([2, "文体活动", "照片不少于3张", 10, 10, None, "比赛.jpg、演出.jpg"], "文体活动", 10, 10, code="2")
    book.issues.append({"code": "evidence-few", "sheet": "测评体系", "cell": "G4", "expected": 3, "found": 2})
    # How many 照片 are is not said, so nothing is.
    book.leaf([3, "环境卫生", "照片不少于3张", 10, 10, None, "活动照片"], "环境卫生", 10, 10, code="3")
    book.leaf([4, "理论学习", "不少于2份佐证材料", 10, 10, None, "2026年学习计划、2026年12月总结"], "理论学习", 10, 10, code="4")
    book.leaf([5, "诚信建设", "查看资料", 10, 10, None, "2025年11月承诺书；2024.5.6会议记录.docx"], "诚信建设", 10, 10, {"evidence-outside-period": "G"}, code="5")
    book.leaf([6, "普法宣传", "查看资料", 10, 10, None, "市发〔2024〕12号、2025年12月至2026年1月台账"], "普法宣传", 10, 10, code="6")
    book.leaf([7, "网络文明", "查看网站", 10, 10, None, "https://www.example.gov.cn/2026/0301.html"], "网络文明", 10, 10, code="7")
    book.leaf([8, "扶贫帮困", "提供3张以上照片", 10, 0, "未开展", "a.jpg"], "扶贫帮困", 10, 0, code="8")
    book.leaf([9, "道德讲堂", "查看资料", 20, 20, None, None], "道德讲堂", 20, 20, {"evidence-missing": "G"}, code="9")
    book.facts["period"] = "2026年度"
    return book


@case("wps")
def evidence_asked_for_in_a_column() -> Book:
    book = Book().sheet("测评体系").row("2025—2026年测评体系").merge("A1:F1")
    book.row("编号", "指标名称", "分值", "得分", "材料要求", "佐证材料")
    book.leaf(["1", "班子建设", 50, 50, "不少于3份", "1.实施方案\n2.工作总结"], "班子建设", 50, 50, code="1")
    book.issues.append({"code": "evidence-few", "sheet": "测评体系", "cell": "F3", "expected": 3, "found": 2})
    book.leaf(["2", "队伍建设", 30, 30, "会议记录、照片", "2025年3月会议记录、2027年1月照片"], "队伍建设", 30, 30, {"evidence-outside-period": "F"}, code="2")
    book.leaf(["3", "阵地建设", 20, 20, "2个以上", "见档案盒5"], "阵地建设", 20, 20, code="3")
    return book


@case("libreoffice")
def evidence_without_a_known_period() -> Book:
    """No year in title or sheet name: nothing can be of another time. The only column says what is to be handed in."""
    book = Book().sheet("测评体系").row("序号", "测评内容", "分值", "自评分", "扣分原因", "材料要求")
    book.leaf([1, "组织领导", 60, 60, None, "提供2024年以来文件3份以上"], "组织领导", 60, 60, code="1")
    book.leaf([2, "宣传教育", 40, 39, "缺一期", "照片不少于3张"], "宣传教育", 40, 39, code="2")
    return book
