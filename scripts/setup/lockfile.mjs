/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [peer]
 * @property {boolean} [link]
 */

/**
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile package-lock.json or npm's record of what
 *   it installed, node_modules/.package-lock.json
 */

/**
 * The places (`node_modules/…`) where what is installed differs from what is locked. Optional packages may
 * be absent (other platforms'); what is installed beyond the lock does not matter.
 * @param {Lockfile} locked
 * @param {Lockfile} installed
 */
export function stalePackages(locked, installed) {
  const have = installed.packages ?? {};
  return Object.entries(locked.packages ?? {})
    .filter(([place, wanted]) => {
      if (place === "") return false;
      const found = have[place];
      if (!found) return !wanted.optional && !wanted.devOptional;
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([place]) => place);
}
