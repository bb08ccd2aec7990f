import { cleanup } from "@testing-library/react";
import { afterAll, afterEach } from "vitest";

afterEach(cleanup);

/** There is no layout: a file may give its elements sizes of its own. */
const before = Object.getOwnPropertyDescriptors(HTMLElement.prototype);

/** Files of tests draw in one document: what one has left in it ends with it. */
afterAll(() => {
  // The body itself stays: the testing library keeps it.
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype)))
    if (!(name in before)) Reflect.deleteProperty(HTMLElement.prototype, name);
  Object.defineProperties(HTMLElement.prototype, before);
  localStorage.clear();
  sessionStorage.clear();
});
