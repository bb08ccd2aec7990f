import { COMPANY_TYPES, ORGANIZATION_TYPES, toOptions } from "../data/choices.js";
import { regionByCode, regionText } from "../data/regions.js";
import { KEPT_REGISTER_FIELDS, type RegisterField } from "../data/register-fields.js";
import { labelsOf } from "../model/labels-in-force.js";
import { systemOf } from "../model/portal-systems.js";
import type { Account, Store } from "../model/store.js";
import { type RegistrationInput, registrationProblem } from "../rules/registration.js";
import { captchaSvg, newCaptcha } from "./captcha.js";
import { asset, json, refused } from "./reply.js";
import { type Call, type Route, takeRefusal } from "./route.js";

const FIELDS: RegisterField[] = [...KEPT_REGISTER_FIELDS, "password", "password2", "captcha"];

const inputOf = (store: Store, form: URLSearchParams): RegistrationInput => {
  const sent = Object.fromEntries(
    [...FIELDS, "consent"].map((field) => [field, form.get(field) ?? ""]),
  ) as RegistrationInput;
  return systemOf(store).codeIsUsername ? { ...sent, username: sent.creditCode } : sent;
};

/** Lists by their texts, the region as the portal writes it; unknown values become "". */
const accountOf = (input: RegistrationInput): Account => {
  const region = regionByCode(input.region);
  return {
    name: input.name,
    creditCode: input.creditCode,
    organizationType: ORGANIZATION_TYPES[input.organizationType as keyof typeof ORGANIZATION_TYPES] ?? "",
    companyType: toOptions(COMPANY_TYPES).find(({ id }) => id === input.companyType)?.text ?? "",
    username: input.username,
    region: region?.leaf ? regionText(region) : "",
    address: input.address,
    contact: input.contact,
    phone: input.phone,
  };
};

const register = ({ store, form }: Call): Response => {
  const { required, hasCaptcha } = systemOf(store);
  const input = inputOf(store, form);
  const account = accountOf(input);
  const checked = { ...input, ...account, password: input.password, password2: input.password2 };
  const problem = registrationProblem(checked, labelsOf(store.switches).register, {
    required,
    captcha: hasCaptcha ? store.captcha.register : null,
    codes: store.accounts.map((each) => each.account.creditCode),
    usernames: store.accounts.map((each) => each.account.username),
  });
  if (problem) return refused(problem.message, problem.field);
  const refusal = takeRefusal(store);
  if (refusal) return refused(refusal);
  store.accounts.push({ account, password: input.password });
  return json({ ok: true, message: "注册成功，请登录" });
};

const picture =
  (which: "register" | "login") =>
  ({ store }: Call): Response => {
    store.captcha[which] = newCaptcha();
    return asset(captchaSvg(store.captcha[which]), "image/svg+xml");
  };

export const registerRoutes: Route[] = [
  { method: "POST", path: /^\/api\/register$/, access: "open", run: register },
  { method: "GET", path: /^\/api\/captcha\/register$/, access: "open", run: picture("register") },
  { method: "GET", path: /^\/api\/captcha\/login$/, access: "login", run: picture("login") },
];
