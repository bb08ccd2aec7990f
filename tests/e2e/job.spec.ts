import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { differences, keptInstrument } from "../../scripts/demo/check.js";
import { STEP_IDS, type StepId } from "../../src/core/guide/steps.js";
import { launchApp } from "../support/app.js";
import { playJob } from "../support/job.js";
import { practiceState } from "../support/practice-selectors.js";

const PHOTO = "assets/samples/plate.jpg";
const truth = JSON.parse(readFileSync("assets/samples/plate.json", "utf8")).fields;

test("the whole job: from a nameplate photo to a booking that shows 待检定", async () => {
  test.setTimeout(240_000);
  const running = await launchApp({ args: ["--practice"] });
  try {
    const steps: StepId[] = [];
    await playJob(running, {
      company: "assets/samples/company.json",
      photo: PHOTO,
      onStep: async (id) => {
        steps.push(id);
      },
    });
    expect(steps).toEqual(STEP_IDS);
    const held = await practiceState(running.portal());
    // What the portal holds is what the person confirmed, and that is what stands on the plate.
    expect(differences(held, await keptInstrument(running.wizard))).toEqual([]);
    expect(held.instruments.at(-1)?.fields).toMatchObject({
      model: truth.model,
      serial: truth.serial,
      manufacturer: truth.manufacturer,
      accuracyClass: truth.accuracyClass,
      range: truth.range,
    });
    await expect(running.wizard.getByTestId("reservation-id")).toHaveText(held.reservations.at(-1)?.id ?? "");
  } finally {
    await running.close();
  }
});
