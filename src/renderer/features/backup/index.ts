export { BackupScreen } from "./BackupScreen.js";
