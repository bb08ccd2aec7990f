import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "electron-builder";
import { writeLicences } from "../licences/write.mjs";
import { root } from "../setup/paths.mjs";
import { tell } from "../setup/words.mjs";
import { writeBillOfMaterials, writeChecksums } from "./manifest.mjs";
import { bringNatives } from "./natives.mjs";
import { distFor } from "./runtime.mjs";
import { signUpdates } from "./update-key.mjs";

const TRIAL = `This copy runs on a substitute, unsupported Electron. It is for trying only: give it to nobody.
这一份用的是替代的、已停止维护的 Electron，只供试用，请勿分发。
`;

/** @typedef {{ platformName: string, arch: string }} Target */

/**
 * Packs the built app with electron-builder, by electron-builder.yml.
 * @param {import("./runtime.mjs").Runtime} runtime
 * @param {boolean} unpacked leaves it at the unpacked app
 */
export async function pack({ dist, version, trial }, unpacked) {
  if (!unpacked) await bringNatives();
  await writeLicences(join(root, "out", "LICENCES.txt"));
  const made = await build({
    projectDir: root,
    dir: unpacked,
    publish: "never",
    config: {
      extends: "electron-builder.yml",
      // null is taken for “fetch it”, though the types do not say so.
      electronDist: /** @type {() => string} */ (
        /** @type {unknown} */ ((/** @type {Target} */ target) => distFor(dist, target))
      ),
      electronVersion: version,
      afterPack: async ({ appOutDir }) => {
        if (!trial) return;
        // What starts other apps in the substitute has no place in a packed one.
        await rm(join(appOutDir, "resources", "app"), { recursive: true, force: true });
        await writeFile(join(appOutDir, "TRIAL-ONLY.txt"), TRIAL);
      },
    },
  });
  const folder = join(root, "dist");
  if (!unpacked) {
    made.push(await writeBillOfMaterials(folder));
    made.push(...(await signUpdates(folder, process.env.UPDATE_KEY)));
    made.push(await writeChecksums(folder));
  }
  for (const file of made) tell("✓", file, file);
  if (unpacked) tell("✓", `程序在 ${folder}`, `the app is in ${folder}`);
}
