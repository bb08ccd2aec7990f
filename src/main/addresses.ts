/** The wizard's own pages and photos. */
export const APP_SCHEME = "app";
/** The practice portal, answered inside the app: no port is opened. */
export const PRACTICE_SCHEME = "practice";
export const PRACTICE_URL = `${PRACTICE_SCHEME}://portal/`;
export const WIZARD_URL = `${APP_SCHEME}://wizard/index.html`;
