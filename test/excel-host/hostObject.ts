/** An object of the workbook model. Its members carry the names of the real API; names with $ are the host's own and never on the wire. */
export interface HostObject {
  /** Class name in Microsoft's library. */
  readonly $type: string;
  /** Set while the add-in holds the object across requests. */
  $reference?: string;
}

/** A collection's objects, in order. */
export interface HostCollection extends HostObject {
  readonly items: readonly HostObject[];
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "$type" in value;
}

export function isHostCollection(value: HostObject): value is HostCollection {
  return "items" in value && Array.isArray(value.items);
}

/** A member by its name on the wire; `undefined` where the model lacks it. Methods come bound. */
export function member(object: HostObject, name: string): unknown {
  if (name.startsWith("$") || name === "constructor" || !(name in object)) return undefined;
  return Reflect.get(object, name);
}
