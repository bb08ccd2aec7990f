export { Start } from "./Start.js";
