import type { Delivery } from "../state/paneHost.ts";
import type { PaneText } from "../language/paneText.ts";

/** The sentence for how a paper reached the user. */
export function deliverySentence(outcome: Delivery, { papers }: PaneText): string {
  switch (outcome.kind) {
    case "downloaded":
      return papers.downloaded(outcome.file);
    case "opened":
      return papers.opened;
    case "blocked":
      return papers.blocked;
  }
}
