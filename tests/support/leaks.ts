import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** How a value may lie in a file: as text of either width, in an address, escaped in JSON. */
const forms = (value: string): Buffer[] => [
  Buffer.from(value),
  Buffer.from(value, "utf16le"),
  Buffer.from(encodeURIComponent(value)),
  Buffer.from(
    value.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
  ),
];

/**
 * Which files of a folder, at any depth, hold one of the values.
 * @param kept paths below the folder that are meant to
 * @returns a line for each, of path and value
 */
export async function filesHolding(
  folder: string,
  values: readonly string[],
  kept: RegExp,
): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file);
    if (!entry.isFile() || kept.test(path)) continue;
    // Chromium takes files of its own away meanwhile.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const value of values)
      if (forms(value).some((form) => bytes.includes(form))) found.push(`${path}: ${value}`);
  }
  return found;
}
