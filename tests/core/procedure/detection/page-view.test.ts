import { expect, it } from "vitest";
import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import { PACK, page } from "../snapshots.js";

const SIGHTS = [page({ texts: ["服务事项"] })];

it("puts together what one sight shows once, whoever asks", () => {
  const view = topmostView(PACK, SIGHTS);
  expect(view?.words).toContain("服务事项");
  expect(topmostView(PACK, SIGHTS)).toBe(view);
  expect(topmostView(PACK, [page({ texts: ["预约"] })])?.words).not.toContain("服务事项");
});

it("puts it together anew for another pack, and with what the portal said in boxes of the browser's", () => {
  const view = topmostView(PACK, SIGHTS);
  expect(topmostView(PACK, SIGHTS, ["保存成功"])?.told).toContain("保存成功");
  expect(topmostView(PACK, SIGHTS)?.told).not.toContain("保存成功");
  const other = { ...PACK, reservation: { ...PACK.reservation, empty: ["没有数据"] } };
  expect(topmostView(other, SIGHTS)).not.toBe(view);
});
