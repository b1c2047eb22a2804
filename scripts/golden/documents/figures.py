"""What the golden documents say: every wording tells the same figures, so that each file's expectation is computed from these."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Mark:
    name: str
    full: float
    actual: float
    reason: str = ""


@dataclass
class Item:
    name: str
    marks: list[Mark]

    @property
    def full(self) -> float:
        return sum(mark.full for mark in self.marks)

    @property
    def actual(self) -> float:
        return sum(mark.actual for mark in self.marks)


@dataclass
class Task:
    name: str
    detail: str
    lead: list[str]
    support: list[str] = field(default_factory=list)
    deadline: str = ""
    """As written; `due` is the day it falls on, None for one that comes again or has none."""
    due: str | None = None


ITEMS = [
    Item("组织领导", [Mark("班子建设", 8, 8), Mark("制度建设", 7, 6.5, "考勤制度修订不及时")]),
    Item("思想道德", [Mark("理论学习", 15, 15), Mark("志愿服务", 20, 18, "注册志愿者比例未达标")]),
    Item("创建活动", [Mark("文明科室评选", 20, 20), Mark("结对共建", 30, 29, "少走访一次")]),
]
FLAT = [
    Mark("领导重视", 20, 20),
    Mark("宣传教育", 30, 28.5, "宣传栏两次未按期更新"),
    Mark("环境整治", 25, 24, "库房杂物清理不彻底"),
    Mark("优质服务", 25, 25),
]
TASKS = [
    Task("组织理论学习", "制定年度计划，集中学习不少于十二次", ["机关党委"], ["办公室"], "2026年12月底前", "2026-12-31"),
    Task("推进志愿服务", "组建服务队伍，开展关爱行动", ["团委"], ["工会", "人事科"], "2026年6月30日前", "2026-06-30"),
    Task("整治办公环境", "清理卫生死角，完善标识标牌", ["后勤中心"], [], "2026年4月中旬", "2026-04-20"),
    Task("规范窗口服务", "推行首问负责，公开办事流程", ["政务服务科"], ["信息科"], "2026年9月底前", "2026-09-30"),
]
YEAR = 2026


def num(value: float) -> str:
    return f"{value:g}"


def total(marks: list[Mark]) -> tuple[float, float]:
    return sum(mark.full for mark in marks), sum(mark.actual for mark in marks)


def all_marks() -> list[Mark]:
    return [mark for item in ITEMS for mark in item.marks]


def expect_marks(marks: list[Mark], stated: bool = False) -> dict:
    full, actual = total(marks)
    out: dict = {
        "totals": {"full": full, "actual": actual},
        "indicators": [{"name": mark.name, "full": mark.full, "actual": mark.actual} for mark in marks],
    }
    if stated:
        out["stated"] = [{"field": "full", "stated": full}, {"field": "actual", "stated": actual}]
    return out


def expect_tasks(tasks: list[Task], due: bool = True) -> dict:
    return {
        "tasks": [
            {"name": task.name, "departments": task.lead + task.support, "support": task.support, "due": task.due if due else None}
            for task in tasks
        ]
    }
