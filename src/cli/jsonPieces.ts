/** Entries of a list that become one piece. With 500 the texts are so large that check of 10,000 indicators takes a tenth more memory. */
const ENTRIES = 100;

/**
 * A plain value as JSON, indented by two, in pieces: as one text, the report of 100,000 indicators would take 150 MB, and as much
 * again to encode.
 */
export function* jsonPieces(value: object): Iterable<string> {
  if (Array.isArray(value)) {
    yield* list(value, "", "");
    return;
  }
  let sign = "{";
  for (const [key, one] of Object.entries(value)) {
    if (Array.isArray(one) && one.length > ENTRIES) {
      yield* list(one, `${sign}\n  ${JSON.stringify(key)}: `, "  ");
    } else {
      const field = JSON.stringify({ [key]: one as unknown }, null, 2);
      if (field === "{}") continue;
      yield sign + field.slice("{".length, -"\n}".length);
    }
    sign = ",";
  }
  yield sign === "{" ? "{}" : "\n}";
}

/** Lists are nested as deep as what they stand in, so that what is cut off at both ends is always the same. */
function* list(entries: readonly unknown[], head: string, indent: "" | "  "): Iterable<string> {
  const [opens, closes] = indent === "" ? ["[", "\n]"] : ['{\n  "": [', "\n  ]\n}"];
  yield `${head}[`;
  for (let at = 0; at < entries.length; at += ENTRIES) {
    const some = entries.slice(at, at + ENTRIES);
    const text = JSON.stringify(indent === "" ? some : { "": some }, null, 2);
    yield (at === 0 ? "" : ",") + text.slice(opens.length, -closes.length);
  }
  yield entries.length === 0 ? "]" : `\n${indent}]`;
}
