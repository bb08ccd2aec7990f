/** Makes an element; `props` are attributes, but for `on…` (listeners) and `text`. */
export const h = (tag, props = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
};

export const byId = (id) => document.getElementById(id);
export const show = (element, visible) => {
  element.style.display = visible ? "" : "none";
};
