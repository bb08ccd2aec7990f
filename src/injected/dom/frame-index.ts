/** Its number in a list of frames, by identity: works across origins. */
export const indexIn = (frames: Window, wanted: Window | null): number | null => {
  for (let i = 0; i < frames.length; i++) if (frames[i] === wanted) return i;
  return null;
};
