import type { Severity } from "../../domain/issue.ts";
import type { Attribution, CombineRule, NotApplicableRule } from "../../domain/settings.ts";
import type { WorkPhase } from "../../usecases/work.ts";
import type { ReviewRefusal } from "../../usecases/enterReview.ts";
import type { Meaning } from "../../recognise/table/headerVocabulary.ts";

/** Groups of the tasks tab, in their order. */
export type TaskGroup = "overdue" | "due-soon" | "doing" | "done" | "standing";

/** Every word the pane itself says. One dictionary a language; what is read from the workbook is never translated. */
export interface PaneText {
  readonly privacy: string;
  readonly paneLabel: string;
  readonly unnamedUnit: string;
  readonly upToDate: string;
  readonly asOf: (time: string) => string;
  readonly recheck: string;
  /** What is being done, and which part of how many. */
  readonly doing: Readonly<Record<WorkPhase, string>>;
  readonly countOf: (part: number, of: number) => string;
  readonly waiting: string;
  readonly stop: string;
  readonly stopped: string;
  readonly summaryOlder: string;
  readonly summaryUnfinished: string;
  readonly regenerate: string;

  readonly tabs: {
    readonly overview: string;
    readonly issues: string;
    readonly departments: string;
    readonly tasks: string;
    readonly settings: string;
  };
  readonly tabCount: (tab: string, count: number) => string;

  readonly overview: {
    readonly disagreements: string;
    readonly allAgree: (count: number) => string;
    readonly disagreementsAcknowledged: (count: number) => string;
    readonly moreIssues: (count: number) => string;
    readonly marksOf: (effective: string, full: string) => string;
    readonly scored: string;
    readonly gap: string;
    readonly unscored: string;
    /** What the headline figure is called before anything is reviewed, and after. */
    readonly actual: string;
    readonly effective: string;
    readonly full: string;
    readonly rate: string;
    readonly unscoredCount: (count: number, full: string) => string;
    readonly unscoredNone: string;
    readonly veto: string;
    readonly vetoNone: string;
    readonly vetoed: string;
    readonly bonus: string;
    readonly bonusCapped: (bonus: string, cap: string) => string;
    readonly deduction: string;
    readonly result: string;
    readonly notApplicable: string;
    readonly notApplicableCount: (count: number, full: string) => string;
    readonly converted: string;
    readonly reviewed: string;
    readonly items: string;
    readonly indicatorCount: (count: number) => string;
    readonly outsideTotal: string;
    readonly attribution: string;
    readonly howReckoned: string;
    readonly barLabel: (effective: string, gap: string, unscored: string) => string;
  };
  readonly indicatorState: {
    readonly unscored: string;
    readonly notApplicable: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly veto: string;
    readonly met: (achieved: string) => string;
    readonly missed: (achieved: string, target: string) => string;
    readonly ruled: (marks: string) => string;
    readonly evidence: (count: number) => string;
  };

  readonly severity: Readonly<Record<Severity, string>>;
  readonly issues: {
    readonly none: string;
    readonly noneDetail: string;
    readonly keyboard: string;
    readonly noCell: string;
    readonly show: string;
    readonly all: string;
    readonly acknowledge: string;
    readonly acknowledgeHint: string;
    readonly acknowledged: (count: number) => string;
    readonly reason: string;
    readonly reasonGiven: (reason: string) => string;
    readonly confirmReason: string;
    readonly cancelReason: string;
    readonly reopen: string;
    readonly noneOpen: string;
    readonly highlight: string;
    readonly highlightHint: string;
    readonly clearHighlights: string;
    readonly highlighted: (cells: number) => string;
    readonly highlightsCleared: string;
  };
  readonly review: {
    readonly notYet: string;
    readonly progress: (reviewed: number, of: number) => string;
    readonly decisions: (count: number) => string;
    readonly change: (marks: string) => string;
    /** `self` is null where the unit gave no mark. */
    readonly selfToReview: (self: string | null, review: string) => string;
    readonly selfOf: (self: string, full: string) => string;
    readonly carriedBy: (departments: readonly string[]) => string;
    readonly carriedByNobody: string;
    readonly enter: string;
    readonly enterHint: string;
    readonly markOf: (indicator: string) => string;
    readonly aboveFull: (typed: string, full: string) => string;
    readonly refused: Readonly<Record<Exclude<ReviewRefusal, "above-full">, string>>;
  };
  readonly showMore: (hidden: number) => string;
  readonly goTo: (cell: string) => string;

  readonly departments: {
    readonly none: string;
    readonly sortBy: string;
    readonly byGap: string;
    readonly byName: string;
    readonly byRate: string;
    readonly unassigned: string;
    readonly rank: (rank: number) => string;
    readonly noRank: string;
    readonly pending: string;
    readonly vetoed: string;
    readonly summary: (lead: number, support: number) => string;
    readonly involved: (marks: string) => string;
    readonly tasks: (done: number, total: number, overdue: number) => string;
    readonly nothingCarried: string;
    readonly view: string;
    readonly byDepartment: string;
    readonly byLeader: string;
    readonly byPerson: string;
    readonly ofDepartments: (names: string) => string;
    readonly notAdditive: string;
    readonly similar: string;
    readonly mayBeOne: (name: string, other: string) => string;
    readonly areOne: (other: string) => string;
    readonly areTwo: string;
    readonly joined: (name: string, department: string) => string;
    readonly takeApart: string;
    readonly legend: string;
  };

  readonly tasks: {
    readonly none: string;
    readonly noneDetail: string;
    readonly group: Readonly<Record<TaskGroup, string>>;
    readonly due: (date: string) => string;
    readonly overdueBy: (days: number) => string;
    readonly dueIn: (days: number) => string;
    readonly dueToday: string;
    readonly noDeadline: string;
    readonly nobody: string;
    readonly lead: (names: string) => string;
    readonly unknownProgress: string;
  };

  readonly attribution: Readonly<Record<Attribution, string>>;
  readonly attributionNote: Readonly<Record<Attribution, string>>;

  readonly summary: {
    readonly make: string;
    readonly title: string;
    readonly explain: string;
    readonly unit: string;
    readonly period: string;
    readonly date: string;
    readonly dateHint: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly done: (sheets: string) => string;
    readonly nothing: string;
    readonly errorsFirst: (count: number) => string;
    readonly save: string;
    readonly saveHint: string;
    readonly more: string;
    readonly newTemplate: string;
    readonly openExample: string;
    readonly dismiss: string;
    readonly setUpPrinting: string;
    readonly printingSet: string;
    /** What to press, in Excel and where the workbook is a file that was handed over. */
    readonly printHere: string;
    readonly printFile: string;
    readonly printOlder: string;
    readonly noSummary: string;
    readonly unfitted: (sheets: string) => string;
    readonly remove: string;
    readonly removeTitle: string;
    readonly removeWhat: string;
    readonly removeKeeps: string;
    readonly removeForGood: string;
    readonly removeConfirm: string;
    readonly removed: (sheets: string) => string;
    readonly nothingToRemove: string;
  };

  readonly papers: {
    readonly submission: string;
    readonly submissionExplain: string;
    readonly openErrors: (count: number) => string;
    readonly moreErrors: (count: number) => string;
    readonly goingOn: (result: string) => string;
    readonly asAttachment: string;
    readonly attachmentNumber: string;
    readonly badAttachment: string;
    readonly report: string;
    readonly reportWord: string;
    readonly reportExplain: string;
    readonly make: string;
    readonly goOn: string;
    readonly busy: string;
    readonly downloaded: (file: string) => string;
    readonly opened: string;
    readonly blocked: string;
    readonly notThere: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
  };

  readonly settings: {
    readonly reading: string;
    readonly frameworkSheet: string;
    readonly breakdownSheet: string;
    readonly automatic: string;
    readonly automaticTaken: (sheet: string) => string;
    readonly noSheet: string;
    readonly columnsOf: (sheet: string) => string;
    readonly column: string;
    readonly heading: string;
    readonly takenFor: string;
    readonly confidence: string;
    readonly sure: string;
    readonly likely: string;
    readonly doubtful: string;
    readonly byUser: string;
    readonly unused: string;
    readonly scoring: string;
    readonly notApplicable: string;
    readonly notApplicableRule: Readonly<Record<NotApplicableRule, string>>;
    readonly combine: string;
    readonly combineRule: Readonly<Record<CombineRule, string>>;
    readonly combineNone: string;
    readonly bonusCap: string;
    readonly bonusCapHint: string;
    readonly vetoConsequence: string;
    readonly bands: string;
    readonly bandsHint: string;
    readonly notBands: string;
    readonly grades: string;
    readonly gradesHint: string;
    readonly grade: string;
    readonly share: string;
    readonly resetGrades: string;
    readonly paper: string;
    readonly fromSheet: (value: string) => string;
    readonly language: string;
    readonly kept: string;
    readonly notKept: string;
    readonly notANumber: string;
  };
  readonly meaning: Readonly<Record<Meaning, string>>;

  readonly nothing: {
    readonly title: string;
    readonly lookedFor: string;
    readonly byName: string;
    readonly byHeader: string;
    readonly lookedIn: (sheets: string) => string;
    readonly noSheets: string;
    readonly chooseSheet: string;
    readonly choose: string;
  };

  readonly failure: {
    readonly title: string;
    readonly notFetched: string;
    readonly unexpected: string;
    readonly retry: string;
  };
}
