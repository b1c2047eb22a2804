import { issue, type Issue } from "../../domain/issue.ts";
import type { JudgedRow, LedgerNeed, LedgerRow } from "../../domain/ledger.ts";
import type { Asked } from "../../recognise/evidence/evidenceWanted.ts";
import { writtenInteger } from "../../domain/chineseNumerals.ts";
import {
  answering,
  dayIn,
  field,
  indicatorWord,
  monthIn,
  once,
  textIn,
  type Conclusion,
  type Judgement,
  type LedgerContext,
  type LedgerDeclaration,
  type PrefillContext,
  type PrefilledRow,
  type StateTest,
} from "../declaration.ts";
import { EVIDENCE_COLUMNS, KINDS, type Kind } from "./evidenceColumns.ts";

/** 创建资料目录: every piece of evidence, where it is kept, and which indicator it proves. */
export const evidence: LedgerDeclaration = {
  id: "evidence",
  name: { "zh-CN": "创建资料目录", en: "Catalogue of evidence" },
  columns: EVIDENCE_COLUMNS,
  nameColumns: ["title", "occasion", "indicator"],
  proof: [
    ["title|indicator", "texts", "photos|films"],
    ["title|indicator", "photos", "films"],
    ["title", "box"],
    ["title~资料|title~文件|title~档案|title~佐证", "kind", "pieces"],
    ["title", "indicator", "kind|page|order|pieces|docNumber|author"],
    ["title", "author", "page|order"],
    ["title|occasion", "photographer"],
  ],
  measures: [
    { id: "rows", name: { "zh-CN": "条目", en: "Entries" }, cells: [{}] },
    { id: "pieces", name: { "zh-CN": "件数", en: "Pieces" }, cells: [{}], summed: "pieces" },
    ...[...KINDS].reverse().map(({ id, name }) => {
      return { id, name, cells: [{ kind: name["zh-CN"] }], summed: "pieces" };
    }),
    ...["份", "张", "册"].map((unit) => ({ id: unit, name: { "zh-CN": unit, en: unit }, inLine: true as const })),
  ],
  usesNeeds: true,
  dateColumn: "date",
  notable: [],
  phrases: [
    { measure: "pieces", before: "创建资料", after: "件", whole: true },
    ...[...KINDS].reverse().map(({ id, name }) => {
      return { measure: id, before: name["zh-CN"], after: "件", whole: true as const };
    }),
  ],
  states: [
    { shows: "已归档", tone: "settled", when: [title("filled"), { column: "box", is: "filled" }] },
    { shows: "未装盒", when: [title("filled")] },
    { shows: "待收集", tone: "pressing", when: [{ column: "indicator", is: "filled" }] },
  ],
  prefill,
  carry: (_, context) => prefill(context).map((cells) => ({ from: null, cells })),
  judge,
  conclude,
};

function title(is: "filled" | "blank"): StateTest {
  return { column: "title", is };
}

/** For each indicator a row without a title for each kind of evidence that it asks for; such a row holds nothing yet. */
function prefill({ assessment, needs }: PrefillContext): readonly PrefilledRow[] {
  return (assessment.framework?.indicators ?? []).flatMap((one): readonly PrefilledRow[] => {
    const row = { indicator: indicatorWord(one), department: answering(one.assignments) };
    const asked = needs.get(one.id) ?? [];
    if (asked.length === 0) return [{ ...row, note: one.evidence }];
    return asked.map(({ photos, films, text }) => ({
      ...row,
      ...(photos ? { kind: "照片" } : films ? { kind: "音像" } : {}),
      note: text,
    }));
  });
}

function judge(row: LedgerRow): Judgement {
  const held = isTitled(row) || row.fields.pieces || isWide(row) ? heldPieces(row) : [];
  const counts: Record<string, number> = { rows: 1 };
  const add = (measure: string, count: number): void => void (counts[measure] = (counts[measure] ?? 0) + count);
  for (const { kind, count, unit } of held) for (const measure of ["pieces", kind, unit]) add(measure, count);
  const isHeld = isTitled(row) || (counts.pieces ?? 0) > 0;
  return {
    state: isHeld ? "done" : "void",
    due: null,
    overdue: false,
    reminders: [],
    entries: isHeld ? once(monthIn(dayIn(row, "date")), counts) : [],
    issues: [],
  };
}

function isTitled({ fields }: LedgerRow): boolean {
  return fields.title !== undefined || fields.occasion !== undefined;
}

function isWide({ fields }: LedgerRow): boolean {
  return KINDS.some(({ id }) => fields[id] !== undefined);
}

interface Pieces {
  readonly kind: Kind;
  readonly count: number;
  readonly unit: string;
}

const FILM_UNITS: ReadonlySet<string> = new Set(["部", "盘", "段"]);
const APART = /[、，,；;。\n\s+]+|和|及/u;
const NONE = /^(?:无|没有|否|×|0|[/\-—]+)$/u;

/**
 * The pieces that a row stands for: in columns by kind; in one cell (文字材料2份、照片5张); else pieces of one kind, or one
 * piece if it gives no number.
 */
function heldPieces(row: LedgerRow): readonly Pieces[] {
  if (isWide(row)) {
    return KINDS.flatMap(({ id }) =>
      (row.fields[id] ?? []).map(({ text }) => {
        const { count, unit } = numbered(text);
        return { kind: id, count: count ?? (NONE.test(text.trim()) ? 0 : 1), unit: unit ?? UNIT_OF[id] };
      }),
    );
  }
  for (const text of [textIn(row, "pieces"), textIn(row, "kind")]) {
    const listed = text.split(APART).flatMap((part): readonly Pieces[] => {
      // 2册 may be papers or albums, so the kind must be stated beside it.
      const named = part.normalize("NFKC").replace(PIECES, "");
      const { count, unit } = numbered(part);
      const said = KINDS.find(({ words }) => words.test(named))?.id;
      // 影像资料 are photos unless they are counted in units of films.
      const kind = said === "photos" && unit !== null && FILM_UNITS.has(unit) ? "films" : said;
      return kind === undefined || count === null ? [] : [{ kind, count, unit: unit ?? UNIT_OF[kind] }];
    });
    if (listed.length > 0) return listed;
  }
  const { count, unit } = piecesOf(row);
  return [{ kind: kindOf(row), count, unit }];
}

/** The kind by 类别, else by the heading row above, the unit of its pieces or its title; otherwise a paper. */
function kindOf(row: LedgerRow): Kind {
  const { unit } = statedPieces(row);
  for (const text of [textIn(row, "kind"), row.section]) {
    const kind = KINDS.find(({ words }) => words.test(text));
    if (kind) return kind.id;
  }
  if (row.fields.photographer) return "photos";
  if (unit === "张") return "photos";
  const titled = KINDS.find(({ id, words }) => id !== "texts" && id !== "objects" && words.test(row.name));
  return titled?.id ?? "texts";
}

const PIECES = /(\d+|[一二两三四五六七八九十百]+)\s*(张|份|册|件|本|套|幅|盘|盒|部|段|个|卷)?/u;
/** The duration of a film. */
const DURATION = /\d+\s*(?:分钟|分|秒钟?|小时|min|′|″)/gu;
const UNIT_OF: Readonly<Record<Kind, string>> = { texts: "份", photos: "张", films: "部", objects: "件" };
const SAME_UNIT: Readonly<Record<string, string>> = { 幅: "张", 本: "册" };

function statedPieces(row: LedgerRow): { readonly count: number | null; readonly unit: string | null } {
  const written = field(row, "pieces");
  if (!written) return { count: null, unit: null };
  const heading = /张|份|册/u.exec(written.heading)?.[0] ?? null;
  const { count, unit } = numbered(written.text);
  const only = /[份张册].*[份张册]/u.test(written.heading) ? null : heading;
  return { count, unit: unit ?? only };
}

function numbered(text: string): { readonly count: number | null; readonly unit: string | null } {
  const [, number, unit] = PIECES.exec(text.normalize("NFKC").replace(DURATION, "")) ?? [];
  const count = number === undefined ? null : writtenInteger(number);
  return { count, unit: unit === undefined ? null : (SAME_UNIT[unit] ?? unit) };
}

/** How many pieces a row stands for (one if it gives no number), and their unit. */
function piecesOf(row: LedgerRow): { readonly count: number; readonly unit: string } {
  const { count, unit } = statedPieces(row);
  return { count: count ?? 1, unit: unit ?? UNIT_OF[kindOf(row)] };
}

/** Compares what is needed with what there is, by indicator and kind. */
function conclude(rows: readonly JudgedRow[], { needs, indicators }: LedgerContext): Conclusion {
  const held = new Map<number, Map<string, number>>();
  const first = new Map<number, JudgedRow>();
  for (const row of rows) {
    for (const id of row.indicators) {
      const own = held.get(id) ?? new Map<string, number>();
      held.set(id, own);
      if (!first.has(id)) first.set(id, row);
      for (const [measure, count] of Object.entries(row.counts)) own.set(measure, (own.get(measure) ?? 0) + count);
    }
  }
  const found: LedgerNeed[] = [];
  const issues: Issue[] = [];
  for (const { id, name, sheet, nameCell } of indicators) {
    for (const [measure, asked] of byMeasure(needs.get(id) ?? [])) {
      const row = first.get(id);
      const at = row ? { sheet: row.sheet, cell: row.cell } : { sheet, cell: nameCell };
      const need = {
        indicator: id,
        measure,
        needed: asked.count,
        held: held.get(id)?.get(measure) ?? 0,
        text: asked.text,
        ...at,
      };
      found.push(need);
      if (need.held >= need.needed) continue;
      const compared = { expected: need.needed, found: need.held };
      issues.push(issue("evidence-kind-missing", at, { name, text: asked.text, field: measure }, compared));
    }
  }
  return { needs: found, issues };
}

/** The highest requirement for each kind; 佐证材料 may be of any kind. */
function byMeasure(asked: readonly Asked[]): ReadonlyMap<string, Asked> {
  const most = new Map<string, Asked>();
  for (const one of asked) {
    const measure = one.photos ? "photos" : one.films ? "films" : "pieces";
    if (one.count > (most.get(measure)?.count ?? 0)) most.set(measure, one);
  }
  return most;
}
