declare module "*.css";

/** A file of the build as a data address (base64). */
declare module "*.xlsx" {
  const address: string;
  export default address;
}

declare module "*.docx" {
  const address: string;
  export default address;
}
