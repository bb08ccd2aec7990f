import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** This project's cache, outside the repository: it outlives a fresh clone. */
export const cache = () => join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "verify-guide");
