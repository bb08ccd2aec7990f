import { text } from "./controls.js";
import { createForm } from "./form.js";
import { instrumentForm } from "./form-specs.js";
import { closeButton, dialog } from "./layers.js";
import { bar, column, crumbs, frame, go, one, remove, search } from "./page-frame.js";
import { table } from "./table.js";
import { button, call, h, report, serverRows, settings } from "./ui.js";

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

const instrumentDialog = async (title, record, saved) => {
  const form = await instrumentForm(createForm);
  const { labels } = settings;
  const save = async (close) => {
    if (!form.validate()) return;
    const answer = await call(record ? `/api/instruments/${record.id}` : "/api/instruments", form.values());
    report(answer);
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

export const ledger = () => {
  const { labels, words } = settings;
  const filter = search(
    [
      { name: "name", label: labels.name, control: text() },
      { name: "serial", label: labels.serial, control: text() },
    ],
    () => grid,
  );
  const grid = table({
    columns: [
      column("name", labels.name, 100),
      column("category", labels.category, 110),
      column("model", labels.model, 100),
      column("range", labels.range, 120),
      column("serial", labels.serial, 120),
      column("region", labels.region, 140),
    ],
    load: serverRows("/api/instruments/list", () => filter.form.values()),
  });
  return frame(
    crumbs(settings.words.ledger),
    filter.element,
    h("div", {
      class: "notice",
      text: "为了确保您的正常约检，请按照新版目录维护台账中的“一级目录”、“二级目录”信息。",
    }),
    grid.element,
    bar(
      button(words.add, () => instrumentDialog(words.newInstrument, null, grid.reload), "primary"),
      button(
        "修改",
        one(grid, (row) => instrumentDialog("器具修改", row, grid.reload)),
      ),
      button("删除", remove(grid, "/api/instruments/delete")),
      button("返回", go("#/items")),
    ),
  );
};
