import type { Switches } from "../../src/practice/index.js";
import { classicHand } from "./practice-classic.js";
import { modernHand } from "./practice-modern.js";
import type { Hand } from "./practice-selectors.js";
import { thirdHand } from "./practice-third.js";

export const hands: Record<Switches["skin"], Hand> = {
  classic: classicHand,
  modern: modernHand,
  third: thirdHand,
};
