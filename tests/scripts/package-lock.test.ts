import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Package = Partial<Record<"dependencies" | "optionalDependencies", Record<string, string>>>;

/** The dependencies without an entry, looked for as Node does: in the package's own folder, then outwards. */
function withoutEntry(packages: Record<string, Package>): string[] {
  const found = (from: string, name: string): boolean => {
    if (`${from}/node_modules/${name}`.replace(/^\//, "") in packages) return true;
    return from !== "" && found(from.slice(0, Math.max(from.lastIndexOf("/node_modules/"), 0)), name);
  };
  return Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !found(place, name))
      .map((name) => `${name} (${place})`),
  );
}

it("finds a dependency without an entry, nested ones included", () => {
  const packages = {
    "": { dependencies: { a: "1" } },
    "node_modules/a": { dependencies: { b: "1" }, optionalDependencies: { "a-win": "1" } },
    "node_modules/a/node_modules/b": { dependencies: { c: "1", d: "1" } },
    "node_modules/c": {},
    "node_modules/a/node_modules/d": {},
  };
  expect(withoutEntry(packages)).toEqual(["a-win (node_modules/a)"]);
});

// `npm ci` refuses a lock file that lacks another platform's parts, and npm leaves them out when its registry
// does not have them yet: then an older version of the package is the one to take.
it("our lock file names every platform's parts", () => {
  expect(withoutEntry(JSON.parse(readFileSync("package-lock.json", "utf8")).packages)).toEqual([]);
});
