/** Columns of 三、各部门得分, in order; `band` only where 等次 are given. */
export const DEPARTMENT = {
  rank: 0,
  name: 1,
  full: 2,
  effective: 3,
  gap: 4,
  rate: 5,
  involved: 6,
  lead: 7,
  done: 8,
  overdue: 9,
  band: 10,
} as const;
