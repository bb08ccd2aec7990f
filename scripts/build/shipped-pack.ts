import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { parsePack } from "../../src/core/procedure/pack/parse.js";
import { problemLine } from "../../src/core/procedure/pack/problems.js";

const ID = "virtual:shipped-pack";
const FILE = resolve("assets/guides/e-cqs.json");

/**
 * `import pack from "virtual:shipped-pack"`: the guide pack that ships, checked when the app is built and not at every
 * start. A pack that does not parse fails the build.
 */
export function shippedPack(): Plugin {
  return {
    name: "shipped-pack",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      this.addWatchFile(FILE);
      const answer = parsePack(JSON.parse(readFileSync(FILE, "utf8")));
      if (!answer.ok) throw new Error(answer.problems.map(problemLine).join("\n"));
      // Read as JSON, a large object is there sooner than written out.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(answer.pack))});`;
    },
  };
}
