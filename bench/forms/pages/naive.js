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
import { h, ref } from "vue";
import { mountVue } from "./vue.js";

const bind = ({ value, set, placeholder }) => ({
  value: value === "" ? null : value,
  "onUpdate:value": set,
  placeholder,
  clearable: true,
});
const roots = ref([]);
const nodesOf = (nodes) =>
  nodes.map(({ value, text, leaf }) => ({ value, label: text, isLeaf: leaf, depth: 1 }));
const renamed = (nodes) =>
  nodes.map(({ value, text, children }) => ({
    value,
    label: text,
    ...(children ? { children: renamed(children) } : {}),
  }));
let tree = null;
const pathByCode = (code) => (code ? [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code] : []);

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
    if (!all && roots.value.length === 0) void load("").then((nodes) => (roots.value = nodesOf(nodes)));
    tree ??= all && renamed(all);
    return h(NCascader, {
      value: value?.at(-1) ?? null,
      "onUpdate:value": (code) => set(pathByCode(code)),
      placeholder,
      checkStrategy: "child",
      options: all ? tree : roots.value,
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
