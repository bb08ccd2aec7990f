/**
 * The rooms of src/ and which rooms each may import, besides itself. .dependency-cruiser.cjs enforces it,
 * docs/architecture.md draws it, `npm run check` compares the two.
 * @type {Record<string, string[]>}
 */
module.exports = {
  core: [],
  ipc: ["core"],
  injected: ["ipc", "core"],
  "portal-driver": ["injected", "ipc", "core"],
  "plate-reader": ["ipc", "core"],
  preload: ["ipc", "core"],
  renderer: ["ipc", "core"],
  practice: ["ipc", "core"],
  main: ["portal-driver", "practice", "ipc", "core"],
};
