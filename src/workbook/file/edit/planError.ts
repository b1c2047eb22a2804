/** A plan that no adapter can write: a bug in the product, not a problem of the user's workbook. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}
