/** An error that Excel would answer with; the library turns it into `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    /** "Range.values": where in the object model; worked out by the interpreter where it is not given. */
    readonly location?: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (location: string): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", location);

export const notFound = (location: string): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);

/** The substitute lacks a member: a failure of the test set-up that must never pass for success. */
export const notImplemented = (member: string): HostError =>
  new HostError("NotImplementedInSubstituteHost", `${member} is not implemented by the substitute host`, member);

/** Refuses values that the real enumeration does not know; the library itself lets them pass. */
export function oneOf<T extends string>(allowed: readonly T[], value: unknown, location: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidArgument(location);
  return found;
}
