import type { Language } from "../../language/language.ts";
import type { ColumnMeaning } from "../../domain/meaning.ts";
import { ABOUT_TEXT, type AboutText } from "./aboutText.ts";
import { DEPARTMENTS_TEXT, type DepartmentsText } from "./departmentsText.ts";
import { ISSUES_TEXT, type IssuesText } from "./issuesText.ts";
import { LEDGERS_TEXT, type LedgersText } from "./ledgersText.ts";
import { NEXT_YEAR_TEXT, type NextYearText } from "./nextYearText.ts";
import { OVERVIEW_TEXT, type OverviewText } from "./overviewText.ts";
import { PAPERS_TEXT, type PapersText } from "./papersText.ts";
import { PREVIOUS_TEXT, type PreviousText } from "./previousText.ts";
import { REVIEW_TEXT, type ReviewText } from "./reviewText.ts";
import { COLUMN_MEANINGS } from "../../language/columnMeanings.ts";
import { SETTINGS_TEXT, type SettingsText } from "./settingsText.ts";
import { SUMMARY_TEXT, type SummaryText } from "./summaryText.ts";
import { TASKS_TEXT, type TasksText } from "./tasksText.ts";
import { ATTRIBUTION_TEXT, type AttributionText } from "./attributionText.ts";
import { EMPTY_TEXT, type EmptyText } from "./emptyText.ts";
import { FRAME_TEXT, type FrameText } from "./frameText.ts";

/** All texts of the pane itself, collected from the files of its parts; what is read from the workbook is never translated. */
export interface PaneText extends FrameText, OverviewText, IssuesText, AttributionText, EmptyText {
  readonly review: ReviewText;
  readonly departments: DepartmentsText;
  readonly tasks: TasksText;
  readonly ledgers: LedgersText;
  readonly nextYear: NextYearText;
  readonly summary: SummaryText;
  readonly previous: PreviousText;
  readonly papers: PapersText;
  readonly settings: SettingsText;
  readonly about: AboutText;
  readonly meaning: Readonly<Record<Exclude<ColumnMeaning, "unknown">, string>>;
}

const PANE_TEXT: Readonly<Record<Language, PaneText>> = { "zh-CN": textIn("zh-CN"), en: textIn("en") };

export function paneText(language: Language): PaneText {
  return PANE_TEXT[language];
}

function textIn(language: Language): PaneText {
  return {
    ...FRAME_TEXT[language],
    ...OVERVIEW_TEXT[language],
    ...ISSUES_TEXT[language],
    ...ATTRIBUTION_TEXT[language],
    ...EMPTY_TEXT[language],
    review: REVIEW_TEXT[language],
    departments: DEPARTMENTS_TEXT[language],
    tasks: TASKS_TEXT[language],
    ledgers: LEDGERS_TEXT[language],
    nextYear: NEXT_YEAR_TEXT[language],
    summary: SUMMARY_TEXT[language],
    previous: PREVIOUS_TEXT[language],
    papers: PAPERS_TEXT[language],
    settings: SETTINGS_TEXT[language],
    about: ABOUT_TEXT[language],
    meaning: COLUMN_MEANINGS[language],
  };
}
