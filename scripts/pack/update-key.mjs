import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { root } from "../setup/paths.mjs";
import { Obstacle } from "../setup/words.mjs";

/** The half that ships: the app believes the descriptions of updates that its other half has signed. */
export const PUBLIC_KEY = join(root, "assets", "update-key.pem");

/**
 * Makes the key that signs updates.
 * @param {string} file where the secret half is written
 * @param {string} [publicFile]
 * @throws {Obstacle} where a key would be lost, or the secret half would lie in the repository
 */
export async function makeUpdateKey(file, publicFile = PUBLIC_KEY) {
  if (!relative(root, resolve(file)).startsWith(".."))
    throw new Obstacle(
      `私钥不能放在代码目录里：${file}`,
      `the secret key must not lie in the repository: ${file}`,
    );
  for (const place of [file, publicFile])
    if (existsSync(place))
      throw new Obstacle(
        `${place} 已经有了：换掉它，已装的程序就收不到更新`,
        `${place} is there already: copies in use would get no more updates with another key`,
      );
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  await writeFile(publicFile, publicKey.export({ type: "spki", format: "pem" }), { flag: "wx" });
}

/**
 * Signs the descriptions of updates (`latest*.yml`) in a folder, each in a file of its name with `.sig` after it.
 * @param {string} folder
 * @param {string | undefined} secret the secret half as PEM, or the file it lies in
 * @param {string} [publicFile]
 * @returns {Promise<string[]>} the files written
 * @throws {Obstacle} when there is something to sign and no key, or one that the app does not know
 */
export async function signUpdates(folder, secret, publicFile = PUBLIC_KEY) {
  const names = (await readdir(folder)).filter((name) => /^latest.*\.yml$/.test(name));
  if (names.length === 0) return [];
  if (!secret || !existsSync(publicFile))
    throw new Obstacle(
      "更新说明要签名：请用 npm run update-key -- 文件 生成密钥，再设 UPDATE_KEY",
      "updates have to be signed: make a key with npm run update-key -- FILE and set UPDATE_KEY",
    );
  const key = createPrivateKey(secret.includes("BEGIN") ? secret : await readFile(secret, "utf8"));
  const known = createPublicKey(await readFile(publicFile, "utf8"));
  /** @type {string[]} */
  const written = [];
  for (const name of names) {
    const description = await readFile(join(folder, name));
    const signature = sign(null, description, key);
    if (!verify(null, description, known, signature))
      throw new Obstacle(
        `UPDATE_KEY 和 ${publicFile} 不是一对：已装的程序不会认`,
        `UPDATE_KEY is not the other half of ${publicFile}: the app would refuse its updates`,
      );
    const file = join(folder, `${name}.sig`);
    await writeFile(file, signature.toString("base64"));
    written.push(file);
  }
  return written;
}
