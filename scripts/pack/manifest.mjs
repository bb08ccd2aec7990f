import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { capture, npm } from "../build/run.mjs";
import { shippedPackages } from "../licences/shipped.mjs";
import { root } from "../setup/paths.mjs";
import { Obstacle } from "../setup/words.mjs";

/** What is given to people, by its ending. */
const GIVEN = /\.(?:exe|deb|AppImage|dmg|yml|sig|cdx\.json)$/;

/**
 * Writes `SHA256SUMS` over what is given to people, as `sha256sum --check` reads it.
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function writeChecksums(folder) {
  const names = (await readdir(folder))
    .filter((name) => GIVEN.test(name) && !name.startsWith("builder-"))
    .sort();
  let lines = "";
  for (const name of names) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(folder, name)), hash);
    lines += `${hash.digest("hex")}  ${name}\n`;
  }
  const file = join(folder, "SHA256SUMS");
  await writeFile(file, lines);
  return file;
}

/**
 * Writes the bill of materials of what ships, in CycloneDX's form: the packages and Electron.
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function writeBillOfMaterials(folder) {
  // npm's own `--omit=dev` leaves out what a package for development asks for too.
  const { code, output } = await capture(npm(["sbom", "--sbom-format=cyclonedx", "--package-lock-only"]));
  const start = output.indexOf("{");
  if (code !== 0 || start < 0)
    throw new Obstacle("物料清单没写成，原因见上", "the bill of materials could not be written, see above", {
      details: output,
    });
  const bill = JSON.parse(output.slice(start));
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const shipped = new Set(shippedPackages(lock).map(({ name, version }) => `${name}@${version}`));
  shipped.add(`electron@${lock.packages["node_modules/electron"].version}`);
  const own = bill.metadata.component["bom-ref"];
  /** @param {string} ref */
  const ships = (ref) => ref === own || shipped.has(ref);
  bill.components = bill.components.filter((/** @type {Component} */ one) => ships(one["bom-ref"]));
  bill.dependencies = bill.dependencies
    .filter((/** @type {Dependency} */ { ref }) => ships(ref))
    .map((/** @type {Dependency} */ { ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(ships) }));
  const file = join(folder, "sbom.cdx.json");
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  return file;
}

/** @typedef {{ "bom-ref": string }} Component */
/** @typedef {{ ref: string, dependsOn: string[] }} Dependency */
