// `npm run build`
import { ensureBuilt } from "./build/ensure-built.mjs";
import { main } from "./setup/words.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  await setup({ electron: false });
  await ensureBuilt();
});
