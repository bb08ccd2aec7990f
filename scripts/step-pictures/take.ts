import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STEP_IDS } from "../../src/core/procedure/pack/steps.js";
import { launchApp } from "../../tests/support/app.js";
import { playJob } from "../../tests/support/job.js";
import { cutOut } from "./crop.js";
import { looksOfPractice, MADE_FROM, STEP_PICTURES } from "./source.js";

const SAMPLES = "assets/samples";
const sample = (name: string) => JSON.parse(readFileSync(join(SAMPLES, name), "utf8"));

/** The sample company with the scale of the sample photo: nothing has to be read for the pictures. */
const [{ fields }, company] = [sample("plate.json"), sample("company.json")];
const folder = mkdtempSync(join(tmpdir(), "steps-"));
const file = join(folder, "company.json");
const { model, serial, manufacturer, accuracyClass, range } = fields;
const { region, address: place } = company.company;
const scale = { model, serial, manufacturer, accuracyClass, range, region, place };
writeFileSync(file, JSON.stringify({ ...company, instruments: [scale] }));

mkdirSync(STEP_PICTURES, { recursive: true });
const running = await launchApp({ args: ["--practice"] });
const taken: string[] = [];
try {
  await playJob(running, {
    company: file,
    onStep: async (id) => {
      const picture = await cutOut(await (await running.portal()).screenshot({ animations: "disabled" }));
      writeFileSync(join(STEP_PICTURES, `${id}.webp`), picture);
      taken.push(id);
      console.log(`${id}.webp  ${(picture.length / 1024).toFixed(0)} KB`);
    },
  });
  writeFileSync(MADE_FROM, `${JSON.stringify({ practicePortal: looksOfPractice() }, null, 2)}\n`);
} finally {
  await running.close();
  rmSync(folder, { recursive: true });
}
if (taken.length !== STEP_IDS.length) process.exitCode = 1;
