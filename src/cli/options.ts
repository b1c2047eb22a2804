import { bandsFromText, type Band } from "../domain/band.ts";
import { isIsoDate, type IsoDate } from "../domain/deadline.ts";
import { ROW_ANSWERS } from "../domain/reading.ts";
import {
  COMBINE_RULES,
  MARK_SCALES,
  PAPER_OPTIONS,
  type Attribution,
  type PaperOptions,
  type Settings,
} from "../domain/settings.ts";
import type { Language } from "../language/language.ts";
import type { CheckOptions } from "../usecases/checkWorkbook.ts";
import { Failure } from "./failure.ts";
import { words } from "./words.ts";

/** Options as the command line gives them, not yet validated. */
export interface RawOptions {
  readonly json?: boolean;
  readonly framework?: string;
  readonly tasks?: string;
  readonly attribution?: string;
  readonly today?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly bands?: string;
  readonly show?: string;
  readonly row?: readonly string[];
  readonly combine?: string;
  readonly scale?: string;
  /** Of `check`. */
  readonly explain?: boolean;
  readonly previous?: string;
  readonly lang?: string;
  readonly output?: string;
  /** Of `summarise`. */
  readonly rollup?: string;
  /** Of `submit`. */
  readonly accept?: boolean;
  readonly attachment?: string | true;
  readonly firstPage?: string;
  readonly departments?: boolean;
  /** Of `split`. */
  readonly directory?: string;
  readonly by?: string;
  readonly due?: string;
  readonly returnTo?: string;
  /** Of `new`. */
  readonly ledger?: string;
}

export interface CommandOptions {
  readonly check: CheckOptions;
  readonly json: boolean;
  /** Also says how each column and row was read. */
  readonly explain: boolean;
  readonly language: Language;
  readonly previous: string | null;
  readonly output: string | null;
  /** 数据截至: the day given with --today, otherwise the current minute. */
  readonly asOf: string;
}

const ATTRIBUTIONS: readonly Attribution[] = ["lead", "even", "weight"];
const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** @param now local time, for the options that default to it. Throws `Failure`. */
export function commandOptions(raw: RawOptions, now: Date): CommandOptions {
  const language = languageOf(raw.lang);
  const today = raw.today === undefined ? localDay(now) : dayOf(raw.today, language);
  const attribution = choiceOf("--attribution", raw.attribution, ATTRIBUTIONS, language);
  const bands = raw.bands === undefined ? null : bandsOf(raw.bands, language);
  const paper = raw.show === undefined ? null : paperOf(raw.show, language);
  const rows = rowsOf(raw.row ?? [], language);
  const combine = choiceOf("--combine", raw.combine, COMBINE_RULES, language);
  const scale = choiceOf("--scale", raw.scale, MARK_SCALES, language);
  return {
    language,
    json: raw.json ?? false,
    explain: raw.explain ?? false,
    previous: raw.previous ?? null,
    output: raw.output ?? null,
    asOf: raw.today === undefined ? `${today} ${localMinute(now)}` : today,
    check: {
      today,
      ...(raw.today === undefined ? {} : { judgedOn: today }),
      ...(raw.framework === undefined ? {} : { framework: raw.framework }),
      ...(raw.tasks === undefined ? {} : { breakdown: raw.tasks }),
      ...(attribution === null ? {} : { attribution }),
      ...(raw.unit === undefined ? {} : { unit: raw.unit }),
      ...(raw.period === undefined ? {} : { period: raw.period }),
      settings: {
        ...(bands === null ? {} : { bands }),
        ...(paper === null ? {} : { paper }),
        ...(rows === null ? {} : { rows }),
        ...(combine === null ? {} : { combine }),
        ...(scale === null ? {} : { scale }),
      },
    },
  };
}

/** Chinese unless English is asked for. Throws `Failure` for any other language. */
export function languageOf(text: string | undefined): Language {
  if (text === undefined) return "zh-CN";
  const language = LANGUAGES.find((each) => each.toLowerCase() === text.toLowerCase());
  if (!language) throw new Failure(words("zh-CN").badChoice("--lang", text, LANGUAGES.join(" / ")));
  return language;
}

function choiceOf<Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Choice[],
  language: Language,
): Choice | null {
  if (text === undefined) return null;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new Failure(words(language).badChoice(option, text, choices.join(" / ")));
  return choice;
}

function bandsOf(text: string, language: Language): readonly Band[] {
  const bands = bandsFromText(text);
  if (!bands) throw new Failure(words(language).badChoice("--bands", text, "优秀≥90，良好≥80"));
  return bands;
}

function paperOf(text: string, language: Language): PaperOptions {
  const shown = text.split(/[,，]/).flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
  const options = PAPER_OPTIONS.filter((option) => shown.includes(option));
  if (options.length < new Set(shown).size) {
    throw new Failure(words(language).badChoice("--show", text, PAPER_OPTIONS.join(",")));
  }
  return Object.fromEntries(options.map((option) => [option, true]));
}

const ROW = /^(.+!(?:[1-9]\d*|[A-Z]{1,3}))=([a-z]+)$/u;

/** SHEET!9=total (SHEET!E=total for a table on its side), repeatable; null if not given. */
function rowsOf(texts: readonly string[], language: Language): NonNullable<Settings["rows"]> | null {
  const entries = texts.map((text) => {
    const [, place, word] = ROW.exec(text.trim()) ?? [];
    const answer = ROW_ANSWERS.find((each) => each === word);
    if (place === undefined || !answer) {
      const choices = ROW_ANSWERS.map((each) => `SHEET!9=${each}`).join(" / ");
      throw new Failure(words(language).badChoice("--row", text, choices));
    }
    return [place, answer] as const;
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

export function dayOf(text: string, language: Language): IsoDate {
  if (!isIsoDate(text)) throw new Failure(words(language).badDate(text));
  return text;
}

function localDay(now: Date): IsoDate {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function localMinute(now: Date): string {
  return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
