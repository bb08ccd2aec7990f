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
    await stage.resize(1366, 768);
    await stage.open(scene);
    expect(await primaries(stage.wizard)).toEqual([]);
    for (const look of [
      { language: "zh-CN", theme: "light" },
      { language: "en", theme: "dark" },
    ] as const) {
      await stage.dress(look);
      expect(await inaccessible(stage.wizard)).toEqual([]);
      expect(await unreadableInUse(stage.wizard)).toEqual([]);
    }
    for (const { width, height, textSize } of SIZES) {
      await stage.resize(width, height);
      await stage.dress({ language: "en", theme: "light", textSize });
      expect(await cutOff(stage.wizard), `${width}×${height}, ${textSize} px`).toEqual([]);
    }
  });
