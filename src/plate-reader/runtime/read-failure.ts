import type { ReaderError } from "../../ipc/plate-reader-protocol.js";

/** A photo that cannot be read, with the reason the user is told. */
export class ReadFailure extends Error {
  constructor(
    readonly code: ReaderError,
    message: string,
  ) {
    super(message);
  }
}
