import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STEP_IDS, type StepId } from "../../src/core/procedure/pack/steps.js";
import { launchApp } from "../../tests/support/app.js";
import { playJob } from "../../tests/support/job.js";
import type { Skin } from "../../tests/support/job-scripts.js";
import { practiceState } from "../../tests/support/practice-selectors.js";
import { byLabel, differences, keptInstrument } from "./compare-stored.js";

const [out = "out/demo", photo = "assets/samples/plate.jpg", skin = "classic"] = process.argv.slice(2);
const began = Date.now();
const steps: { id: StepId; ms: number; screenshot: string }[] = [];
const problems: string[] = [];
let held: Awaited<ReturnType<typeof practiceState>> | undefined;
mkdirSync(out, { recursive: true });

const running = await launchApp({ args: ["--practice"] });
try {
  await playJob(running, {
    // The county decides the system.
    company: skin === "third" ? "scripts/demo/company-hubei.json" : "assets/samples/company.json",
    skin: skin as Skin,
    photo,
    onStep: async (id) => {
      const screenshot = `${STEP_IDS.indexOf(id) + 1}-${id}.png`;
      await running.screenshot(join(out, screenshot));
      const ms = Date.now() - began;
      steps.push({ id, ms, screenshot });
      console.log(`${(ms / 1000).toFixed(1).padStart(5)} s  ${screenshot}`);
    },
  });
  held = await practiceState(await running.portal());
  problems.push(...differences(held, await keptInstrument(running.wizard)));
} catch (error) {
  problems.push((error as Error).message);
  await running.screenshot(join(out, "failed.png")).catch(() => {});
} finally {
  await running.close();
}

const booking = held?.reservations.at(-1);
const report = {
  skin,
  ok: problems.length === 0 && steps.length === STEP_IDS.length,
  ms: Date.now() - began,
  steps,
  instrument: held ? byLabel(held) : {},
  reservation: booking && { id: booking.id, status: booking.status, instruments: booking.instruments },
  problems,
};
writeFileSync(join(out, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
for (const problem of problems) console.error(problem);
console.log(report.ok ? `done: ${out}/report.json` : `not as meant: ${out}/report.json`);
process.exitCode = report.ok ? 0 : 1;
