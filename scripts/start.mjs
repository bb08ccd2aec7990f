// `npm start`: sets up what is missing, builds, opens the app.
import { ensureBuilt } from "./build/ensure-built.mjs";
import { has, hasDisplay, run } from "./build/run.mjs";
import { main, Obstacle } from "./setup/words.mjs";
import { setup } from "./setup.mjs";
import { electronArgs } from "./start/electron-args.mjs";
import { appSwitches } from "./start/options.mjs";

await main(async () => {
  const switches = appSwitches(process.argv.slice(2));
  if (!hasDisplay()) {
    const again = ["xvfb-run -a npm start", ...switches].join(" ").replace(" --", " -- --");
    const first = has("xvfb-run") && has("xauth") ? "" : "sudo apt-get install -y xvfb xauth && ";
    throw new Obstacle(
      `这里没有桌面，窗口打不开：请在桌面环境里运行 npm start；只想试跑可用 ${first}${again}`,
      `there is no display to open a window on: run npm start on a desktop, or try it with ${first}${again}`,
    );
  }
  const { electron } = await setup({ electron: true, display: false });
  await ensureBuilt();
  return run([String(electron), electronArgs(switches)]);
});
