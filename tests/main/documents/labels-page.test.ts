import { expect, it } from "vitest";
import type { Labels } from "../../../src/ipc/printed-papers.js";
import { labelsPage } from "../../../src/main/documents/labels-page.js";

const LABELS: Labels = {
  kind: "labels",
  layout: "sheet",
  fileName: "labels",
  labels: ["2023799696", "<b>1</b>"].map((title) => ({
    title,
    lines: ["有效期至 2027-03-01", "ACS-30 & co"],
    code: `VGL1 2027-03-01 ${title}`,
  })),
};

it("has a code and the words of each label, as text only, on a sheet without margins", () => {
  const { html, sheet } = labelsPage(LABELS);
  expect(html.match(/<svg/g)).toHaveLength(2);
  expect(html).toContain("有效期至 <span>2027-03-01</span>");
  expect(html).toContain("ACS-30 &amp; co");
  expect(html).not.toContain("<b>");
  expect(sheet).toEqual({ width: 210, height: 297, margin: 0 });
  // Twenty-four of them fill the sheet.
  expect([3 * 70, 8 * 37 <= 297]).toEqual([sheet.width, true]);
  expect(html).toContain("width: 70mm; height: 37mm");
});

it("is a page a label for a label printer", () => {
  const { html, sheet } = labelsPage({ ...LABELS, layout: "single" });
  expect(sheet).toEqual({ width: 60, height: 40, margin: 0 });
  expect(html).toContain("break-after: page");
});

it("sets a serial number in one line, smaller where it is long", () => {
  const sizeOf = (title: string, layout: Labels["layout"]) =>
    Number(
      /<h2 style="font-size: ([\d.]+)pt">/.exec(
        labelsPage({ ...LABELS, layout, labels: [{ title, lines: [], code: "1" }] }).html,
      )?.[1],
    );
  expect(sizeOf("2024110031", "single")).toBe(12);
  expect(sizeOf("SN-20241100311234-XB/K7", "single")).toBeLessThan(10);
  expect(sizeOf("SN-20241100311234-XB/K7", "sheet")).toBeGreaterThan(
    sizeOf("SN-20241100311234-XB/K7", "single"),
  );
  // Smaller than this nobody reads it: then it takes two lines.
  expect(sizeOf("9".repeat(60), "single")).toBe(6);
});
