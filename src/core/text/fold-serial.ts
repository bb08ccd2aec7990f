import { compact } from "./normalize.js";

/** Serial numbers are compared without spaces, letter case and full-width forms. */
export const foldSerial = compact;
