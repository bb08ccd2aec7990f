import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { field, REVIEW, review } from "./support/plate-review.js";
import { sentOf } from "./support/render-app.js";
import { INSTRUMENT, PHOTO, queueOf } from "./support/samples.js";

const THREE = [
  PHOTO,
  { ...PHOTO, id: "p2", fileName: "b.jpg", url: "app://photo/p2" },
  { ...PHOTO, id: "p3", fileName: "c.heic", url: "", status: "waiting" as const, reading: null },
];

test("several photos: how far they are read, and each can be put in front, skipped, or all be let go", async () => {
  const { bridge, user } = await review({ ...REVIEW, ...queueOf(THREE, { confirmed: 9 }) });
  expect(screen.getByTestId("photo-count").textContent).toBe("已读 11 / 12 张");
  expect(screen.getAllByTestId("photo-item").map((item) => item.dataset.status)).toEqual([
    "read",
    "read",
    "waiting",
  ]);
  await user.click(screen.getByTestId("photo-pause"));
  expect(sentOf(bridge, "photo.pause")).toEqual([true]);
  await user.click(screen.getByText("b.jpg"));
  expect(sentOf(bridge, "photo.show")).toEqual(["p2"]);
  await user.click(screen.getByTestId("photo-skip"));
  expect(sentOf(bridge, "photo.skip")).toEqual(["p1"]);
  await user.click(screen.getByTestId("photo-discard-all"));
  expect(sentOf(bridge, "photo.discardAll")).toEqual([]);
  await user.click(await screen.findByTestId("photo-discard-all-confirm"));
  expect(sentOf(bridge, "photo.discardAll")).toEqual([undefined]);
});

test("one photo alone is no queue", async () => {
  await review(REVIEW);
  expect(screen.queryByTestId("photo-list")).toBeNull();
  expect(screen.queryByTestId("photo-skip")).toBeNull();
});

test("paused with a waiting photo in front, the photos are said to be kept", async () => {
  const { bridge, user } = await review({
    ...REVIEW,
    ...queueOf(THREE.slice(2), { confirmed: 2, paused: true }),
  });
  expect(screen.getByText(/照片都留着/)).toBeTruthy();
  await user.click(screen.getByTestId("photo-pause"));
  expect(sentOf(bridge, "photo.pause")).toEqual([false]);
});

test("Enter confirms the photo in front, once for each press, and leaves a button its own", async () => {
  const { bridge, user } = await review({
    ...REVIEW,
    instruments: [INSTRUMENT],
    ...queueOf(THREE),
  });
  const saved = () => sentOf(bridge, "instrument.save").length;
  screen.getByTestId("photo-turn-left").focus();
  await user.keyboard("{Enter}");
  expect(sentOf(bridge, "photo.rotate")).toHaveLength(1);
  expect(saved()).toBe(0);
  screen.getByRole("heading", { name: "对照照片核对" }).focus();
  fireEvent.keyDown(document.activeElement as Element, { key: "Enter", repeat: true });
  expect(saved()).toBe(0);
  // This one takes the letters typed into an input method.
  fireEvent.keyDown(field("model"), { key: "Enter", isComposing: true });
  expect(document.activeElement).not.toBe(field("serial"));
  // The serial number and the class were not read clearly: each is looked at before anything is saved.
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(field("serial"));
  expect(field("serial").dataset.confidence).toBe("check");
  await user.keyboard("{Enter}");
  expect(field("serial").dataset.confidence).toBe("sure");
  expect(document.activeElement?.closest("[data-field]")?.getAttribute("data-field")).toBe("accuracyClass");
  expect(saved()).toBe(0);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(saved()).toBe(1));
  expect(sentOf(bridge, "instrument.save")).toMatchObject([{ photoId: "p1" }]);
});

test("Enter does not pass by the county that the portal must have; the button saves without it", async () => {
  const { bridge, user } = await review({ ...REVIEW, ...queueOf([PHOTO]) });
  await user.keyboard("{Enter}{Enter}{Enter}");
  const county = screen.getByTestId("plate-field-region");
  expect(document.activeElement).toBe(county);
  await user.keyboard("{Enter}");
  expect(county.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("网站要填到区县。现在还不知道，就再点一次保存。")).toBeTruthy();
  expect(sentOf(bridge, "instrument.save")).toEqual([]);
  screen.getByTestId("plate-save").focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(sentOf(bridge, "instrument.save")).toHaveLength(1));
});

test("a press is told once that the county is missing; who does not know it saves by the next", async () => {
  const { bridge, user } = await review(REVIEW);
  await user.click(screen.getByTestId("plate-save"));
  await waitFor(() => expect(document.activeElement).toBe(field("region")));
  expect(field("region").getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "instrument.save")).toEqual([]);
  await user.click(screen.getByTestId("plate-save"));
  await waitFor(() => expect(sentOf(bridge, "instrument.save")).toHaveLength(1));
  expect(sentOf(bridge, "instrument.save")[0]).not.toHaveProperty("region");
});

test("who was told of the county is not told again when the number is asked about", async () => {
  const { bridge, user } = await review(REVIEW);
  bridge.answer("instrument.save", ({ keepTwin }: { keepTwin?: boolean }) =>
    keepTwin
      ? { ok: true, id: "saved" }
      : { ok: false, problems: [{ path: "serial", key: "serial-elsewhere", value: "样例店" }] },
  );
  await user.click(screen.getByTestId("plate-save"));
  await waitFor(() => expect(document.activeElement).toBe(field("region")));
  await user.click(screen.getByTestId("plate-save"));
  await user.click(await screen.findByTestId("twin-keep"));
  await waitFor(() => expect(sentOf(bridge, "instrument.save").at(-1)).toMatchObject({ keepTwin: true }));
});

test("pressed twice, the next photo is not confirmed unseen", async () => {
  const { bridge, user } = await review({
    ...REVIEW,
    instruments: [INSTRUMENT],
    ...queueOf(THREE, { confirmed: 1 }),
  });
  const save = screen.getByTestId("plate-save") as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  await user.keyboard("{Enter}");
  expect(sentOf(bridge, "instrument.save")).toEqual([]);
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.keyboard("{Enter}{Enter}{Enter}");
  await waitFor(() => expect(sentOf(bridge, "instrument.save")).toHaveLength(1));
});

test("below the values stands one button alone: they have the room", async () => {
  await review(REVIEW);
  const bar = screen.getByTestId("plate-save").parentElement;
  expect(bar?.querySelectorAll("button")).toHaveLength(1);
  expect(
    screen.getByTestId("plate-save-here").compareDocumentPosition(screen.getByTestId("plate-field-place")) &
      2,
  ).toBe(2);
});
