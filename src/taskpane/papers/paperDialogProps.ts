import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import type { PaneHost } from "../state/paneHost.ts";
import type { PreviousPickerProps } from "../previous/PreviousPicker.tsx";

export interface PaperDialogProps {
  readonly host: PaneHost;
  readonly result: CheckResult;
  /** null where the host reads no other file. */
  readonly comparing: PreviousPickerProps | null;
  readonly onClose: () => void;
}
