import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { problemLine } from "../../src/core/procedure/pack/pack-problems.js";
import { parsePack } from "../../src/core/procedure/pack/parse-pack.js";

const ID = "virtual:shipped-packs";
const FOLDER = resolve("assets/guides");

/**
 * `import packs from "virtual:shipped-packs"`: the guide packs that ship, checked when the app is built and not at
 * every start. A pack that does not parse fails the build.
 */
export function shippedPacks(): Plugin {
  return {
    name: "shipped-packs",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const packs = readdirSync(FOLDER).map((name) => {
        const file = join(FOLDER, name);
        this.addWatchFile(file);
        const answer = parsePack(JSON.parse(readFileSync(file, "utf8")));
        if (!answer.ok)
          throw new Error(answer.problems.map((problem) => `${name} ${problemLine(problem)}`).join("\n"));
        return answer.pack;
      });
      // Read as JSON, a large object is there sooner than written out.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(packs))});`;
    },
  };
}
