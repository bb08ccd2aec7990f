import type { PaperError } from "../../ipc/plate-reader-protocol.js";

/** A photo or paper that cannot be read, with the reason the user is told. */
export class ReadFailure extends Error {
  constructor(
    readonly code: PaperError,
    message: string,
  ) {
    super(message);
  }
}
