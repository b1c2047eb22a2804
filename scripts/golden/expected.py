"""What the report of a book must say, computed from what its rows mean by the rules of scoring."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from book import Book, Leaf, amount

ZERO = Decimal(0)
UNASSIGNED = "未分配"


def number(value):
    """Whole amounts as integers, so that the files read as a person would write them."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def rate(part: Decimal, whole: Decimal):
    if whole == 0:
        return None
    return float((part / whole).quantize(Decimal("0.0001"), ROUND_HALF_UP))


def cut(whole: Decimal, parts: list[Fraction]) -> list[Decimal]:
    """Shares cut to 0.01 by largest remainder, the first named first; they add up to the whole exactly."""
    if len(parts) == 1:
        return [whole]
    cents = Fraction(whole) * 100
    exact = [cents * part for part in parts]
    shares = [one.numerator // one.denominator for one in exact]
    left = cents - sum(shares)
    for place in sorted(range(len(parts)), key=lambda one: (-(exact[one] - shares[one]), one)):
        if left < 1:
            break
        shares[place] += 1
        left -= 1
    return [Decimal(share) / 100 for share in shares]


def base_of(book: Book) -> list[Leaf]:
    return [leaf for leaf in book.leaves if leaf.kind == "base"]


def totals(book: Book) -> dict:
    base = [leaf for leaf in base_of(book) if leaf.state != "not-applicable"]
    scored = [leaf for leaf in base if leaf.state == "scored"]
    full = sum((leaf.full for leaf in base), ZERO)
    effective = sum((leaf.effective for leaf in scored), ZERO)
    unscored = sum((leaf.full for leaf in base if leaf.state == "unscored"), ZERO)
    gap = sum((leaf.full - leaf.effective for leaf in scored), ZERO)
    bonus = sum((leaf.effective or ZERO for leaf in book.leaves if leaf.kind == "bonus"), ZERO)
    deduction = sum((leaf.effective or ZERO for leaf in book.leaves if leaf.kind == "deduction"), ZERO)
    counted = bonus if book.bonus_cap is None else min(bonus, book.bonus_cap)
    reviewed = [leaf for leaf in base if leaf.review is not None]
    return {
        "full": number(full),
        "actual": number(sum((leaf.actual or ZERO for leaf in base), ZERO)),
        "review": number(sum((leaf.review for leaf in reviewed), ZERO)) if reviewed else None,
        "effective": number(effective),
        "gap": number(gap),
        "rate": rate(effective, full),
        "scoredRate": rate(effective, full - unscored),
        "unscored": sum(1 for leaf in base if leaf.state == "unscored"),
        "unscoredFull": number(unscored),
        "notApplicable": sum(1 for leaf in base_of(book) if leaf.state == "not-applicable"),
        "bonus": number(bonus),
        "bonusCap": number(book.bonus_cap),
        "deduction": number(deduction),
        "result": number(effective + counted - deduction),
        "vetoed": False,
    }


def items(book: Book) -> list[dict]:
    found: dict[str, list[Leaf]] = {}
    for leaf in base_of(book):
        found.setdefault(leaf.name if leaf.item is None else leaf.item, []).append(leaf)
    lines = []
    for name, leaves in found.items():
        counted = [leaf for leaf in leaves if leaf.state != "not-applicable"]
        scored = [leaf for leaf in counted if leaf.state == "scored"]
        lines.append({
            "name": name,
            "full": number(sum((leaf.full for leaf in counted), ZERO)),
            "effective": number(sum((leaf.effective for leaf in scored), ZERO)),
            "gap": number(sum((leaf.full - leaf.effective for leaf in scored), ZERO)),
            "indicators": len(leaves),
        })
    return lines


def departments(book: Book) -> list[dict]:
    sums: dict[str, list[Decimal]] = {name: [ZERO, ZERO, ZERO] for name in book.idle}
    for leaf in book.leaves:
        for name in [*leaf.lead, *leaf.support]:
            sums.setdefault(name, [ZERO, ZERO, ZERO])
    for leaf in base_of(book):
        if leaf.state == "not-applicable":
            continue
        names = leaf.lead or [UNASSIGNED]
        weights = leaf.weights or [Decimal(1)] * len(names)
        parts = [Fraction(weight) / Fraction(sum(weights)) for weight in weights]
        gap = ZERO if leaf.effective is None else leaf.full - leaf.effective
        for name, full, lost in zip(names, cut(leaf.full, parts), cut(gap, parts)):
            line = sums.setdefault(name, [ZERO, ZERO, ZERO])
            line[0] += full
            line[1] += ZERO if leaf.effective is None else full - lost
            line[2] += lost
    return [
        {"name": name, "full": number(full), "effective": number(effective), "gap": number(gap)}
        for name, (full, effective, gap) in sums.items()
        if name != UNASSIGNED or full or gap
    ]


def indicator(leaf: Leaf) -> dict:
    line = {"name": leaf.name, "full": number(leaf.full), "kind": leaf.kind, "lead": leaf.lead, "sheet": leaf.sheet, "row": leaf.row}
    if leaf.code is not None:
        line["code"] = leaf.code
    if leaf.support:
        line["support"] = leaf.support
    if leaf.kind == "base":
        line["state"] = leaf.state
        line["actual"] = number(leaf.actual)
        line["review"] = number(leaf.review)
        line["effective"] = number(leaf.effective)
        line["gap"] = None if leaf.effective is None else number(leaf.full - leaf.effective)
    elif leaf.kind == "veto":
        del line["full"]
    else:
        line["effective"] = number(leaf.effective or ZERO)
    return line


def stated(claim: dict) -> dict:
    total = sum(map(amount, claim["parts"] or []), ZERO)
    for leaf in claim["of"] if claim["parts"] is None else []:
        if leaf.state == "not-applicable":
            continue
        value = leaf.full if claim["field"] == "full" else getattr(leaf, claim["field"])
        total += value or ZERO
    return {
        "level": claim["level"], "field": claim["field"], "stated": number(claim["value"]), "computed": number(total),
        "sheet": claim["sheet"], "cell": claim["cell"],
    }


def report(book: Book) -> dict:
    facts = dict(book.facts)
    own = facts.pop("totals", {})
    whole = {"totals": None if own is None else {**totals(book), **own}, "stated": [stated(claim) for claim in book.stated]}
    for line in whole["stated"]:
        if line["stated"] != line["computed"]:
            book.issues.append({"code": "total-mismatch", "sheet": line["sheet"], "cell": line["cell"]})
    return {
        **({"arguments": book.arguments} if book.arguments else {}),
        **whole,
        "items": items(book),
        "indicators": [indicator(leaf) for leaf in book.leaves],
        "departments": departments(book),
        "tasks": book.tasks,
        "issues": book.issues,
        **facts,
    }
