import type { Work } from "../../usecases/work.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { Assembly, takeApart } from "./pieces.ts";
import { WorkbookDesk } from "./workbookDesk.ts";

/** What of a worker's world is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

type Answer = (work: Work, ...input: readonly unknown[]) => unknown;

const scope = self as unknown as WorkerScope;
const answers = new WorkbookDesk().answers as unknown as Readonly<Record<string, Answer>>;
const underWay = new Map<number, AbortController>();

scope.onmessage = ({ data }) => {
  if ("stop" in data) underWay.get(data.id)?.abort();
  else void answer(data);
};

async function answer({ id, ask, input }: Extract<ToWorker, { readonly ask: string }>): Promise<void> {
  const control = new AbortController();
  underWay.set(id, control);
  try {
    const assembly = new Assembly();
    for (const piece of input) assembly.add(piece);
    const answered = await answers[ask]?.(workOf(id, control), ...(assembly.value() as readonly unknown[]));
    takeApart(answered, (piece) => scope.postMessage({ id, piece }));
    scope.postMessage({ id, done: true });
  } catch (error) {
    const { code, subject } = error instanceof WorkbookError ? error : { code: null, subject: String(error) };
    scope.postMessage({ id, code, subject });
  } finally {
    underWay.delete(id);
  }
}

function workOf(id: number, { signal }: AbortController): Work {
  return {
    signal,
    onStep: (step) => scope.postMessage({ id, step }),
    onUnfitted: (unfitted) => scope.postMessage({ id, unfitted }),
    // Lets messages in, among them a request to stop.
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}
