import json from "../../../assets/counties/counties.json" with { type: "json" };
import { parseCounties } from "../../../src/core/records/counties.js";

/** The list that ships. */
export const COUNTIES = parseCounties(json);
