import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Mass,
  type PlateReading,
  plateReadingSchema,
  SURE_FROM,
} from "../../src/core/nameplate/model/reading.js";
import { grams } from "../../src/core/nameplate/parse/mass.js";
import type { TextLine } from "../../src/core/recognized-text/text-line.js";
import { startEngines } from "../../src/plate-reader/engines/load-engines.js";
import type { PlateLocation } from "../../src/plate-reader/engines/ocr-engine.js";
import { type Engines, type ReadOptions, readPhoto } from "../../src/plate-reader/pipeline.js";
import { column, line } from "../core/nameplate/lines.js";

const FOLDER = "tests/fixtures/plates";
interface Truth {
  file: string;
  level: string;
  fields: Record<string, string | Mass[] | null>;
}
const truths: Truth[] = [
  ...(JSON.parse(await readFile(`${FOLDER}/truth.json`, "utf8")) as Truth[]),
  { ...JSON.parse(await readFile("assets/samples/plate.json", "utf8")), level: "easy" },
];
const bytesOf = (file: string) =>
  readFile(file === "plate.jpg" ? "assets/samples/plate.jpg" : `${FOLDER}/${file}`);
const plain = (v: unknown): string => (Array.isArray(v) ? v.map(grams).join("/") : String(v ?? ""));

let engines: Engines;
const stages: string[] = [];
const read = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<PlateReading> => {
  stages.length = 0;
  const { reading } = await readPhoto(bytes, options, engines, (stage) => stages.push(stage));
  return plateReadingSchema.parse(reading);
};
const failure = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "read",
    (e: { code: string }) => e.code,
  );

beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.second?.stop());

const readBy = async (by: Engines) => {
  const ground = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } }).png();
  const plate = await ground(300, 200, "#888").toBuffer();
  const bytes = await ground(600, 500, "#ccc")
    .composite([{ input: plate }])
    .toBuffer();
  return (await readPhoto(bytes, {}, by, () => {})).reading;
};

describe("a photo that shows nothing legible at first", () => {
  const placeAt = (rotation: 90 | 270) => {
    const frame = [
      [0, 0],
      [600, 0],
      [600, 500],
      [0, 500],
    ] as const;
    return {
      frame,
      direction: 0,
      rotation,
      plates: [frame],
      lineHeight: 20,
      found: null,
    } as unknown as PlateLocation;
  };
  const PLATE = ["型号:ACS-30", "Max 30kg", "Min 200g", "e=10g", "准确度等级:III", "编号:20237996"];
  const [grainy, clear] = [[line("||", 100, 100, { score: 0.4 })], column(PLATE)];

  /** A reader that sees these lines in the first copy of the photo, and those in the softer one. */
  const seeing = (first: TextLine[], second: TextLine[]): Engines => {
    const looked: number[] = [];
    return {
      second: null,
      ocr: {
        engine: "wasm",
        worker: null,
        locate: async () => placeAt(looked.push(0) === 1 ? 270 : 90),
        read: async (_photo, { rotation }) => (rotation === 270 ? first : second),
        again: async (_photo, places) => places.map(() => []),
        stop: async () => {},
      },
    };
  };
  it("is looked at once more in a softer copy, from the search for the plate on", async () => {
    const { rotation, fields } = await readBy(seeing(grainy, clear));
    expect([rotation, fields.serial?.value]).toEqual([90, "20237996"]);
  });

  it("is looked at otherwise before it is called no scale's plate", async () => {
    const scraps = column(["A7 0K", "WE ORE", "NEVER", "MIND IT"]);
    const { rotation, fields } = await readBy(seeing(scraps, clear));
    expect([rotation, fields.serial?.value]).toEqual([90, "20237996"]);
    await expect(readBy(seeing(scraps, scraps))).rejects.toMatchObject({ code: "not-a-scale" });
  });

  it("is refused at once where it says what else it is", async () => {
    const indicator = column(["称重显示控制器", "型号 XK3190-A12", "编号 7719"]);
    await expect(readBy(seeing(indicator, clear))).rejects.toMatchObject({ code: "not-a-scale" });
  });

  it("is not, where it was legible", async () => {
    expect((await readBy(seeing(clear, []))).rotation).toBe(270);
  });

  it("is refused where the softer copy shows no more", async () => {
    await expect(readBy(seeing(grainy, grainy))).rejects.toMatchObject({ code: "too-blurred" });
    await expect(readBy(seeing([], []))).rejects.toMatchObject({ code: "no-text" });
  });
});

describe("labels whose values were not seen", () => {
  const labels = column(["型号:ACS-30", "最大称量", "最小称量", "分度值e", "出厂编号"]);
  const values = ["30kg", "200g", "10g", "20237996"].map((text, i) => line(text, 330, 140 + i * 40));
  const frame = [
    [80, 80],
    [280, 80],
    [280, 280],
    [80, 280],
  ] as const;

  /** A reader that sees what lies in the frame it is told to look in. */
  const looking = (seen: TextLine[]): Engines => ({
    second: null,
    ocr: {
      engine: "wasm",
      worker: null,
      locate: async () =>
        ({ frame, direction: 0, rotation: 0, plates: [frame], lineHeight: 20, found: null }) as never,
      read: async (_photo, { frame: [from, , to] }) =>
        seen.filter(({ box }) =>
          box.every(([x, y]) => x >= from[0] && x <= to[0] && y >= from[1] && y <= to[1]),
        ),
      again: async (_photo, places) => places.map(() => []),
      stop: async () => {},
    },
  });

  it("makes the second look a wider one", async () => {
    const { fields } = await readBy(looking([...labels, ...values]));
    expect([fields.serial?.value, fields.max?.value]).toEqual(["20237996", [{ value: 30, unit: "kg" }]]);
  });

  it("leaves it as it is where few are missing", async () => {
    const near = [line("30kg", 200, 140), line("200g", 200, 180)];
    const { fields } = await readBy(looking([...labels, ...near, ...values.slice(2)]));
    expect([fields.max?.value, fields.serial]).toEqual([[{ value: 30, unit: "kg" }], null]);
  });
});

describe("photos", () => {
  it.each(truths)("$file", async ({ file, level, fields }) => {
    const reading = await read(await bytesOf(file));
    const found = reading.fields as Record<string, { value: unknown; confidence: number } | null>;
    const wrong = Object.keys(fields).filter((name) => plain(found[name]?.value) !== plain(fields[name]));
    const sureButWrong = wrong.filter((name) => (found[name]?.confidence ?? 0) >= SURE_FROM);
    expect(sureButWrong).toEqual([]);
    if (level === "hard") expect(wrong.length).toBeLessThanOrEqual(1);
    else expect(wrong).toEqual([]);
    expect(stages).toEqual(["decode", "detect", "read", "second", "parse"]);
    for (const field of Object.values(reading.fields)) {
      for (const [x, y] of field?.box ?? []) {
        expect(x > -50 && x < reading.size.width + 50 && y > -50 && y < reading.size.height + 50).toBe(true);
      }
    }
  });

  it("says how far the photo was turned, and obeys a turn by hand", async () => {
    const upright = await sharp(`${FOLDER}/table-two-intervals.jpg`).rotate().toBuffer();
    const found = await read(await sharp(upright).rotate(180).jpeg().toBuffer());
    expect(found.rotation).toBe(180);
    expect(found.fields.serial?.value).toBe("2018314905");
    const forced = await readPhoto(
      await sharp(upright).rotate(90).jpeg().toBuffer(),
      { rotation: 270 },
      engines,
      () => {},
    );
    expect(forced.reading.rotation).toBe(270);
    expect(forced.reading.fields.model?.value).toBe("ACS-JE11");
  });

  it("two plates in one photo: reads one, tells of both, reads the other when asked", async () => {
    const plate = (file: string) => sharp(file).rotate().resize({ width: 1100 }).toBuffer();
    const photo = await sharp({ create: { width: 1300, height: 2600, channels: 3, background: "#777" } })
      .composite([
        { input: await plate(`${FOLDER}/table-two-intervals.jpg`), left: 100, top: 60 },
        { input: await plate("assets/samples/plate.jpg"), left: 100, top: 1640 },
      ])
      .jpeg({ quality: 92 })
      .toBuffer();
    const first = await read(photo);
    expect(first.plates).toHaveLength(2);
    expect(first.warnings.map((w) => w.code)).toContain("several-plates");
    const second = await read(photo, { plate: first.plates?.[1] });
    const serials = [first.fields.serial?.value, second.fields.serial?.value].sort();
    expect(serials).toEqual(["2018314905", "2023799696"]);
    expect(second.plates).toBeUndefined();
  });
});

// What shows nothing is looked at in every way there is, and what that costs goes by a photo's shape: these are low.
describe("photos that show no plate, or show it too badly", () => {
  const plainly = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#9a8" } });

  it("an empty wall has no text", async () => {
    // Light from one side, as on any wall: one of a single colour would not be searched.
    const shade = Buffer.from(
      `<svg width="1200" height="96"><linearGradient id="light"><stop stop-opacity="0"/><stop offset="1" stop-opacity="0.4"/></linearGradient><rect width="1200" height="96" fill="url(#light)"/></svg>`,
    );
    const wall = plainly(1200, 96).composite([{ input: shade }]);
    expect(await failure(await wall.jpeg().toBuffer())).toBe("no-text");
  });

  it("one pixel, and any number of the same colour, are searched by no network", async () => {
    for (const side of [1, 900]) {
      expect(await failure(await plainly(side, side).png().toBuffer())).toBe("no-text");
      expect(stages).toEqual(["decode", "detect"]);
    }
  });

  it("a plate of a hundred pixels is too small or unreadable, never guessed", async () => {
    const tiny = await sharp("assets/samples/plate.jpg").resize({ width: 130 }).toBuffer();
    const photo = sharp({ create: { width: 1200, height: 130, channels: 3, background: "#888" } });
    const bytes = await photo
      .composite([{ input: tiny, left: 500, top: 10 }])
      .jpeg()
      .toBuffer();
    expect(["too-small", "too-blurred", "no-text"]).toContain(await failure(bytes));
  });

  it("a badly blurred plate yields nothing sure", async () => {
    const part = sharp("assets/samples/plate.jpg").resize({ width: 900 });
    const bytes = await part
      .extract({ left: 0, top: 260, width: 900, height: 100 })
      .blur(6)
      .jpeg()
      .toBuffer();
    const outcome = await read(bytes).then(
      ({ fields }) => Object.values(fields).filter((f) => f && f.confidence >= SURE_FROM).length,
      (e: { code: string }) => e.code,
    );
    expect(["too-blurred", "no-text", 0]).toContain(outcome);
  });
});

describe("without PP-OCR", () => {
  it("tesseract.js reads alone, and nothing is called sure", async () => {
    const alone = await startEngines(() => Promise.reject(new Error("no engine")));
    try {
      expect(alone.ocr.engine).toBe("tesseract");
      // Of five plain lines: this reader takes three times as long for a photo.
      const words = ["型号 ACS-30", "Max 30kg", "Min 200g", "e=10g", "出厂编号 2018314905"].map(
        (text, i) => `<text x="40" y="${70 + 60 * i}">${text}</text>`,
      );
      const plate = `<svg width="600" height="360"><rect width="600" height="360" fill="#ddd"/><g font-family="Noto Sans CJK SC" font-size="34" fill="#111">${words.join("")}</g></svg>`;
      const bytes = await sharp(Buffer.from(plate)).jpeg().toBuffer();
      const { reading } = await readPhoto(bytes, {}, alone, () => {});
      // The class has witnesses of its own: strokes and metrology.
      const { accuracyClass: _, ...fields } = reading.fields;
      const found = Object.values(fields).filter((f) => f !== null);
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.filter((f) => f.confidence >= SURE_FROM)).toEqual([]);
    } finally {
      await alone.second?.stop();
      await alone.ocr.stop();
    }
  });
});
