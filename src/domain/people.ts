/** Persons named in a row, each once, in order. */
export interface People {
  /** 分管领导, 责任领导, 牵头领导: who answers for it in the leadership. */
  readonly leaders: readonly string[];
  /** 责任人, 经办人, 联系人: who does the work. */
  readonly persons: readonly string[];
}

export const NO_PEOPLE: People = { leaders: [], persons: [] };
