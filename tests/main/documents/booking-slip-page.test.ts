import { expect, it } from "vitest";
import type { Slip } from "../../../src/ipc/booking-slip.js";
import { slipPage } from "../../../src/main/documents/booking-slip-page.js";

const SLIP: Slip = {
  paper: "roll58",
  fileName: "slip",
  title: "预约送检单",
  facts: [{ label: "单位", value: '<img src=x onerror="alert(1)">&' }],
  scales: { columns: ["出厂编号"], rows: [["S-001"], ["</table><script>1</script>"]] },
  bring: { title: "请带上", items: ["秤"] },
  foot: "2026-06-01",
};

it("holds what it is given, as text only", () => {
  const page = slipPage(SLIP);
  for (const text of ["预约送检单", "单位", "S-001", "秤", "2026-06-01"]) expect(page).toContain(text);
  expect(page).not.toMatch(/<img|<script/);
  expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;");
});

it("is as wide as its paper less the margins", () => {
  expect(slipPage(SLIP)).toContain("width: 52mm");
  expect(slipPage({ ...SLIP, paper: "roll80" })).toContain("width: 72mm");
  expect(slipPage({ ...SLIP, paper: "a4" })).toContain("width: 178mm");
});
