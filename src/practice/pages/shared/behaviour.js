/** How the control API wants this page to behave; fixed once the page is loaded. */
export const behaviour = JSON.parse(document.documentElement.dataset.behaviour || "{}");

/** Empties a box once, a second after it was first filled, by script alone: no event tells of it. */
export const emptyOnce = (name, clear) => {
  let waiting = behaviour.empty === name;
  return (value) => {
    if (!waiting || value === "") return;
    waiting = false;
    setTimeout(clear, 1000);
  };
};
