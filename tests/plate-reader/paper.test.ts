import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PaperKind, paperReadingSchema } from "../../src/core/paper/paper-reading.js";
import { startEngines } from "../../src/plate-reader/engines/load-engines.js";
import { readPaper } from "../../src/plate-reader/paper.js";
import type { Engines } from "../../src/plate-reader/pipeline.js";
import { certificatePdf, pdfOf } from "../../src/practice/routes/pdf.js";
import { cover, type DrawnPaper, licence, sticker } from "./generate/papers.js";
import { Random } from "./generate/random.js";
import { type Level, photograph } from "./generate/scene.js";

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.second?.stop());

const read = async (bytes: Uint8Array, kind: PaperKind) => {
  const { paper, preview } = await readPaper(
    bytes,
    kind,
    {},
    async () => engines,
    () => {},
  );
  expect((await sharp(preview).metadata()).format).toBe("jpeg");
  return paperReadingSchema.parse(paper);
};
const valuesOf = ({ content }: { content: object }): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(content).map(([name, field]) => [name, (field as { value?: unknown } | null)?.value]),
  );
const failure = (bytes: Uint8Array, kind: PaperKind) =>
  read(bytes, kind).then(
    () => "read",
    (error: { code: string }) => error.code,
  );

describe("photos of papers", () => {
  it.each<[name: string, level: Level, kind: PaperKind, make: (r: Random) => DrawnPaper]>([
    ["a notice of failure", "normal", "certificate", (r) => cover(r, true)],
    ["a green sticker", "hard", "certificate", sticker],
    ["a self-employed business's licence", "normal", "licence", () => licence(false)],
    ["a company's licence", "easy", "licence", () => licence(true)],
  ])("%s, %s", async (_name, level, kind, make) => {
    const r = new Random(7);
    const { sheet, truth } = make(r);
    expect(valuesOf(await read(await photograph(sheet, level, r), kind))).toMatchObject(truth);
  });
});

describe("PDFs", () => {
  const words = {
    ...{ number: "LX2026001", serial: "20237996" },
    ...{ date: "2026-05-12", validUntil: "2027-05-11" },
  };
  const pdf = Buffer.from(certificatePdf(words), "latin1");

  it("are read by their text; what has no font in them is drawn by the wizard", async () => {
    const reading = await read(pdf, "certificate");
    expect(valuesOf(reading)).toMatchObject({ ...words, result: "passed" });
    expect(reading.typed.map(({ text }) => text)).toContain("检定证书");
    expect(reading.content).toMatchObject({ serial: { confidence: expect.any(Number) } });
  });

  it("that are a scan are read as the picture they hold", async () => {
    const { sheet, truth } = cover(new Random(3), false);
    const page = await photograph(sheet, "easy", new Random(3));
    const { width = 0, height = 0 } = await sharp(page).metadata();
    expect(valuesOf(await read(scanned(page, width, height), "certificate"))).toMatchObject(truth);
  });

  it.each<[string, Buffer, PaperKind, string]>([
    [
      "of something else",
      Buffer.from(pdfOf([{ text: "器具使用单位用户手册第三版说明", x: 60, y: 700 }])),
      "certificate",
      "not-a-certificate",
    ],
    ["of a certificate where a licence is asked for", pdf, "licence", "is-certificate"],
    ["that is broken", Buffer.from("%PDF-1.4 nothing"), "certificate", "broken-file"],
  ])("%s is refused", async (_name, bytes, kind, code) => expect(await failure(bytes, kind)).toBe(code));
});

/** A PDF that holds nothing but a JPEG. */
function scanned(jpeg: Buffer, width: number, height: number): Buffer {
  const drawing = "q 595 0 0 446 0 200 cm /I1 Do Q";
  const parts = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ].map((object, i) => Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`));
  const head = `5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`;
  const body = [
    Buffer.from("%PDF-1.4\n"),
    ...parts,
    Buffer.from(head),
    jpeg,
    Buffer.from("\nendstream\nendobj\n"),
  ];
  // Without a table of places: readers find the objects themselves.
  return Buffer.concat([...body, Buffer.from("trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n")]);
}
