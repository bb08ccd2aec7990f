export { Guide } from "./Guide.js";
