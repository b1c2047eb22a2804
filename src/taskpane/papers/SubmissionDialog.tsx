import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { issueMessage } from "../../language/issueMessage.ts";
import { attachmentNumber, openErrors, pageNumber } from "../../usecases/submission.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";
import { deliverySentence } from "./deliverySentence.ts";
import { PaperDialog } from "./PaperDialog.tsx";
import type { PaperDialogProps } from "./paperDialogProps.ts";

const useStyles = makeStyles({
  text: { margin: 0 },
  errors: { margin: 0, paddingInlineStart: "20px", maxHeight: "30vh", overflowY: "auto" },
  going: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** How many errors are listed; the others are only counted. */
const LISTED = 20;

/** 报送稿: asks about open errors and whether it is an attachment, then makes a workbook. */
export function SubmissionDialog({ host, result, onClose }: PaperDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const text = useText();
  const [isAttachment, setAttachment] = useState(false);
  const [number, setNumber] = useState("");
  const [firstPage, setFirstPage] = useState("1");
  const [departments, setDepartments] = useState(false);
  const totals = result.scorecard?.totals;
  const errors = openErrors(result.issues);
  const numbered = number.trim() === "" || attachmentNumber(number.trim()) !== null;
  const page = pageNumber(firstPage.trim());
  const attachment =
    isAttachment && page !== null ? { number: attachmentNumber(number.trim()), firstPage: page } : null;
  const answered = !isAttachment || (numbered && page !== null);

  const make = async (): Promise<ReactNode> => {
    const [{ readPaper }, { withMarks }, { submissionSheets }] = await Promise.all([
      import("./readPaper.ts"),
      import("../../report/summaryInput.ts"),
      import("../../report/submission/submissionSheets.ts"),
    ]);
    const read = await readPaper(host, result.settings, language);
    const input = read && withMarks(read);
    if (!input || !host.handOverWorkbook) return text.summary.nothing;
    return deliverySentence(
      await host.handOverWorkbook(submissionSheets(input, { attachment, departments }), "报送稿"),
      text,
    );
  };
  return (
    <PaperDialog
      title={text.papers.submission}
      confirm={errors.length > 0 ? text.papers.goOn : text.papers.make}
      ready={answered}
      onMake={make}
      onClose={onClose}
    >
      <p className={styles.text}>{text.papers.submissionExplain}</p>
      {errors.length > 0 && totals && (
        <>
          <p className={styles.text}>{text.papers.openErrors(errors.length)}</p>
          <ul className={styles.errors} tabIndex={0} aria-label={text.papers.openErrors(errors.length)}>
            {errors.slice(0, LISTED).map((error, at) => (
              <li key={at}>
                {error.cell === "" ? "" : `${error.sheet}!${error.cell} `}
                {issueMessage(error, language)}
              </li>
            ))}
          </ul>
          {errors.length > LISTED && <p className={styles.text}>{text.papers.moreErrors(errors.length - LISTED)}</p>}
          <p className={styles.going}>{text.papers.goingOn(shownMarks(totals.result))}</p>
        </>
      )}
      <Checkbox
        label={text.papers.asAttachment}
        checked={isAttachment}
        onChange={(_, { checked }) => setAttachment(checked === true)}
      />
      {isAttachment && (
        <>
          <Field
            label={text.papers.attachmentNumber}
            hint={text.papers.attachmentHint}
            {...(numbered ? {} : { validationMessage: text.papers.badAttachment })}
          >
            <Input inputMode="numeric" value={number} onChange={(_, { value }) => setNumber(value)} />
          </Field>
          <Field
            label={text.papers.firstPage}
            {...(page === null ? { validationMessage: text.papers.badFirstPage } : {})}
          >
            <Input inputMode="numeric" value={firstPage} onChange={(_, { value }) => setFirstPage(value)} />
          </Field>
        </>
      )}
      <Checkbox
        label={text.papers.withDepartments}
        checked={departments}
        onChange={(_, { checked }) => setDepartments(checked === true)}
      />
    </PaperDialog>
  );
}
