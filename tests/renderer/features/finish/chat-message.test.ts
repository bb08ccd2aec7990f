import i18next from "i18next";
import { expect, test } from "vitest";
import words from "../../../../assets/locales/zh-CN.json" with { type: "json" };
import { messageOf } from "../../../../src/renderer/features/finish/chat-message.js";

const i18n = i18next.createInstance({ lng: "zh-CN", resources: { "zh-CN": { translation: words } } });
await i18n.init();

const message = (count: number) =>
  messageOf(i18n.t as never, {
    id: "2026112900012",
    company: "示例水果店",
    scales: Array.from({ length: count }, (_, index) => ({
      serial: `2023${100_000 + index}`,
      model: "ACS-30",
    })),
    institutions: [{ name: "示例所", phone: "82069551" }],
  });

test("names every scale of a usual booking", () => {
  const text = message(40);
  expect(text.match(/ACS-30/g)).toHaveLength(40);
  expect(text).not.toContain("见送检单");
});

test("of very many names whole ones, says how many more, and keeps what to bring", () => {
  const text = message(500);
  const named = text.match(/^秤：ACS-30 2023\d{6}$/gm)?.length ?? 0;
  expect(text).toContain(`还有 ${500 - named} 台`);
  expect(text.endsWith(words.finish.message.bring)).toBe(true);
  expect(text).toContain("82069551");
  expect(text.length).toBeLessThanOrEqual(2000);
});
