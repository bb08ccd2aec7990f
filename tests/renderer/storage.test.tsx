import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { sizeWords } from "../../src/renderer/features/storage/size.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { READY } from "./support/samples.js";
import { settled } from "./support/settled.js";

const storage = (more: Partial<typeof READY.storage>) => ({
  ...READY,
  storage: { ...READY.storage, ...more },
});

test.each(["plain", "memory"] as const)(
  "where nothing can be encrypted the person chooses %s",
  async (how) => {
    const { bridge, user } = await renderApp(storage({ keeping: "plain", ask: true }));
    await user.click(screen.getByTestId(`storage-keep-${how}`));
    expect(sentOf(bridge, "storage.keep")).toEqual([how]);
  },
);

test("nothing is asked or told where all is well", async () => {
  await renderApp(READY);
  expect(screen.queryByTestId("storage-ask")).toBeNull();
  expect(screen.queryByTestId("storage-recovery")).toBeNull();
});

test("what happened to the data is told until it is seen", async () => {
  const { bridge, user } = await renderApp(
    storage({ recovery: "lost", putAside: "verify-guide.json.broken-1" }),
  );
  expect(screen.getByTestId("storage-recovery").textContent).toContain("verify-guide.json.broken-1");
  await user.click(screen.getByTestId("storage-seen"));
  expect(sentOf(bridge, "storage.seen")).toHaveLength(1);
});

test("the settings say how data is kept, and the choice can be changed where there is one", async () => {
  const { bridge, user } = await renderApp(storage({ keeping: "plain" }));
  await user.click(screen.getByTestId("settings-open"));
  await user.selectOptions(screen.getByTestId("storage-keeping"), "memory");
  expect(sentOf(bridge, "storage.keep")).toEqual(["memory"]);
  bridge.push(storage({ keeping: "sealed" }));
  expect(await screen.findByTestId("storage-sealed")).toBeTruthy();
  expect(screen.queryByTestId("storage-keeping")).toBeNull();
});

test("the settings say how much is kept; files put aside go only after a question", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("storage.overview", () => ({
    folder: "/",
    companies: 2,
    instruments: 31,
    photos: 4,
    bytes: 3_400_000,
    putAside: [{ file: "verify-guide.json.broken-1", bytes: 10 }],
  }));
  await user.click(screen.getByTestId("settings-open"));
  expect((await screen.findByTestId("storage-overview")).textContent).toContain(
    "单位 2 个，秤 31 台，照片 4 张，共 3.2 MB",
  );
  await user.click(screen.getByTestId("storage-discard"));
  expect(sentOf(bridge, "storage.discard-put-aside")).toEqual([]);
  await user.click(await screen.findByTestId("storage-discard-confirm"));
  expect(sentOf(bridge, "storage.discard-put-aside")).toHaveLength(1);
});

test("the history shows what was looked for last, whichever answer comes last", async () => {
  const { bridge, user } = await renderApp(READY);
  const answers = new Map<string, (found: unknown) => void>();
  const entry = (booking: string) => ({
    companyId: "c1",
    company: "店",
    booking,
    status: "已提交",
    at: "2026-11-01T00:00:00.000Z",
    by: "owner",
    scales: [],
    answers: [],
  });
  bridge.answer("history.list", (words: string) =>
    words === "" ? [entry("YY0")] : new Promise((done) => answers.set(words, done)),
  );
  await user.click(screen.getByTestId("settings-open"));
  await user.type(await screen.findByTestId("history-search"), "ab");
  answers.get("ab")?.([entry("YY-ab")]);
  expect(await screen.findByText("YY-ab")).toBeTruthy();
  answers.get("a")?.([entry("YY-a")]);
  await settled();
  expect(screen.getByTestId("history").textContent).toContain("YY-ab");
});

const unreadable = () => {
  const file = new File(["{}"], "steps.json", { type: "application/json" });
  file.text = () => Promise.reject(new DOMException("held", "NotReadableError"));
  return file;
};
const huge = () => Object.defineProperty(new File(["{}"], "steps.json"), "size", { value: 10 ** 9 });

test.each([
  ["pack-import", "pack.import"],
  ["learned-import", "learned.import"],
  ["company-import", "company.import"],
])("%s: a file that cannot be read, or is far too large, is told", async (testId, command) => {
  const { bridge, user } = await renderApp(READY);
  await user.click(screen.getByTestId(testId === "company-import" ? "case-open" : "settings-open"));
  const choose = (file: File) => fireEvent.change(screen.getByTestId(testId), { target: { files: [file] } });
  choose(unreadable());
  await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("“steps.json”读不出来"));
  choose(huge());
  await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("“steps.json”太大"));
  expect(sentOf(bridge, command)).toEqual([]);
});

test.each([
  [1, "1 KB"],
  [2048, "2 KB"],
  [1_500_000, "1.4 MB"],
  [3_000_000_000, "2.8 GB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
