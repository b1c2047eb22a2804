import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { a1 } from "../../domain/address.ts";
import { collectText } from "../../collect/collectText.ts";
import { isDecidable, isWritable, type Decisions } from "../../collect/decisions.ts";
import type { Finding } from "../../collect/mergeForms.ts";
import { shownValue } from "../../collect/mergeList.ts";
import { shorten } from "../../language/shorten.ts";
import { useLanguage } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";
import { COLLECTING_TEXT } from "../language/collectingText.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  finding: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  what: { color: tokens.colorNeutralForeground2 },
});

/** Returned values that cannot simply be filled in. If a cell could hold them, both values are offered. */
export function FindingList({
  findings,
  decisions,
  onDecide,
}: {
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
  /** @param chosen index of a returned value; null keeps the workbook's */
  readonly onDecide: (finding: Finding, chosen: number | null) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      <LongList
        entries={findings}
        last={(button) => <li>{button}</li>}
        render={(finding) => (
          <li className={styles.finding} data-finding={finding.kind}>
            <FindingHead finding={finding} />
            {isDecidable(finding) ? (
              <Choice
                finding={finding}
                chosen={decisions.get(finding) ?? null}
                onChoose={(chosen) => onDecide(finding, chosen)}
              />
            ) : (
              <Said finding={finding} />
            )}
          </li>
        )}
      />
    </ul>
  );
}

function FindingHead({ finding: { kind, at, title } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { kinds } = collectText(useLanguage());
  return (
    <div>
      <div className={styles.title}>{shorten(title)}</div>
      <div className={styles.what}>
        {kinds[kind]}
        {at && ` · ${at.sheet}!${a1(at)}`}
      </div>
    </div>
  );
}

const KEPT = "kept";

function Choice({
  finding: { kind, title, kept, returned },
  chosen,
  onChoose,
}: {
  readonly finding: Finding;
  readonly chosen: number | null;
  readonly onChoose: (chosen: number | null) => void;
}) {
  const language = useLanguage();
  const words = collectText(language);
  const { merge: text } = COLLECTING_TEXT[language];
  return (
    <RadioGroup
      aria-label={`${words.kinds[kind]}：${shorten(title)}`}
      value={chosen === null ? KEPT : String(chosen)}
      onChange={(_, { value }) => onChoose(value === KEPT ? null : Number(value))}
    >
      <Radio value={KEPT} label={text.keep(shownValue(kept, words))} />
      {returned.map(({ recipient, file, value }, at) => (
        <Radio
          key={at}
          value={String(at)}
          disabled={!isWritable(value)}
          label={text.take(kind === "versions-differ" ? file : words.from(recipient, file), shownValue(value, words))}
        />
      ))}
    </RadioGroup>
  );
}

/** Who returned what, if there is nothing to choose. */
function Said({ finding: { returned, title } }: { readonly finding: Finding }) {
  const words = collectText(useLanguage());
  return (
    <>
      {returned.map(({ recipient, file, value }, at) => {
        const from = words.from(recipient, file);
        return from === title && value === null ? null : (
          <div key={at}>{value === null ? from : `${from}：${shownValue(value, words)}`}</div>
        );
      })}
    </>
  );
}
