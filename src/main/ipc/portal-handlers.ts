import { captchaPicture } from "../portal/captcha.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

/**
 * The portal's tab in front, as its toolbar, keys and questions command it.
 * @param elsewhere wraps what ends a pointing that is under way
 */
export function portalHandlers(
  {
    guide,
    portal,
    externalLinks,
    hosts,
    sheet,
  }: Pick<Services, "guide" | "portal" | "externalLinks" | "hosts" | "sheet">,
  elsewhere: <I, O>(go: (input: I) => O) => (input: I) => O,
) {
  return {
    "portal.reload": elsewhere(() => portal.reload()),
    "portal.home": elsewhere(() => portal.goHome()),
    "portal.back": elsewhere(() => portal.go("back")),
    "portal.forward": elsewhere(() => portal.go("forward")),
    "portal.stop": () => portal.stop(),
    "portal.zoom": (to) => portal.zoomTo(to),
    "portal.answer": (answer) => portal.dialogs.answer(answer),
    "portal.leave": ({ id, answer }) => externalLinks.answer(id, answer),
    "portal.open-outside": () => portal.openOutside(),
    "portal.sheet": () => sheet(),
    "hosts.list": () => [...hosts.allowed],
    "hosts.revoke": (host) => hosts.revoke(host),
    "portal.captcha": () => {
      const contents = portal.tabs.active?.contents;
      return contents ? guide.unmarked(() => captchaPicture(contents)) : null;
    },
    "portal.focus": () => portal.tabs.active?.contents.focus(),
  } satisfies Partial<Handlers>;
}
