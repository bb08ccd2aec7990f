// `npm run step-pictures`: the pictures of each step's place, taken from the practice portal into assets/steps.
import { setup } from "./setup.mjs";

const [{ main }, { ensureBuilt }, { onOwnScreen, run, tool }] = await Promise.all([
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./build/run.mjs"),
]);

await main(async () => {
  await setup();
  await ensureBuilt();
  return run(onOwnScreen(tool("tsx/dist/cli.mjs", ["scripts/step-pictures/take.ts"])));
});
