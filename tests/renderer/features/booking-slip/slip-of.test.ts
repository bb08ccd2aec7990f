import i18next from "i18next";
import { describe, expect, it } from "vitest";
import words from "../../../../assets/locales/zh-CN.json" with { type: "json" };
import { slipSchema } from "../../../../src/ipc/booking-slip.js";
import { slipOf } from "../../../../src/renderer/features/booking-slip/slip-of.js";
import { COMPANY, INSTRUMENT } from "../../support/samples.js";

const i18n = i18next.createInstance({ lng: "zh-CN", resources: { "zh-CN": { translation: words } } });
await i18n.init();

const slip = (count: number, name = COMPANY.name) =>
  slipOf(i18n.t as never, {
    paper: "a4",
    company: { ...COMPANY, name },
    scales: Array.from({ length: count }, (_, index) => ({
      ...INSTRUMENT,
      id: `i${index}`,
      serial: `2023${10_000 + index}`,
      bookingNumber: `20261129${10_000 + (index % 40)}`,
      place: `示例农贸市场一楼水产区 ${index + 1} 号摊位`,
    })),
    institutions: [],
    today: "2026-11-30",
  });

describe("a slip that main takes", () => {
  it.each([1, 100, 1500])("%d scales at as many stalls", (count) => {
    expect(slipSchema.safeParse(slip(count)).error).toBeUndefined();
    expect(slip(count).scales.rows).toHaveLength(count);
  });

  it("says how many places there are where not all have room", () => {
    const place = slip(100).facts.find(({ label }) => label === words.slip.place)?.value ?? "";
    expect(place).toMatch(/ 1 号摊位、.*号摊位 等，共 100 个$/);
  });

  it("of a company with a very long name", () => {
    expect(slipSchema.safeParse(slip(1, "店".repeat(100))).error).toBeUndefined();
  });
});
