import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { askBeforeClosing } from "../../../src/main/portal/close-guard.js";

/** A window with tabs that were filled, and the user's answers to what is asked. */
function start({ filled = [] as string[], answers = [] as boolean[] }) {
  const asked: string[] = [];
  const tabs = ["tab-1", "tab-2"].map((id) => ({ id }));
  let isClosed = false;
  const window = Object.assign(new EventEmitter(), {
    webContents: Object.assign(new EventEmitter(), { isCrashed: () => false }),
    isDestroyed: () => isClosed,
    close: () => end("close"),
  });
  const end = (event: "close" | "query-session-end"): void => {
    const held = {
      defaultPrevented: false,
      preventDefault() {
        held.defaultPrevented = true;
      },
    };
    window.emit(event, held);
    if (!held.defaultPrevented) isClosed = true;
  };
  const answerTo = (question: string) => {
    asked.push(question);
    return answers.shift() ?? false;
  };
  const guard = {
    isTouched: (id: string) => filled.includes(id),
    hasWork: async ({ id }: { id: string }) => filled.includes(id),
    confirmUnsaved: async ({ id }: { id: string }) => answerTo(`unsaved ${id}`),
    confirmAll: async (tabs: { id: string }[]) => answerTo(`leave ${tabs.map(({ id }) => id).join(" ")}`),
  };
  const closeGuard = askBeforeClosing(
    window as never,
    { tabs: { tabs, active: tabs[0], select: () => {} }, guard } as never,
  );
  const settled = () => new Promise((done) => setTimeout(done));
  return { asked, closeGuard, end, settled, window, closed: () => isClosed };
}

it("closes at once where nothing can be lost", () => {
  const { end, asked, closed } = start({});
  end("close");
  expect([asked, closed()]).toEqual([[], true]);
});

it.each(["close", "query-session-end"] as const)(
  "%s waits for the answer about an unsaved form",
  async (event) => {
    const { end, asked, closed, closeGuard, settled } = start({ answers: [false, true] });
    closeGuard.unsaved(true);
    end(event);
    // Pressed again before the answer: asked once.
    end(event);
    await settled();
    expect([asked, closed()]).toEqual([["unsaved tab-1"], false]);
    end(event);
    await settled();
    expect([asked.length, closed()]).toEqual([2, true]);
  },
);

it("asks about the form, then about the page", async () => {
  const { end, asked, closed, closeGuard, settled } = start({ filled: ["tab-2"], answers: [true, true] });
  closeGuard.unsaved(true);
  end("close");
  await settled();
  expect([asked, closed()]).toEqual([["unsaved tab-1", "leave tab-2"], true]);
});

it("asks once about all pages that were filled", async () => {
  const { end, asked, closed, settled } = start({ filled: ["tab-1", "tab-2"], answers: [true] });
  end("close");
  await settled();
  expect([asked, closed()]).toEqual([["leave tab-1 tab-2"], true]);
});

it("asks no more once the form is saved, or gone with the wizard's page", async () => {
  for (const over of ["saved", "gone"]) {
    const { end, asked, closed, closeGuard, window } = start({});
    closeGuard.unsaved(true);
    if (over === "saved") closeGuard.unsaved(false);
    else window.webContents.emit("render-process-gone");
    end("close");
    expect([asked, closed()]).toEqual([[], true]);
  }
});

it("asks nothing where the window only hides in the tray", () => {
  const { end, asked, closed, closeGuard, window } = start({});
  closeGuard.unsaved(true);
  window.prependListener("close", (event: { preventDefault(): void }) => event.preventDefault());
  end("close");
  expect([asked, closed()]).toEqual([[], false]);
});

it("an answer holds once, and staying is told", async () => {
  const { end, asked, closed, closeGuard, settled, window } = start({ answers: [true, false] });
  let stayed = 0;
  closeGuard.onStay(() => {
    stayed += 1;
  });
  closeGuard.unsaved(true);
  // Something else holds the window when it may close.
  let holds = false;
  window.on("close", (event: { preventDefault(): void }) => holds && event.preventDefault());
  end("close");
  holds = true;
  await settled();
  expect([asked.length, closed(), stayed]).toEqual([1, false, 0]);
  holds = false;
  end("close");
  await settled();
  expect([asked.length, closed(), stayed]).toEqual([2, false, 1]);
});
