import { labelledKind, sectionKind } from "../../recognise/text/sectionKind.ts";
import type { IndicatorRow } from "../imported.ts";
import { readClaims } from "./claims.ts";
import { vetoMatter } from "./outsideBase.ts";
import { shortName } from "./shortName.ts";
import type { Unit } from "./units.ts";

export type Kind = IndicatorRow["kind"];

/** The name without its number, its marks and what follows them. */
export function nameOf(unit: Unit): string {
  const claims = readClaims(unit.own);
  const before = claims ? unit.own.slice(0, claims.from) : unit.own;
  const bare = before.replace(/[（(【〔][^）)】〕]*$/u, "").replace(/[\s：:，,；;—–-]+$/u, "");
  const name = shortName(unit.head, bare === "" ? unit.own.replace(/（[^）]*分[^）]*）/gu, "") : bare);
  return name === "" ? unit.own.slice(0, 40) : name;
}

/** The name of a bonus ends where its marks begin; after 加分项： it is what follows. */
export function nameOutside(unit: Unit, from: number): string {
  const text = unit.own.slice(0, from);
  const labelled = labelledKind(text)?.says ?? "";
  const bare = (labelled === "" ? text : labelled).replace(/[\s：:，,；;。（(]+$/u, "");
  if (labelled !== "") return shortName({ ...unit.head, bold: 0 }, bare);
  return from < unit.own.length && bare.length > 1 ? shortName(unit.head, bare) : nameOf(unit);
}

/** Its number, if that is unique: 1.2, Ⅱ. */
export function codeOf({ node }: Unit): string {
  const style = node.label?.style ?? "";
  return style.startsWith("dotted-") || style === "roman" || style === "letter" ? (node.label?.text ?? "") : "";
}

/** 有下列情形之一的，实行一票否决： */
const VETO_LIST = /(?:下列|以下|如下)[^。；]{0,20}一票否决/u;

/** The kind that a text gives: 加分项, 一票否决; 加分 only if it is the whole heading; or a sentence that makes something a veto. */
export function kindOf(unit: Unit): Kind | null {
  if (vetoMatter(unit.own) !== null || (unit.children.length > 0 && VETO_LIST.test(unit.own))) return "veto";
  const name = nameOf(unit);
  return (
    (sectionKind(name) ?? sectionKind(unit.own) ?? (name.length <= 4 ? sectionKind(`${name}项`) : null))?.kind ?? null
  );
}
