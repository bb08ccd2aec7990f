// `npm run demo -- [--out DIR] [--photo FILE]`: the whole job in the real app on the practice portal.
import { setup } from "./setup.mjs";

const [
  { parseArgs },
  { existsSync },
  { resolve },
  { main, Obstacle },
  { ensureBuilt },
  { onOwnScreen, run, tool },
] = await Promise.all([
  import("node:util"),
  import("node:fs"),
  import("node:path"),
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./build/run.mjs"),
]);

await main(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: "out/demo" },
      photo: { type: "string", default: "assets/samples/plate.jpg" },
    },
  });
  if (!existsSync(values.photo))
    throw new Obstacle(`没有这张照片：${values.photo}`, `there is no such photo: ${values.photo}`);
  await setup();
  await ensureBuilt();
  return run(
    onOwnScreen(
      tool("tsx/dist/cli.mjs", ["scripts/demo/play.ts", resolve(values.out), resolve(values.photo)]),
    ),
  );
});
