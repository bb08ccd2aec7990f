import { existsSync } from "node:fs";
import { capture, has, hasDisplay } from "../build/run.mjs";
import { aptChoices, missingLibraries } from "./packages.mjs";
import { Obstacle, seconds, tell } from "./words.mjs";

/** Debian's packages; newer releases have renamed some, the first known one is taken. */
export const LIBRARIES = [
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libnss3"],
  ["libasound2t64", "libasound2"],
  ["libgbm1"],
];
const SCREEN = [["xvfb"], ["xauth"]];
const FONTS = [["fonts-noto-cjk"]];

/**
 * The system's part: what Electron links to, a virtual screen where one is needed, a font with Chinese.
 * Installed by apt when we are root, else told as the command to run.
 * @param {string} program Electron's
 * @param {boolean} display whether a window is to be shown without the user's screen
 * @throws {Obstacle} without the libraries or the screen; a missing font is only told
 */
export async function ensureLibraries(program, display) {
  if (process.platform !== "linux") return;
  const lacking = await whatIsLacking(program, display);
  if (lacking.groups.length === 0) {
    tell("✓", "系统库已齐", "system libraries are there");
    return;
  }
  const canInstall = process.getuid?.() === 0 && has("apt-get");
  if (!canInstall) {
    const groups = lacking.groups.flat();
    await tellOrThrow(groups, lacking);
    return;
  }
  const since = Date.now();
  tell(
    "…",
    `用 apt 安装系统库（缺 ${lacking.names}）`,
    `installing system libraries with apt (${lacking.names} missing)`,
  );
  await apt(lacking.groups.flat());
  const still = await whatIsLacking(program, display);
  if (still.groups.length > 0) await tellOrThrow(still.groups.flat(), still);
  else tell("✓", `系统库已装好（${seconds(since)}）`, `system libraries installed (${seconds(since)})`);
}

/**
 * @param {string} program
 * @param {boolean} display
 */
async function whatIsLacking(program, display) {
  const ldd = has("ldd") ? (await capture(["ldd", [program]])).output : "";
  const libraries = missingLibraries(ldd);
  const screen = display && !hasDisplay() && !(has("xvfb-run") && has("xauth"));
  const font = !(await hasChineseFont());
  return {
    groups: [libraries.length > 0 ? LIBRARIES : [], screen ? SCREEN : [], font ? FONTS : []].filter(
      (g) => g.length > 0,
    ),
    names: [...libraries, ...(screen ? ["xvfb-run"] : []), ...(font ? ["中文字体 (Chinese font)"] : [])].join(
      ", ",
    ),
    grave: libraries.length > 0 || screen,
  };
}

async function hasChineseFont() {
  if (has("fc-list")) return (await capture(["fc-list", [":lang=zh", "family"]])).output.trim() !== "";
  return ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk"].some((folder) => existsSync(folder));
}

/** @param {string[][]} wanted */
async function apt(wanted) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  // An image without package lists knows no package before this.
  const update = await capture(["apt-get", ["update", "-q"]], { env });
  const names = await knownNames(wanted);
  const install = await capture(
    [
      "apt-get",
      ["install", "-q", "-y", "-o", "DPkg::Lock::Timeout=120", "--no-install-recommends", ...names],
    ],
    {
      env,
    },
  );
  if (install.code === 0) return;
  const command = `apt-get update && apt-get install -y ${names.join(" ")}`;
  const full = /no space left|not have enough free space/i.test(install.output);
  throw new Obstacle(
    full
      ? `磁盘满了，系统库没装成：请腾出空间再运行 ${command}`
      : `apt 没装成系统库：请检查网络或软件源后运行 ${command}`,
    full
      ? `the disk is full: free some space, then run ${command}`
      : `apt failed: check its sources, then run ${command}`,
    { details: `${update.code === 0 ? "" : update.output.slice(-600)}\n${install.output.slice(-1500)}` },
  );
}

/** @param {string[][]} wanted */
async function knownNames(wanted) {
  if (!has("apt-cache")) return aptChoices(wanted, "");
  const { output } = await capture(["apt-cache", ["policy", ...wanted.flat()]], { env: { LC_ALL: "C" } });
  return aptChoices(wanted, output);
}

/**
 * @param {string[][]} wanted
 * @param {{ names: string, grave: boolean }} lacking
 */
async function tellOrThrow(wanted, { names, grave }) {
  const command = `sudo apt-get install -y ${(await knownNames(wanted)).join(" ")}`;
  const advice = has("apt-get")
    ? { zh: `请运行 ${command}`, en: `run ${command}` }
    : { zh: "请用本系统的软件管理器安装", en: "install it with this system's package manager" };
  if (grave) throw new Obstacle(`缺系统库 ${names}：${advice.zh}`, `missing ${names}: ${advice.en}`);
  tell(
    "!",
    `缺 ${names}，界面和截图里的汉字会显示成方块：${advice.zh}`,
    `missing ${names}, Chinese shows as boxes: ${advice.en}`,
  );
}
