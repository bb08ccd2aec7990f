import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Where our own files lie, beside the folder of the packages. */
const OWN = "../assets/models";

/** Everything the reader loads besides code: package, and the file within it. All of it ships with the app. */
const ASSETS = {
  detection: [OWN, "ppocrv4-mobile-det.onnx"],
  direction: [OWN, "ppocrv2-mobile-cls.onnx"],
  recognition: [OWN, "ppocrv6-small-rec.onnx"],
  characters: [OWN, "ppocrv6-characters.txt"],
  secondRecognition: [OWN, "ppocrv4-mobile-rec.onnx"],
  secondCharacters: [OWN, "ppocrv4-characters.txt"],
  inferenceWasm: ["onnxruntime-web", "dist/ort-wasm-simd-threaded.wasm"],
  codesWasm: ["zxing-wasm", "dist/reader/zxing_reader.wasm"],
  english: ["@tesseract.js-data/eng", "4.0.0_best_int/eng.traineddata.gz"],
  chinese: ["@tesseract.js-data/chi_sim", "4.0.0_best_int/chi_sim.traineddata.gz"],
  tesseractWorker: ["tesseract.js", "src/worker-script/node/index.js"],
  tesseractCore: ["tesseract.js-core", "tesseract-core-simd-lstm.wasm"],
  pdfWasm: ["@hyzyla/pdfium", "dist/pdfium.wasm"],
  heif: ["libheif-js", "libheif-wasm/libheif.js"],
  heifWasm: ["libheif-js", "libheif-wasm/libheif.wasm"],
} as const;
export type Asset = keyof typeof ASSETS;

/** Where a file that was unpacked from the app's archive really lies; any other path stays as it is. */
export const unpacked = (path: string): string => path.replace(/app\.asar(?=[\\/])/, "app.asar.unpacked");

/**
 * Absolute path of a file the reader needs. Looks through the folders where packages are found from here, so
 * it works from source, from `out/` and from a packed app, whose unpacked files lie beside the archive.
 * Throws when the file is in none of them.
 */
export function assetPath(asset: Asset): string {
  const [pkg, file] = ASSETS[asset];
  // Not require.resolve: some of these packages export neither the file nor their package.json.
  for (const folder of require.resolve.paths("any-package") ?? []) {
    const path = unpacked(join(folder, pkg, file));
    if (existsSync(path)) return path;
  }
  throw new Error(`${pkg === OWN ? "assets/models" : pkg}/${file} is not installed`);
}

/** The folder an asset lies in. */
export const assetFolder = (asset: Asset): string => dirname(assetPath(asset));
