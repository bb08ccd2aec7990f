// `npm run dev`: the app with hot reload. Options as for `npm start`.
import { forgetBuild } from "./build/ensure-built.mjs";
import { run, tool } from "./build/run.mjs";
import { main } from "./setup/words.mjs";
import { setup } from "./setup.mjs";
import { appSwitches } from "./start/options.mjs";

await main(async () => {
  const switches = appSwitches(process.argv.slice(2));
  const { electron } = await setup({ electron: true, display: false });
  await forgetBuild();
  const env = {
    ELECTRON_EXEC_PATH: String(electron),
    ...(process.getuid?.() === 0 ? { NO_SANDBOX: "1" } : {}),
  };
  return run(tool("electron-vite/bin/electron-vite.js", ["dev", "--", ...switches]), { env });
});
