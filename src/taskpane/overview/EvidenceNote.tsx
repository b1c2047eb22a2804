import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { EvidenceEntry } from "../../domain/evidence.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useText } from "../language/paneLanguage.ts";

/** Further entries are only counted; a click leads to the cell. */
const MOST_SHOWN = 6;

const useStyles = makeStyles({
  note: { display: "block", overflowWrap: "anywhere" },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** An indicator's evidence: names, and web addresses that open beside the workbook. */
export function EvidenceNote({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const text = useText();
  const { evidenceList, evidenceCell, sheet } = indicator;
  if (!evidenceList || evidenceCell === null) return null;
  const shown = evidenceList.entries.slice(0, MOST_SHOWN);
  return (
    <span className={styles.note}>
      {text.indicatorState.evidence(evidenceList.entries.length)}{" "}
      {shown.map((entry, at) => (
        <Fragment key={at}>
          {at > 0 && "；"}
          <Entry entry={entry} className={styles.link} />
        </Fragment>
      ))}
      {evidenceList.entries.length > shown.length && "…"} <CellLink sheet={sheet} cell={evidenceCell} />
    </span>
  );
}

/** Only web addresses become links: other links of a workbook may lead anywhere on the computer. */
function Entry({ entry: { text, link }, className }: { readonly entry: EvidenceEntry; readonly className: string }) {
  if (link === null || !/^https?:\/\//iu.test(link)) return <>{text}</>;
  return (
    <Link className={className} href={link} target="_blank" rel="noopener noreferrer">
      {text}
    </Link>
  );
}
