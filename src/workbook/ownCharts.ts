/** Our charts are known by their name, whichever adapter wrote them, so that what the user put on a sheet of ours stays. */
export const CHART_PREFIX = "scorecard-chart-";
