import { expect, it } from "vitest";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { unfoldTo } from "../../../../src/portal-driver/fill/writers/cascade.js";
import { CLOSED_POPUP, popupOption } from "../../../support/popup-view.js";

// What runs in the pages is bundled by the build alone, and no page is here.
/** A tree, look by look; the last stands. */
function tree(...looks: string[][]) {
  const popup = async () => {
    const options = (looks.length > 1 ? looks.shift() : looks[0]) ?? [];
    return { ...CLOSED_POPUP, open: true, kind: "tree", options: options.map((text) => popupOption(text)) };
  };
  return {
    popup,
    until: async <T>(look: () => Promise<T | undefined>) => (await look()) ?? (await look()),
  } as unknown as ControlDriver;
}

it("what is below a tree's root may come after it, without a press", async () => {
  const root = ["强检目录"];
  const found = await unfoldTo(tree(root, root, [...root, "力学", "非自动衡器"]), { value: "非自动衡器" });
  expect(found?.text).toBe("非自动衡器");
  expect(await unfoldTo(tree(root), { value: "非自动衡器" })).toBeUndefined();
});
