/** Our charts are recognised by name, whichever adapter wrote them, so that what the user added to a sheet of ours stays. */
export const CHART_PREFIX = "scorecard-chart-";
