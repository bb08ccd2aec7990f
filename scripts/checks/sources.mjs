import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "../setup/paths.mjs";

/**
 * Texts of a folder's files by their path from the repository's root, with slashes; without packages set up in it.
 * @param {string} folder
 * @param {RegExp} which by the path
 * @returns {Map<string, string>}
 */
export function sourcesIn(folder, which) {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => which.test(path) && !path.includes("/node_modules/"));
  return new Map(files.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}
