import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../setup/paths.mjs";
import { shippedPackages } from "./shipped.mjs";
import { licencesFile, textsIn } from "./texts.mjs";

/** Writes the licences of everything that ships from this installation. @param {string} file */
export async function writeLicences(file) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const here = shippedPackages(lock).filter(({ place }) => existsSync(join(root, place)));
  const notices = ["assets/licences/notices.txt", "assets/counties/LICENSE", "LICENSE"].map((name) =>
    readFileSync(join(root, name), "utf8"),
  );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    licencesFile(here, (place) => textsIn(join(root, place)), notices),
  );
}
