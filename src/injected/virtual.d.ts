declare module "virtual:injected" {
  /** A script that defines `verifyGuideInjected` in the world it runs in. */
  const source: string;
  export default source;
}
