import { makeStyles, tokens } from "@fluentui/react-components";
import { a1 } from "../../domain/address.ts";
import { collectText } from "../../collect/collectText.ts";
import { isDecidable, type Decisions } from "../../collect/decisions.ts";
import type { Finding } from "../../collect/mergeForms.ts";
import { shownValue } from "../../collect/mergeList.ts";
import { shorten } from "../../language/shorten.ts";
import type { MergeResult } from "../../usecases/mergeReturned.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useLanguage } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { COLLECTING_TEXT } from "../language/collectingText.ts";
import { FindingList } from "./FindingList.tsx";
import { StandingList } from "./StandingList.tsx";

const NARROW = "@media (max-width: 640px)";
const useStyles = makeStyles({
  text: { margin: 0 },
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXL,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { maxHeight: "55vh", overflow: "auto", minWidth: 0, [NARROW]: { maxHeight: "none" } },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  where: { color: tokens.colorNeutralForeground2 },
});

/** The result of merging: what needs a decision, what is filled in, and who has returned a form. */
export function MergeView({
  merge,
  decisions,
  onDecisions,
}: {
  readonly merge: MergeResult;
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const words = collectText(language);
  const { merge: text } = COLLECTING_TEXT[language];
  const { filled, findings, merged, standing } = merge;
  const decide = (finding: Finding, chosen: number | null): void => {
    // A cell holds one value, so a choice made for it elsewhere is undone.
    const others = [...decisions].filter(([other]) => other !== finding && !isSameCell(other, finding));
    onDecisions(new Map(chosen === null ? others : [...others, [finding, chosen]]));
  };
  return (
    <>
      {merged.length > 0 && <p className={styles.text}>{text.found(merged.length, filled.length)}</p>}
      <div className={styles.sides}>
        <section className={styles.side} aria-label={text.toDecide} tabIndex={0}>
          <SectionTitle count={findings.length}>{text.toDecide}</SectionTitle>
          {findings.length === 0 ? (
            <p className={styles.text}>{text.nothingToDecide}</p>
          ) : (
            <FindingList findings={toDecideFirst(findings)} decisions={decisions} onDecide={decide} />
          )}
          {filled.length > 0 && (
            <Disclosure head={text.filled(filled.length)}>
              {() => (
                <ul className={styles.list}>
                  <LongList
                    entries={filled}
                    last={(button) => <li>{button}</li>}
                    render={({ at, title, kept, value, recipient, file }) => (
                      <li>
                        {shorten(title)}：{text.becomes(shownValue(kept, words), shownValue(value, words))}{" "}
                        <span className={styles.where}>
                          {words.from(recipient, file)} · {at.sheet}!{a1(at)}
                        </span>
                      </li>
                    )}
                  />
                </ul>
              )}
            </Disclosure>
          )}
        </section>
        {merged.length > 0 && (
          <section className={styles.side} aria-label={text.standing} tabIndex={0}>
            <SectionTitle>{text.standing}</SectionTitle>
            <StandingList standing={standing} />
          </section>
        )}
      </div>
    </>
  );
}

function toDecideFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(isDecidable), ...findings.filter((finding) => !isDecidable(finding))];
}

function isSameCell({ at }: Finding, { at: other }: Finding): boolean {
  return at !== null && other !== null && a1(at) === a1(other) && at.sheet === other.sheet;
}
