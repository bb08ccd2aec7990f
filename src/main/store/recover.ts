import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { storedSchema } from "./schema.js";

export type Recovery = "none" | "restored" | "lost";

/**
 * Makes sure that the file at `path` is one the store can open, before it opens it: a broken one is put
 * aside under a name with the time, never overwritten, and the last proven copy takes its place.
 * @returns what the person has to be told: nothing, a copy was restored, or there was no copy
 */
export function recover(path: string, now: Date): Recovery {
  const backup = `${path}.bak`;
  if (isProven(path)) {
    copyFileSync(path, backup);
    return "none";
  }
  const broken = existsSync(path);
  if (broken) renameSync(path, `${path}.broken-${now.toISOString().replaceAll(/[:.]/g, "-")}`);
  if (isProven(backup)) {
    copyFileSync(backup, path);
    return "restored";
  }
  return broken ? "lost" : "none";
}

function isProven(path: string): boolean {
  try {
    return storedSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).success;
  } catch {
    return false;
  }
}
