import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredIndicator, ScoredItem, Scorecard } from "../../domain/scorecard.ts";
import { explainSum } from "../../language/explanation/explainTotals.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { MarksBar } from "../parts/MarksBar.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";
import { IndicatorRow } from "./IndicatorRow.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "4px",
  },
  name: { overflowWrap: "anywhere" },
  marks: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  bar: { gridColumn: "1 / -1" },
  how: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The items of the framework with their marks; each opens to its indicators. Bonus, deductions and vetoes come last. */
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
            <Disclosure head={<ItemHead item={item} />}>
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

function ItemHead({ item }: { readonly item: ScoredItem }) {
  const styles = useStyles();
  const text = useText();
  const unscored = item.full.minus(item.effective).minus(item.gap);
  const label = text.overview.barLabel(shownMarks(item.effective), shownMarks(item.gap), shownMarks(unscored));
  return (
    <span className={styles.head}>
      <span className={styles.name}>{item.name}</span>
      <span className={styles.marks}>{text.overview.marksOf(shownMarks(item.effective), shownMarks(item.full))}</span>
      <span className={styles.bar}>
        <MarksBar
          effective={toNumber(item.effective)}
          gap={toNumber(item.gap)}
          unscored={toNumber(unscored)}
          height={8}
          label={label}
        />
      </span>
    </span>
  );
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
