/** The day on which the layouts are read, for what is overdue. */
export const TODAY = "2026-03-02";
