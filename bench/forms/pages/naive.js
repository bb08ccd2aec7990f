import {
  dateZhCN,
  NButton,
  NCascader,
  NCollapse,
  NCollapseItem,
  NConfigProvider,
  NDatePicker,
  NForm,
  NFormItem,
  NInput,
  NInputNumber,
  NModal,
  NRadio,
  NRadioGroup,
  NSelect,
  NTabPane,
  NTabs,
  zhCN,
} from "naive-ui";
import { h } from "vue";
import { pathOf } from "./page.js";
import { boxes, labelled, mountVue, provinces } from "./vue.js";

const bind = boxes(["value", "onUpdate:value"], { clearable: true }, (own) => (own === "" ? null : own));
const nodesOf = (nodes) =>
  nodes.map(({ value, text, leaf }) => ({ value, label: text, isLeaf: leaf, depth: 1 }));
const rootsOf = provinces(nodesOf);
let tree = null;

mountVue({
  root: (page) => h(NConfigProvider, { locale: zhCN, dateLocale: dateZhCN }, page),
  form: ({ above, model }, body) =>
    h(
      NForm,
      {
        model,
        labelPlacement: above ? "top" : "left",
        labelWidth: 150,
        labelAlign: above ? "left" : "right",
      },
      body,
    ),
  item: ({ label, required }, control) =>
    h(NFormItem, { showRequireMark: required }, { label, default: control }),
  text: (model) => h(NInput, { ...bind(model), value: model.value ?? "" }),
  password: (model) => h(NInput, { ...bind(model), value: model.value ?? "", type: "password" }),
  number: ({ value, set }) =>
    h(NInputNumber, {
      value: value === "" || value == null ? null : Number(value),
      "onUpdate:value": set,
      min: 1,
    }),
  date: ({ value, set, placeholder }) =>
    h(NDatePicker, {
      type: "date",
      formattedValue: value || null,
      "onUpdate:formattedValue": set,
      valueFormat: "yyyy-MM-dd",
      placeholder,
      clearable: true,
    }),
  choice: (model, options, field) =>
    h(NSelect, {
      ...bind(model),
      filterable: field.id === "category",
      options: options.map(({ value, text }) => ({ value, label: text })),
    }),
  radio: ({ value, set }, options) =>
    h(NRadioGroup, { value, "onUpdate:value": set }, () =>
      options.map((option) => h(NRadio, { value: option.value }, () => option.text)),
    ),
  region({ value, set, placeholder }, all, load) {
    tree ??= all && labelled(all);
    return h(NCascader, {
      value: value?.at(-1) ?? null,
      "onUpdate:value": (code) => set(pathOf(code)),
      placeholder,
      checkStrategy: "child",
      options: all ? tree : rootsOf(load).value,
      ...(all
        ? {}
        : {
            remote: true,
            onLoad: async (option) => {
              option.children = nodesOf(await load(option.value));
            },
          }),
    });
  },
  dialog: ({ title, open, close }, body, footer) =>
    h(
      NModal,
      { show: open, "onUpdate:show": close, preset: "card", title, style: "width:900px" },
      { default: body, footer },
    ),
  tabs: (panes) =>
    h(NTabs, { defaultValue: panes[0].title }, () =>
      panes.map(({ title, draw }) =>
        h(NTabPane, { name: title, tab: title, displayDirective: "show" }, draw),
      ),
    ),
  folds: (panes) =>
    h(NCollapse, { defaultExpandedNames: panes[0].title }, () =>
      panes.map(({ title, draw }) => h(NCollapseItem, { name: title, title }, draw)),
    ),
  button: (attributes, text) => h(NButton, attributes, () => text),
});
