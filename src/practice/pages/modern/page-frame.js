import { createForm } from "./form.js";
import { ask } from "./layers.js";
import { button, call, h, report, settings, tell } from "./ui.js";

export const frame = (...content) => [
  h(
    "header",
    { class: "top slim" },
    h("b", { text: settings.metrologyService }),
    h(
      "nav",
      { class: "top-user" },
      h("span", { text: settings.user }),
      h("a", { href: "/logout", text: "退出" }),
    ),
  ),
  h(
    "nav",
    { class: "bar" },
    h("a", { href: "#/items", text: "服务事项" }),
    h("a", { href: "#/items", text: "使用帮助" }),
  ),
  h("article", { class: "card" }, ...content),
];

export const crumbs = (title) =>
  h("div", { class: "crumbs" }, h("a", { href: "#/items", text: "服务事项" }), ` / ${title}`);
export const bar = (...buttons) => h("div", { class: "bottom-bar" }, ...buttons);
export const go = (hash) => () => {
  location.hash = hash;
};
export const one = (grid, run) => () => {
  const rows = grid.chosen();
  if (rows.length === 1) run(rows[0]);
  else tell("请选择一条记录");
};
export const remove = (grid, path) => async () => {
  const rows = grid.chosen();
  if (rows.length === 0) return tell("请选择要删除的记录");
  if (!(await ask("确定要删除所选记录吗？"))) return;
  const answer = await call(
    path,
    rows.map((row) => ["id", row.id]),
  );
  report(answer);
  grid.reload();
};

export const search = (specs, grid) => {
  const form = createForm(specs, { inline: true });
  const clear = () => {
    for (const { name } of specs) form.set(name, "");
    grid().reload();
  };
  return {
    form,
    element: h(
      "div",
      { class: "search" },
      form.element,
      button("查询", () => grid().reload(), "primary"),
      button("重置", clear),
    ),
  };
};

/** A column of an instrument's field. */
export const column = (name, title, width) => ({ name, title, width, text: (row) => row.fields[name] });
