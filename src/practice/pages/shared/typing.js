/**
 * Tells whether a person wrote into a box since it was entered: keys, an input method, a paste or a drop
 * before the text changed. A text set by a script alone does not count and is lost on leaving.
 */
export const watchTyping = (visible) => {
  const seen = { keys: false, input: false };
  visible.addEventListener("focus", () => {
    seen.keys = false;
    seen.input = false;
  });
  for (const kind of ["keydown", "compositionstart", "paste", "drop"])
    visible.addEventListener(kind, () => {
      seen.keys = true;
    });
  visible.addEventListener("input", () => {
    seen.input = true;
  });
  return { typed: () => seen.keys && seen.input };
};
