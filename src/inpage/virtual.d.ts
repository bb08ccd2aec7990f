declare module "virtual:inpage" {
  /** A script that defines `verifyGuideInpage` in the world it runs in. */
  const source: string;
  export default source;
}
