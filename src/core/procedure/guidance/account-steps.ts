import { compareDepth, placedElements, refOf } from "../../snapshot/stacking.js";
import { compact, normaliseLabel } from "../../text/normalize.js";
import { buttons, labelOf, refs } from "./pressables.js";
import type { Draft, Situation } from "./situation.js";

const loginWords = ({ pack }: Situation): string[] => [
  ...new Set([...pack.login.flatMap(({ clickable }) => clickable ?? []), ...pack.buttons.toLogin]),
];

/** Of several places for the same thing the first in the procedure's own order of words is meant. */
function firstOf(situation: Situation, words: readonly string[]) {
  for (const word of words) {
    const found = buttons(situation.page, [word]);
    if (found.length > 0) return found;
  }
  return [];
}

/** The login form in front: what is the user's own to type, one after the other, then its button. */
export function loginForm(situation: Situation): Draft | null {
  const { page, at, pack } = situation;
  const controls = placedElements(page, "controls").filter(({ reachable }) => reachable);
  const password = controls.find(({ item }) => item.kind === "password");
  const press = buttons(page, loginWords(situation));
  if (!password || press.length === 0) return null;
  const own = controls.filter(
    ({ frame, depth }) => frame.id === password.frame.id && compareDepth(depth, password.depth) === 0,
  );
  const labels = (pack.forms.company.find(({ field }) => field === "username")?.labels ?? []).map(
    normaliseLabel,
  );
  const named = (words: readonly string[]) =>
    own.find(
      ({ item }) =>
        item.kind !== "password" &&
        item.labels.some(
          ({ text }) =>
            words.includes(normaliseLabel(text).replace(/^(?:用户)?登录/, "")) ||
            words.includes(normaliseLabel(text)),
        ),
    );
  const user = named([...labels, "用户名", "账号", "手机号"]);
  if (user && user.item.value === "")
    return {
      substep: "type-username",
      values: { label: label(user), username: at.username },
      refs: [refOf(user)],
    };
  if (password.item.filled === false)
    return { substep: "own-password", values: { label: label(password) }, refs: [refOf(password)] };
  const captcha = own.find(({ item }) => item.labels.some(({ text }) => /验证码|校验码|captcha/i.test(text)));
  if (captcha && captcha.item.value === "")
    return { substep: "own-captcha", values: { label: label(captcha) }, refs: [refOf(captcha)] };
  const submit = press.filter(
    ({ frame, item }) => frame.id === password.frame.id && item.rect.y >= password.item.rect.y - 4,
  );
  const [button] = submit.length > 0 ? submit : press;
  return button
    ? { substep: "submit-login", values: { button: labelOf(button) }, refs: refs([button]) }
    : null;
}

const label = ({ item }: { item: { labels: { text: string }[] } }): string =>
  (item.labels[0]?.text ?? "").replace(/[\s*：:]+/g, "");

/** Step 2 while no registration form is in front. */
export function registerStep(situation: Situation): Draft | null {
  const { progress, step } = situation;
  if (progress.account !== null) return enterStep(situation);
  const words = step.ways.filter(({ what }) => what === "clickable").map(({ text }) => text ?? []);
  const [enterprise = [], register = []] = words;
  const tab = firstOf(situation, enterprise);
  if (tab.length > 0)
    return { substep: "choose-enterprise", values: { button: labelOf(tab[0]) }, refs: refs(tab.slice(0, 1)) };
  const press = firstOf(situation, register);
  return press.length > 0
    ? { substep: "press-register", values: { button: labelOf(press[0]) }, refs: refs(press.slice(0, 1)) }
    : null;
}

/** Step 3: to the login, through it, and into the system. */
export function enterStep(situation: Situation): Draft | null {
  const { page, pack, progress } = situation;
  const step = pack.steps.find(({ id }) => id === "enter-system");
  for (const { text, row } of step?.ways.filter(({ what }) => what === "clickable") ?? []) {
    const found = buttons(page, text ?? [], row);
    const [button] = found;
    if (!button) continue;
    const isSystem = row !== undefined || compact(button.item.text).includes("系统");
    // Before the login the service menu leads nowhere.
    if (
      !progress.signedIn &&
      progress.account === null &&
      firstOf(situation, loginWords(situation)).length > 0
    )
      break;
    return isSystem
      ? { substep: "open-system", values: { button: labelOf(button) }, refs: refs(found) }
      : { substep: "open-category", values: { button: labelOf(button) }, refs: refs(found.slice(0, 1)) };
  }
  const login = loginForm(situation);
  if (login) return login;
  const press = firstOf(situation, loginWords(situation));
  if (press.length === 0) return toServices(situation);
  const registered = page.frames.some(({ texts }) =>
    texts.some((text) => /注册(?:已)?成功|注册完成/.test(compact(text))),
  );
  return {
    substep: registered ? "go-to-login" : "press-login",
    values: { button: labelOf(press[0]) },
    refs: refs(press.slice(0, 1)),
  };
}

/** Logged in on the portal's first page: the one way to its services. Of several alike none is known to be it. */
function toServices({ page, pack }: Situation): Draft | null {
  for (const word of pack.buttons.services) {
    const [button, ...others] = buttons(page, [word]);
    if (!button || others.length > 0) continue;
    return { substep: "open-category", values: { button: labelOf(button) }, refs: refs([button]) };
  }
  return null;
}
