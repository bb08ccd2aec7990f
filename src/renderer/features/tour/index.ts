export { TourOffer } from "./TourOffer.js";
export { TourStrip } from "./TourStrip.js";
export { useLeavePractice } from "./use-tour.js";
