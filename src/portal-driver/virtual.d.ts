declare module "virtual:playwright" {
  /** Where Playwright lies in the build, for `require`. */
  const entry: string;
  export default entry;
}
