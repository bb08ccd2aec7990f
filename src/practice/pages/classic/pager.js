import { h } from "./ui.js";

const PAGE_SIZES = [10, 20, 50];

/** The bar below a grid. `turn({page, size})` is called when the user asks for another page or page size. */
export const pager = (root, turn) => {
  const step = (text, page) =>
    h("a", { href: "javascript:void(0)", class: "pager-step", text, onclick: () => turn({ page }) });
  const draw = ({ page, size, total, shown }) => {
    const pages = Math.max(1, Math.ceil(total / size));
    const within = (to) => Math.min(pages, Math.max(1, to));
    const sizes = h(
      "select",
      {
        class: "pagination-page-list",
        "aria-label": "每页记录数",
        onchange: (event) => turn({ page: 1, size: Number(event.target.value) }),
      },
      ...PAGE_SIZES.map((each) =>
        h("option", { value: String(each), text: String(each), selected: each === size }),
      ),
    );
    const number = h("input", {
      class: "pagination-num",
      type: "text",
      value: String(page),
      size: "2",
      "aria-label": "页码",
    });
    number.addEventListener("keydown", (event) => {
      if (event.key === "Enter") turn({ page: within(Number(number.value) || 1) });
    });
    const from = (page - 1) * size;
    root.replaceChildren(
      h(
        "div",
        { class: "pagination-left" },
        sizes,
        step("|‹", 1),
        step("‹", within(page - 1)),
        h("span", { text: "第" }),
        number,
        h("span", { text: `共 ${pages} 页` }),
        step("›", within(page + 1)),
        step("›|", pages),
      ),
      h("div", {
        class: "pagination-info",
        text: `显示 ${shown ? from + 1 : 0} 到 ${from + shown} 共 ${total} 记录`,
      }),
    );
  };
  return { draw, size: PAGE_SIZES[0] };
};
