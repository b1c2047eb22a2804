/** A hidden name of the sheet's own whose text says which of the product's sheets it is; it survives renaming and moving. */
export const PRODUCT_MARK = "_scorecard.sheet";
/** Another beside it: what the sheet was made from. */
export const PRODUCT_STAMP = "_scorecard.stamp";
