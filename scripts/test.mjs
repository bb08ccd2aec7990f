// `npm test`: sets up what is missing, then every check there is. The last line is `N passed, N failed`.
import { ensureBuilt } from "./build/ensure-built.mjs";
import { runChecks, tally } from "./checks/check.mjs";
import { e2eTests } from "./checks/e2e.mjs";
import { runStaticChecks } from "./checks/static.mjs";
import { unitTests } from "./checks/unit.mjs";
import { runtimeInWords } from "./setup/electron/electron.mjs";
import { main } from "./setup/words.mjs";
import { setup } from "./setup.mjs";

/** @type {import("./checks/check.mjs").Check} */
const build = {
  zh: "构建",
  en: "build",
  run: () => ensureBuilt({ quiet: true }).then(() => ({ passed: 1, failed: 0, details: "" })),
};

await main(async () => {
  await setup({ electron: false });
  // The runtime and the system's libraries are mostly waited for, and what only reads needs neither.
  const [ready, checked] = await Promise.allSettled([setup({ dependencies: false }), runStaticChecks()]);
  if (ready.status === "rejected") throw ready.reason;
  if (checked.status === "rejected") throw checked.reason;
  const sum = checked.value;
  // Each of these uses every core by itself.
  await runChecks([unitTests(), build, e2eTests()], 1, sum);
  console.log(runtimeInWords(String(ready.value.electronDist)));
  console.log(tally(sum));
  return sum.failed > 0 || sum.skipped > 0 ? 1 : 0;
});
