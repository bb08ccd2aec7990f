import { text } from "./controls.js";
import { createForm } from "./form.js";
import { instrumentForm } from "./form-specs.js";
import { ask, closeButton, dialog } from "./layers.js";
import { datePicker } from "./picker.js";
import { select } from "./select.js";
import { table } from "./table.js";
import { button, call, h, settings, toast } from "./ui.js";

const frame = (...content) => [
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

const crumbs = (title) =>
  h("div", { class: "crumbs" }, h("a", { href: "#/items", text: "服务事项" }), ` / ${title}`);
const bar = (...buttons) => h("div", { class: "bottom-bar" }, ...buttons);
const go = (hash) => () => {
  location.hash = hash;
};
const one = (grid, run) => () => {
  const rows = grid.chosen();
  if (rows.length === 1) run(rows[0]);
  else toast("请选择一条记录", "error");
};
const remove = (grid, path) => async () => {
  const rows = grid.chosen();
  if (rows.length === 0) return toast("请选择要删除的记录", "error");
  if (!(await ask("确定要删除所选记录吗？"))) return;
  const answer = await call(
    path,
    rows.map((row) => ["id", row.id]),
  );
  toast(answer.message, answer.ok ? "success" : "error");
  grid.reload();
};

export const items = () => {
  const row = (badge, title, hash) =>
    h(
      "div",
      { class: "service-row", role: "listitem" },
      h("span", { text: title }),
      h(
        "span",
        {},
        h("sup", { class: "el-badge__content", text: badge }),
        button("直接办理", go(hash), "primary"),
      ),
    );
  return frame(
    h("div", { class: "service-head" }, h("span", { text: "服务事项名称" }), h("span", { text: "操作" })),
    row("1", "强检器具台帐维护", "#/ledger"),
    row("2", "强检器具预约申请", "#/reservations"),
  );
};

const search = (specs, grid) => {
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

const instrumentDialog = async (title, record, saved) => {
  const form = await instrumentForm(createForm);
  const { labels } = settings;
  const save = async (close) => {
    if (!form.validate()) return;
    const answer = await call(record ? `/api/instruments/${record.id}` : "/api/instruments", form.values());
    toast(answer.message, answer.ok ? "success" : "error");
    if (!answer.ok) {
      if (answer.field) form.complain(answer.field, answer.message);
      return;
    }
    close();
    saved();
  };
  dialog({
    title,
    body: h(
      "div",
      {},
      form.element,
      h("p", {
        class: "form-note",
        text: `说明：请准确填写“${labels.region}”“${labels.category}”“${labels.subcategory}”信息，系统将据此进行检定任务指派。`,
      }),
    ),
    buttons: [{ text: "确定", run: save, kind: "primary" }, closeButton],
  });
  if (record) await form.showOld(record);
};

const field = (name) => (row) => row.fields[name];

export const ledger = () => {
  const { labels } = settings;
  const filter = search(
    [
      { name: "name", label: labels.name, control: text() },
      { name: "serial", label: labels.serial, control: text() },
    ],
    () => grid,
  );
  const grid = table({
    columns: [
      { title: labels.name, width: 100, text: field("name") },
      { title: labels.category, width: 110, text: field("category") },
      { title: labels.model, width: 100, text: field("model") },
      { title: labels.range, width: 120, text: field("range") },
      { title: labels.serial, width: 120, text: field("serial") },
      { title: labels.region, width: 140, text: field("region") },
    ],
    load: () => call("/api/instruments/list", filter.form.values()),
  });
  return frame(
    crumbs("强检器具台帐维护"),
    filter.element,
    h("div", {
      class: "notice",
      text: "为了确保您的正常约检，请按照新版目录维护台账中的“一级目录”、“二级目录”信息。",
    }),
    grid.element,
    bar(
      button("新增", () => instrumentDialog("器具新增", null, grid.reload), "primary"),
      button(
        "修改",
        one(grid, (row) => instrumentDialog("器具修改", row, grid.reload)),
      ),
      button("删除", remove(grid, "/api/instruments/delete")),
      button("返回", go("#/items")),
    ),
  );
};

const detailDialog = async (id) => {
  const booking = await call(`/api/reservations/${id}`);
  const line = (title, value) =>
    h(
      "div",
      { class: "description" },
      h("span", { class: "description-label", text: title }),
      h("span", { class: "description-value", text: value }),
    );
  const grid = table({
    columns: [
      { title: "器具名称", width: 140, text: (row) => row.name },
      { title: "出厂编号", width: 160, text: (row) => row.serial },
      { title: "器具状态", width: 100, text: (row) => row.status },
    ],
    load: async () => booking.instruments,
  });
  dialog({
    title: "预约单详情",
    body: h(
      "div",
      {},
      h(
        "div",
        { class: "descriptions" },
        line("预约编号", booking.id),
        line("状态", booking.status),
        line("预约时间", booking.time),
        line("器具数量", String(booking.instruments.length)),
      ),
      grid.element,
    ),
    buttons: [{ text: "打印", run: () => window.print() }, closeButton],
  });
};

export const reservations = () => {
  const states = ["暂存", "已提交"].map((each) => ({ id: each, text: each }));
  const filter = search(
    [
      { name: "reservation", label: "预约编号", control: text() },
      { name: "from", label: "预约时间", control: datePicker() },
      { name: "to", label: "到", control: datePicker() },
      { name: "status", label: "状态", control: select({ options: () => states }), labelled: false },
    ],
    () => grid,
  );
  const grid = table({
    columns: [
      { title: "预约编号", width: 160, text: (row) => row.id },
      { title: "器具数量", width: 90, text: (row) => String(row.instruments.length) },
      { title: "预约时间", width: 170, text: (row) => row.time },
      { title: "状态", width: 90, text: (row) => row.status },
    ],
    load: () => call("/api/reservations/list", filter.form.values()),
  });
  return frame(
    crumbs("强检器具预约申请"),
    filter.element,
    grid.element,
    bar(
      button("新增", go("#/reservation"), "primary"),
      button(
        "修改",
        one(grid, (row) =>
          row.status === "已提交"
            ? toast("已提交的预约单不能修改", "error")
            : go(`#/reservation/${row.id}`)(),
        ),
      ),
      button("删除", remove(grid, "/api/reservations/delete")),
      button(
        "预约单详情",
        one(grid, (row) => detailDialog(row.id)),
      ),
    ),
  );
};

const pickDialog = (picked) => {
  const grid = table({
    columns: [
      { title: "器具名称", width: 120, text: field("name") },
      { title: "型号规格", width: 110, text: field("model") },
      { title: "出厂编号", width: 140, text: field("serial") },
      { title: "安装/使用地点", width: 180, text: field("place") },
    ],
    load: () => call("/api/instruments/list", {}),
  });
  const take = (close) => {
    const rows = grid.chosen();
    if (rows.length === 0) return toast("请选择器具", "error");
    close();
    picked(rows.map((row) => ({ id: row.id, name: row.fields.name, serial: row.fields.serial })));
  };
  dialog({
    title: "选择器具",
    body: grid.element,
    buttons: [{ text: "确定", run: take, kind: "primary" }, closeButton],
  });
};

export const reservation = (id) => {
  let instruments = [];
  const grid = table({
    columns: [
      { title: "器具名称", width: 160, text: (row) => row.name },
      { title: "出厂编号", width: 180, text: (row) => row.serial },
    ],
    load: async () => instruments,
  });
  if (id)
    call(`/api/reservations/${id}`).then((booking) => {
      instruments = booking.instruments;
      grid.reload();
    });
  const save = (submit) => async () => {
    if (submit && !(await ask("确定要提交预约申请吗？提交后不能修改。"))) return;
    const answer = await call(id ? `/api/reservations/${id}` : "/api/reservations", [
      ...instruments.map((row) => ["id", row.id]),
      ["submit", submit ? "1" : "0"],
    ]);
    toast(answer.message, answer.ok ? "success" : "error");
    if (answer.ok) location.hash = "#/reservations";
  };
  const add = (rows) => {
    const known = new Set(instruments.map((row) => row.id));
    instruments = [...instruments, ...rows.filter((row) => !known.has(row.id))];
    grid.reload();
  };
  const drop = () => {
    const dropped = new Set(grid.chosen().map((row) => row.id));
    if (dropped.size === 0) return toast("请选择要删除的器具", "error");
    instruments = instruments.filter((row) => !dropped.has(row.id));
    grid.reload();
  };
  return frame(
    crumbs("预约单"),
    h(
      "div",
      { class: "top-bar" },
      button("选择器具", () => pickDialog(add), "primary"),
      button("删除器具", drop),
      button("暂存预约单", save(false)),
      button("提交申请", save(true), "primary"),
      button("返回", go("#/reservations")),
    ),
    grid.element,
  );
};
