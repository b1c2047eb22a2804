import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePageText } from "./language/pageLanguage.ts";

/** A message about opening or saving. */
export interface Notice {
  readonly intent: "info" | "success" | "error";
  readonly text: string;
}

export interface PageNoticeProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** A line between the bar and the workbook. */
export function PageNotice({ notice, onDismiss }: PageNoticeProps) {
  const text = usePageText();
  return (
    <MessageBar intent={notice.intent} layout="auto" politeness={notice.intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDismiss}>
          {text.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
