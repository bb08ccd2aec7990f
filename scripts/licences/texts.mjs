import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LICENCE_FILE = /^(licen[cs]e|copying|notice|third-party-notices)/i;

/**
 * The licence texts a package carries in its own folder.
 * @param {string} folder
 * @returns {string[]} none where the package is not installed (another platform's) or carries none
 */
export const textsIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
        .map((entry) => readFileSync(join(folder, entry.name), "utf8").trim())
    : [];

/**
 * The licences file of everything that ships; packages with one and the same text share it.
 * @param {import("./shipped.mjs").Shipped[]} shipped only what is installed
 * @param {(place: string) => string[]} textsOf
 * @param {string[]} notices for what ships without a package of its own
 */
export function licencesFile(shipped, textsOf, notices) {
  /** @type {Map<string, string[]>} */
  const holders = new Map();
  for (const { place, name, version, licence } of shipped) {
    const text = textsOf(place).join("\n\n") || `Licence: ${licence}`;
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const rule = "=".repeat(72);
  const parts = [...holders].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  return `${[...notices.map((notice) => notice.trim()), ...parts].join(`\n\n${rule}\n\n`)}\n`;
}
