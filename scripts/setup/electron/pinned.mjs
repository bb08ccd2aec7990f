import { existsSync, readdirSync, readFileSync } from "node:fs";
import { lstat, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { capture, tool } from "../../build/run.mjs";
import { root } from "../paths.mjs";
import { proxyFor, reachable } from "./reach.mjs";

const PACKAGE = join(root, "node_modules", "electron");
export const PINNED_DIST = join(PACKAGE, "dist");

/** Where the program lies in a runtime's folder. */
export const PROGRAM =
  { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[String(process.platform)] ??
  "electron";

/** Electron's version as package.json pins it. */
export const pinnedVersion = () =>
  /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")))
    .version;

/** Whether node_modules holds the pinned version, unpacked whole (path.txt is written last). */
export function pinnedStands() {
  try {
    return (
      readFileSync(join(PINNED_DIST, "version"), "utf8").replace(/^v/, "") === pinnedVersion() &&
      existsSync(join(PACKAGE, "path.txt")) &&
      existsSync(join(PINNED_DIST, PROGRAM))
    );
  } catch {
    return false;
  }
}

/** The place the user named to fetch Electron from, by the names @electron/get knows. */
export const namedMirror = (env = process.env) =>
  env.npm_config_electron_mirror || env.NPM_CONFIG_ELECTRON_MIRROR || env.ELECTRON_MIRROR;

const artefact = () => `electron-v${pinnedVersion()}-${process.platform}-${process.arch}.zip`;

const releaseUrl = () =>
  `${namedMirror() || "https://github.com/electron/electron/releases/download/"}v${pinnedVersion()}/${artefact()}`;

function inDownloadCache() {
  const places = {
    darwin: join(homedir(), "Library", "Caches", "electron"),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), "electron", "Cache"),
  };
  const place =
    process.env.electron_config_cache ||
    places[/** @type {"darwin" | "win32"} */ (process.platform)] ||
    join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "electron");
  return (
    existsSync(place) && readdirSync(place).some((folder) => existsSync(join(place, folder, artefact())))
  );
}

/**
 * Fetches and unpacks the pinned version with Electron's own installer, which checks its checksum.
 * @returns {Promise<string | null>} null when it stands, else why not
 */
export async function fetchPinned() {
  const proxy = proxyFor();
  const how = { proxy: proxy.HTTPS_PROXY, elsewhere: Boolean(namedMirror()) };
  const begins = inDownloadCache() || (await reachable(releaseUrl(), how));
  if (!begins) return "unreachable";
  await unlinkSubstitute();
  const { code, output } = await capture(tool("electron/install.js", []), {
    env: proxy,
    timeout: 15 * 60_000,
  });
  if (code === 0 && pinnedStands()) return null;
  await rm(PINNED_DIST, { recursive: true, force: true });
  return output || "timeout";
}

/**
 * Lets `require("electron")` find a substitute without any variable: where the pinned version would lie.
 * @param {string} dist
 */
export async function linkSubstitute(dist) {
  await unlinkSubstitute();
  if (existsSync(PINNED_DIST)) await rm(PINNED_DIST, { recursive: true });
  await mkdir(dirname(PINNED_DIST), { recursive: true });
  await symlink(dist, PINNED_DIST, "dir");
  await writeFile(join(PACKAGE, "path.txt"), PROGRAM);
}

async function unlinkSubstitute() {
  const entry = await lstat(PINNED_DIST).catch(() => null);
  if (entry?.isSymbolicLink()) await rm(PINNED_DIST);
}
