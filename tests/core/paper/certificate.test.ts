import { describe, expect, it } from "vitest";
import { SURE_FROM } from "../../../src/core/nameplate/model/reading.js";
import { type CertificateReading, certificateReadingSchema } from "../../../src/core/paper/paper-reading.js";
import { findPaper, placesToReadAgain, settlePaper } from "../../../src/core/paper/read-paper.js";
import { line } from "../nameplate/lines.js";
import { CERTIFICATES } from "./certificate-wordings.js";
import { page } from "./page.js";
import { NOTICES, OTHERS, STICKERS } from "./sticker-wordings.js";
import type { Wording } from "./wording.js";

const read = (rows: string[], again: Record<string, string> = {}): CertificateReading | string => {
  const found = findPaper("certificate", page(...rows), []);
  return typeof found === "string" ? found : certificateReadingSchema.parse(settlePaper(found, again));
};
const certain = (rows: string[], again: Record<string, string> = {}): CertificateReading => {
  const reading = read(rows, again);
  if (typeof reading === "string") throw new Error(reading);
  return reading;
};

describe.each([
  ["certificates", CERTIFICATES],
  ["notices of failure", NOTICES],
  ["stickers", STICKERS],
])("%s", (_kind, wordings) => {
  it.each(wordings.map((one) => [one.name, one] as const))("%s", (_name, { rows, name: _n, ...wanted }) => {
    const { form, number, date, validUntil, serial, result, instrument } = certain(rows);
    const said = {
      form,
      result: result?.value,
      ...{ number: number?.value, date: date?.value, validUntil: validUntil?.value },
      ...{ serial: serial?.value, instrument: instrument?.value },
    };
    const blank: Omit<Wording, "name" | "rows"> = {
      ...{ form: "certificate", result: "passed", number: undefined, date: undefined },
      ...{ validUntil: undefined, serial: undefined, instrument: undefined },
    };
    expect(said).toEqual({ ...blank, ...wanted });
  });
});

it("a date that a form prints in pieces is one", () => {
  const lines = [line("检定证书", 100, 60), line("检定日期", 100, 100)];
  const parts = ["2026", "年", "05", "月", "12", "日"];
  const found = findPaper(
    "certificate",
    [...lines, ...parts.map((part, i) => line(part, 260 + i * 60, 101))],
    [],
  );
  if (typeof found === "string") throw new Error(found);
  expect(settlePaper(found)).toMatchObject({ date: { value: "2026-05-12" } });
});

it.each(OTHERS)("something else: %s", (what, rows) => expect(read(rows)).toBe(what));

describe("how sure it is", () => {
  const ROWS = [
    "检定证书",
    "证书编号：A-100",
    "出厂编号：55-99",
    "检定日期：2026年5月12日",
    "有效期至：2027年5月11日",
  ];

  it("what agrees with itself and was read clearly is sure", () => {
    const { number, date, validUntil, serial } = certain(ROWS);
    for (const one of [number, date, validUntil, serial])
      expect(one?.confidence).toBeGreaterThanOrEqual(SURE_FROM);
  });

  it("days that are no year apart are to be looked at", () => {
    const { date, validUntil } = certain([...ROWS.slice(0, 4), "有效期至：2029年5月11日"]);
    for (const one of [date, validUntil]) expect(one?.confidence).toBeLessThan(SURE_FROM);
  });

  it("a day that is printed as a month is never sure, and no day", () => {
    const { validUntil } = certain([...ROWS.slice(0, 4), "有效期至：2027年5月"]);
    expect(validUntil).toMatchObject({ value: "", text: "2027年5月" });
    expect(validUntil?.confidence).toBeLessThan(SURE_FROM);
  });

  it("a sticker's only 编号 may be the scale's own: it is never sure", () => {
    const { number } = certain(["检定合格证", "编号：20237996", "有效期至：2027年5月11日"]);
    expect(number?.confidence).toBeLessThan(SURE_FROM);
  });

  it("what another reader read otherwise is to be looked at", () => {
    expect(certain(ROWS, { serial: "55-99" }).serial?.confidence).toBeGreaterThanOrEqual(SURE_FROM);
    expect(certain(ROWS, { serial: "S5-99" }).serial?.confidence).toBeLessThan(SURE_FROM);
  });

  it("what contradicts the paper's name is told as the worse, and to be looked at", () => {
    const { result } = certain(["检定证书", "出厂编号：1-22", "检定结论：不合格", "检定日期：2026年5月12日"]);
    expect(result?.value).toBe("failed");
    expect(result?.confidence).toBeLessThan(SURE_FROM);
  });

  it("asks another reader about places, not about the outcome", () => {
    const found = findPaper("certificate", page(...ROWS), []);
    if (typeof found === "string") throw new Error(found);
    expect(placesToReadAgain(found).map(({ field }) => field)).toEqual([
      "number",
      "date",
      "validUntil",
      "serial",
    ]);
  });

  it("gives every number on it, to be compared with the scale's", () => {
    expect(certain(["检定合格证", "20237996", "有效期至：2027年5月11日"]).numbers).toContain("20237996");
  });
});
