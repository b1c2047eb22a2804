"""Ledgers (台账): what an office keeps between plan and score. Judged on 2026-04-01."""

import datetime

from book import Book
from cases import case

REPORTS = ("due", "reported", "late", "missed")
INSPECTIONS = ("checks", "failed", "notified")
RECTIFICATION = ("problems", "open", "overdue", "putRight", "closed", "repeated")
EVIDENCE = ("rows", "pieces", "texts", "photos", "films", "objects")


def framework(book: Book) -> Book:
    """Two indicators; 领导重视 asks for three photos."""
    book.sheet("测评体系").row("编号", "测评内容", "测评标准", "应得分", "实得分", "责任部门")
    book.leaf(["1", "领导重视", "有会议记录，照片不少于3张", 40, 40, "办公室"], "领导重视", 40, 40, code="1", lead=["办公室"])
    book.leaf(["2", "志愿服务", "每季度开展活动", 60, 60, "人事科"], "志愿服务", 60, 60, code="2", lead=["人事科"])
    return book


def alone(book: Book) -> Book:
    """A workbook without framework and breakdown."""
    book.facts.update(totals=None, framework=None, breakdown=None)
    book.issue("framework-absent", "", "")
    return book


def ledger(book: Book, kind: str, rows: int, measures: tuple, next_days: dict | None = None, **departments: tuple) -> Book:
    """What the sheet last begun comes to: the counts of each department in the order of `measures`."""
    lines = [{"name": name, **dict(zip(measures, counts))} for name, counts in departments.items()]
    for line in lines:
        if next_days is not None:
            line["next"] = next_days.get(line["name"])
    book.facts.setdefault("ledgers", []).append({"kind": kind, "sheet": book.here.name, "rows": rows, "departments": lines})
    return book


# 定期报送（例行工作）登记表


@case()
def ledger_of_recurring_reports() -> Book:
    book = framework(Book())
    book.sheet("定期报送登记表").row("2026年定期报送（例行工作）登记表").merge("A1:J1")
    book.row("序号", "事项", "报送内容", "报送对象", "频次", "开始日期", "结束日期", "报送日期", "责任部门", "责任人")
    book.row(1, "信息简报", "文字、影像", "市文明办", "每月20日前", None, None, "1月19日、2月20日、3月18日", "办公室", "张三")
    book.row(2, "工作总结", "文字", "市文明办", "每季度末", None, None, datetime.date(2026, 3, 31), "人事科", "李四")
    book.row(3, "周报", "文字", "局办公室", "每周五", datetime.date(2026, 3, 1), datetime.date(2026, 12, 31), "3月6日、3月13日、3月21日、3月27日", "办公室", "张三")
    book.issue("report-late", "H5")
    return ledger(
        book, "reports", 3, REPORTS, {"办公室": "2026-04-03", "人事科": "2026-06-30"},
        办公室=(7, 7, 1, 0), 人事科=(1, 1, 0, 0),
    )


@case("libreoffice")
def ledger_of_reports_as_a_matrix_of_months() -> Book:
    """Merged departments, two in a cell, dates of every kind, ticks and counts; blank rows and a note below."""
    book = alone(Book()).sheet("2026年例行工作").row("XX局2026年例行工作完成情况").row("填报单位：XX局").merge("A1:P1")
    book.row("序号", "工作事项", "责任科室", "周期", *[f"{month}月" for month in range(1, 13)], "备注")
    book.row(1, "学习活动", "办公室", "每周五", "√", "4次", "6、13、20日", *[None] * 9)
    book.row(2, "志愿服务", None, "每月底", datetime.date(2026, 1, 30), "2.27", "3月31日", *[None] * 9)
    book.row()
    book.row(3, "卫生检查", "后勤科、人事科", "每半月", "14、30", "迟报", "15日、31日", *[None] * 9)
    book.row(4, "季度总结", "人事科", "每季度", None, None, "3.28", *[None] * 9)
    book.row(5, "慰问", "人事科", "每月10日前", "/", "9日", None, *[None] * 9)
    book.row("注：每月5日前由办公室汇总")
    book.merge("C4:C5").format(E5="m月d日")
    book.issue("report-missed", "B4").issue("report-late", "B7").issue("report-missed", "B9")
    return ledger(
        book, "reports", 5, REPORTS, {"办公室": "2026-04-03", "后勤科": "2026-04-15", "人事科": "2026-04-10"},
        办公室=(13 + 3, 12 + 3, 0, 1), 后勤科=(6, 6, 2, 0), 人事科=(6 + 1 + 2, 6 + 1 + 1, 2, 1),
    )


@case("wps")
def ledger_of_reports_one_row_for_each_time() -> Book:
    """Months are the rows; 报送时限 holds the frequency, and the duty's name is merged over its times."""
    book = alone(Book()).sheet("报送台账").row("2026年报送台账").row("上报内容", "报送时限", "上报部门", "报送科室", "上报时间", "备注")
    book.row("信息简报", "每月25日前", "市文明办", "办公室", "2026.1.23", None)
    book.row(None, None, None, None, "2026.2.26", "补报")
    book.row(None, None, None, None, None, None)
    book.row("统计月报", "次月5日前", "统计局", "财务科", "2026年2月4日", None)
    book.row("统计月报", "次月5日前", "统计局", "财务科", "2026年3月5日", None)
    book.merge("A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:D4")
    book.issue("report-late", "E3").issue("report-missed", "E3")
    return ledger(
        book, "reports", 3, REPORTS, {"办公室": "2026-04-25", "财务科": "2026-04-05"},
        办公室=(3, 2, 1, 1), 财务科=(2, 2, 0, 0),
    )


@case()
def ledger_of_reports_with_a_column_for_each_department() -> Book:
    """Months are the rows, days and ticks the cells; a dash says that nothing was due."""
    book = framework(Book()).sheet("信息报送登记").row("2026年信息报送登记表").merge("A1:F1")
    book.row("月份", "应报日期", "办公室", "人事科", "后勤科", "备注")
    book.row("1月", datetime.date(2026, 1, 20), datetime.date(2026, 1, 19), "1月22日", "√", None)
    book.row("2月", datetime.date(2026, 2, 20), "2.20", "18日", "/", "后勤科2月免报")
    book.row("3月", datetime.date(2026, 3, 20), "已报", None, "迟报", None)
    book.row("4月", datetime.date(2026, 4, 20), None, None, None, None)
    for code, cell in (("report-late", "D3"), ("report-missed", "D5"), ("report-late", "E5")):
        book.issue(code, cell)
    return ledger(
        book, "reports", 4, REPORTS, {"办公室": "2026-04-20", "人事科": "2026-04-20", "后勤科": "2026-04-20"},
        办公室=(3, 3, 0, 0), 人事科=(3, 2, 1, 1), 后勤科=(2, 2, 1, 0),
    )


@case("wps")
def ledger_of_reports_with_months_across_for_each_department() -> Book:
    """Neither a matter nor a frequency in the table: the note below says when all is due."""
    book = alone(Book()).sheet("信息报送").row("2026年创建信息报送登记簿").merge("A1:O1")
    book.row("序号", "科室", *[f"{month}月" for month in range(1, 13)], "备注")
    book.row(1, "办公室", "1月19日", "2.24", "√", *[None] * 10)
    book.row(2, "人事科", "√", None, "补报", *[None] * 10)
    book.row(3, "后勤科", *[None] * 13)
    book.row("说明：各科室每月20日前将信息报办公室")
    book.issue("report-late", "B3").issue("report-missed", "B4").issue("report-late", "B4").issue("report-missed", "B5")
    return ledger(
        book, "reports", 3, REPORTS, dict.fromkeys(("办公室", "人事科", "后勤科"), "2026-04-20"),
        办公室=(3, 3, 1, 0), 人事科=(3, 2, 1, 1), 后勤科=(3, 0, 0, 3),
    )


@case()
def ledger_of_reports_that_name_no_due_day() -> Book:
    """Quarters across, and a date after the quarter's end: late only where a cell says so."""
    book = alone(Book()).sheet("报表台账").row("报表名称", "责任科室", "一季度", "二季度", "三季度", "四季度")
    book.row("创建工作报表", "办公室", "4月2日", None, None, None).row("志愿服务报表", "人事科", None, None, None, None)
    book.issue("ledger-due-unsaid", "C2").issue("report-missed", "A3")
    return ledger(
        book, "reports", 2, REPORTS, dict.fromkeys(("办公室", "人事科"), "2026-06-30"), 办公室=(1, 1, 0, 0), 人事科=(1, 0, 0, 1),
    )


@case("libreoffice")
def ledger_of_reports_on_days_that_holidays_move() -> Book:
    """The workbook lists its holidays, and says that due days on them go to the next working day."""
    book = alone(Book()).sheet("报送登记").row("2026年报送登记")
    book.row("事项", "频次", "责任部门", "报送日期").row("简报", "每月17日前", "办公室", "1月19日、2月24日、3月18日")
    # 17 January is a Saturday, 17 February within the holidays; 17 March is a working day.
    book.issue("report-late", "D3")
    ledger(book, "reports", 1, REPORTS, {"办公室": "2026-04-17"}, 办公室=(3, 3, 1, 0))
    book.sheet("放假安排").row("2026年节假日安排").row("应报日期遇节假日、周末顺延")
    return book.row("节日", "放假时间", "调休上班").row("春节", "2月16日至2月23日", "2月14日（周六）、2月28日（周六）上班")


@case("wps")
def two_ledgers_on_one_sheet() -> Book:
    """Each under a title and a header of its own."""
    book = alone(Book()).sheet("综合台账").row("一、检查情况")
    book.row("检查日期", "受检部门", "检查内容", "检查结果")
    book.row("2026-03-05", "办公室", "卫生", "合格").row("2026-03-06", "人事科", "纪律", "不合格").row()
    ledger(book, "inspections", 2, INSPECTIONS, 办公室=(1, 0, 0), 人事科=(1, 1, 0))
    book.row("二、问题整改").row("存在问题", "责任部门", "整改时限", "完成情况")
    book.row("脱岗", "人事科", "2026-03-20", "已完成").row("杂物", "后勤科", "2026-03-25", None)
    book.issue("rectification-overdue", "C9")
    return ledger(book, "rectification", 2, RECTIFICATION, 人事科=(1, 0, 0, 1, 0, 0), 后勤科=(1, 1, 1, 0, 0, 0))


@case()
def lists_of_boxes_and_attendance_are_no_ledger() -> Book:
    """Months that hold ticks, boxes that hold papers, and who was trained."""
    book = framework(Book())
    book.sheet("考勤").row("姓名", "部门", "1月", "2月", "3月", "备注").row("张三", "办公室", "√", "√", "迟到1次", None)
    book.sheet("案卷目录").row("案卷号", "案卷题名", "起止日期", "卷内件数", "保管期限").row("1", "组织领导类", "2026.1—2026.6", 12, "永久")
    book.sheet("培训").row("培训时间", "培训内容", "应到人数", "实到人数", "考核结果").row("3月1日", "法律", 10, 9, "合格")
    return book


@case()
def marks_by_department_are_no_ledger() -> Book:
    """A sheet of marks and one of who does what, each with a column for each department."""
    book = framework(Book())
    book.sheet("部门得分").row("检查内容", "检查组", "分值", "办公室", "人事科").row("环境卫生", "一组", 10, 9, 8.5).row("工作纪律", "一组", 10, 10, 9)
    book.sheet("职责分工").row("工作内容", "频次", "办公室", "人事科")
    book.task(["信息简报", "每月", "√", None], "信息简报", {"task-orphan": "A"}, recurring="每月", due=None)
    book.task(["志愿服务", "每季度", "√", "√"], "志愿服务", indicator="2", recurring="每季度", due=None)
    return book


@case()
def ledger_of_reports_with_faults() -> Book:
    book = framework(Book())
    book.sheet("部门名册").row("部门", "类别").row("办公室", "科室").row("人事科", "科室")
    book.sheet("例行报送").row("序号", "报送事项", "对应指标", "报送频次", "责任部门", "报送日期")
    book.row(1, "信息简报", "领导重视", "每月20日前", "办公室", "1月20日、2月30日")
    book.row(2, "活动图片", "爱国卫生", "尽快", "宣传科", None)
    book.row(3, "总结", "2", "每年12月20日前", "人事科", None)
    book.row("合计", None, None, None, None, 1)
    for code, cell in (("ledger-date-invalid", "F2"), ("report-missed", "F2"), ("ledger-indicator-unknown", "C3"), ("ledger-frequency-unclear", "D3"), ("ledger-department-unknown", "E3")):
        book.issue(code, cell)
    return ledger(
        book, "reports", 3, REPORTS, {"办公室": "2026-04-20", "人事科": "2026-12-20"},
        办公室=(3, 1, 0, 2), 宣传科=(0, 0, 0, 0), 人事科=(0, 0, 0, 0),
    )


@case()
def tasks_with_a_frequency_are_no_ledger() -> Book:
    """A breakdown says how often, and until when; nobody enters what was handed in."""
    book = framework(Book())
    book.sheet("任务分解").row("序号", "工作任务", "对应指标", "频次", "责任部门", "完成时限", "完成情况")
    book.task([1, "报送简报", "领导重视", "每月20日前", "办公室", "12月底", "进行中"], "报送简报", indicator="1", due="2026-12-31", progress="doing")
    book.task([2, "组织活动", "志愿服务", "每季度", "人事科", "11月底", None], "组织活动", indicator="2", due="2026-11-30", progress="unknown")
    book.facts.update(breakdown="任务分解")
    book.sheet("会议记录").row("会议时间", "地点", "主持人", "参加人员", "会议内容", "备注")
    book.row("2026-01-10", "三楼会议室", "王局长", "各科室", "布置全年工作", None).row("2026-02-10", "三楼会议室", "王局长", "各科室", "调度", None)
    return book


# 检查记录


@case()
def ledger_of_inspections() -> Book:
    book = framework(Book())
    book.sheet("检查记录").row("2026年检查记录").row("序号", "检查日期", "检查组", "受检部门", "检查内容", "检查结果", "得分", "是否被上级通报", "备注").merge("A1:I1")
    for number, (day, who, result) in enumerate([(5, "办公室", "不合格"), (6, "人事科", "合格"), (12, "办公室", "不合格"), (20, "办公室", "不合格")], 1):
        book.row(number, datetime.date(2026, 3, day), "第一组", who, "环境卫生", result, 90, "否", None)
    book.row("说明：年度内累计3次检查不合格的科室，取消年度评先评优资格。").merge("A7:I7")
    book.issue("failures-repeated", "F6")
    return ledger(book, "inspections", 4, INSPECTIONS, 办公室=(3, 3, 0), 人事科=(1, 0, 0))


@case("libreoffice")
def ledger_of_inspections_as_offices_write_them() -> Book:
    """The count stands in the title lines; verdicts in other words; three departments in a cell; 上级通报 in words."""
    book = alone(Book()).sheet("督查台账").row("XX局督查情况登记表（2026年）").row("年度内检查三次不合格或被上级通报的，一票否决，取消评优资格").merge("A1:G1", "A2:G2")
    book.row("督查时间", "督查人员", "被检查单位", "督查内容", "督查结果", "存在的问题", "通报情况")
    book.row("3月5日", "张三、李四", "办公室、人事科、财务科", "纪律", "不达标", "脱岗", "无")
    book.row("3月中旬", "张三", "人事科", "卫生", "已整改到位", "", "市文明办通报")
    book.row("2026.3.20", "李四", "财务科", "卫生", "未通过", "杂物", "—")
    book.issue("failures-repeated", "G5")
    return ledger(book, "inspections", 3, INSPECTIONS, 办公室=(1, 1, 0), 人事科=(2, 1, 1), 财务科=(2, 2, 0))


@case("wps")
def ledger_of_inspections_with_faults() -> Book:
    """No count is stated, so that nothing follows from any number of failures."""
    book = alone(Book()).sheet("部门名册").row("部门", "类别").row("办公室", "科室").row("后勤科", "科室")
    book.sheet("检查").row("检查时间", "受检科室", "检查项目", "检查结论")
    for day in ("2026-02-01", "2026-02-30", "2026-03-02", "2026-03-03"):
        book.row(day, "后勤科", "卫生", "不合格")
    book.row("2026-03-04", "保卫科", "门岗", "合格").row("2026-03-05", None, "走廊", "合格")
    book.idle.extend(["办公室", "后勤科"])
    book.issue("ledger-date-invalid", "A3").issue("ledger-department-unknown", "B6")
    return ledger(book, "inspections", 6, INSPECTIONS, 后勤科=(4, 4, 0), 保卫科=(1, 0, 0), 未分配=(1, 0, 0))


@case()
def check_list_is_no_ledger() -> Book:
    book = framework(Book())
    book.sheet("卫生检查表").row("检查项目", "检查内容", "检查结果", "备注").row("办公区", "地面整洁", "合格", None).row("楼道", "无杂物", "不合格", "有纸箱")
    return book


# 问题整改台账


@case()
def ledger_of_problems() -> Book:
    book = framework(Book())
    book.sheet("问题整改台账").row("编号", "发现日期", "问题来源", "指标", "存在问题", "责任领导", "责任部门", "责任人", "整改措施", "整改时限", "完成情况", "完成日期", "复查人", "复查日期", "复查结果", "销号人", "销号日期", "佐证")
    day = datetime.date
    book.row(1, day(2026, 1, 5), "自查扣分", "1", "记录不全", "王局长", "办公室", "张三", "补记", day(2026, 1, 31), "已完成", day(2026, 1, 20), "李四", day(2026, 1, 25), "合格", "王五", day(2026, 1, 26), "照片")
    book.row(2, day(2026, 2, 5), "督查", "志愿服务", "人数不足", "王局长", "人事科", "李四", "招募", day(2026, 2, 28), "已完成", day(2026, 3, 5))
    book.row(3, day(2026, 3, 5), "暗访", "2", "台账缺失", "王局长", "人事科", "李四", "补建", day(2026, 3, 31), "进行中")
    book.row(4, day(2026, 3, 20), "群众反映", "1", "记录不全", "王局长", "办公室", "张三", "补记", day(2026, 4, 30), "未开始")
    book.issue("rectification-overdue", "J4").issue("problem-repeated", "E5")
    return ledger(
        book, "rectification", 4, RECTIFICATION, {"办公室": "2026-04-30", "人事科": None},
        办公室=(2, 1, 0, 1, 1, 1), 人事科=(2, 1, 1, 1, 0, 0),
    )


@case("libreoffice")
def ledger_of_problems_as_offices_write_them() -> Book:
    """Two rows of header, rounds in columns of their own, a deadline put off in its cell, two departments in a cell, a row for each measure."""
    book = alone(Book()).sheet("整改清单").row("XX局2026年反馈问题整改清单").merge("A1:K1")
    book.row("序号", "反馈问题", "整改措施", "责任单位", "整改完成时限", "整改进展情况", "复查情况", None, None, "是否销号", "备注")
    book.row(None, None, None, None, None, None, "第一次复查", "第二次复查", "复查时间", None, None)
    book.merge("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:I2", "J2:J3", "K2:K3")
    book.row("一、市级督查反馈")
    book.row("1", "楼道堆物", "清理", "后勤科、办公室", "3月15日（延期至4月10日）", "正在推进", None, None, None, "否", None)
    book.row("2", "标识破损", "更换", "后勤科", "2026年2月底", "已完成", "不合格", "合格", "3.10", "是", None)
    book.row(None, None, "巡查", None, None, None, None, None, None, None, None)
    book.row("3", "宣传栏陈旧", "更新", "宣传科", "3月底前", "已完成", "不合格", None, "3.20", "否", None)
    book.row("4", "投诉不实", "/", "办公室", "/", "不属实", None, None, None, None, None)
    book.merge("A4:K4", "A6:A7", "B6:B7", "D6:D7", "E6:E7", "F6:F7")
    book.issue("recheck-failed", "G8").issue("rectification-overdue", "E8")
    return ledger(
        book, "rectification", 4, RECTIFICATION, {"后勤科": "2026-04-10", "办公室": "2026-04-10", "宣传科": None},
        后勤科=(2, 1, 0, 1, 1, 0), 办公室=(1, 1, 0, 0, 0, 0), 宣传科=(1, 1, 1, 0, 0, 0),
    )


@case("wps")
def ledger_of_problems_with_faults() -> Book:
    book = framework(Book())
    book.sheet("部门名册").row("部门", "类别").row("办公室", "科室").row("人事科", "科室")
    book.sheet("整改台账").row("序号", "发现时间", "对应指标", "问题描述", "整改责任部门", "整改期限", "整改完成情况", "销号时间")
    book.row(1, "2月31日", "9.9", "无人值守", "保卫科", "3月1日", None, None)
    book.row(2, "3月1日", "1", "记录不全", "办公室", "13月1日", "办结", None)
    book.row(3, "3月1日", "1", "签到缺失", "办公室", "立行立改", None, "3月2日")
    for code, cell in (("ledger-date-invalid", "B2"), ("ledger-indicator-unknown", "C2"), ("ledger-department-unknown", "E2"), ("rectification-overdue", "F2"), ("ledger-date-invalid", "F3")):
        book.issue(code, cell)
    return ledger(book, "rectification", 3, RECTIFICATION, 保卫科=(1, 1, 1, 0, 0, 0), 办公室=(2, 0, 0, 2, 1, 0))


@case()
def tasks_with_problems_are_no_ledger() -> Book:
    book = framework(Book())
    book.sheet("任务分解").row("工作任务", "对应指标", "责任部门", "完成时限", "完成情况", "存在问题", "下一步措施")
    book.task(["完善制度", "领导重视", "办公室", "6月底", "进行中", "进度慢", "加快"], "完善制度", indicator="1", due="2026-06-30", progress="doing")
    book.task(["招募志愿者", "志愿服务", "人事科", "9月底", None, None, None], "招募志愿者", indicator="2", due="2026-09-30", progress="unknown")
    book.facts.update(breakdown="任务分解")
    book.sheet("会议决议").row("会议日期", "议题", "决议事项", "责任部门", "落实情况").row("2026-01-10", "卫生", "每周大扫除", "办公室", "已落实")
    return book


# 创建资料目录


@case()
def ledger_of_evidence() -> Book:
    book = framework(Book())
    book.sheet("创建资料目录").row("创建资料目录").row("序号", "指标", "类别", "题名", "文号", "责任者", "日期", "盒号", "顺序号", "页号", "件数", "责任部门").merge("A1:L1")
    book.row(1, "1", "文字", "关于成立领导小组的通知", "局发〔2026〕1号", "办公室", datetime.date(2026, 1, 5), 1, 1, "1-3", "2份", "办公室")
    book.row(2, "1", "照片", "动员会照片", None, "办公室", datetime.date(2026, 1, 8), 1, 2, None, "3张", "办公室")
    book.row(3, "2", "音像", "活动录像", None, "人事科", datetime.date(2026, 2, 8), 2, 1, None, 1, "人事科")
    book.row(4, "2", "实物", "奖牌", None, "市文明办", datetime.date(2026, 3, 8), 2, 2, None, 1, "人事科")
    return ledger(book, "evidence", 4, EVIDENCE, 办公室=(2, 5, 2, 3, 0, 0), 人事科=(2, 2, 0, 0, 1, 1))


@case("libreoffice")
def ledger_of_evidence_as_offices_write_it() -> Book:
    """Kinds as rows between the entries, boxes merged, dates of a month only, counts in numerals; no framework."""
    book = alone(Book()).sheet("卷内目录").row("XX局文明单位创建卷内文件目录").merge("A1:H1", "A3:H3", "A6:H6", "B4:B5")
    book.row("序号", "案卷号", "文件标题", "文件编号", "责任者", "形成时间", "起止页码", "份数")
    book.row("一、文字材料")
    book.row(1, "A-01", "实施方案", "〔2026〕2号", "办公室", "2026年1月", "1—8", "三份")
    book.row(2, None, "会议记录", None, "办公室", "2026.2", "9", None)
    book.row("二、图片资料")
    book.row(3, "A-02", "志愿活动", None, "团委", "3月8日", "1-2", "12张")
    book.row("合计", None, None, None, None, None, None, 16)
    return ledger(book, "evidence", 3, EVIDENCE, 未分配=(3, 16, 4, 12, 0, 0))


@case("wps")
def ledger_of_evidence_with_faults() -> Book:
    book = framework(Book())
    book.sheet("资料目录").row("指标编号", "材料类型", "材料名称", "形成日期", "档案盒号", "页码", "张数")
    book.row("1", "文字", "会议记录", "2026-02-29", "1", "1", None)
    book.row("1", "照片", "会议照片", "2026-02-27", "1", None, 2)
    book.row("8", "文字", "方案", "2026-02-27", "2", None, None)
    for code, cell in (("evidence-kind-missing", "C2"), ("ledger-date-invalid", "D2"), ("ledger-indicator-unknown", "A4")):
        book.issue(code, cell)
    return ledger(book, "evidence", 3, EVIDENCE, 未分配=(3, 4, 2, 2, 0, 0))


@case()
def registers_are_no_ledger() -> Book:
    """What else an office lists: property, borrowed files, letters that came in, stores, staff."""
    book = framework(Book())
    book.sheet("固定资产登记").row("资产编号", "资产名称", "规格型号", "购置日期", "使用部门", "使用人", "存放地点").row("001", "电脑", "T14", "2026-01-05", "办公室", "张三", "301")
    book.sheet("档案借阅登记").row("借阅日期", "题名", "案卷号", "借阅人", "借阅事由", "归还日期", "归还签字").row("2026-01-05", "方案", "A-01", "张三", "查阅", "2026-01-06", "张三")
    book.sheet("收文登记").row("收文日期", "来文单位", "文号", "文件标题", "份数", "承办部门", "办理情况").row("2026-01-05", "市文明办", "1号", "通知", 1, "办公室", "已办")
    book.sheet("物资台账").row("物资名称", "规格", "数量", "单位", "存放地点", "领用部门", "领用日期").row("桌牌", "A5", 20, "个", "库房", "办公室", "2026-02-01")
    book.sheet("人员花名册").row("姓名", "性别", "部门", "职务", "入职日期", "联系电话").row("张三", "男", "办公室", "科员", "2020-01-01", "13800000000")
    return book
