// `npm run dist [-- --dir]`: installers for this platform, or the unpacked app, into dist/.
import { setup } from "./setup.mjs";

const [{ main, Obstacle }, { ensureBuilt }, { pack }, { runtimeToPack }] = await Promise.all([
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./pack/pack.mjs"),
  import("./pack/runtime.mjs"),
]);

await main(async () => {
  const words = process.argv.slice(2);
  if (words.some((word) => word !== "--dir"))
    throw new Obstacle("用法：npm run dist [-- --dir]", "usage: npm run dist [-- --dir]");
  const dir = words.includes("--dir");
  const { electron } = await setup({ display: false });
  const runtime = runtimeToPack(String(electron), dir);
  await ensureBuilt();
  return pack(runtime, dir);
});
