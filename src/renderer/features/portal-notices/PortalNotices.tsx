import { useApp } from "../../state/app-state.js";
import { CaptchaLens } from "./CaptchaLens.js";
import { KeyboardNotice } from "./KeyboardNotice.js";
import { QuietNotice } from "./QuietNotice.js";

/** What the user should know of the portal's page while typing a password or after a long pause. */
export function PortalNotices() {
  const { guide, now } = useApp().state;
  return (
    <>
      <QuietNotice />
      <KeyboardNotice />
      {/* Another page, or a refusal, comes with another code. */}
      <CaptchaLens key={[guide.current, now?.substep, now?.said?.text].join()} />
    </>
  );
}
