// `npm start`: sets up what is missing, builds, opens the app.
import { setup } from "./setup.mjs";

const [{ main, Obstacle }, { appSwitches }, { electronArgs }, { ensureBuilt }, { hasDisplay, run }] =
  await Promise.all([
    import("./setup/words.mjs"),
    import("./start/options.mjs"),
    import("./start/electron-args.mjs"),
    import("./build/ensure-built.mjs"),
    import("./build/run.mjs"),
  ]);

await main(async () => {
  const switches = appSwitches(process.argv.slice(2));
  if (!hasDisplay())
    throw new Obstacle(
      "这里没有桌面，窗口打不开：请在桌面环境里运行 npm start；只想试跑可用 xvfb-run -a npm start",
      "there is no display to open a window on: run npm start on a desktop, or try it with xvfb-run -a npm start",
    );
  const { electron } = await setup({ electron: true, display: false });
  await ensureBuilt();
  return run([String(electron), electronArgs(switches)]);
});
