// `npm run --silent plate -- [--json] FILE…`: reads nameplate photos from the command line.
import { setup } from "./setup.mjs";

const [{ main }, { ensureBuilt }, { readPlates }] = await Promise.all([
  import("./setup/words.mjs"),
  import("./build/ensure-built.mjs"),
  import("./plate/read-plates.mjs"),
]);

await main(async () => {
  await setup({ electron: false, display: false });
  await ensureBuilt();
  const words = process.argv.slice(2);
  const files = words.filter((word) => word !== "--json");
  return readPlates(files, words.includes("--json"));
});
