import { Interpreter } from "./interpreter.ts";
import type { Metadata } from "./metadata.ts";
import type { Range } from "./model/range.ts";
import type { Workbook } from "./model/workbook.ts";
import type { WireAction, WireReply, WireRequest } from "./wire.ts";

/** Excel on the web takes and gives 5 MB at a time. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Flag that `delayForCellEdit` sets on a request. */
const DELAY_FOR_CELL_EDIT = 64;
/** Numbers of events on the wire. */
const CONTENTS_CHANGED = 10;
const SHEETS_CHANGED = { Added: 13, Deleted: 15 } as const;

/** What to do to a request before it is carried out; null lets it pass. `after` actions are still done. */
export type Fault = (request: Sync) => { readonly code: string; readonly after: number } | null;

/** One round trip. */
export interface Sync {
  /** From 0, in the order of arrival. */
  readonly index: number;
  readonly actions: readonly WireAction[];
  /** Bytes of the request. */
  readonly bytes: number;
}

export interface ChangeEvent {
  readonly type: number;
  readonly targetId: string;
  readonly args: object;
}

/**
 * Excel's side of the add-in interface over a workbook in memory: carries out requests, counts them, keeps the payload
 * limits, refuses while a cell is being edited, injects faults and reports changes. How the messages travel is the
 * business of whoever owns it (a native bridge in jest, window.external in Chromium).
 */
export class SubstituteHost {
  readonly syncs: Sync[] = [];
  readonly replyBytes: number[] = [];
  fault: Fault | null = null;
  /** Called for each change of contents, and of the list of sheets, that the add-in has asked to hear of. */
  onEvent: (event: ChangeEvent) => void = () => undefined;
  readonly interpreter: Interpreter;
  #editing: (() => void)[] | null = null;
  #edits = 0;
  /** Whose changes are under way. */
  #source: "Local" | "Remote" = "Local";

  constructor(
    readonly workbook: Workbook,
    metadata: () => Metadata,
  ) {
    this.interpreter = new Interpreter(workbook, metadata);
    workbook.$onChange = (range) => this.#announce(range);
    workbook.$onSheets = (what, { id }) => {
      if ((this.interpreter.registered.get(`${what}|Workbook`) ?? 0) === 0) return;
      const args = { worksheetId: id, source: this.#source };
      this.onEvent({ type: SHEETS_CHANGED[what], targetId: "Workbook", args });
    };
  }

  /** Answers one request. Resolves late where the request waits for the end of a cell edit. */
  async answer(json: string, flags: number): Promise<WireReply> {
    const request = JSON.parse(json) as WireRequest;
    if (this.#editing !== null) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return refusal("InvalidOperationInCellEditMode");
      await new Promise<void>((done) => this.#editing?.push(done));
    }
    const bytes = utf8Length(json);
    const sync: Sync = { index: this.syncs.length, actions: request.Actions, bytes };
    // The library's own release of references after a run carries no work.
    if (!isCleanUp(request)) this.syncs.push(sync);
    if (bytes > PAYLOAD_LIMIT) return refusal("RequestPayloadSizeLimitExceeded");
    const fault = isCleanUp(request) ? null : (this.fault?.(sync) ?? null);
    const reply = this.interpreter.execute(request, fault ? { before: fault.after, code: fault.code } : undefined);
    const size = utf8Length(JSON.stringify(reply));
    this.replyBytes.push(size);
    return size > PAYLOAD_LIMIT ? refusal("ResponsePayloadSizeLimitExceeded") : reply;
  }

  /** The user begins to type into a cell … */
  beginCellEdit(): void {
    this.#editing = [];
  }
  /** … and is done: waiting requests go on. */
  endCellEdit(): void {
    const waiting = this.#editing ?? [];
    this.#editing = null;
    for (const go of waiting) go();
  }

  /** The user (or another author) types into a cell. */
  type(sheet: string, address: string, input: string | number | boolean, source: "Local" | "Remote" = "Local"): void {
    this.#source = source;
    this.workbook.$sheet(sheet).getRange(address).formulas = [[input]];
    this.#source = "Local";
  }

  #announce(range: Range): void {
    const { id } = range.$sheet;
    this.#edits++;
    const args = {
      address: range.address.replace(/^.*!/, ""),
      changeType: "RangeEdited",
      source: this.#source,
      worksheetId: id,
      triggerSource: "",
      shiftDirection: "None",
    };
    for (const [key, targetId] of [
      ["DataChanged|Workbook", "Workbook"],
      [`DataChanged|${id}`, id],
    ] as const) {
      if ((this.interpreter.registered.get(key) ?? 0) > 0) this.onEvent({ type: CONTENTS_CHANGED, targetId, args });
    }
  }

  /** How often contents changed, by whomever. */
  get edits(): number {
    return this.#edits;
  }
}

/** Bytes in UTF-8; works in Node and in the browser. */
function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function isCleanUp({ Actions }: WireRequest): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference")
  );
}

function refusal(code: string): WireReply {
  return { Results: [], Error: { Code: code, Message: code, Location: "", ActionIndex: 0 } };
}
