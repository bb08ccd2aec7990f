import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BenchLine, lineOf } from "./result-table.js";

const FOLDER = "dist/linux-unpacked";
/** Installed, and what of it is not Electron's, in MB. */
const INSTALLED = 350;
const OURS = 90;

const bytesIn = (place: string): number => {
  const about = statSync(place);
  return about.isDirectory()
    ? readdirSync(place).reduce((sum, name) => sum + bytesIn(join(place, name)), 0)
    : about.size;
};
const megabytes = (...places: string[]): number =>
  places.reduce((sum, place) => sum + bytesIn(join(FOLDER, place)), 0) / 1e6;

/** What the package takes on disk, by part, against what it may. */
export async function benchSize(): Promise<BenchLine[]> {
  execFileSync(process.execPath, ["scripts/dist.mjs", "--dir"], { stdio: "ignore" });
  const modules = "resources/app.asar.unpacked/node_modules";
  const part = (work: string, product: number) =>
    lineOf({ work: `package: ${work}`, product, yardstick: OURS, unit: "MB", target: null });
  return [
    lineOf({
      work: "package: installed",
      product: megabytes("."),
      yardstick: INSTALLED,
      unit: "MB",
      target: 1,
    }),
    lineOf({
      work: "package: ours, without Electron",
      product: megabytes("resources"),
      yardstick: OURS,
      unit: "MB",
      target: 1,
    }),
    part("the archive (code, data, JavaScript packages)", megabytes("resources/app.asar")),
    part("reading: models", megabytes("resources/app.asar.unpacked/assets/models")),
    part("reading: inference", megabytes(`${modules}/onnxruntime-web`)),
    part(
      "reading: tesseract.js and its language data",
      megabytes(`${modules}/tesseract.js`, `${modules}/tesseract.js-core`, `${modules}/@tesseract.js-data`),
    ),
    part(
      "reading: photo formats and codes",
      megabytes(`${modules}/@img`, `${modules}/sharp`, `${modules}/libheif-js`, `${modules}/zxing-wasm`),
    ),
  ];
}
