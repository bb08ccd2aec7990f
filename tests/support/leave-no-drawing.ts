import { cleanup } from "@testing-library/react";
import { afterAll, afterEach } from "vitest";

afterEach(cleanup);

/** Files of tests draw in one document: what one has left in it ends with it. */
afterAll(() => {
  // The body itself stays: the testing library keeps it.
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
});
