import { el } from "./page.js";

const iso = (date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

/** A calendar as My97DatePicker shows it: in a frame of its own at the end of the body, typed dates put right on blur. */
export function wdate(input) {
  const frame = el("iframe", { scrolling: "no", frameborder: "0", style: "width:190px;height:200px" });
  const holder = el("div", { style: "position:absolute;z-index:19700;display:none;background:#fff" }, frame);
  let shown = new Date();
  let last = input.value;
  const take = (value) => {
    input.value = last = value;
    holder.style.display = "none";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  function draw() {
    const page = frame.contentDocument;
    const go = (by) => () => {
      shown = new Date(shown.getFullYear(), shown.getMonth() + by, 1);
      draw();
    };
    const first = new Date(shown.getFullYear(), shown.getMonth(), 1);
    const cells = Array.from(
      { length: 42 },
      (_, index) => new Date(first.getFullYear(), first.getMonth(), index - first.getDay() + 1),
    );
    const weeks = Array.from({ length: 6 }, (_, week) =>
      el(
        "tr",
        {},
        cells.slice(week * 7, week * 7 + 7).map((day) =>
          el(
            "td",
            {
              class: day.getMonth() === first.getMonth() ? "Wday" : "WotherDay",
              onclick: () => take(iso(day)),
            },
            String(day.getDate()),
          ),
        ),
      ),
    );
    page.body.replaceChildren(
      el(
        "div",
        { class: "WdateDiv" },
        el(
          "div",
          { id: "dpTitle" },
          el("a", { class: "navImg", onclick: go(-12) }, "«"),
          el("a", { class: "navImg", onclick: go(-1) }, "‹"),
          el("input", { class: "yminput", value: `${shown.getMonth() + 1}月`, size: 4 }),
          el("input", { class: "yminput", value: String(shown.getFullYear()), size: 4 }),
          el("a", { class: "navImg", onclick: go(1) }, "›"),
          el("a", { class: "navImg", onclick: go(12) }, "»"),
        ),
        el("table", { class: "WdayTable" }, el("tbody", {}, weeks)),
        el(
          "div",
          { id: "dpControl" },
          el("input", { type: "button", value: "清空", onclick: () => take("") }),
          el("input", { type: "button", value: "今天", onclick: () => take(iso(new Date())) }),
          el("input", { type: "button", value: "确定", onclick: () => take(input.value) }),
        ),
      ),
    );
  }
  const show = () => {
    if (!holder.isConnected) document.body.append(holder);
    const { left, bottom } = input.getBoundingClientRect();
    Object.assign(holder.style, { display: "", left: `${left + scrollX}px`, top: `${bottom + scrollY}px` });
    draw();
  };
  input.addEventListener("focus", show);
  input.addEventListener("blur", () => {
    const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(input.value) ?? [];
    if (y) last = input.value = iso(new Date(Number(y), Number(m) - 1, Number(d)));
    else if (input.value === "") last = "";
    else input.value = last;
    holder.style.display = "none";
  });
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Tab") holder.style.display = "none";
  });
  document.addEventListener("mousedown", ({ target }) => {
    if (target !== input) holder.style.display = "none";
  });
  return input;
}
