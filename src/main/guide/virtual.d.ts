declare module "virtual:shipped-packs" {
  type GuidePack = import("../../core/procedure/pack/schema.js").GuidePack;
  /** The guide packs that ship, with every default in place. */
  const packs: [GuidePack, ...GuidePack[]];
  export default packs;
}
