import { readFile } from "node:fs/promises";
import type { PDFiumDocument, PDFiumLibrary, PDFiumPage } from "@hyzyla/pdfium";
import type { TextLine } from "../../core/recognized-text/text-line.js";
import type { Raster } from "../image/raster.js";
import { assetPath } from "../runtime/assets.js";
import { ReadFailure } from "../runtime/read-failure.js";
import { linesOf, type PdfChar } from "./pdf-lines.js";

/** A page as it is drawn, and its text, if it has any: a scan has none. */
export interface PdfPage {
  raster: Raster;
  lines: TextLine[];
}

/** The long side of a drawn page in pixels. */
const LONG_SIDE = 2000;
/** The cover says it all; some begin with a page of the sender's. */
const MOST_PAGES = 3;
/** SECURITY: far more than such a page holds. */
const MOST_CHARS = 8000;

let library: Promise<PDFiumLibrary> | undefined;

async function load(): Promise<PDFiumLibrary> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const wasm = new Uint8Array(await readFile(assetPath("pdfWasm")));
  // Given the file, the module fetches nothing.
  return PDFiumLibrary.init({ wasmBinary: wasm.buffer });
}

/** The first pages of a PDF. Throws `ReadFailure` for what is none, or is locked by a password. */
export async function* pdfPages(bytes: Uint8Array): AsyncGenerator<PdfPage> {
  library ??= load();
  const document = await opened(await library, bytes);
  try {
    const count = Math.min(document.getPageCount(), MOST_PAGES);
    for (let index = 0; index < count; index++) yield await drawn(document.getPage(index));
  } finally {
    document.destroy();
  }
}

async function opened(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(bytes);
  } catch (error) {
    const locked = /password/i.test(String(error));
    throw new ReadFailure(locked ? "pdf-locked" : "broken-file", "the PDF cannot be opened");
  }
}

async function drawn(page: PDFiumPage): Promise<PdfPage> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = LONG_SIDE / Math.max(1, originalWidth, originalHeight);
  const [width, height] = [originalWidth, originalHeight].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  // Drawing it closes the page.
  const lines = linesOf(charsOf(page, width as number, height as number));
  const { data } = await page.render({ width, height, render: "bitmap" });
  return {
    raster: { data: rgb(data), width: width as number, height: height as number },
    lines,
  };
}

/** PDFium draws blue first, with a fourth byte. */
function rgb(bgra: Uint8Array): Uint8Array {
  const out = new Uint8Array((bgra.length / 4) * 3);
  for (let i = 0, o = 0; i + 3 < bgra.length; i += 4, o += 3) {
    out[o] = bgra[i + 2] as number;
    out[o + 1] = bgra[i + 1] as number;
    out[o + 2] = bgra[i] as number;
  }
  return out;
}

/** What of PDFium's own functions is used beside the wrapper's: it gives the text without its places. */
interface Pdfium {
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  /** The last two are where the pixel's x and y are written, as whole numbers. */
  _FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    width: number,
    height: number,
    turn: number,
    ...pageXYAndRoom: [x: number, y: number, toX: number, toY: number]
  ): number;
  wasmExports: { malloc(size: number): number; free(at: number): void };
  HEAPF32: Float32Array;
  HEAP32: Int32Array;
}

/** The page's characters with their places in the drawn page's pixels. */
function charsOf(page: PDFiumPage, width: number, height: number): PdfChar[] {
  const { module: pdfium, pageIdx } = page as unknown as { module: Pdfium; pageIdx: number };
  const text = pdfium._FPDFText_LoadPage(pageIdx);
  const room = pdfium.wasmExports.malloc(32);
  try {
    const toPixels = (x: number, y: number): [number, number] => {
      pdfium._FPDF_PageToDevice(pageIdx, 0, 0, width, height, 0, x, y, room + 16, room + 20);
      return [pdfium.HEAP32[(room + 16) >> 2] ?? 0, pdfium.HEAP32[(room + 20) >> 2] ?? 0];
    };
    const count = Math.min(pdfium._FPDFText_CountChars(text), MOST_CHARS);
    return Array.from({ length: count }, (_, index) => {
      const char = String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, index) || 0xfffd);
      pdfium._FPDFText_GetLooseCharBox(text, index, room);
      const [left, top, right, bottom] = pdfium.HEAPF32.subarray(room >> 2, (room >> 2) + 4);
      const [a, b] = [toPixels(left ?? 0, top ?? 0), toPixels(right ?? 0, bottom ?? 0)];
      return {
        char,
        left: Math.min(a[0], b[0]),
        top: Math.min(a[1], b[1]),
        right: Math.max(a[0], b[0]),
        bottom: Math.max(a[1], b[1]),
      };
    });
  } finally {
    pdfium.wasmExports.free(room);
    pdfium._FPDFText_ClosePage(text);
  }
}
