// `npm run bench -- [--json] [name…]`: the benchmarks one after another, or those named.
import { setup } from "./setup.mjs";

const [{ main }, { ensureBuilt }, { onOwnScreen, run, tool }] = await Promise.all([
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./build/run.mjs"),
]);

await main(async () => {
  await setup();
  await ensureBuilt();
  return run(onOwnScreen(tool("tsx/dist/cli.mjs", ["bench/run.ts", ...process.argv.slice(2)])));
});
