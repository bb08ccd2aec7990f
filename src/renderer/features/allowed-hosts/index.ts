export { AllowedHosts } from "./AllowedHosts.js";
