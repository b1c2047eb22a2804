import type { HandOver } from "../state/handOver.ts";
import type { PaneText } from "../language/paneText.ts";

/** The sentence for how a paper reached the user. */
export function handedOver(outcome: HandOver, { papers }: PaneText): string {
  switch (outcome.kind) {
    case "downloaded":
      return papers.downloaded(outcome.file);
    case "opened":
      return papers.opened;
    case "blocked":
      return papers.blocked;
  }
}
