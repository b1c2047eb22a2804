import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Language } from "../../language/language.ts";
import { EXCEL_TEXT } from "./excelText.ts";
import type { Notice } from "./notices.ts";

export interface NoticeBarProps {
  readonly notice: Notice;
  readonly language: Language;
  readonly onDismiss: () => void;
}

/** A notice from the ribbon. */
export function NoticeBar({ notice, language, onDismiss }: NoticeBarProps) {
  return (
    <MessageBar intent={notice.intent} layout="multiline" politeness="assertive" lang={language}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDismiss}>
          {EXCEL_TEXT[language].dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
