/** Whether this frame is drawn in sight, as far as the frames around it are of its origin. */
export function isFrameInSight(): boolean {
  for (let at: Window = self; ; at = at.parent) {
    if (at.innerWidth < 1 || at.innerHeight < 1) return false;
    let element: Element | null = null;
    try {
      element = at.frameElement;
    } catch {
      // Around it is another origin, which tells nothing.
    }
    if (!element) return true;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { innerWidth, innerHeight } = at.parent;
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isShown || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return false;
  }
}
