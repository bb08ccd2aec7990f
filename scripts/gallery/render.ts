import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cutOff } from "../../tests/support/gallery/cut-off.js";
import { inaccessible } from "../../tests/support/gallery/inaccessible.js";
import { LOOKS, SIZES } from "../../tests/support/gallery/looks.js";
import { primaries } from "../../tests/support/gallery/primaries.js";
import { SCENES } from "../../tests/support/gallery/scenes.js";
import { openStage } from "../../tests/support/gallery/stage.js";
import { unreadableInUse } from "../../tests/support/gallery/under-pointer.js";
import { drawPapers } from "./papers.js";
import { drawPhonePage } from "./phone-page.js";

const OUT = "out/gallery";

const parts = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
if (scenes.length === 0) {
  console.error(
    `no scene is called like ${parts.join(", ")}; there are: ${SCENES.map(({ name }) => name).join(" ")}`,
  );
  process.exit(2);
}

if (parts.length === 0) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
if (parts.length === 0) {
  for (const [name, picture] of Object.entries(await drawPapers()))
    writeFileSync(join(OUT, `${name}.png`), picture);
  writeFileSync(join(OUT, "phone-page.png"), await drawPhonePage());
}
const stage = await openStage();
const faults: string[] = [];
let pictures = 0;
try {
  for (const scene of scenes) {
    for (const { name: size, width, height, textSize } of SIZES) {
      await stage.resize(width, height);
      await stage.open(scene);
      for (const fault of await primaries(stage.wizard)) faults.push(`${scene.name} ${size}: ${fault}`);
      for (const look of LOOKS) {
        await stage.dress({ ...look, textSize });
        const name = [scene.name, size, look.language, look.theme].filter(Boolean).join(".");
        for (const fault of await cutOff(stage.wizard)) faults.push(`${name}: ${fault}`);
        if (!size)
          for (const fault of [
            ...(await inaccessible(stage.wizard)),
            ...(await unreadableInUse(stage.wizard)),
          ])
            faults.push(`${name}: ${fault}`);
        // The other theme of a size is the same words at the same places.
        if (size && look.theme === "dark") continue;
        writeFileSync(join(OUT, `${name}.png`), await stage.picture());
        pictures += 1;
      }
    }
    console.log(scene.name);
  }
} finally {
  await stage.close();
}
for (const fault of faults) console.error(fault);
console.log(`${pictures} pictures in ${OUT}, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
