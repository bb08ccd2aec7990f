import { expect, it } from "vitest";
import { aptChoices, missingLibraries } from "../../../scripts/setup/packages.mjs";

it("tells the libraries that ldd does not find, each once", () => {
  const ldd = [
    "\tlinux-vdso.so.1 (0x00007ffd)",
    "\tlibnss3.so => not found",
    "\tlibgtk-3.so.0 => /lib/x86_64-linux-gnu/libgtk-3.so.0 (0x00007f)",
    "\tlibasound.so.2 => not found",
    "\tlibnss3.so => not found",
  ].join("\n");
  expect(missingLibraries(ldd)).toEqual(["libnss3.so", "libasound.so.2"]);
  expect(missingLibraries("")).toEqual([]);
});

const policy = (candidates: Record<string, string>) =>
  Object.entries(candidates)
    .map(
      ([name, candidate]) => `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`,
    )
    .join("");

it.each([
  ["a newer release", { libasound2t64: "1.2", libasound2: "(none)" }, "libasound2t64"],
  ["an older release", { libasound2: "1.2" }, "libasound2"],
  ["a release that has neither", {}, "libasound2"],
])("takes the package's name of %s", (_name, candidates, chosen) => {
  expect(aptChoices([["libasound2t64", "libasound2"], ["xvfb"]], policy(candidates))).toEqual([
    chosen,
    "xvfb",
  ]);
});
