export { CaughtCertificates } from "./CaughtCertificates.js";
export { CertificateScreen } from "./CertificateScreen.js";
