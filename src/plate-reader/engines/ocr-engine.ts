import type { Quad } from "../../core/geometry/quad.js";
import type { Glyph, TextLine } from "../../core/recognized-text/text-line.js";
import type { Pyramid } from "../image/raster.js";
import type { QuarterTurn } from "../ocr/orientation.js";
import type { ReaderWorker } from "../worker/worker.js";

/** Where a plate's text is, and which way it reads. */
export interface PlateLocation {
  frame: Quad;
  /** Radians clockwise from the photo's x axis. */
  direction: number;
  rotation: QuarterTurn;
  /** Median height of its lines in the photo's working pixels. */
  lineHeight: number;
  /** Frames of every group of text large enough to be a plate; the one to be read first. */
  plates: Quad[];
  /** Its lines, where they were seen well enough; null when they are to be looked for more closely. */
  found: Quad[] | null;
  /** A page of text was looked for. */
  page?: boolean;
}

export interface LocateOptions {
  turn?: QuarterTurn | undefined;
  within?: Quad | undefined;
  closer?: boolean;
  /** One look alone: no second one, in a larger picture, where hardly any text is seen. */
  glance?: boolean;
  /** A page of text: all of it is meant, however its blocks stand apart. */
  page?: boolean;
}

/** A box of text that is read again, and whether its characters stand under each other. */
export interface Place {
  corners: Quad;
  turned?: TextLine["turned"];
}

/** What finds and reads text: PP-OCRv4, or tesseract.js where that cannot start. */
export interface OcrEngine {
  readonly engine: "wasm" | "native" | "tesseract";
  /** Where other work can be given to meanwhile. */
  readonly worker: ReaderWorker | null;
  /**
   * Finds the plate's text and rights it; null when there is none. `turn` and `within` are the user's say on which
   * way up it stands and which of several plates is meant; `closer` looks at more of the photo's pixels, `glance` only once.
   */
  locate(photo: Pyramid, options?: LocateOptions): Promise<PlateLocation | null>;
  /** Reads every line in the frame; of a line that is `known` already, what is known may stand. */
  read(photo: Pyramid, location: PlateLocation, known?: TextLine[]): Promise<TextLine[]>;
  /** Reads these places, and nothing else, by a network trained apart where there is one; a reading each, in order. */
  again(photo: Pyramid, places: Place[]): Promise<Glyph[][]>;
  /** Ends threads of its own, where it has any. */
  stop(): Promise<void>;
}
