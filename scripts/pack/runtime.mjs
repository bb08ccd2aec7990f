import { dirname } from "node:path";
import { pinnedStands, pinnedVersion } from "../setup/electron/pinned.mjs";
import { SUBSTITUTE, substituteDist } from "../setup/electron/substitute.mjs";
import { Obstacle } from "../setup/words.mjs";

/**
 * @typedef {object} Runtime
 * @property {string} dist its folder
 * @property {string} version
 * @property {boolean} trial not what may be given to people
 */

/**
 * The Electron that goes into the package. Installers take the pinned, supported version and no other.
 * @param {string} program the runtime that the set-up found
 * @param {boolean} unpacked only the unpacked app is made, for trying
 * @returns {Runtime}
 * @throws {Obstacle} when there is none that may be packed
 */
export function runtimeToPack(program, unpacked) {
  const substituted = dirname(program) === substituteDist();
  if (!substituted && pinnedStands())
    return { dist: dirname(program), version: pinnedVersion(), trial: false };
  if (substituted && unpacked) return { dist: dirname(program), version: SUBSTITUTE.electron, trial: true };
  throw new Obstacle(
    `安装包只能用 Electron ${pinnedVersion()}，现在没有：请设 ELECTRON_MIRROR 再试；只想试装可用 npm run dist -- --dir`,
    `installers take Electron ${pinnedVersion()}, which is not here: set ELECTRON_MIRROR and try again, or try the unpacked app with npm run dist -- --dir`,
  );
}

/**
 * The runtime's folder for one package. It is this machine's kind only: electron-builder fetches the same version for
 * another.
 * @param {string} dist
 * @param {{ platformName: string, arch: string }} target
 * @returns {string | null} null when it is to be fetched
 */
export const distFor = (dist, { platformName, arch }) =>
  platformName === process.platform && arch === process.arch ? dist : null;
