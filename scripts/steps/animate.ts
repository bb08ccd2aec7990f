import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

const FROM = "out/demo";
const TO = "docs/images/job.webp";
const WIDTH = 1000;
/** How long each step stands, in ms. */
const STANDS = 3500;

/** The demo's nine pictures as one moving picture for the README: run `npm run demo` first. */
const names = (await readdir(FROM)).filter((name) => name.endsWith(".png")).sort();
const pictures = await Promise.all(
  names.map((name) => sharp(join(FROM, name)).resize({ width: WIDTH }).png().toBuffer()),
);
await sharp(pictures, { join: { animated: true } })
  .webp({ delay: pictures.map(() => STANDS), loop: 0, quality: 70, effort: 6, mixed: true })
  .toFile(TO);
console.log(`${names.length} pictures in ${TO}`);
