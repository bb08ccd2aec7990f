import { expect, it } from "vitest";
import { waysToElectron } from "../../../../scripts/setup/electron/choice.mjs";

const nothing = {
  overridden: false,
  pinned: false,
  substitute: false,
  mirrorNamed: false,
  substituteExists: true,
};

it.each([
  ["one that is named goes before all", { overridden: true, pinned: true, substitute: true }, ["overridden"]],
  ["the pinned one goes before the substitute", { pinned: true, substitute: true }, ["pinned"]],
  ["a kept substitute is used without asking the network", { substitute: true }, ["substitute"]],
  [
    "a named mirror asks for the pinned one again",
    { substitute: true, mirrorNamed: true },
    ["fetch-pinned", "substitute"],
  ],
  ["on a bare machine the pinned one is tried first", {}, ["fetch-pinned", "fetch-substitute"]],
  [
    "nothing takes the place of the pinned one where only that counts",
    { substitute: true, pinnedOnly: true },
    ["fetch-pinned"],
  ],
  ["without a substitute for the platform there is one way", { substituteExists: false }, ["fetch-pinned"]],
])("%s", (_name, found, ways) => {
  expect(waysToElectron({ ...nothing, ...found })).toEqual(ways);
});
