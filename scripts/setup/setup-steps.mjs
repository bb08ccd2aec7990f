import { ensureDependencies } from "./dependencies.mjs";
import { ensureElectron } from "./electron/electron.mjs";
import { ensureLibraries } from "./libraries.mjs";
import { ensureSandbox } from "./sandbox.mjs";

/**
 * @typedef {object} Needs
 * @property {boolean} [dependencies] those of package-lock.json; false where they stand already
 * @property {boolean} [electron] an Electron runtime and the libraries it needs
 * @property {boolean} [display] a screen for it, made by Xvfb where there is none
 */

/**
 * @typedef {object} Ready
 * @property {string | null} electronDist the folder of the Electron runtime, null when none was asked for
 * @property {string | null} electron its program
 */

/**
 * See `setup` in ../setup.mjs.
 * @param {Needs} [needs]
 * @returns {Promise<Ready>}
 */
export async function setup({ dependencies = true, electron = true, display = true } = {}) {
  if (dependencies) await ensureDependencies();
  if (!electron) return { electronDist: null, electron: null };
  const runtime = await ensureElectron();
  await ensureLibraries(runtime.program, display);
  await ensureSandbox(runtime.dist);
  return { electronDist: runtime.dist, electron: runtime.program };
}
