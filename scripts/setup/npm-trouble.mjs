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
    // No code names them all: SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_VERIFY_LEAF_SIGNATURE, CERT_NOT_YET_VALID …
    sign: /\b(?:[A-Z_]+_CERT(?:_[A-Z_]+)?|CERT_[A-Z_]+|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_CERT\w+)\b/,
    zh: "npm 源的证书不被信任：先看电脑的日期对不对；单位的代理会换证书，请向管理员要它的根证书（.pem 文件），设 NODE_EXTRA_CA_CERTS=那个文件 再试",
    en: "the npm registry's certificate is not trusted: check this machine's date; where a proxy shows a certificate of its own, ask for its root certificate and set NODE_EXTRA_CA_CERTS to that file",
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    zh: "连不上 npm 源：请检查网络，或换一个源（npm config set registry https://registry.npmmirror.com）再试",
    en: "the npm registry cannot be reached: check the network or set another one (npm config set registry …)",
  },
  {
    sign: /EACCES|EPERM|EROFS/i,
    zh: "没有写入权限：请检查本目录和 npm 的缓存（npm config get cache）是谁的；或者换一个缓存，如 npm_config_cache=/tmp/npm npm start",
    en: "no permission to write: check who owns this folder and npm's cache (npm config get cache), or name another cache, as in npm_config_cache=/tmp/npm npm start",
  },
];

/** What npm calls errors, each once. @param {string} output */
const errorsOf = (output) =>
  [
    ...new Set(
      output
        .split("\n")
        .filter((line) => /npm (error|ERR!)|TAR_ENTRY_ERROR/.test(line) && !/npm \S+\s+at /.test(line)),
    ),
  ].join("\n");

/**
 * Whether downloads came, but one of them broke off: beginning again goes on with the others kept. What cannot be
 * written breaks off a download, too, and will again.
 * @param {string} output
 */
export const isBrokenOff = (output) =>
  /Invalid response body|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output) &&
  !/EACCES|EPERM|EROFS|ENOSPC/.test(errorsOf(output));

/**
 * What npm's failure means for the user.
 * @param {string} command the command that failed
 * @param {string} output what it wrote
 */
export function npmObstacle(command, output) {
  const details = errorsOf(output).split("\n").slice(0, 4).join("\n");
  const known = TROUBLES.find(({ sign }) => sign.test(details || output));
  return known
    ? new Obstacle(`${known.zh}（${command} 未成）`, `${known.en} (${command} failed)`, { details })
    : new Obstacle(`${command} 未成，原因见上`, `${command} failed, see above`, {
        details: details || output,
      });
}
