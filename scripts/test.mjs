// `npm test`: sets up what is missing, then every check there is. The last line is `N passed, N failed`.
import { setup } from "./setup.mjs";

const [{ main }, { runChecks, tally }, { staticChecks }, { unitTests }, { e2eTests }, { ensureBuilt }] =
  await Promise.all([
    import("./setup/words.mjs"),
    import("./checks/check.mjs"),
    import("./checks/static.mjs"),
    import("./checks/unit.mjs"),
    import("./checks/e2e.mjs"),
    import("./build/ensure-built.mjs"),
  ]);

await main(async () => {
  await setup();
  /** @type {import("./checks/check.mjs").Check} */
  const build = {
    zh: "构建",
    en: "build",
    run: () => ensureBuilt().then(() => ({ passed: 1, failed: 0, details: "" })),
  };
  const sum = await runChecks([...staticChecks, unitTests, build, e2eTests]);
  console.log(tally(sum));
  return sum.failed > 0 || sum.skipped > 0 ? 1 : 0;
});
