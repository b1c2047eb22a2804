import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { safeFileName } from "../../collect/safeFileName.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { useLanguage } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import { failureOf } from "../state/paneState.ts";
import { COLLECTING_TEXT } from "../language/collectingText.ts";
import type { MadeForm, MadeForms } from "./makeForms.ts";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  start: { alignSelf: "flex-start" },
  list: { listStyle: "none", margin: 0, padding: 0, maxHeight: "45vh", overflowY: "auto" },
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  rows: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** The finished forms, to be saved together or one by one. */
export function MadeFormList({
  host,
  made,
  unit,
}: {
  readonly host: PaneHost;
  readonly made: MadeForms;
  /** Beginning of the archive's name, or "". */
  readonly unit: string;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const { split: text } = COLLECTING_TEXT[language];
  const [said, setSaid] = useState<string | null>(null);
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(failureMessage(failureOf(error), language));
    }
  };
  const handOver = async (bytes: Uint8Array, fileName: string): Promise<string> => {
    const outcome = await host.forms?.handOver(bytes, fileName);
    if (outcome?.kind !== "downloaded") return text.blocked;
    return host.mayBlockDownloads ? `${text.saved(outcome.file)} ${text.mayBlock}` : text.saved(outcome.file);
  };
  const saveAll = async (): Promise<string> => {
    const { zipSync } = await import("fflate");
    // Workbooks are already compressed.
    const archive = zipSync(Object.fromEntries(made.forms.map(({ fileName, bytes }) => [fileName, bytes])), {
      level: 0,
    });
    const parts = [unit, text.archive].filter((part) => part !== "");
    return handOver(archive, `${safeFileName(parts.join("-"))}.zip`);
  };
  const open = async ({ bytes, fileName }: MadeForm): Promise<string> => {
    await host.forms?.open?.(bytes);
    return text.opened(fileName);
  };
  return (
    <>
      <p className={styles.text}>{text.made(made.forms.length)}</p>
      {made.unchanged.length > 0 && <p className={styles.text}>{text.unchanged(made.unchanged.join("、"))}</p>}
      <Button appearance="primary" className={styles.start} onClick={() => void attempt(saveAll)}>
        {text.saveAll}
      </Button>
      {said !== null && (
        <p role="status" className={styles.text}>
          {said}
        </p>
      )}
      <ul className={styles.list} aria-label={text.forms} tabIndex={0}>
        <LongList
          entries={made.forms}
          keyOf={({ fileName }) => fileName}
          last={(button) => <li>{button}</li>}
          render={(form) => (
            <li className={styles.form}>
              <span className={styles.name}>{form.recipient}</span>
              <span className={styles.rows}>{text.rows(form.rows)}</span>
              {host.forms?.open ? (
                <Button
                  size="small"
                  aria-label={text.openOf(form.fileName)}
                  onClick={() => void attempt(() => open(form))}
                >
                  {text.open}
                </Button>
              ) : (
                <Button
                  size="small"
                  aria-label={text.saveOf(form.fileName)}
                  onClick={() => void attempt(() => handOver(form.bytes, form.fileName))}
                >
                  {text.save}
                </Button>
              )}
            </li>
          )}
        />
      </ul>
    </>
  );
}
