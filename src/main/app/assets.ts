import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Path of a file under `assets/`, the same in development, tests and the package. */
export const assetPath = (...parts: string[]): string =>
  join(import.meta.dirname, "..", "..", "assets", ...parts);

/** @throws Error when the file is missing or no JSON: then the installation is damaged */
export const readAsset = (...parts: string[]): unknown =>
  JSON.parse(readFileSync(assetPath(...parts), "utf8"));
