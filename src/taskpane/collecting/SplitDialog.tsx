import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import { RECIPIENT_KINDS, type RecipientKind } from "../../collect/distribution.ts";
import type { FormInfo } from "../../collect/formInfo.ts";
import { openNames } from "../../domain/issue.ts";
import { unsettled } from "../../language/unsettled.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { useLanguage } from "../language/paneLanguage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import { failureOf } from "../state/paneState.ts";
import { ProgressLine } from "../parts/ProgressLine.tsx";
import { COLLECTING_TEXT } from "../language/collectingText.ts";
import { MadeFormList } from "./MadeFormList.tsx";
import { makeForms, sentBefore, type MadeForms } from "./makeForms.ts";

const useStyles = makeStyles({
  text: { margin: 0 },
  open: { margin: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  choice: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

export interface SplitDialogProps {
  readonly host: PaneHost;
  readonly result: CheckResult;
  readonly onClose: () => void;
}

/** 分发填报表: asks for whom, by when and whom to return it to; makes the forms and saves them. */
export function SplitDialog({ host, result, onClose }: SplitDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const all = COLLECTING_TEXT[language];
  const text = all.split;
  const [by, setBy] = useState<RecipientKind>("department");
  const [due, setDue] = useState("");
  const [returnTo, setReturnTo] = useState("");
  const [before, setBefore] = useState<readonly FormInfo[] | null>(null);
  const [made, setMade] = useState<MadeForms | null>(null);
  /** Number of forms made so far; null while none are being made. */
  const [done, setDone] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const control = useRef<AbortController | null>(null);

  const make = async (): Promise<void> => {
    control.current = new AbortController();
    setDone(0);
    setSaid(null);
    try {
      const asked = { by, due, returnTo: returnTo.trim(), before: before ?? [], settings: result.settings, language };
      const forms = await makeForms(host, asked, control.current.signal, setDone);
      if (forms === null) setSaid(all.notRecognised);
      else if (forms.forms.length > 0) setMade(forms);
      else setSaid(forms.unchanged.length > 0 ? text.nothingNew : text.nobody[by]);
    } catch (error) {
      const failure = failureOf(error);
      setSaid(failure.code === "cancelled" ? all.stopped : failureMessage(failure, language));
    } finally {
      setDone(null);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (made === null && done === null) void make();
  };
  const takeBefore = async (files: readonly File[]): Promise<void> => setBefore(await sentBefore(host, files));

  return (
    <PaneDialog
      title={text.title}
      live
      stays
      onClose={() => done === null && onClose()}
      onSubmit={submit}
      actions={
        <>
          {made === null && done === null && (
            <Button type="submit" appearance="primary">
              {text.make}
            </Button>
          )}
          {done === null ? (
            <Button onClick={onClose}>{made ? all.close : all.cancel}</Button>
          ) : (
            <Button onClick={() => control.current?.abort()}>{all.stop}</Button>
          )}
        </>
      }
    >
      {said !== null && <div role="alert">{said}</div>}
      {done !== null && (
        <>
          <span role="status">{done === 0 ? all.reading : text.making(done)}</span>
          <ProgressLine label={text.making(done)} />
        </>
      )}
      {made && <MadeFormList host={host} made={made} unit={result.unit ?? ""} />}
      {made === null && done === null && (
        <>
          <p className={styles.text}>{text.explain}</p>
          {openNames(result.issues).map((issue) => (
            <p key={issue.code} className={styles.open}>
              {text.unsettled(unsettled(issue, language))}
            </p>
          ))}
          <Field label={text.by}>
            <RadioGroup
              value={by}
              onChange={(_, { value }) => setBy(RECIPIENT_KINDS.find((kind) => kind === value) ?? "department")}
            >
              {RECIPIENT_KINDS.map((kind) => (
                <Radio key={kind} value={kind} label={text.kinds[kind]} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={text.due}>
            <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
          </Field>
          <Field label={text.returnTo} hint={text.returnToHint}>
            <Input value={returnTo} onChange={(_, { value }) => setReturnTo(value)} />
          </Field>
          <Field
            label={text.before}
            hint={text.beforeHint}
            {...(before?.length === 0
              ? { validationState: "warning" as const, validationMessage: text.beforeNone }
              : {})}
          >
            <div role="group" aria-label={text.before} className={styles.choice}>
              <FileButton
                label={text.chooseBefore}
                accept=".xlsx,.zip"
                several
                onFiles={(files) => void takeBefore(files)}
              >
                {text.chooseBefore}
              </FileButton>
              {before !== null && before.length > 0 && <span>{text.beforeRead(before.length)}</span>}
            </div>
          </Field>
        </>
      )}
    </PaneDialog>
  );
}
