import { expect, it } from "vitest";
import type { Slip } from "../../../src/ipc/booking-slip.js";
import { slipPage as drawn } from "../../../src/main/documents/booking-slip-page.js";

const slipPage = (slip: Slip): string => drawn(slip).html;

const SLIP: Slip = {
  kind: "slip",
  paper: "roll58",
  fileName: "slip",
  title: "预约送检单",
  facts: [{ label: "单位", value: '<img src=x onerror="alert(1)">&' }],
  scales: { columns: ["出厂编号"], rows: [["S-001"], ["</table><script>1</script>"]] },
  codes: { title: "扫码读入", texts: ["VGD1 1/2 00000000\nA", "VGD1 2/2 00000000\n<b>"] },
  bring: { title: "请带上", items: ["秤"] },
  foot: "2026-06-01",
};

it("holds what it is given, as text only", () => {
  const page = slipPage(SLIP);
  for (const text of ["预约送检单", "单位", "S-001", "秤", "2026-06-01"]) expect(page).toContain(text);
  expect(page).not.toMatch(/<img|<script/);
  expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;");
});

it("draws each code with its number, none where there are none, and nothing of what a code holds as markup", () => {
  const page = slipPage(SLIP);
  expect(page.match(/<svg/g)).toHaveLength(2);
  expect(page).toContain("1 / 2");
  expect(page).not.toContain("<b>");
  expect(slipPage({ ...SLIP, codes: null })).not.toMatch(/<svg|扫码读入/);
});

it("is set smaller on A4 when a booking holds many scales", () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`S-${index}`]);
  const many = { ...SLIP, scales: { ...SLIP.scales, rows } };
  expect(slipPage({ ...many, paper: "a4" })).toContain("8.5pt");
  expect(slipPage(many)).not.toContain("8.5pt");
});

it("is as wide as its printer prints", () => {
  expect(slipPage(SLIP)).toContain("width: 48mm");
  expect(slipPage({ ...SLIP, paper: "roll80" })).toContain("width: 72mm");
  expect(slipPage({ ...SLIP, paper: "a4" })).toContain("width: 178mm");
});
