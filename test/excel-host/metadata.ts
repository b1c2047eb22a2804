/** What the library's own prototypes say of a class: the substitute host takes no list of members from anywhere else. */
export interface ClassInfo {
  /** Property → whether it can be set. */
  readonly scalars: ReadonlyMap<string, boolean>;
  readonly navigations: ReadonlySet<string>;
  readonly isCollection: boolean;
  /** The property that identifies an object after the request; null for classes without one. */
  readonly idProperty: "id" | "_Id" | null;
  readonly prototype: object;
}

export type Metadata = ReadonlyMap<string, ClassInfo>;

function list(prototype: object, name: string): readonly unknown[] {
  const value: unknown = Reflect.get(prototype, name);
  return Array.isArray(value) ? value : [];
}

export function readMetadata(library: object): Metadata {
  const classes = new Map<string, ClassInfo>();
  for (const key of Object.keys(library)) {
    const type: unknown = Reflect.get(library, key);
    if (typeof type !== "function") continue;
    const prototype: unknown = type.prototype;
    if (typeof prototype !== "object" || prototype === null) continue;
    const name: unknown = "_className" in prototype ? prototype._className : null;
    if (typeof name !== "string") continue;
    const updateable = list(prototype, "_scalarPropertyUpdateable");
    const scalars = new Map(
      list(prototype, "_scalarPropertyNames").map((scalar, index) => [String(scalar), updateable[index] === true]),
    );
    classes.set(name, {
      scalars,
      navigations: new Set(list(prototype, "_navigationPropertyNames").map(String)),
      isCollection: "_isCollection" in prototype && prototype._isCollection === true,
      idProperty: scalars.has("id") ? "id" : scalars.has("_Id") ? "_Id" : null,
      prototype,
    });
  }
  return classes;
}
