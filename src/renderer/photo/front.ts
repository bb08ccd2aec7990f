import type { PhotoState } from "../../contract/photos.js";
import type { AppState } from "../../contract/state.js";

/** The photo main put in front; null when there is none. */
export const frontPhoto = ({ photos, photoQueue }: AppState): PhotoState | null =>
  photos.find(({ id }) => id === photoQueue.front) ?? null;
