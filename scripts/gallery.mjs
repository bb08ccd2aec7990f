// `npm run gallery [-- PART…]`: every screen and state in both languages and themes into out/gallery, checked: axe
// has nothing to say, and nothing is cut off. With parts of names, only the scenes they fit.
import { setup } from "./setup.mjs";

const [{ main }, { ensureBuilt }, { onOwnScreen, run, tool }] = await Promise.all([
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./build/run.mjs"),
]);

await main(async () => {
  await setup();
  await ensureBuilt();
  return run(onOwnScreen(tool("tsx/dist/cli.mjs", ["scripts/gallery/render.ts", ...process.argv.slice(2)])));
});
