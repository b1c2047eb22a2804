import type { Work } from "../../usecases/work.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { Assembly, takeApart, type Piece } from "./pieces.ts";
import type { DeskAnswers } from "./workbookDesk.ts";

type Input<Name extends keyof DeskAnswers> = Parameters<DeskAnswers[Name]> extends [unknown, ...infer Rest] ? Rest : [];
type Output<Name extends keyof DeskAnswers> = Awaited<ReturnType<DeskAnswers[Name]>>;

/** Sends requests to a `WorkbookDesk`, wherever that is. Throws `WorkbookError`. */
export interface Desk {
  ask<Name extends keyof DeskAnswers>(name: Name, input: Input<Name>, work?: Work): Promise<Output<Name>>;
}

interface Asked {
  readonly assembly: Assembly;
  readonly work: Work;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** A worker, and its error if it fails: that may happen before anybody listens to it. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly failed: Promise<ErrorEvent>;
}

/** The desk in the worker. Each piece of an answer is a message of its own, so that the page can do other things in between. */
export class DeskClient implements Desk {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #failure: Error | null = null;
  #last = 0;

  constructor({ worker, failed }: StartedWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#heard(data);
    void failed.then(({ message }) => {
      this.#failure = new Error(message);
      for (const { reject } of this.#asked.values()) reject(this.#failure);
      this.#asked.clear();
    });
  }

  ask<Name extends keyof DeskAnswers>(name: Name, input: Input<Name>, work: Work = {}): Promise<Output<Name>> {
    const id = ++this.#last;
    const pieces: Piece[] = [];
    takeApart(input, (piece) => pieces.push(piece));
    const stop = (): void => this.#send({ id, stop: true });
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#asked.set(id, { assembly: new Assembly(), work, resolve, reject });
      this.#send({ id, ask: name, input: pieces });
      if (work.signal?.aborted) stop();
      else work.signal?.addEventListener("abort", stop);
    });
    return answer.finally(() => work.signal?.removeEventListener("abort", stop)) as Promise<Output<Name>>;
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #heard(message: FromWorker): void {
    const asked = this.#asked.get(message.id);
    if (!asked) return;
    if ("step" in message) asked.work.onStep?.(message.step);
    else if ("unfitted" in message) asked.work.onUnfitted?.(message.unfitted);
    else if ("piece" in message) asked.assembly.add(message.piece);
    else {
      this.#asked.delete(message.id);
      if ("done" in message) asked.resolve(asked.assembly.value());
      else if (message.code === null) asked.reject(new Error(message.subject));
      else asked.reject(new WorkbookError(message.code, message.subject));
    }
  }
}
