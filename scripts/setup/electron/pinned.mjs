import { existsSync, readdirSync, readFileSync } from "node:fs";
import { lstat, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { capture, tool } from "../../build/run.mjs";
import { root } from "../places.mjs";

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
 * The proxy that the user or npm named, in the names that @electron/get's downloads go by; it asks for one only
 * when told to.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Record<string, string>} empty without one
 */
export function proxyFor(env = process.env) {
  const open = env.HTTP_PROXY || env.http_proxy || env.npm_config_proxy;
  const secure = env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy || open;
  if (!secure) return {};
  return { ELECTRON_GET_USE_PROXY: "true", HTTPS_PROXY: secure, HTTP_PROXY: open || secure };
}

/** Whether the download would begin at all: asked in five seconds, so that a closed network costs little. */
async function reachable() {
  const base = namedMirror() || "https://github.com/electron/electron/releases/download/";
  try {
    const url = `${base}v${pinnedVersion()}/${artefact()}`;
    const answer = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(5_000) });
    // A mirror with folders of its own kind (ELECTRON_CUSTOM_DIR) answers 404 here and may still do.
    return answer.ok || Boolean(namedMirror());
  } catch {
    return false;
  }
}

/**
 * Fetches and unpacks the pinned version with Electron's own installer, which checks its checksum.
 * @returns {Promise<string | null>} null when it stands, else why not
 */
export async function fetchPinned() {
  const proxy = proxyFor();
  // A proxy for @electron/get is not one for us: let it try.
  const mayTry = inDownloadCache() || proxy.ELECTRON_GET_USE_PROXY || (await reachable());
  if (!mayTry) return "unreachable";
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
