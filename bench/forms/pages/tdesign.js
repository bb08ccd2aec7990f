import {
  Button,
  Cascader,
  Collapse,
  CollapsePanel,
  DatePicker,
  Dialog,
  Form,
  FormItem,
  Input,
  InputNumber,
  RadioGroup,
  Select,
  TabPanel,
  Tabs,
} from "tdesign-vue-next";
import "tdesign-vue-next/dist/tdesign.css";
import { h } from "vue";
import { pathOf } from "./page.js";
import { boxes, labelled, mountVue, provinces } from "./vue.js";

const bind = boxes(["value", "onChange"]);
const nodesOf = (nodes) => nodes.map(({ value, text, leaf }) => ({ value, label: text, children: !leaf }));
const rootsOf = provinces(nodesOf);
let tree = null;

mountVue({
  form: ({ above, model }, body) =>
    h(Form, { data: model, labelWidth: 150, labelAlign: above ? "top" : "right" }, body),
  item: ({ label, required }, control) =>
    h(FormItem, { requiredMark: required }, { label, default: control }),
  text: (model) => h(Input, bind(model)),
  password: (model) => h(Input, { ...bind(model), type: "password" }),
  number: ({ value, set }) =>
    h(InputNumber, { value: value === "" ? undefined : Number(value), onChange: set, min: 1 }),
  date: (model) => h(DatePicker, { ...bind(model), valueType: "YYYY-MM-DD", style: { width: "100%" } }),
  choice: (model, options, field) =>
    h(Select, {
      ...bind(model),
      filterable: field.id === "category",
      options: options.map(({ value, text }) => ({ value, label: text })),
    }),
  radio: ({ value, set }, options) =>
    h(RadioGroup, {
      value,
      onChange: set,
      options: options.map((option) => ({ value: option.value, label: option.text })),
    }),
  region({ value, set, placeholder }, all, load) {
    tree ??= all && labelled(all);
    return h(Cascader, {
      value: value?.at(-1) ?? "",
      onChange: (code) => set(pathOf(code)),
      placeholder,
      clearable: true,
      options: all ? tree : rootsOf(load).value,
      ...(all ? {} : { lazy: true, load: async (node) => nodesOf(await load(node.value)) }),
    });
  },
  dialog: ({ title, open, close }, body, footer) =>
    h(
      Dialog,
      { header: title, visible: open, onClose: close, width: "900px", top: "20px" },
      { default: body, footer },
    ),
  tabs: (panes) =>
    h(Tabs, { defaultValue: panes[0].title }, () =>
      panes.map(({ title, draw }) => h(TabPanel, { label: title, value: title }, draw)),
    ),
  folds: (panes) =>
    h(Collapse, { defaultValue: [panes[0].title] }, () =>
      panes.map(({ title, draw }) => h(CollapsePanel, { header: title, value: title }, draw)),
    ),
  button: ({ type, ...attributes }, text) =>
    h(Button, { ...attributes, theme: type ?? "default" }, () => text),
});
