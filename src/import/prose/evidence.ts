import { departmentKey, endsLikeDepartment, type KnownNames } from "../../recognise/departments/departmentName.ts";
import { readDepartmentText } from "../../recognise/departments/departmentText.ts";
import { namesNobody, readGroupWord } from "../../recognise/departments/groupWord.ts";
import type { Mention } from "../../recognise/departments/mention.ts";
import type { Duties } from "../imported.ts";
import { saysOnlyTime } from "./deadlineText.ts";
import { bracketsIn, fieldsIn, type Field } from "../text/fields.ts";

/** What a stretch of text says in addition to what is to be done. */
export interface Evidence {
  /** The text without what was extracted. */
  readonly own: string;
  readonly mentions: readonly Mention[];
  readonly leaders: readonly string[];
  readonly times: readonly string[];
  readonly evidence: readonly string[];
  /** Departments are named by a label or in brackets, not only within a sentence. */
  readonly isExplicit: boolean;
  /** Departments that a sentence puts in charge (办公室负责绿化): they count as a task's only if its siblings are tasks. */
  readonly weak: readonly Mention[];
}

/** Anything longer is a sentence, not a name. */
const LONGEST_NAME = 30;
const LONGEST_PARTNERS = 50;
/** Words of a sentence, which appear in no name, with exceptions such as 应急指挥科, 机要室, 对外联络处. */
const SENTENCE_WORD = /[的在把将是须]|(?<!机)要(?!素|案|闻)|(?<![供响])应(?!急)|对(?!外|口|台|接)|为(?!民|老|农)/u;
/** The word after the names that follow 会同, which begins what they do. */
const VERB =
  /(?<=.{2})(?:共同|联合|组织|开展|制[定订]|实施|推进|负责|落实|建立|做好|研究|指导|督促|完成|协调|办理|编制|起草|对)/u;

/** Reads one paragraph. */
export function readEvidence(text: string, known: KnownNames): Evidence {
  const taken = new Taken(known);
  let own = "";
  let at = 0;
  for (const { inner, from, to } of bracketsIn(text)) {
    const endsSentence = /^[\s。；，、]*(?:$|[\n。；（【〔])/u.test(text.slice(to));
    const left = taken.bracket(inner, endsSentence, own + text.slice(at, from));
    if (left === null) continue;
    own += text.slice(at, from) + left;
    at = to;
  }
  own = taken.labelled(own + text.slice(at));
  taken.sentences(own);
  return {
    own: own.replace(/[\s；，、]+$/u, "").trim(),
    mentions: taken.mentions,
    leaders: taken.leaders,
    times: taken.times,
    evidence: taken.evidence,
    isExplicit: taken.isExplicit,
    weak: taken.weak,
  };
}

/** Whether a line only names departments, leaders, time or papers, as 责任单位：办公室 does. */
export function saysOnlyEvidence(text: string, known: KnownNames): boolean {
  return isBare(readEvidence(text, known));
}

/** Whether the text holds nothing but departments and time. */
export function isBare({ own }: Evidence): boolean {
  return own.replace(/[\s。；，、]/gu, "").length < SHORTEST_TEXT;
}

/** A shorter rest is no text of its own. */
const SHORTEST_TEXT = 2;

class Taken {
  readonly mentions: Mention[] = [];
  readonly weak: Mention[] = [];
  readonly leaders: string[] = [];
  readonly times: string[] = [];
  readonly evidence: string[] = [];
  isExplicit = false;

  constructor(readonly known: KnownNames) {}

  /** What remains of a bracket; null if it holds nothing to extract. */
  bracket(inner: string, endsSentence: boolean, before: string): string | null {
    const fields = fieldsIn(inner).filter(isAboutTasks);
    const [first] = fields;
    if (first) {
      const prefix = inner.slice(0, first.from).replace(/[；，、。\s]+$/u, "");
      const isOwn = prefix !== "" && !this.#bare(prefix);
      for (const field of fields) this.#field(field);
      return isOwn ? `（${prefix}）` : "";
    }
    // 【打印本页】【关闭窗口】 alone on a line belong to a web page.
    const isBehind = before.replace(/（[^）]*）|【[^】]*】|〔[^〕]*〕|\[[^\]]*\]/gu, "").trim() !== "";
    return endsSentence && isBehind && this.#bare(inner) ? "" : null;
  }

  /** Extracts labelled fields; the text before them, and the sentences after them, stay. */
  labelled(text: string): string {
    const fields = fieldsIn(text).filter(isAboutTasks);
    const [first] = fields;
    if (!first) return text;
    let own = text.slice(0, first.from);
    fields.forEach((field, at) => {
      const stretch = text.slice(field.from, fields[at + 1]?.from ?? text.length);
      // A sentence after 责任部门：办公室。 is not part of the field.
      const end = field.kind === "evidence" ? -1 : stretch.search(/。(?=[^\n）】])/u);
      const rest = end < 0 ? "" : stretch.slice(end + 1);
      const value = end < 0 ? field.value : field.value.slice(0, Math.max(0, field.value.indexOf("。")));
      this.#field({ ...field, value: value === "" ? field.value : value });
      own += rest;
    });
    return own.trim();
  }

  /** Extracts 由办公室牵头，人事科配合 within a text. */
  sentences(text: string): void {
    for (const clause of text.split(/[，。；\n]|（(?=[^）]*$|[^）]*[，；])/u)) {
      if (this.#together(clause.trim())) continue;
      const found = ROLE_CLAUSE.exec(clause.trim());
      if (!found) continue;
      const [, , by = "", who = "", role = "", rest = ""] = found;
      const isLoose = by === "" && (/^(?:负责|承办|落实|实施|参与|参加)/u.test(role) || rest.length > 20);
      // 本办法由办公室负责解释 is the last sentence of any set of rules and names nobody responsible.
      if (/^(?:解释|修订)/u.test(rest)) continue;
      if (/领导小组|指挥部|专班|[要应须]$/u.test(who) || !this.#departments(who)) continue;
      (isLoose ? this.weak : this.mentions).push(...readDepartmentText(`${who}${role}`, this.known));
    }
  }

  /** 由办公室会同人事科、财务科组织…: the first leads, and the others help. */
  #together(clause: string): boolean {
    // 由执法大队牵头，会同公路股、安全股，…: the lead was named before.
    const [, helping = ""] = /^会同(.{2,50})$/u.exec(clause) ?? [];
    if (helping !== "" && this.mentions.some(({ role }) => role === "lead") && this.#departments(helping)) {
      this.mentions.push(...readDepartmentText(`${helping}配合`, this.known));
      return true;
    }
    const [, who = "", rest = ""] = /(?:^|由|请)([^由]{2,30}?)(?:牵头)?会同(.{2,})$/u.exec(clause) ?? [];
    if (who === "" || !this.#departments(who)) return false;
    const verb = VERB.exec(rest);
    for (let to = Math.min(verb?.index ?? rest.length, LONGEST_PARTNERS); to > 1; to--) {
      const partners = rest.slice(0, to);
      if (!/[^、和及与]$/u.test(partners) || !this.#departments(partners)) continue;
      this.mentions.push(...readDepartmentText(`${who}牵头；${partners}配合`, this.known));
      return true;
    }
    return false;
  }

  /** Extracts a text that only names departments, roles or a time. */
  #bare(text: string): boolean {
    const clauses = text
      .split(/[；，。\n]|(?<=牵头|配合|负责|协办|主办)、/u)
      .map((clause) => clause.trim())
      .filter(Boolean);
    const times = clauses.filter(saysOnlyTime);
    const others = clauses.filter((clause) => !saysOnlyTime(clause));
    if (clauses.length === 0) return false;
    if (others.length > 0 && !others.every((clause) => this.#roleOrNames(clause))) return false;
    this.times.push(...times.map(time));
    if (others.length > 0) {
      this.mentions.push(...readDepartmentText(others.join("，"), this.known));
      this.isExplicit = true;
    }
    return true;
  }

  #roleOrNames(clause: string): boolean {
    const found = ROLE_CLAUSE.exec(clause);
    if (found && (found[1] ?? "") === "" && (found[5] ?? "") === "")
      return this.#departments(found[3] ?? "", true) !== null;
    return this.#departments(clause) !== null;
  }

  /**
   * null if any entry is no department.
   *
   * @param loosely the words around show that these are departments
   */
  #departments(text: string, loosely = false): readonly Mention[] | null {
    if (text.length < 2 || text.length > 80) return null;
    const mentions = readDepartmentText(text, this.known);
    const names = mentions.flatMap(({ named }) =>
      named.kind === "department" ? [named.name] : named.kind === "group" ? [named.group.text] : [named.text],
    );
    // （10分） names nobody either, but says nothing of who does the work.
    const isAll = mentions.every(
      ({ named }) =>
        (named.kind === "nobody" && namesNobody(named.text)) ||
        named.kind === "group" ||
        (named.kind === "department" &&
          named.name.length <= 16 &&
          (this.known.has(departmentKey(named.name)) ||
            endsLikeDepartment(named.name) ||
            (loosely && named.name.length <= 8)) &&
          !SENTENCE_WORD.test(named.name.slice(0, -1))),
    );
    const length = names.reduce((sum, name) => sum + name.replace(/\s/gu, "").length, 0);
    return mentions.length > 0 && isAll && length * 10 >= text.replace(/[\s、和及与（）]/gu, "").length * 7
      ? mentions
      : null;
  }

  #field(field: Field): void {
    const { kind, label, value } = field;
    if (value === "") return;
    switch (kind) {
      case "leader":
        this.leaders.push(...value.split(/[、，；\s]+/u).filter((name) => name !== "" && name.length <= 12));
        return;
      case "time":
        this.times.push(time(value));
        return;
      case "evidence":
        this.evidence.push(value);
        return;
      default: {
        const parts = value.split(/[，；\n]/u).map((part) => part.trim());
        this.times.push(...parts.filter(saysOnlyTime).map(time));
        const names = parts.filter((part) => !saysOnlyTime(part)).join("，");
        const said = /分工|主体/u.test(label) ? names : `${label.replace(/（.*?）/u, "")}：${names}`;
        const mentions = readDepartmentText(said, this.known).filter(
          ({ named }) => named.kind !== "department" || named.name.length <= LONGEST_NAME,
        );
        this.mentions.push(...mentions);
        this.isExplicit = true;
      }
    }
  }
}

/** The deadline alone: 6月底前 for 6月底前完成. */
function time(value: string): string {
  return value.replace(/(?<=[前底末内日])完成$/u, "");
}

function isAboutTasks({ kind }: Field): boolean {
  return kind === "duty" || kind === "leader" || kind === "time" || kind === "evidence";
}

/** 健康教育由卫健局牵头负责…, 人事科、财务科配合: the subject, who, their role, and the rest. */
const ROLE_CLAUSE =
  /^(?:(.{0,40}?)(由|请))?(.{2,60}?)((?:共同|联合|分别|各自)?(?:按照?(?:各自)?(?:职责|职能|分工)(?:分工)?)?(?:总牵头|牵头|主办|主抓|负责(?!人|制|同志)|承办(?!人)|积极配合|配合|协助|协办|参与|参加|落实|组织实施|实施)(?:牵头|负责|抓落实|落实|组织|实施|办理|部门|单位|科室)*)(.*)$/u;

/** 健康教育工作 for 健康教育工作由卫健局牵头; null if a sentence begins otherwise. */
export function subjectBeforeRole(clause: string): string | null {
  const subject = ROLE_CLAUSE.exec(clause)?.[1]?.trim();
  return subject !== undefined && subject.length > 1 ? subject : null;
}

/** 由卫健局牵头, 各科室配合: only who has which role, not what is done. */
export function saysOnlyRole(clause: string): boolean {
  const [, subject = "", , who = "", , rest = ""] = ROLE_CLAUSE.exec(clause) ?? [];
  const names = who.split("、");
  return (
    who !== "" &&
    /^(?:[此该本这](?:项)?(?:工作|任务|事项)?)?$/u.test(subject) &&
    rest === "" &&
    names.every((name) => readGroupWord(name) !== null || endsLikeDepartment(name))
  );
}

/** Departments by role; without a stated role they are 责任. */
export function dutiesOf(mentions: readonly Mention[]): Duties {
  const lists = { lead: [] as string[], responsible: [] as string[], support: [] as string[] };
  const seen = new Set<string>();
  const ordered = [...mentions].sort((a, b) => strength(a) - strength(b));
  for (const mention of ordered) {
    const { named, role, weight } = mention;
    const name = named.kind === "department" ? named.name : named.kind === "group" ? named.group.text : named.text;
    const key = departmentKey(name);
    if (key === "" || seen.has(key)) continue;
    seen.add(key);
    lists[role ?? "responsible"].push(weight === null ? name : `${name}（${weight.toString()}%）`);
  }
  return lists;
}

/** A department named twice has its strongest role; the order of names within a role stays. */
function strength({ role }: Mention): number {
  return role === "lead" ? 0 : role === "support" ? 2 : 1;
}

/** The names, if a text is nothing but names of departments: a heading 办公室, 人事科（5项）. */
export function departmentHeading(text: string): string | null {
  const bare = text
    .replace(/（[^（）]*）/gu, "")
    .replace(/[：:]$/u, "")
    .replace(/(?:的)?(?:工作|主要|重点|具体)?(?:职责|任务|分工|责任|任务清单|责任清单)$/u, "")
    .trim();
  if (bare.length < 2 || bare.length > 20 || /[，。；：【】〔〕\[\]]/u.test(bare)) return null;
  const names = bare.split(/、/u);
  return names.every((name) => endsLikeDepartment(name) || readGroupWord(name) !== null) ? bare : null;
}
