/** A plan that no adapter could write: a mistake in the product, not in the user's workbook. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}
