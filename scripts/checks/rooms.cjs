/**
 * The rooms of src/ and which rooms each may import, besides itself. .dependency-cruiser.cjs enforces it,
 * docs/architecture.md draws it, `npm run check` compares the two.
 * @type {Record<string, string[]>}
 */
module.exports = {
  core: [],
  contract: ["core"],
  inpage: ["contract", "core"],
  portal: ["inpage", "contract", "core"],
  reader: ["contract", "core"],
  preload: ["contract", "core"],
  renderer: ["contract", "core"],
  practice: ["contract", "core"],
  main: ["portal", "practice", "contract", "core"],
};
