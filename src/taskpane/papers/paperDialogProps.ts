import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import type { PaneHost } from "../state/paneHost.ts";

export interface PaperDialogProps {
  readonly host: PaneHost;
  readonly result: CheckResult;
  readonly onClose: () => void;
}
