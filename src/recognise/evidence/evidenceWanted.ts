import { writtenInteger } from "../../domain/chineseNumerals.ts";

/** How much evidence a row asks for. */
export interface EvidenceWanted {
  readonly count: number;
  readonly photos: boolean;
  readonly text: string;
}

const NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const MEASURE = "(?:张|份|个|幅|件|套|段|部|盘)";
const LEAST = "(?:不少于|不低于|不得少于|至少|≥)";
const PHOTOS = "(?:照片|图片|影像资料|截图)";
const PAPERS = "(?:佐证材料|印证材料|证明材料|支撑材料|备查材料|佐证资料|印证资料|支撑资料)";
const FILMS = "(?:视频|音像|录像|影像片|宣传片|录音)(?:资料)?";
const FORMS = [PHOTOS, PAPERS, FILMS].flatMap((noun) =>
  [
    new RegExp(`${NUMBER}${MEASURE}(?:及?以上|[(（]含[)）]以上)的?[^,，。;；、]{0,6}?${noun}`, "u"),
    new RegExp(`${LEAST}${NUMBER}${MEASURE}[^,，。;；、]{0,6}?${noun}`, "u"),
    new RegExp(`${noun}[^,，。;；、\\d]{0,4}${LEAST}${NUMBER}${MEASURE}`, "u"),
    new RegExp(`${noun}${NUMBER}${MEASURE}(?:及?以上)`, "u"),
  ].map((form) => ({ form, photos: noun === PHOTOS, films: noun === FILMS })),
);
/** Under 材料要求 the noun may be missing. */
const BARE = [
  new RegExp(`${LEAST}${NUMBER}(张|份|个|幅|件|套)`, "u"),
  new RegExp(`${NUMBER}(张|份|个|幅|件|套)(?:及?以上)`, "u"),
];

/** Each noun has one of these characters, and most texts of a large sheet have none. */
const MAY_NAME = /[照图影截料视音像录片]/u;

/** The requirement for one kind of evidence. */
export interface Asked extends EvidenceWanted {
  /** Films and recordings; never together with `photos`. */
  readonly films: boolean;
}

/**
 * The number of pieces that a text requires as evidence: 三张以上照片, 不少于3份佐证材料; null if it requires none, or several kinds.
 *
 * @param isRequirement the text is in a column for required evidence
 */
export function evidenceWanted(text: string, isRequirement: boolean): EvidenceWanted | null {
  const counts = evidenceAsked(text, isRequirement).filter(({ films }) => !films);
  const [first] = counts;
  const isOne = counts.every(({ count, photos }) => count === first?.count && photos === first.photos);
  return first && first.count > 0 && isOne ? { count: first.count, photos: first.photos, text: first.text } : null;
}

/** The same for each kind of evidence that the text requires. */
export function evidenceAsked(text: string, isRequirement: boolean): readonly Asked[] {
  if (!isRequirement && !MAY_NAME.test(text)) return [];
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  const found = FORMS.flatMap(({ form, photos, films }) => {
    const match = form.exec(folded);
    return match ? [{ match, photos, films }] : [];
  });
  if (found.length === 0 && isRequirement) {
    for (const form of BARE) {
      const match = form.exec(folded);
      if (match) found.push({ match, photos: match[2] === "张" || match[2] === "幅", films: false });
    }
  }
  return found.flatMap(({ match, photos, films }) => {
    const count = writtenInteger(match[1] ?? "");
    return count === null ? [] : [{ count, photos, films, text: match[0] }];
  });
}
