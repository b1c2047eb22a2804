/** A message from the ribbon or an action of the pane; the newest replaces the previous one. */
export interface Notice {
  readonly text: string;
  readonly intent: "error" | "success" | "info";
}

/** A single notice that components can follow. */
export class Notices {
  #notice: Notice | null = null;
  readonly #listeners = new Set<() => void>();

  readonly current = (): Notice | null => this.#notice;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(notice: Notice | null): void {
    this.#notice = notice;
    for (const listener of this.#listeners) listener();
  }
}
