import { resolve } from "node:path";
import { build, type Plugin } from "vite";

const ID = "virtual:inpage";

/** src/inpage as one script that defines `verifyGuideInpage` in the world it runs in. */
export async function bundleInpage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve("src/inpage/index.ts"), formats: ["iife"], name: "verifyGuideInpage" },
    },
  });
  const bundle = (Array.isArray(result) ? result : [result]).flatMap((r) => ("output" in r ? r.output : []));
  const code = bundle.find((part) => part.type === "chunk")?.code;
  if (!code) throw new Error("src/inpage gave no code");
  return code;
}

/** `import source from "virtual:inpage"`: src/inpage bundled into one expression for the portal's pages. */
export function inpageBundle(): Plugin {
  return {
    name: "inpage-bundle",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      return id === `\0${ID}` ? `export default ${JSON.stringify(await bundleInpage())};` : undefined;
    },
  };
}
