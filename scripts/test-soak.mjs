// `npm run test:soak -- N [PART…]`: unit and end-to-end tests N times on a machine kept busy, and which of them
// failed how often. With parts of paths, only the test files they fit.
import { setup } from "./setup.mjs";

const [
  { main, Obstacle },
  { ensureBuilt },
  { runChecks, tally },
  { unitTests },
  { e2eTests },
  { startLoad },
  soak,
  { runtimeInWords },
] = await Promise.all([
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./checks/check.mjs"),
  import("./checks/unit.mjs"),
  import("./checks/e2e.mjs"),
  import("./soak/load.mjs"),
  import("./soak/tally.mjs"),
  import("./setup/electron/electron.mjs"),
]);

await main(async () => {
  const [times = "", ...only] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(times))
    throw new Obstacle(
      "用法：npm run test:soak -- 次数 [文件名的一部分…]",
      "usage: npm run test:soak -- N [PART…]",
    );
  const { electronDist } = await setup();
  await ensureBuilt();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[][]} */
  const rounds = [];
  /** @param {import("./checks/check.mjs").Check} check */
  const noted = (check) => ({
    ...check,
    run: async () => {
      const outcome = await check.run().catch((error) => {
        rounds.at(-1)?.push(`${check.en}: ${error}`);
        throw error;
      });
      rounds.at(-1)?.push(...(outcome.failures ?? []));
      return outcome;
    },
  });
  const endLoad = startLoad();
  try {
    while (rounds.length < Number(times)) {
      rounds.push([]);
      console.log(`— ${rounds.length} / ${times}`);
      await runChecks([unitTests(only), e2eTests(only)].map(noted), 1, sum);
    }
  } finally {
    endLoad();
  }
  for (const line of soak.failureLines(rounds)) console.log(line);
  console.log(`${soak.greenRounds(rounds)} / ${times} green`);
  console.log(runtimeInWords(String(electronDist)));
  console.log(tally(sum));
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});
