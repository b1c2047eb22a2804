/** What is wrong, and what to do about it; both without a full stop, so that they can stand on lines of their own. */
export interface IssueSentence {
  readonly what: string;
  readonly todo: string;
}
