import { Obstacle } from "./words.mjs";

/** @type {{ sign: RegExp, zh: string, en: string }[]} */
const TROUBLES = [
  {
    sign: /ENOSPC|no space left/i,
    zh: "磁盘满了：请腾出至少 2 GB 再试",
    en: "the disk is full: free at least 2 GB and try again",
  },
  {
    sign: /EINTEGRITY|integrity checksum failed/i,
    zh: "下载的包校验不符：请运行 npm cache clean --force 再试；仍不行则换一个 npm 源",
    en: "a package failed its integrity check: run npm cache clean --force, or use another npm registry",
  },
  {
    sign: /EUSAGE|in sync/i,
    zh: "package.json 与 package-lock.json 不一致：请运行 npm install",
    en: "package.json and package-lock.json disagree: run npm install",
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    zh: "连不上 npm 源：请检查网络，或换一个源（npm config set registry https://registry.npmmirror.com）再试",
    en: "the npm registry cannot be reached: check the network or set another one (npm config set registry …)",
  },
  {
    sign: /EACCES|EPERM|EROFS/i,
    zh: "没有写入权限：请检查本目录和 ~/.npm 的所有者",
    en: "no permission to write: check who owns this folder and ~/.npm",
  },
];

/** Whether downloads came, but one of them broke off: beginning again goes on with the others kept. @param {string} output */
export const isBrokenOff = (output) => /Invalid response body|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output);

/**
 * What npm's failure means for the user.
 * @param {string} command the command that failed
 * @param {string} output what it wrote
 */
export function npmObstacle(command, output) {
  const telling = output
    .split("\n")
    .filter((line) => /npm (error|ERR!)|TAR_ENTRY_ERROR/.test(line) && !/npm \S+\s+at /.test(line));
  const details = [...new Set(telling)].slice(0, 4).join("\n");
  const known = TROUBLES.find(({ sign }) => sign.test(details || output));
  return known
    ? new Obstacle(`${known.zh}（${command} 未成）`, `${known.en} (${command} failed)`, { details })
    : new Obstacle(`${command} 未成，原因见上`, `${command} failed, see above`, {
        details: details || output,
      });
}
