import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Obstacle } from "../setup/words.mjs";

const HELP = {
  zh: "可用的选项：--practice、--portal-url=网址、--user-data-dir=目录、--lang=zh-CN|en",
  en: "options: --practice, --portal-url=URL, --user-data-dir=DIR, --lang=zh-CN|en",
};

/** @satisfies {import("node:util").ParseArgsConfig["options"]} */
const OPTIONS = {
  practice: { type: "boolean" },
  "portal-url": { type: "string" },
  "user-data-dir": { type: "string" },
  lang: { type: "string" },
};

/**
 * Checks what follows `npm start --`, before anything is set up or opened.
 * @param {string[]} args
 * @returns {string[]} the switches for the app
 * @throws {Obstacle} with a line for the user
 */
export function appSwitches(args) {
  const values = read(args);
  const url = values["portal-url"];
  if (url !== undefined && !isPortalUrl(url))
    throw new Obstacle(
      `门户地址不对：“${url}”。请写完整的网址，例如 http://psp.e-cqs.cn/`,
      `--portal-url must be a full http or https address, not "${url}"`,
    );
  if (values.lang !== undefined && !/^(zh|en)\b/i.test(values.lang))
    throw new Obstacle(
      `没有这种界面语言：“${values.lang}”。请用 zh-CN 或 en`,
      `--lang must be zh-CN or en, not "${values.lang}"`,
    );
  // Electron takes no relative folder for its data.
  if (values["user-data-dir"] !== undefined) values["user-data-dir"] = resolve(values["user-data-dir"]);
  return Object.entries(values).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));
}

/** @param {string[]} args */
function read(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.\n]/)[0] : "";
    throw new Obstacle(`选项不对（${reason}）。${HELP.zh}`, `${reason}. ${HELP.en}`);
  }
}

/** @param {string} text */
function isPortalUrl(text) {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ["http:", "https:"].includes(url.protocol) && url.username === "" && url.password === "";
}
