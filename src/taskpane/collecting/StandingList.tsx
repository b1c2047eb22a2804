import { makeStyles, tokens } from "@fluentui/react-components";
import { collectText } from "../../collect/collectText.ts";
import type { Standing } from "../../collect/standing.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useLanguage } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";
import { COLLECTING_TEXT } from "../language/collectingText.ts";

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  late: { color: tokens.colorStatusDangerForeground1 },
  names: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  file: { color: tokens.colorNeutralForeground2 },
});

/** Who has not returned a form, with its due day, and who has. */
export function StandingList({ standing }: { readonly standing: readonly Standing[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { merge: text } = COLLECTING_TEXT[language];
  const missing = standing.filter(({ state }) => state !== "returned");
  const returned = standing.filter(({ state }) => state === "returned");
  // All forms of a round have the same day.
  const [first] = missing;
  return (
    <>
      {first && (
        <>
          <h3 className={styles.head}>
            {text.missing(missing.length)}
            {first.due !== "" && (
              <span {...(first.state === "overdue" ? { className: styles.late } : {})}>
                {" · "}
                {first.state === "overdue" ? text.overdue(first.due) : text.due(first.due)}
              </span>
            )}
          </h3>
          <p className={styles.names}>
            {missing.map(({ recipient }) => recipient).join(language === "en" ? ", " : "、")}
          </p>
        </>
      )}
      {returned.length > 0 && (
        <Disclosure head={text.returned(returned.length)}>
          {() => (
            <ul className={styles.list}>
              <LongList
                entries={returned}
                last={(button) => <li>{button}</li>}
                render={({ recipient, files, blank }) => (
                  <li>
                    {recipient} <span className={styles.file}>{files.join("、")}</span>
                    {blank > 0 && ` · ${collectText(language).blank(blank)}`}
                  </li>
                )}
              />
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}
