import { CaptchaLens } from "./CaptchaLens.js";
import { KeyboardNotice } from "./KeyboardNotice.js";
import { QuietNotice } from "./QuietNotice.js";

/** What the user should know of the portal's page while typing a password or after a long pause. */
export function PortalNotices() {
  return (
    <>
      <QuietNotice />
      <KeyboardNotice />
      <CaptchaLens />
    </>
  );
}
