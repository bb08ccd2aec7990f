import type { PlateFields } from "../../../src/core/nameplate/model/reading.js";

/** A plate of which nothing could be read. */
export const NOTHING_READ: PlateFields = {
  model: null,
  serial: null,
  manufacturer: null,
  date: null,
  accuracyClass: null,
  max: null,
  min: null,
  e: null,
  d: null,
  range: null,
};
