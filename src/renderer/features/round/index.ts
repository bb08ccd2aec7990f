export { RoundBar } from "./RoundBar.js";
export { RoundScreen } from "./RoundScreen.js";
export { roundBooking } from "./round-booking.js";
export { roundLeadsOn } from "./round-leads-on.js";
