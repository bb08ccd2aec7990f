import {
  consentOf,
  isCaptcha,
  labelOf as labelOfBox,
  NOTHING_REFUSED,
  OWN_FIELDS,
  type OwnField,
  ownControl,
  type RefusedOwn,
} from "../../autofill/left-to-the-user.js";
import { compareDepth, type PlacedElement, placedElements, refOf } from "../../snapshot/stacking.js";
import type { Control, FrameSnapshot } from "../../snapshot/types.js";
import { compact, normaliseLabel } from "../../text/normalize.js";
import type { Draft, Situation } from "./guidance-types.js";
import {
  buttons,
  firstNamed,
  foldedHeads,
  inLayer,
  labelOf,
  type Pressable,
  refs,
  rowWords,
  waiting,
} from "./pressable-elements.js";

const loginWords = ({ pack }: Situation): string[] => [
  ...new Set([...pack.login.flatMap(({ clickable }) => clickable ?? []), ...pack.buttons.toLogin]),
];

/** Of several places for the same thing the first in the procedure's own order of words is meant. */
const firstOf = ({ page }: Situation, words: readonly string[]): Pressable[] =>
  firstNamed(buttons(page, words), words);

/** The user's name box: by its label, failing that the box right before the password's, whatever it is called. */
function userBox({ pack }: Situation, own: readonly PlacedElement[]): PlacedElement | undefined {
  const labels = (pack.forms.company.find(({ field }) => field === "username")?.labels ?? []).map(
    normaliseLabel,
  );
  const words = [...labels, "用户名", "账号", "手机号"];
  const boxes = own.filter(({ item }) => ["text", "combobox"].includes(item.kind) && !isCaptcha(item));
  const named = boxes.find(({ item }) =>
    item.labels.some(
      ({ text }) =>
        words.includes(normaliseLabel(text).replace(/^(?:用户)?登录/, "")) ||
        words.includes(normaliseLabel(text)),
    ),
  );
  const password = own.findIndex(({ item }) => item.kind === "password");
  return named ?? boxes.findLast((box) => own.indexOf(box) < password);
}

const SPEAKS_OF_USER = /用户名|登录名|账号|帐号|账户|代码|手机/;

/** Beside the form's own heading a box may bear several labels: the one that speaks of a name. */
const userLabel = (item: Control): string => {
  // What speaks of the password or the login was said of the whole form: 请输入用户名和密码, 账号登录.
  const named = item.labels.find(
    ({ text }) => SPEAKS_OF_USER.test(text) && !/密码|登录$/.test(compact(text)),
  );
  return labelOfBox(named ? { ...item, labels: [named] } : item);
};

/**
 * Some portals know a company by its credit code alone, others take either: then by the code, unless the account is
 * known to bear the name that is kept.
 */
const takesCode = (label: string, isNamed: boolean): boolean =>
  /信用代码/.test(label) && !(isNamed && /用户名|登录名|[账帐]号|账户|手机/.test(label));

/** The first box of this kind that the user has not done yet. */
function ownDraft(
  boxes: readonly PlacedElement[],
  field: OwnField,
  refused: RefusedOwn = NOTHING_REFUSED,
): Draft | null {
  for (const box of boxes) {
    const own = ownControl(box, refused);
    if (own?.field === field)
      return { substep: `own-${field}`, values: { label: own.label }, refs: [refOf(box)] };
  }
  return null;
}

/** The login form in front: what is the user's own to type, one after the other, then its button. */
export const loginForm = (situation: Situation): Draft | null =>
  ownForm(situation, loginWords(situation), "submit-login");

/** The last part of a registration in several: there the user chooses a name and a password, and nothing else. */
function newPassword(situation: Situation): Draft | null {
  const passwords = placedElements(situation.page, "controls").filter(
    ({ reachable, item }) => reachable && item.kind === "password",
  );
  return passwords.length === 2
    ? ownForm(situation, situation.step.submit?.flat() ?? [], "submit-form")
    : null;
}

const TAKES_PASSWORD = ["提交", "保存", "修改", "修改密码", "确认修改", "提交修改", "保存修改"];

/** Asked for after the first login with an initial password: a new one, before anything else. */
function ownNewPassword(situation: Situation): Draft | null {
  const { page, pack } = situation;
  const boxes = placedElements(page, "controls").filter(
    ({ reachable, item }) => reachable && item.kind !== "checkbox" && !item.search,
  );
  const [passwords, others] = [true, false].map((is) =>
    boxes.filter(({ item }) => (item.kind === "password") === is),
  );
  // Beside them stands at most whose it is, and a captcha.
  const isAlone = others?.every(({ item }) => item.value !== "" || isCaptcha(item)) === true;
  return isAlone && (passwords?.length === 2 || passwords?.length === 3)
    ? ownForm(situation, [...TAKES_PASSWORD, ...pack.buttons.confirm], "submit-form")
    : null;
}

/** Name, password, captcha, and whose account it is. */
const MOST_LOGIN_BOXES = 4;

/** The one button below the only password box that hands the form in, where none is called a login's. */
function handsIn(
  { page, pack }: Situation,
  own: readonly PlacedElement[],
  password: PlacedElement,
): Pressable[] {
  const boxes = own.filter(({ item }) => item.kind !== "checkbox");
  const passwords = boxes.filter(({ item }) => item.kind === "password");
  if (passwords.length > 1 || boxes.length > MOST_LOGIN_BOXES) return [];
  const below = inLayer(buttons(page, [...pack.buttons.confirm, "提交"]), password.depth).filter(
    ({ frame, item }) => frame.id === password.frame.id && item.rect.y >= password.item.rect.y - 4,
  );
  return below.length === 1 ? below : [];
}

/** A form around a password box: what is the user's own to type, one after the other, then one of these buttons. */
function ownForm(
  situation: Situation,
  words: readonly string[],
  submit: "submit-login" | "submit-form",
): Draft | null {
  const { page, at, progress } = situation;
  const controls = placedElements(page, "controls").filter(({ reachable }) => reachable);
  const password = controls.find(({ item }) => item.kind === "password");
  if (!password) return null;
  const own = controls.filter(
    ({ frame, depth, item }) =>
      frame.id === password.frame.id && compareDepth(depth, password.depth) === 0 && !item.search,
  );
  const user = userBox(situation, own);
  const named = buttons(page, words);
  const isLogin = user?.item.labels.some(({ text }) => SPEAKS_OF_USER.test(text)) === true;
  const press = named.length === 0 && isLogin ? handsIn(situation, own, password) : named;
  if (press.length === 0) return null;
  // As long as she has not typed it anew, which is hers to decide.
  if (situation.isLocked && ownDraft(own, "password", situation.refused))
    return { substep: "account-locked", action: "none" };
  const label = user ? userLabel(user.item) : "";
  const isNamed = at.hasAccount || progress.account === "registration";
  if (user && user.item.value === "")
    return {
      substep: "type-username",
      values: { label, username: at.username, by: takesCode(label, isNamed) ? "creditCode" : "username" },
      refs: [refOf(user)],
    };
  for (const field of OWN_FIELDS) {
    const todo = ownDraft(own, field, situation.refused);
    if (todo) return todo;
  }
  const below = press.filter(
    ({ frame, item }) => frame.id === password.frame.id && item.rect.y >= password.item.rect.y - 4,
  );
  const [button] = below.length > 0 ? below : press;
  return button ? { substep: submit, values: { button: labelOf(button) }, refs: refs([button]) } : null;
}

/** Terms to be agreed to, before the registration's form: the box, then the button that goes on. */
function termsPage({ page, pack }: Situation): Draft | null {
  const controls = placedElements(page, "controls").filter(({ reachable }) => reachable);
  // The terms themselves may stand in a box.
  if (controls.some(({ item }) => item.kind !== "checkbox" && !item.readOnly)) return null;
  const consent = ownDraft(controls, "consent");
  if (consent) return consent;
  const isAgreed = controls.some(({ item }) => consentOf(item) !== null);
  const [button] = [
    ...buttons(page, pack.buttons.agree),
    ...(isAgreed ? buttons(page, pack.buttons.goOn) : []),
    // Some let nobody agree before a while is over.
    ...waiting(page, pack.buttons.agree),
  ];
  return button
    ? { substep: "accept-terms", values: { button: labelOf(button) }, refs: refs([button]) }
    : null;
}

/** A tab that is shown leads nowhere, and 企业用户 over a login form is the login's. */
const leadsToRegister = (situation: Situation, { item }: Pressable): boolean =>
  item.open !== true && (compact(item.text).includes("注册") || loginForm(situation) === null);

/** Step 2 while no registration form is in front. */
export function registerStep(situation: Situation): Draft | null {
  const { progress, step } = situation;
  if (progress.account !== null) return enterStep(situation);
  const words = step.ways.filter(({ what }) => what === "clickable").map(({ text }) => text ?? []);
  const asked = newPassword(situation) ?? termsPage(situation);
  if (asked) return asked;
  // Where companies alone register there is no tab of theirs.
  const [enterprise = [], register = []] = words.length > 1 ? words : [[], ...words];
  const tab = firstOf(situation, enterprise).filter((one) => leadsToRegister(situation, one));
  if (tab.length > 0)
    return { substep: "choose-enterprise", values: { button: labelOf(tab[0]) }, refs: refs(tab.slice(0, 1)) };
  const press = firstOf(situation, register);
  return press.length > 0
    ? { substep: "press-register", values: { button: labelOf(press[0]) }, refs: refs(press.slice(0, 1)) }
    : null;
}

/** The login, unless a registration that is over stands in its place. */
const loginBehind = (situation: Situation): Draft | null =>
  situation.progress.saved.includes("register") || situation.isTaken ? null : loginForm(situation);

/** Step 3: to the login, through it, and into the system. */
export function enterStep(situation: Situation): Draft | null {
  const { page, pack, progress } = situation;
  const step = pack.steps.find(({ id }) => id === "enter-system");
  const login = loginBehind(situation);
  // A login beside the service menu comes first, known or not: the menu asks for it.
  if (login && progress.account !== null && buttons(page, pack.buttons.logout).length === 0) return login;
  for (const { text, row } of step?.ways.filter(({ what }) => what === "clickable") ?? []) {
    const found = buttons(page, text ?? [], row);
    const [button] = found;
    const [head] = row || button ? [] : foldedHeads(page, text ?? []);
    if (head && (progress.signedIn || progress.account !== null))
      return { substep: "open-menu", values: { button: labelOf(head) }, refs: refs([head]) };
    if (!button) continue;
    // Before the login the service menu leads nowhere.
    if (
      !progress.signedIn &&
      progress.account === null &&
      firstOf(situation, loginWords(situation)).length > 0
    )
      break;
    return wayIn(found, button, row);
  }
  if (login) return login;
  const says = ({ texts }: FrameSnapshot) =>
    texts.some((text) => /注册(?:已)?成功|注册完成/.test(compact(text)));
  const goes = progress.saved.includes("register") || page.frames.some(says);
  const words = loginWords(situation);
  // Beside the word of success stands 去登录: it is nearer than the head's 登录.
  const press = firstOf(situation, goes ? [...pack.buttons.toLogin, ...words] : words);
  if (press.length === 0) return ownNewPassword(situation) ?? toServices(situation);
  return {
    substep: goes ? "go-to-login" : "press-login",
    values: { button: labelOf(press[0]) },
    refs: refs(press.slice(0, 1)),
  };
}

/** The system itself, by its row or its own name, or the category it is in. */
function wayIn(found: Pressable[], button: Pressable, row?: readonly string[]): Draft {
  const values = { button: labelOf(button) };
  if (row !== undefined || compact(button.item.text).includes("系统"))
    return { substep: "open-system", values: { ...values, row: rowWords(button, row) }, refs: refs(found) };
  // What is in it is shown, and holds no way on that any pack knows: there it is to be looked for.
  if (button.item.open === true || button.item.current) return { substep: "pack-action", missing: true };
  return { substep: "open-category", values, refs: refs(found.slice(0, 1)) };
}

const TO = ["进入", "前往", "去"];

/** Logged in on the portal's first page: the one way to its services. Of several alike none is known to be it. */
function toServices({ page, pack }: Situation): Draft | null {
  for (const word of pack.buttons.services) {
    const [button, ...others] = buttons(
      page,
      ["", ...TO].map((to) => to + word),
    );
    if (!button || others.length > 0) continue;
    return { substep: "open-category", values: { button: labelOf(button) }, refs: refs([button]) };
  }
  return null;
}
