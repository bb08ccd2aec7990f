// `npm run demo -- [--out DIR] [--photo FILE] [--skin classic|modern|third]`: the whole job in the real app on the practice portal.
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
      skin: { type: "string", default: "classic" },
    },
  });
  if (!["classic", "modern", "third"].includes(values.skin))
    throw new Obstacle(
      `没有这种样式：${values.skin}。可用的有 classic、modern、third`,
      `there is no such skin: ${values.skin}; use classic, modern or third`,
    );
  if (!existsSync(values.photo))
    throw new Obstacle(`没有这张照片：${values.photo}`, `there is no such photo: ${values.photo}`);
  await setup();
  await ensureBuilt();
  return run(
    onOwnScreen(
      tool("tsx/dist/cli.mjs", [
        "scripts/demo/play.ts",
        resolve(values.out),
        resolve(values.photo),
        values.skin,
      ]),
    ),
  );
});
