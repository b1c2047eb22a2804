import type { Indicator } from "../../domain/indicator.ts";
import type { Ledger, LedgerCounts } from "../../domain/ledger.ts";
import type { LedgerDeclaration, Phrase } from "../../ledgers/declaration.ts";
import { declarationOf } from "../../ledgers/declarations/declarations.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import { leadsOf } from "../../score/assignments.ts";
import { joined, plus, type Figure } from "../figure/figure.ts";
import { LedgerCells } from "../figure/ledgerCells.ts";

/** A sentence with figures, and the formula that keeps it up to date with the ledgers. */
export interface LiveWords {
  readonly text: string;
  readonly figure: Figure;
}

/** The ledgers of one kind, on one or several sheets. */
interface Kind {
  readonly declaration: LedgerDeclaration;
  readonly ledgers: readonly (readonly [ledger: Ledger, cells: LedgerCells])[];
}

const BETWEEN = "，";
const BETWEEN_LEDGERS = "；";

/** What the ledgers say about a department and about the whole office, in words; "" or null if nothing. */
export class LedgerWords {
  private readonly kinds: readonly Kind[];
  private readonly missing = new Map<string, number>();
  private lacking = 0;

  /** @param indicators of the framework; empty without one */
  constructor(all: readonly Ledger[], grid: WorkbookGrid, indicators: readonly Indicator[]) {
    this.kinds = [...new Set(all.map(({ kind }) => kind))].map((kind) => {
      const declaration = declarationOf(kind);
      const own = all.filter((ledger) => ledger.kind === kind);
      return {
        declaration,
        ledgers: own.map((ledger) => [ledger, new LedgerCells(ledger, declaration, grid)] as const),
      };
    });
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    for (const { indicator, needed, held } of all.flatMap(({ needs }) => needs)) {
      if (held >= needed) continue;
      this.lacking += needed - held;
      const leads = leadsOf(byId.get(indicator)?.assignments ?? []).leads.map(({ department }) => department);
      for (const name of new Set(leads)) this.missing.set(name, (this.missing.get(name) ?? 0) + needed - held);
    }
  }

  /** 应报送10次，已报10次，其中迟报1次；未整改问题1项. Figures follow the ledger's cells if these alone give them. */
  ofDepartment(name: string): LiveWords | null {
    const parts = this.kinds.flatMap(({ declaration, ledgers }) => {
      const own = declaration.phrases.filter(({ whole }) => whole !== true);
      const said = own.flatMap((phrase) => this.part(phrase, declaration, ledgers, name) ?? []);
      return said.length === 0 ? [] : [chained(said, BETWEEN)];
    });
    const missing = this.missing.get(name) ?? 0;
    const lacking = missing === 0 ? [] : [{ text: `缺少材料${missing}件`, figure: `缺少材料${missing}件` }];
    const all = [...parts, ...lacking];
    return all.length === 0 ? null : chained(all, BETWEEN_LEDGERS);
  }

  /** The same for the whole office, as a sentence of the report. */
  get whole(): string {
    const parts = this.kinds.flatMap(({ declaration, ledgers }) => {
      const said = declaration.phrases.flatMap(({ measure, before, after }) => {
        const count = ledgers.reduce((sum, [{ tally }]) => sum + (tally.total[measure] ?? 0), 0);
        return count === 0 ? [] : [`${before}${count}${after}`];
      });
      return said.length === 0 ? [] : [said.join(BETWEEN)];
    });
    return [...parts, ...(this.lacking === 0 ? [] : [`按测评体系要求尚缺材料${this.lacking}件`])].join(BETWEEN_LEDGERS);
  }

  private part(
    { measure: id, before, after }: Phrase,
    { measures }: LedgerDeclaration,
    ledgers: Kind["ledgers"],
    name: string,
  ): LiveWords | null {
    const measure = measures.find((one) => one.id === id);
    let count = 0;
    const figures: Figure[] = [];
    for (const [ledger, cells] of ledgers) {
      const counts: LedgerCounts = ledger.tally.departments.find(({ department }) => department === name)?.counts ?? {};
      const own = counts[id] ?? 0;
      if (own === 0) continue;
      const counted = cells.ofDepartment(name);
      count += own;
      figures.push((measure && counted && cells.figure(measure, counted, counts)) ?? own);
    }
    if (count === 0) return null;
    return { text: `${before}${count}${after}`, figure: joined(before, plus(...figures), after) };
  }
}

function chained(parts: readonly LiveWords[], between: string): LiveWords {
  return {
    text: parts.map(({ text }) => text).join(between),
    figure: joined(...parts.flatMap(({ figure }, at) => (at === 0 ? [figure] : [between, figure]))),
  };
}
