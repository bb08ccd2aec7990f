import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { cutOff } from "../support/gallery/cut-off.js";
import { SIZES } from "../support/gallery/looks.js";
import { SCENES } from "../support/gallery/scenes.js";
import { openStage, type Stage } from "../support/gallery/stage.js";

/** One of each kind of screen that the other tests do not come to; `npm run gallery` measures all of them. */
const CHOSEN = [
  "start-market",
  "start-company",
  "step-help",
  "form-filled",
  "storage-ask",
  "companies-delete",
  "transfer-problems",
  "backup-problems",
  "account-helper",
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
    for (const look of [
      { language: "zh-CN", theme: "light" },
      { language: "en", theme: "dark" },
    ] as const) {
      await stage.dress(look);
      const { violations } = await new AxeBuilder({ page: stage.wizard }).setLegacyMode(true).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(", ")}`,
        ),
      ).toEqual([]);
    }
    for (const { width, height, textSize } of SIZES) {
      await stage.resize(width, height);
      await stage.dress({ language: "en", theme: "light", textSize });
      expect(await cutOff(stage.wizard), `${width}×${height}, ${textSize} px`).toEqual([]);
    }
  });
