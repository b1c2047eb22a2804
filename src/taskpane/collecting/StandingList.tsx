import { makeStyles, tokens } from "@fluentui/react-components";
import type { Standing } from "../../collect/standing.ts";
import { Disclosure } from "../Disclosure.tsx";
import { useLanguage } from "../language/paneLanguage.ts";
import { LongList } from "../LongList.tsx";
import { COLLECTING_TEXT } from "./collectingText.ts";

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  day: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground1 },
});

/** Who has not returned a form, with the day, and who has. */
export function StandingList({ standing }: { readonly standing: readonly Standing[] }) {
  const styles = useStyles();
  const { merge: text } = COLLECTING_TEXT[useLanguage()];
  const missing = standing.filter(({ state }) => state !== "returned");
  const returned = standing.filter(({ state }) => state === "returned");
  return (
    <>
      {missing.length > 0 && (
        <>
          <h3 className={styles.head}>{text.missing(missing.length)}</h3>
          <ul className={styles.list}>
            <LongList
              entries={missing}
              last={(button) => <li>{button}</li>}
              render={({ recipient, due, state }) => (
                <li>
                  {recipient}{" "}
                  {due !== "" && (
                    <span className={state === "overdue" ? styles.late : styles.day}>
                      {state === "overdue" ? text.overdue(due) : text.due(due)}
                    </span>
                  )}
                </li>
              )}
            />
          </ul>
        </>
      )}
      {returned.length > 0 && (
        <Disclosure head={text.returned(returned.length)}>
          {() => (
            <ul className={styles.list}>
              <LongList
                entries={returned}
                last={(button) => <li>{button}</li>}
                render={({ recipient, files }) => (
                  <li>
                    {recipient} <span className={styles.day}>{files.join("、")}</span>
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
