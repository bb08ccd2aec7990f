import i18next from "i18next";
import { expect, it } from "vitest";
import words from "../../../../assets/locales/zh-CN.json" with { type: "json" };
import type { StoredInstrument } from "../../../../src/core/records/instrument.js";
import { labelsOf } from "../../../../src/renderer/features/labels/labels-of.js";
import { INSTRUMENT } from "../../support/samples.js";

const i18n = i18next.createInstance({ lng: "zh-CN", resources: { "zh-CN": { translation: words } } });
await i18n.init();

const day = (more: Partial<StoredInstrument>): string | undefined => {
  const scale = { ...INSTRUMENT, certificateDate: "2026-05-12", validUntil: "2027-05-11", ...more };
  const { labels } = labelsOf(i18n.t as never, {
    layout: "sheet",
    scales: [scale],
    companies: new Map(),
    today: "2026-06-01",
  });
  return labels[0]?.lines[0];
};

it("a label bears the last valid day, and a line to write on where none holds", () => {
  const failed = { number: "T1", date: "2026-05-20", validUntil: "", result: "failed" as const };
  expect(day({})).toBe("有效期至 2027-05-11");
  expect(day({ repairedOn: "2026-05-20" })).toBe("有效期至 ____________");
  expect(day({ certificates: [failed], certificateDate: failed.date, validUntil: failed.date })).toBe(
    "有效期至 ____________",
  );
  // Repaired, and verified since: noted by hand.
  expect(day({ repairedOn: "2026-05-01" })).toBe("有效期至 2027-05-11");
});
