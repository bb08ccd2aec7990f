/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 */

/** @typedef {{ place: string, name: string, version: string, licence: string }} Shipped */

/**
 * The packages that ship: all that package-lock.json does not keep for development.
 * @param {{ packages: Record<string, Locked> }} lock
 * @returns {Shipped[]} by name
 */
export const shippedPackages = (lock) =>
  Object.entries(lock.packages)
    .filter(([place, { dev, devOptional }]) => place !== "" && !dev && !devOptional)
    .map(([place, { version = "", license = "" }]) => ({
      place,
      name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
