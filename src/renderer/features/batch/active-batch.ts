import type { AppState } from "../../../ipc/state.js";

/** The batch under way, while the company whose scales it holds is in force. */
export const activeBatch = ({ batch, instruments }: AppState): AppState["batch"] =>
  batch && instruments.some(({ id }) => batch.ids.includes(id)) ? batch : null;
