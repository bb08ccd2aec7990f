import { expect, it } from "vitest";
import { packForCounty } from "../../../../src/core/procedure/pack/pack-for-county.js";
import { PACK } from "../snapshots.js";

const packOf = (id: string, ...regions: string[]) => ({ ...PACK, id, regions });

it.each([
  ["420106", "province"],
  ["420502", "city"],
  ["420583", "county"],
  ["330402", "everywhere"],
  ["542000", "everywhere"],
  [null, "everywhere"],
])("%s uses %s: the longest beginning of a county's code wins", (code, id) => {
  const packs = [
    packOf("province", "42"),
    packOf("everywhere"),
    packOf("county", "99", "420583"),
    packOf("city", "4205"),
  ] as const;
  expect(packForCounty([...packs], code).id).toBe(id);
});

it("serves the first pack where none fits and none is for all", () => {
  expect(packForCounty([packOf("one", "11"), packOf("two", "12")], "330402").id).toBe("one");
});
