import { rm } from "node:fs/promises";

/** Removes the folder of a program that has just ended: its processes may still write there for a moment. */
export const removeFolder = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
