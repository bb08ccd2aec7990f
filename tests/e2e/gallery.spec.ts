import { expect, test } from "@playwright/test";
import { cutOff } from "../support/gallery/cut-off.js";
import { inaccessible } from "../support/gallery/inaccessible.js";
import { SIZES } from "../support/gallery/looks.js";
import { primaries } from "../support/gallery/primaries.js";
import { SCENES } from "../support/gallery/scenes.js";
import { openStage, type Stage } from "../support/gallery/stage.js";
import { unreadableInUse } from "../support/gallery/under-pointer.js";

/** One of each kind of screen that the other tests do not come to; `npm run gallery` measures all of them. */
const CHOSEN = [
  "start",
  "start-market",
  "start-scale",
  "opening",
  "case-sheet",
  "step-help",
  "company-errors",
  "photo-review",
  "photo-failed",
  "photo-several",
  "batch",
  "booking-submit-reservation",
  "now-open",
  "now-crowded",
  "form-busy",
  "booked",
  "trouble-captive-login",
  "companies-delete",
  "transfer-problems",
  "transfer-taken",
  "account-helper",
  "ledger-wide",
  "desk",
  "round-report",
  "slip",
  "settings",
  "certificate-review",
  "company-licence",
];

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage();
});
test.afterAll(() => stage.close());

for (const scene of SCENES.filter(({ name }) => CHOSEN.includes(name)))
  test(`${scene.name}: accessible in both languages and themes, nothing cut off`, async () => {
    const [usual] = SIZES;
    await stage.resize(usual.width, usual.height);
    await stage.open(scene);
    expect(await primaries(stage.wizard)).toEqual([]);
    const expectReadable = async () => {
      expect(await inaccessible(stage.wizard)).toEqual([]);
      expect(await unreadableInUse(stage.wizard)).toEqual([]);
    };
    // It opens in Chinese and light.
    await expectReadable();
    const dark = { language: "en", theme: "dark" } as const;
    await stage.dress(dark);
    await expectReadable();
    let size: number = usual.textSize;
    for (const { width, height, textSize } of SIZES) {
      await stage.resize(width, height);
      if (textSize !== size) await stage.dress({ ...dark, textSize });
      size = textSize;
      expect(await cutOff(stage.wizard), `${width}×${height}, ${textSize} px`).toEqual([]);
    }
  });
