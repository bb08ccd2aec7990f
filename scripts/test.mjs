// `npm test`: sets up what is missing, then every check there is. The last line is `N passed, N failed`.
import { ensureBuilt } from "./build/ensure-built.mjs";
import { runChecks, tally } from "./checks/check.mjs";
import { e2eTests } from "./checks/e2e.mjs";
import { staticChecks } from "./checks/static.mjs";
import { photoTests, unitTestsButPhotos } from "./checks/unit.mjs";
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
  const ready = setup({ dependencies: false });
  /** @param {import("./checks/check.mjs").Check} check */
  const onceReady = (check) => ({ ...check, run: () => ready.then(check.run) });
  // The runtime and the system's libraries are mostly waited for, and what only reads needs neither. A lane that has
  // none of that left goes on with what does.
  const beside = [...staticChecks, ...[unitTestsButPhotos, build].map(onceReady)];
  const [runtime, checked] = await Promise.allSettled([ready, runChecks(beside, 2)]);
  if (runtime.status === "rejected") throw runtime.reason;
  if (checked.status === "rejected") throw checked.reason;
  const sum = checked.value;
  // The apps wait for a tenth of their time, for each other and for what takes its time; photos never do.
  await runChecks([e2eTests(), photoTests], 2, sum);
  console.log(runtimeInWords(String(runtime.value.electronDist)));
  console.log(tally(sum));
  return sum.failed > 0 || sum.skipped > 0 ? 1 : 0;
});
