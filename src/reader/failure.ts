import type { ReaderError } from "../contract/reader.js";

/** A photo that cannot be read, with the reason the person is told. */
export class ReadFailure extends Error {
  constructor(
    readonly code: ReaderError,
    message: string,
  ) {
    super(message);
  }
}
