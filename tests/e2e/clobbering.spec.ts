import { readdirSync, readFileSync } from "node:fs";
import type { FrameSnapshot } from "../../src/core/snapshot/types.js";
import type { PageCommand } from "../../src/injected/rpc.js";
import { expect, test } from "../support/injected/fixture.js";

/** Every word of the scripts that stands where a property's name may. */
const READ = [
  ...new Set(
    readdirSync("src/injected", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [...readFileSync(`src/injected/${file}`, "utf8").matchAll(/(?<=[.{,"]\s*)\w+/g)])
      .map(([name]) => name),
  ),
];

/**
 * Runs in the page: puts a form whose fields bear the names of all its properties beside or into every element, or
 * pictures with the names of the document's own.
 */
const clobber = ([where, read]: readonly [string, string[]]): void => {
  const namesOf = (prototype: object): string[] => {
    const names: string[] = [];
    for (let at = prototype; at; at = Object.getPrototypeOf(at))
      names.push(...Object.getOwnPropertyNames(at));
    return read.filter((name) => names.includes(name));
  };
  const make = document.createElement.bind(document);
  const bearing = (tag: string, name: string, id = ""): Element => {
    const element: Element = make(tag);
    element.setAttribute("name", name);
    // Either hides a property; half as many fields do.
    if (id !== "") element.setAttribute("id", id);
    if (tag === "input") element.setAttribute("type", "hidden");
    return element;
  };
  const form = (): Element => {
    const empty: Element = make("form");
    empty.setAttribute("style", "display:inline");
    const names = namesOf(HTMLFormElement.prototype);
    for (let at = 0; at < names.length; at += 2)
      Node.prototype.appendChild.call(empty, bearing("input", names[at] ?? "", names[at + 1]));
    return empty;
  };
  const body = document.body;
  if (where === "of the document")
    for (const name of namesOf(Document.prototype))
      Node.prototype.appendChild.call(body, bearing("img", name));
  else
    for (const element of body.querySelectorAll("*:not(script,style,option,svg,svg *)"))
      if (where === "beside") {
        if (!element.previousElementSibling) Element.prototype.before.call(element, form());
        Element.prototype.after.call(element, form());
      } else if (!element.matches("input,textarea,select,img,br,hr"))
        Element.prototype.prepend.call(element, form());
};

const seen = ({ controls }: FrameSnapshot) => controls.map(({ visible }) => visible);
const FIXTURES = readdirSync("tests/injected/fixtures").filter((file) => file.endsWith(".html"));

for (const where of ["of the document", "beside", "within"])
  test(`names of properties borne by fields or pictures end no look: ${where}`, async ({ desk }) => {
    for (const fixture of FIXTURES) {
      await desk.open(fixture);
      const before = seen(await desk.snapshot());
      await desk.page.evaluate(clobber, [where, READ] as const);
      const page = await desk.snapshot();
      expect(seen(page), fixture).toEqual(before);
      const control = page.controls.find(({ visible }) => visible)?.key;
      const clickable = page.clickables.find(({ visible }) => visible)?.key;
      const asked: (PageCommand | null)[] = [
        { op: "popup-mark" },
        { op: "leave" },
        clickable ? { op: "uncovered", key: clickable } : null,
        ...(control ? (["value", "approach", "options"] as const).map((op) => ({ op, key: control })) : []),
        control ? { op: "calendar", key: control, date: "2026-11-28" } : null,
      ];
      for (const command of asked) if (command) await desk.ask(command);
    }
  });
