import type { Instrument } from "./instrument.js";

/** The constant values of the procedure's step 5; everything else comes from the plate or the user. */
export const INSTRUMENT_DEFAULTS = {
  name: "电子秤",
  kind: "工作计量器具",
  category: "非自动衡器",
  subcategory: "非自动衡器",
  origin: "国产",
  quantity: "1",
  purpose: "贸易结算",
  delivery: "送检",
} as const satisfies Partial<Instrument>;
