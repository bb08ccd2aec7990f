import { resolve } from "node:path";
import { build, type Plugin } from "vite";

const ID = "virtual:injected";

/** src/injected as one script that defines `verifyGuideInjected` in the world it runs in. */
export async function bundleInjected(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve("src/injected/index.ts"), formats: ["iife"], name: "verifyGuideInjected" },
    },
  });
  const bundle = (Array.isArray(result) ? result : [result]).flatMap((r) => ("output" in r ? r.output : []));
  const code = bundle.find((part) => part.type === "chunk")?.code;
  if (!code) throw new Error("src/injected gave no code");
  return code;
}

/** `import source from "virtual:injected"`: src/injected bundled into one expression for the portal's pages. */
export function injectedBundle(): Plugin {
  return {
    name: "injected-bundle",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      return id === `\0${ID}` ? `export default ${JSON.stringify(await bundleInjected())};` : undefined;
    },
  };
}
