/**
 * What there is to choose from.
 * @typedef {object} Found
 * @property {boolean} overridden ELECTRON_OVERRIDE_DIST_PATH names a runtime
 * @property {boolean} pinned the version package.json names is unpacked in node_modules
 * @property {boolean} substitute the substitute is in the cache
 * @property {boolean} mirrorNamed the user named a place to fetch Electron from
 * @property {boolean} substituteExists a substitute is made for this platform
 * @property {boolean} [pinnedOnly] nothing but the pinned version will do: its tests and packages count
 */

/** @typedef {"overridden" | "pinned" | "substitute" | "fetch-pinned" | "fetch-substitute"} Way */

/**
 * The ways to an Electron runtime, to be tried in turn: one that is there, then the pinned version, then the
 * substitute. A named mirror asks for the pinned version even where a substitute already serves.
 * @param {Found} found
 * @returns {Way[]}
 */
export function waysToElectron(found) {
  if (found.overridden) return ["overridden"];
  if (found.pinned) return ["pinned"];
  if (found.pinnedOnly) return ["fetch-pinned"];
  if (found.substitute) return found.mirrorNamed ? ["fetch-pinned", "substitute"] : ["substitute"];
  return found.substituteExists ? ["fetch-pinned", "fetch-substitute"] : ["fetch-pinned"];
}
