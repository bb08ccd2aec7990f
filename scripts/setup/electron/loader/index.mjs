/**
 * Stands in for Electron's default app, which the substitute runtime lacks: `electron [-r FILE]… [switches] APP`
 * starts the app in folder (or file) APP. Top-level await, so that `ready` waits for the app's main module.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as electron from "electron";

/** @type {string[]} */
const preloaded = [];
const args = process.argv.slice(1);
while (args[0]?.startsWith("-")) {
  const flag = args.shift();
  if (flag === "-r" || flag === "--require") preloaded.push(resolve(String(args.shift())));
}

// What the default app calls besides the public interface.
const app =
  /** @type {typeof electron.app & Record<"setAppPath" | "setVersion" | "setDesktopName", (text: string) => void>} */ (
    electron.app
  );
const place = resolve(args[0] ?? ".");
if (!existsSync(place)) {
  console.error(`Unable to find Electron app at ${place}`);
  app.exit(1);
} else {
  let entry = place;
  app.setAppPath(dirname(place));
  if (statSync(place).isDirectory()) {
    const about = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
    entry = resolve(place, about.main ?? "index.js");
    app.setAppPath(place);
    app.setName(about.productName ?? about.name ?? "Electron");
    app.setVersion(about.version ?? "0.0.0");
    app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`);
  }
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  const require = createRequire(import.meta.url);
  for (const file of preloaded) require(file);
  try {
    await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
