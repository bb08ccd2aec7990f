import type { AppState } from "../../../ipc/state.js";

/** The batch under way, while the company whose scales it holds is in force. */
export const activeBatch = ({ batch, instruments }: AppState): AppState["batch"] =>
  batch && instruments.some(({ id }) => batch.ids.includes(id)) ? batch : null;

/** The batch is over and some of its scales can be booked: that is what is to be done now. */
export const batchLeadsOn = (state: AppState): boolean => {
  const batch = activeBatch(state);
  const { condition, dialog } = state.portal;
  return batch !== null && batch.at === null && batch.taken.length > 0 && !condition && !dialog;
};
