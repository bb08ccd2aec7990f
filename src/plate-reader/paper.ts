import type { Quad } from "../core/geometry/quad.js";
import type { OtherPaper, PaperKind, PaperReading } from "../core/paper/paper-reading.js";
import { findPaper, type PaperFound, placesToReadAgain, settlePaper } from "../core/paper/read-paper.js";
import { isPdf } from "../core/photo-format.js";
import type { TextLine } from "../core/recognized-text/text-line.js";
import { slice, type TextSpan } from "../core/recognized-text/text-span.js";
import { previewOf } from "./image/decode.js";
import { unclip } from "./ocr/unclip.js";
import { type PdfPage, pdfPages } from "./pdf/pdf-page.js";
import { hopelessPage } from "./photo-quality.js";
import {
  type Engines,
  type Prepared,
  prepare,
  prepared,
  type ReadOptions,
  recognizeText,
  type Stage,
  scaled,
} from "./pipeline.js";
import { ReadFailure } from "./runtime/read-failure.js";
import { readCodes } from "./worker/barcodes.js";
import type { ReaderWorker } from "./worker/worker.js";

interface PaperRead {
  paper: PaperReading;
  preview: Uint8Array<ArrayBuffer>;
}

/** Margin around a value when it is read again, in its heights: along the line, and across it. */
const AGAIN = { along: 0.2, across: 0.1 };
/** A page with fewer characters than this is a picture of one. */
const TEXT_LEAST = 12;

/**
 * Reads a certificate or a licence from a photo, or from a PDF: its text where it has any, for which no engine is
 * needed, else the page as it is drawn. Throws `ReadFailure` with the reason when there is nothing to show.
 */
export async function readPaper(
  bytes: Uint8Array,
  kind: PaperKind,
  options: Pick<ReadOptions, "rotation">,
  engines: () => Promise<Engines>,
  progress: (stage: Stage) => void,
): Promise<PaperRead> {
  const since = performance.now();
  progress("decode");
  if (!isPdf(bytes)) return readPage(await prepare(bytes), kind, options, await engines(), progress, since);
  let other: OtherPaper | null = null;
  for await (const page of pdfPages(bytes)) {
    const { width, height } = page.raster;
    const picture = await prepared({ raster: page.raster, width, height });
    if (page.lines.reduce((sum, line) => sum + line.glyphs.length, 0) < TEXT_LEAST)
      return readPage(picture, kind, { rotation: 0 }, await engines(), progress, since);
    progress("parse");
    const codes = kind === "licence" ? await codesOf(picture, null) : [];
    const found = findPaper(kind, page.lines, codes);
    if (typeof found === "string") other ??= found;
    else return { paper: inPdf(found, page, since), preview: await previewOf(page.raster, 0) };
  }
  throw new ReadFailure(other ?? "no-text", "no page of the PDF says what was asked for");
}

async function readPage(
  photo: Prepared,
  kind: PaperKind,
  options: Pick<ReadOptions, "rotation">,
  engines: Engines,
  progress: (stage: Stage) => void,
  since: number,
): Promise<PaperRead> {
  const codesRead = kind === "licence" ? codesOf(photo, engines.ocr.worker) : [];
  const { lines, location } = await recognizeText(photo, { ...options, page: true }, engines.ocr, progress);
  progress("parse");
  const found = findPaper(kind, lines, await codesRead);
  if (typeof found === "string") throw new ReadFailure(hopelessPage(lines) ?? found, "this is another paper");
  progress("second");
  const places = placesToReadAgain(found);
  const read = await engines.ocr.again(
    photo.crisp,
    places.map(({ box }) => ({ corners: unclip(box, AGAIN) })),
  );
  const again = Object.fromEntries(
    places.map(({ field }, i) => [field, read[i]?.map(({ char }) => char).join("")]),
  );
  return {
    paper: {
      ms: Math.round(performance.now() - since),
      rotation: location.rotation,
      size: photo.size,
      content: inPhoto(settlePaper(found, again), photo.scale),
      typed: [],
    },
    preview: await previewOf(photo.raster, location.rotation),
  };
}

const codesOf = async ({ crisp, raster }: Prepared, worker: ReaderWorker | null): Promise<string[]> =>
  (await readCodes(crisp.level(raster.width > 2000 ? 1 : 0).raster, worker)).map(({ text }) => text);

const inPdf = (found: PaperFound, { raster, lines }: PdfPage, since: number): PaperReading => ({
  ms: Math.round(performance.now() - since),
  rotation: 0,
  size: { width: raster.width, height: raster.height },
  content: settlePaper(found),
  typed: lines.flatMap((line) => undrawn(line, raster)).slice(0, 400),
});

/** The stretches of a line of which nothing was drawn: their font is not in the file, and there is none here. */
function undrawn(line: TextLine, raster: PdfPage["raster"]): PaperReading["typed"] {
  const span: TextSpan = { ...line, text: "" };
  const typed: PaperReading["typed"] = [];
  let from = 0;
  const close = (to: number) => {
    const text = line.glyphs
      .slice(from, to)
      .map(({ char }) => char)
      .join("");
    if (text) typed.push({ text: text.slice(0, 500), box: slice(span, from, to).box });
    from = to + 1;
  };
  for (let i = 0; i < line.glyphs.length; i++)
    if (line.glyphs[i]?.char.trim() === "" || !isBlank(slice(span, i, i + 1).box, raster)) close(i);
  close(line.glyphs.length);
  return typed;
}

function isBlank([[left, top], , [right, bottom]]: Quad, raster: PdfPage["raster"]): boolean {
  for (let y = Math.floor(top); y < bottom; y++)
    for (let x = Math.floor(left); x < right; x++)
      if ((raster.data[(y * raster.width + x) * 3 + 1] ?? 255) < 160) return false;
  return true;
}

/** Boxes from working pixels to the photo's own. */
function inPhoto(content: PaperReading["content"], scale: number): PaperReading["content"] {
  const moved = Object.entries(content).map(([name, field]) =>
    typeof field === "object" && field !== null && "box" in field && field.box
      ? [name, { ...field, box: scaled(field.box as Quad, scale) }]
      : [name, field],
  );
  return Object.fromEntries(moved) as PaperReading["content"];
}
