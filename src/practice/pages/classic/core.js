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

/**
 * Asks the server. A redirect means a lost session: then the whole window goes to the login page and
 * the promise stays open.
 */
export const call = async (path, fields) => {
  const response = await fetch(path, {
    method: fields ? "POST" : "GET",
    redirect: "manual",
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  if (response.type === "opaqueredirect") {
    window.top.location.href = "/login";
    return new Promise(() => {});
  }
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) return response.text();
  const answer = await response.json();
  if (response.status >= 500) {
    window.alert(answer.message);
    throw new Error(answer.message);
  }
  return answer;
};

/** A passing note at the lower right. */
export const note = (text) => {
  const box = h(
    "div",
    { class: "panel window messager-note" },
    h("div", { class: "panel-title", text: "提示" }),
    h("div", { class: "panel-body", text }),
  );
  document.body.append(box);
  setTimeout(() => box.remove(), 3000);
};

/** A button made of a link around spans. */
export const linkButton = (text, run) =>
  h(
    "a",
    { href: "javascript:void(0)", class: "l-btn", onclick: run },
    h("span", { class: "l-btn-left" }, h("span", { class: "l-btn-text", text })),
  );

/** Tabs: a list of heads with data-tab, panels with data-panel. */
export const tabs = (list) => {
  for (const head of list.querySelectorAll("[data-tab]"))
    head.addEventListener("click", () => {
      for (const other of list.querySelectorAll("[data-tab]"))
        other.classList.toggle("tabs-selected", other === head);
      for (const panel of document.querySelectorAll("[data-panel]"))
        show(panel, panel.dataset.panel === head.dataset.tab);
    });
};
