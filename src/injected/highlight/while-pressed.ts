const TYPED = "input:not([type=button],[type=submit]),textarea,select,[contenteditable]";

/** On a highlight's host while its target is pressed. */
export const PRESSED = "data-pressed";

/**
 * So long after a press, in ms, the ring comes back where the same is still to be done: many a portal asks its server
 * before it asks the user.
 */
const BACK_AFTER = 3000;

/**
 * What is being pressed needs no ring: a question of the browser's that the press brings up stops the page as it is
 * drawn then, and the ring would go on asking for the press.
 * @returns stops it
 */
export function whilePressed(host: HTMLElement, targets: () => readonly Element[]): () => void {
  let timer = 0;
  const comeBack = (): void => host.removeAttribute(PRESSED);
  const press = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    const path = event.composedPath();
    const [typed] = path;
    if (event instanceof KeyboardEvent && typed instanceof Element && typed.matches(TYPED)) return;
    if (!targets().some((target) => path.includes(target))) return;
    host.toggleAttribute(PRESSED, true);
    clearTimeout(timer);
    // A question that the key brings up takes its coming up to itself.
    if (event instanceof KeyboardEvent) release();
  };
  const release = (): void => {
    if (!host.hasAttribute(PRESSED)) return;
    clearTimeout(timer);
    timer = window.setTimeout(comeBack, BACK_AFTER);
  };
  const [begins, ends] = [
    ["pointerdown", "keydown"],
    ["pointerup", "pointercancel", "keyup"],
  ];
  const options = { capture: true, passive: true };
  for (const event of begins) window.addEventListener(event, press, options);
  for (const event of ends) window.addEventListener(event, release, options);
  return () => {
    clearTimeout(timer);
    for (const event of begins) window.removeEventListener(event, press, options);
    for (const event of ends) window.removeEventListener(event, release, options);
  };
}
