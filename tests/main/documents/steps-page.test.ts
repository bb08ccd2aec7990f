import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { STEP_IDS } from "../../../src/core/procedure/pack/steps.js";
import { stepsPage } from "../../../src/main/documents/steps-page.js";

it("holds the nine steps in order with a picture each, all within the page", async () => {
  const { html } = await stepsPage(
    {
      kind: "steps",
      fileName: "steps",
      title: "九步",
      steps: STEP_IDS.map((id) => ({ id, title: `<${id}>`, texts: ["点“新增”。"] })),
      foot: "图是练习网站的。",
    },
    (id) => readFile(`assets/steps/${id}.webp`),
  );
  const titles = [...html.matchAll(/<h2>(\d)\. &lt;([\w-]+)&gt;/g)].map(([, , id]) => id);
  expect(titles).toEqual([...STEP_IDS]);
  expect(html.match(/src="data:image\/webp;base64,UklGR/g)).toHaveLength(9);
  expect(html).not.toMatch(/src="(?!data:)/);
  expect(html).toContain("图是练习网站的。");
});
