import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the pictures are, and what the practice portal looked like when they were taken. */
export const STEP_PICTURES = "assets/steps";
export const MADE_FROM = join(STEP_PICTURES, "made-from.json");

/** What the pictures show: the classic portal's pages, what both skins share, and the words on them. */
const SHOWN = ["src/practice/pages/classic", "src/practice/pages/shared", "src/practice/data"];

/** A number for the practice portal's looks: another one, and the pictures have to be taken anew. */
export function looksOfPractice(): string {
  const sum = createHash("sha256");
  const files = SHOWN.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  // The order of a folder's files is the file system's.
  for (const file of files.sort()) sum.update(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  return sum.digest("hex");
}
