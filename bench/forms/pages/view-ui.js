import {
  Button,
  Cascader,
  Collapse,
  DatePicker,
  Form,
  FormItem,
  Input,
  InputNumber,
  Modal,
  Option,
  Panel,
  Radio,
  RadioGroup,
  Select,
  TabPane,
  Tabs,
} from "view-ui-plus";
import "view-ui-plus/dist/styles/viewuiplus.css";
import ViewUIPlus from "view-ui-plus";
import { h } from "vue";
import { boxes, labelled, mountVue, provinces } from "./vue.js";

const bind = boxes(["modelValue", "onUpdate:modelValue"]);
const nodesOf = (nodes) =>
  nodes.map(({ value, text, leaf }) => ({
    value,
    label: text,
    ...(leaf ? {} : { children: [], loading: false }),
  }));
const rootsOf = provinces(nodesOf);
let tree = null;
const dayOf = (date) =>
  date instanceof Date
    ? `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`
    : (date ?? "");

mountVue({
  install: (app) => app.use(ViewUIPlus),
  form: ({ above, model }, body) =>
    h(Form, { model, labelWidth: above ? undefined : 150, labelPosition: above ? "top" : "right" }, body),
  item: ({ label, required }, control) => h(FormItem, { required }, { label, default: control }),
  text: (model) => h(Input, bind(model)),
  password: (model) => h(Input, { ...bind(model), type: "password", password: true }),
  number: ({ value, set }) =>
    h(InputNumber, { modelValue: value === "" ? null : Number(value), "onUpdate:modelValue": set, min: 1 }),
  date: ({ value, set, placeholder }) =>
    h(DatePicker, {
      modelValue: value,
      type: "date",
      format: "yyyy-MM-dd",
      placeholder,
      transfer: true,
      "onUpdate:modelValue": (date) => set(dayOf(date)),
    }),
  choice: (model, options, field) =>
    h(Select, { ...bind(model), transfer: true, filterable: field.id === "category" }, () =>
      options.map(({ value, text }) => h(Option, { key: value, value, label: text }, () => text)),
    ),
  radio: ({ value, set }, options) =>
    h(RadioGroup, { modelValue: value, "onUpdate:modelValue": set }, () =>
      options.map((option) => h(Radio, { label: option.value }, () => option.text)),
    ),
  region(model, all, load) {
    tree ??= all && labelled(all);
    return h(Cascader, {
      ...bind(model),
      transfer: true,
      data: all ? tree : rootsOf(load).value,
      ...(all
        ? {}
        : {
            loadData: async (item, done) => {
              item.loading = true;
              item.children = nodesOf(await load(item.value));
              item.loading = false;
              done();
            },
          }),
    });
  },
  dialog: ({ title, open, close }, body, footer) =>
    h(
      Modal,
      { title, modelValue: open, "onUpdate:modelValue": close, width: 900, styles: { top: "20px" } },
      { default: body, footer },
    ),
  tabs: (panes) =>
    h(Tabs, {}, () => panes.map(({ title, draw }) => h(TabPane, { label: title, name: title }, draw))),
  folds: (panes) =>
    h(Collapse, { modelValue: "0" }, () =>
      panes.map(({ title, draw }, index) =>
        h(Panel, { name: String(index) }, { default: () => title, content: draw }),
      ),
    ),
  button: (attributes, text) => h(Button, attributes, () => text),
});
