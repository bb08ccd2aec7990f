/**
 * Stands in for ajv, which electron-store's foundation loads whether or not it is given a JSON schema: a quarter of
 * main's script, compiled at every start. What is stored is checked by schemas of our own.
 */
export class Ajv2020 {
  constructor() {
    throw new Error("the store takes no JSON schema");
  }
}
export default { default: () => {} };
