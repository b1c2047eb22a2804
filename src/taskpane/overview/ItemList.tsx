import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ScoredIndicator, Scorecard } from "../../domain/scorecard.ts";
import { explainSum } from "../../language/explanation/explainTotals.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { MarksHead } from "../parts/MarksHead.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { IndicatorRow } from "./IndicatorRow.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  how: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The framework's items with their marks; each opens to show its indicators. Bonus, deductions and vetoes come last. */
export function ItemList({ scorecard }: { readonly scorecard: Scorecard }) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const { byItem, outside } = useMemo(() => grouped(scorecard.indicators), [scorecard]);
  return (
    <ul className={styles.list} aria-label={text.overview.items}>
      <LongList
        entries={scorecard.items}
        render={(item) => (
          <li className={styles.entry}>
            <Disclosure head={<MarksHead name={item.name} figures={item} height={8} />}>
              {() => (
                <>
                  <span className={styles.how}>{explainSum(item, item.indicators, language)}</span>
                  <Indicators indicators={byItem.get(item.item) ?? []} />
                </>
              )}
            </Disclosure>
          </li>
        )}
        last={(button) => <li>{button}</li>}
      />
      {outside.length > 0 && (
        <li className={styles.entry}>
          <Disclosure head={text.overview.outsideTotal}>{() => <Indicators indicators={outside} />}</Disclosure>
        </li>
      )}
    </ul>
  );
}

function grouped(indicators: readonly ScoredIndicator[]): {
  readonly byItem: ReadonlyMap<number, readonly ScoredIndicator[]>;
  readonly outside: readonly ScoredIndicator[];
} {
  const byItem = new Map<number, ScoredIndicator[]>();
  const outside: ScoredIndicator[] = [];
  for (const scored of indicators) {
    const { item, kind } = scored.indicator;
    if (kind !== "base") {
      outside.push(scored);
      continue;
    }
    const siblings = byItem.get(item);
    if (siblings) siblings.push(scored);
    else byItem.set(item, [scored]);
  }
  return { byItem, outside };
}

function Indicators({ indicators }: { readonly indicators: readonly ScoredIndicator[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      <LongList
        entries={indicators}
        render={(scored) => (
          <li>
            <IndicatorRow scored={scored} />
          </li>
        )}
        last={(button) => <li>{button}</li>}
      />
    </ul>
  );
}
