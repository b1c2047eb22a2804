import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import type { Chance } from "./chance.ts";

export interface Damaged {
  readonly bytes: Uint8Array;
  /** What was done, for whoever looks into the case. */
  readonly how: string;
}

/** A sound package with one to three things wrong: in the archive's bytes, among its parts, or in the XML of a part whose checksum is right. */
export function damage(sound: Uint8Array, chance: Chance): Damaged {
  const kind = chance.below(10);
  if (kind < 2) return times(chance, sound, inArchive);
  if (kind < 4) return repacked(sound, chance, amongParts);
  return repacked(sound, chance, inXml);
}

type Change<T> = (of: T, chance: Chance) => readonly [changed: T, how: string];

function times(chance: Chance, sound: Uint8Array, change: Change<Uint8Array>): Damaged {
  let bytes = sound;
  const done: string[] = [];
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const [changed, how] = change(bytes, chance);
    bytes = changed;
    done.push(how);
  }
  return { bytes, how: done.join("; ") };
}

function repacked(sound: Uint8Array, chance: Chance, change: Change<Unzipped>): Damaged {
  let parts = unzipSync(sound);
  const done: string[] = [];
  for (let left = 1 + chance.below(2); left > 0; left--) {
    const [changed, how] = change(parts, chance);
    parts = changed;
    done.push(how);
  }
  return { bytes: zipSync(parts, { level: 1 }), how: done.join("; ") };
}

const CENTRAL = [0x50, 0x4b, 1, 2] as const;
const LOCAL = [0x50, 0x4b, 3, 4] as const;
const END = [0x50, 0x4b, 5, 6] as const;

/** Bytes of the headers of an archive, of its data, or its length. */
function inArchive(sound: Uint8Array, chance: Chance): readonly [Uint8Array, string] {
  const bytes = sound.slice();
  const what = chance.below(6);
  if (what === 0) {
    const length = chance.below(bytes.length);
    return [bytes.subarray(0, length), `cut to ${length} bytes`];
  }
  if (what === 1) {
    const at = chance.below(bytes.length);
    const left = bytes.length - at;
    const taken = 1 + chance.below(Math.min(200, left));
    return [joined([bytes.subarray(0, at), bytes.subarray(at + taken)]), `${taken} bytes out at ${at}`];
  }
  if (what === 2) {
    const at = chance.below(bytes.length);
    bytes[at] = chance.below(256);
    return [bytes, `byte ${at} is ${bytes[at]}`];
  }
  const mark = chance.of([CENTRAL, CENTRAL, LOCAL, END]);
  const places = placesOf(bytes, mark);
  if (places.length === 0) return [bytes, "nothing"];
  const at = chance.of(places) + chance.below(mark === END ? 22 : 46);
  if (at < bytes.length) bytes[at] = chance.of([0, 1, 0xff, chance.below(256)]);
  return [bytes, `header byte ${at} is ${bytes[at]}`];
}

function placesOf(bytes: Uint8Array, mark: readonly number[]): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) places.push(at);
  }
  return places;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}

/** A part gone, empty, cut off, under another's name, in two spellings, or in place of another. */
function amongParts(sound: Unzipped, chance: Chance): readonly [Unzipped, string] {
  const parts = { ...sound };
  const without = (gone: string): Unzipped => Object.fromEntries(Object.entries(sound).filter(([one]) => one !== gone));
  const names = Object.keys(parts);
  const name = chance.of(names);
  const other = chance.of(names);
  const data = parts[name] ?? new Uint8Array();
  switch (chance.below(6)) {
    case 0:
      return [without(name), `${name} gone`];
    case 1:
      parts[name] = new Uint8Array();
      return [parts, `${name} empty`];
    case 2: {
      const length = chance.below(data.length);
      parts[name] = data.subarray(0, length);
      return [parts, `${name} cut to ${length} bytes`];
    }
    case 3:
      parts[other] = data;
      return [parts, `${name} in place of ${other}`];
    case 4:
      return [{ ...without(name), [name.replace(/(\.\w+)$/, "_$1")]: data }, `${name} under another name`];
    default:
      parts[name] = joined([data, data]);
      return [parts, `${name} twice over`];
  }
}

const WRONG_VALUES = [
  "",
  "-1",
  "0",
  "999999999",
  "1e9",
  "NaN",
  "A",
  "A0",
  "XFE1",
  "rId999",
  "&amp;",
  "../../x",
  "\ufeff",
] as const;
const JUNK = [
  "<",
  ">",
  "&",
  "]]>",
  "<!--",
  "&#0;",
  "&x;",
  "<x>",
  "</x>",
  "\u0000",
  '"',
  "<?a?>",
  "\uffff",
  " ",
] as const;

/** One tag, attribute or stretch of text of one part. */
function inXml(sound: Unzipped, chance: Chance): readonly [Unzipped, string] {
  // Sheets, strings and the workbook hold what is added up.
  const names = Object.keys(sound).filter((name) => /\.(?:xml|rels)$/.test(name));
  const telling = names.filter((name) => /worksheets\/[^/]+\.xml$|sharedStrings|workbook\.xml$/.test(name));
  const name = chance.of(chance.below(4) > 0 && telling.length > 0 ? telling : names);
  const xml = strFromU8(sound[name] ?? new Uint8Array());
  const [changed, how] = inText(xml, chance);
  return [{ ...sound, [name]: strToU8(changed) }, `${name}: ${how}`];
}

const HOW = [0, 1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 9, 9, 10, 10] as const;

function inText(xml: string, chance: Chance): readonly [string, string] {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  if (tags.length === 0) return [`${xml}<`, "a < appended"];
  const at = chance.below(tags.length);
  const { 0: tag = "", index = 0 } = tags[at] ?? {};
  const put = (start: number, end: number, text: string): string => xml.slice(0, start) + text + xml.slice(end);
  // Most of what leaves well-formed XML, which is not refused at once: attributes and whole elements.
  switch (chance.of(HOW)) {
    case 9:
    case 10: {
      const end = elementEnd(xml, tag, index);
      if (end === null) return [put(index, index, tag), `${tag} doubled at ${index}`];
      if (chance.below(2) === 0) return [put(index, end, ""), `element ${tag} out at ${index}`];
      return [put(end, end, xml.slice(index, end)), `element ${tag} doubled at ${index}`];
    }
    case 0:
      return [put(index, index + tag.length, ""), `${tag} out at ${index}`];
    case 1:
      return [put(index, index, tag), `${tag} doubled at ${index}`];
    case 2: {
      const later = tags[Math.min(tags.length - 1, at + 1 + chance.below(8))]?.index ?? xml.length;
      return [put(index, later, ""), `${later - index} characters out at ${index} (${tag})`];
    }
    case 3: {
      const letter = index + 1 + chance.below(Math.max(1, tag.length - 2));
      return [put(letter, letter + 1, ""), `a letter out of ${tag} at ${letter}`];
    }
    case 4:
    case 5: {
      const attributes = [...tag.matchAll(/="([^"]*)"/g)];
      const one = attributes.length > 0 ? chance.of(attributes) : null;
      if (one === null) return [put(index + tag.length - 1, index + tag.length, ""), `${tag} unclosed at ${index}`];
      const value = chance.of(WRONG_VALUES);
      const start = index + one.index + 2;
      return [put(start, start + (one[1]?.length ?? 0), value), `"${value}" for ${one[0]} in ${tag} at ${index}`];
    }
    case 6: {
      const place = chance.below(xml.length);
      const junk = chance.of(JUNK);
      return [put(place, place, junk), `${JSON.stringify(junk)} in at ${place} (${xml.slice(place - 20, place + 20)})`];
    }
    case 7: {
      const place = chance.below(xml.length);
      return [xml.slice(0, place), `cut at ${place}`];
    }
    default: {
      const other = tags[chance.below(tags.length)]?.[0] ?? "";
      return [put(index, index + tag.length, other), `${other} for ${tag} at ${index}`];
    }
  }
}

/** Where the element that opens here ends; null for a closing tag. Elements within of the same name are not counted. */
function elementEnd(xml: string, tag: string, index: number): number | null {
  const name = /^<([\w:]+)/.exec(tag)?.[1];
  if (name === undefined) return null;
  if (tag.endsWith("/>")) return index + tag.length;
  const close = `</${name}>`;
  const end = xml.indexOf(close, index);
  return end < 0 ? null : end + close.length;
}
