import { HostError, notImplemented } from "./hostError.ts";
import { isHostCollection, isHostObject, member, type HostObject } from "./hostObject.ts";
import { AddinInternalService, AppRuntimeService } from "./services.ts";
import type { ClassInfo, Metadata } from "./metadata.ts";
import {
  ACTION,
  PATH,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireQuery,
  type WireReply,
  type WireRequest,
} from "./wire.ts";

const camel = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));
const pascal = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));

/** An error before the action with this index, as if Excel had stopped there. */
export interface Stop {
  readonly before: number;
  readonly code: string;
}

/** Properties that the library sets under another name than the one it reads them by. */
const WIRE_NAMES: Readonly<Record<string, string>> = { "Worksheet.gridlines": "showGridlines" };

type Resolve = (id: unknown) => HostObject | null;

/**
 * Carries out the library's requests on a model of plain objects. It knows the wire format and nothing of Excel: names are
 * looked up on the model, and what the model lacks fails loudly. As in Excel, the actions before an error stay done.
 */
export class Interpreter {
  /** `${event}|${id}` → registrations. */
  readonly registered = new Map<string, number>();
  /** Services of Office around Excel that the library asks for by name. */
  readonly services: Readonly<Record<string, HostObject>> = {
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(),
  };
  readonly #references = new Map<string, HostObject>();
  #nextReference = 1;

  constructor(
    readonly root: HostObject,
    readonly metadata: () => Metadata,
  ) {}

  execute(request: WireRequest, stop?: Stop): WireReply {
    const objects = new Map<unknown, HostObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const at: Resolve = (id) => {
      const known = objects.get(id);
      if (known !== undefined) return known;
      const object = this.#resolve(request.ObjectPaths[String(id)], at);
      objects.set(id, object);
      return object;
    };
    for (const [index, action] of request.Actions.entries()) {
      const path = request.ObjectPaths[String(action.ObjectPathId)];
      try {
        if (stop?.before === index) throw new HostError(stop.code);
        const object = action.ObjectPathId ? at(action.ObjectPathId) : null;
        results.push({ ActionId: action.Id, Value: this.#perform(action, object, at) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const Location = error.location ?? locationOf(action, path, objects);
        return { Results: results, Error: { Code: error.code, Message: error.message, Location, ActionIndex: index } };
      }
    }
    const traces = request.Actions.filter(({ ActionType }) => ActionType === ACTION.trace).map(({ Id }) => Id);
    return { Results: results, TraceIds: traces };
  }

  #service(name: string): HostObject {
    const service = this.services[name];
    if (!service) throw notImplemented(`new ${name}`);
    return service;
  }

  #info(object: HostObject): ClassInfo {
    const info = this.metadata().get(object.$type);
    if (!info) throw notImplemented(`class ${object.$type}`);
    return info;
  }

  #resolve(path: WirePath | undefined, at: Resolve): HostObject | null {
    if (!path) throw new HostError("GeneralException", "object path missing from request");
    // A null object keeps a parent that is not in the request any more.
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.globalObject) return this.root;
    if (path.ObjectPathType === PATH.newObject) return this.#service(path.Name);
    if (path.ObjectPathType === PATH.referenceId) {
      const object = this.#references.get(path.Name);
      if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return object;
    }
    const parent = at(path.ParentObjectPathId);
    if (parent === null) return null;
    const found =
      path.ObjectPathType === PATH.property
        ? member(parent, camel(path.Name))
        : this.#call(
            parent,
            path.ObjectPathType === PATH.indexer ? "getItem" : camel(path.Name),
            args(path.ArgumentInfo, at),
          );
    if (found === null) return null;
    if (!isHostObject(found)) throw notImplemented(`${parent.$type}.${camel(path.Name || "getItem")}`);
    return found;
  }

  #call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const method = member(object, name);
    if (typeof method !== "function") throw notImplemented(`${object.$type}.${name}`);
    const result: unknown = Reflect.apply(method, object, values);
    return result === undefined ? null : result;
  }

  #perform(action: WireAction, object: HostObject | null, at: Resolve): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.#identity(object);
      case ACTION.query:
        return object === null ? null : this.#query(object, action.QueryInfo ?? {}, pascal);
      case ACTION.queryAsJson:
        return object === null ? null : this.#query(object, action.QueryInfo ?? {}, (name) => name);
      case ACTION.method:
        return this.#method(action, object, at);
      case ACTION.setProperty:
        this.#set(object, camel(action.Name), args(action.ArgumentInfo, at)[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#set(object, name, value);
        return null;
      case ACTION.trace:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #method(action: WireAction, object: HostObject | null, at: Resolve): unknown {
    const values = args(action.ArgumentInfo, at);
    const { Name: name } = action;
    if (name === "_KeepReference") {
      if (object !== null && object.$reference === undefined) {
        object.$reference = `ref-${this.#nextReference++}`;
        this.#references.set(object.$reference, object);
      }
      return null;
    }
    if (name === "_RemoveReference") {
      const held = this.#references.get(String(values[0]));
      if (held) delete held.$reference;
      this.#references.delete(String(values[0]));
      return null;
    }
    if (object === null) throw new HostError("InvalidObjectPath", "method on a null object");
    const event = /^_(Register|Unregister)(?:Event)?(.+?)(?:Event)?$/.exec(name);
    if (event) {
      const id = member(object, "id");
      const key = `${event[2] ?? ""}|${typeof id === "string" ? id : "Workbook"}`;
      this.registered.set(key, (this.registered.get(key) ?? 0) + (event[1] === "Register" ? 1 : -1));
      return null;
    }
    return this.#call(object, camel(name), values);
  }

  #set(object: HostObject | null, sent: string, value: unknown): void {
    if (object === null) throw new HostError("InvalidObjectPath", "write to a null object");
    const name = WIRE_NAMES[`${object.$type}.${sent}`] ?? sent;
    const settable = this.#info(object).scalars.get(name);
    const where = `${object.$type}.${name}`;
    if (settable === undefined) throw new HostError("InvalidArgument", `${where} does not exist`, where);
    if (!settable) throw new HostError("AccessDenied", `${where} is read-only`, where);
    if (name.startsWith("$") || !(name in object) || !Reflect.set(object, name, value ?? null)) {
      throw notImplemented(`${where} (setting it)`);
    }
  }

  #identity(object: HostObject): Record<string, unknown> {
    if (Object.values(this.services).includes(object)) return {};
    const { idProperty } = this.#info(object);
    const id = idProperty === null ? undefined : member(object, idProperty);
    return {
      ...(object.$reference === undefined ? {} : { _ReferenceId: object.$reference }),
      ...(idProperty === null || id === undefined ? {} : { [pascal(idProperty)]: id }),
    };
  }

  #query(object: HostObject, query: WireQuery, named: (name: string) => string): Record<string, unknown> {
    if (!this.#info(object).isCollection) return { ...this.#identity(object), ...this.#select(object, query, named) };
    if (!isHostCollection(object)) throw notImplemented(`${object.$type}.items`);
    const from = query.Skip ?? 0;
    const items = object.items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    return {
      [named === pascal ? "_Items" : "items"]: items.map((item) => ({
        ...this.#identity(item),
        ...this.#select(item, query, named),
      })),
    };
  }

  #select(object: HostObject, query: WireQuery, named: (name: string) => string): Record<string, unknown> {
    const { scalars, navigations } = this.#info(object);
    const out: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    const selected = query.Select && query.Select.length > 0 ? query.Select : ["*"];
    for (const path of [...selected, ...(query.Expand ?? []).map((name) => `${name}/*`)]) {
      const [head = "", ...rest] = path.split(/[/.]/);
      const name = camel(head);
      if (head === "*" || head === "$all") {
        for (const scalar of scalars.keys()) {
          const value = scalar.startsWith("_") ? undefined : member(object, scalar);
          if (value !== undefined) out[named(scalar)] = value;
        }
      } else if (scalars.has(name)) {
        const value = member(object, name);
        if (value === undefined) throw notImplemented(`${object.$type}.${name}`);
        out[named(name)] = value;
      } else if (navigations.has(name)) {
        nested.set(name, [...(nested.get(name) ?? []), rest.join("/") || "*"]);
      } else if (head !== "$none") {
        throw new HostError("InvalidArgument", `no property '${path}' on ${object.$type}`, `${object.$type}.load`);
      }
    }
    for (const [name, Select] of nested) {
      const child = member(object, name);
      if (child === null) out[named(name)] = null;
      else if (isHostObject(child)) out[named(name)] = this.#query(child, { Select }, named);
      else throw notImplemented(`${object.$type}.${name}`);
    }
    return out;
  }
}

/** Arguments with object paths replaced by their objects; trailing ones that were left out are dropped. */
function args(info: WireArguments | undefined, at: Resolve): unknown[] {
  const convert = (value: unknown, ids: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => convert(one, Array.isArray(ids) ? ids[index] : 0));
    if (typeof value === "number" && ids !== 0 && value === ids) return at(value);
    if (typeof value === "object" && value !== null) {
      if ("_ObjectPathId" in value) return at(value._ObjectPathId);
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one, 0)]));
    }
    return value;
  };
  const values = (info?.Arguments ?? []).map((value, index) =>
    convert(value, info?.ReferencedObjectPathIds?.[index] ?? 0),
  );
  while (values.length > 0 && values.at(-1) === null) values.pop();
  return values;
}

function locationOf(
  action: WireAction,
  path: WirePath | undefined,
  objects: ReadonlyMap<unknown, HostObject | null>,
): string {
  const made = action.ActionType === ACTION.instantiate;
  const object = objects.get(made ? path?.ParentObjectPathId : action.ObjectPathId);
  const name = camel((made ? path?.Name : action.Name) || (made ? "getItem" : "load"));
  return object ? `${object.$type}.${name}` : name;
}
