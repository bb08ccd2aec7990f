declare module "virtual:shipped-pack" {
  /** The guide pack that ships, with every default in place. */
  const pack: import("../../core/procedure/pack/schema.js").GuidePack;
  export default pack;
}
