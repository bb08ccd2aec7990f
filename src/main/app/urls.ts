/** The wizard's own pages and photos. */
export const APP_SCHEME = "app";
/** The practice portal, answered inside the app: no port is opened. */
export const PRACTICE_SCHEME = "practice";
export const PRACTICE_URL = `${PRACTICE_SCHEME}://portal/`;
/** The practice portal for who takes the tour: somebody is logged in. */
export const TOUR_URL = `${PRACTICE_URL}tour`;
/** Written out with its slash: Node knows no origin for schemes of one's own. */
export const WIZARD_ORIGIN = `${APP_SCHEME}://wizard/`;
export const WIZARD_URL = `${WIZARD_ORIGIN}index.html`;
/** Shown when the wizard's page cannot be kept alive. */
export const RECOVERY_URL = `${WIZARD_ORIGIN}recovery.html`;
