import "i18next";
import type zh from "../../../assets/locales/zh-CN.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "wizard";
    resources: { wizard: typeof zh };
  }
}
