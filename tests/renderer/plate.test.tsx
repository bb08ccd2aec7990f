import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { READER_ERRORS } from "../../src/ipc/plate-reader-protocol.js";
import { field, REVIEW, review } from "./support/plate-review.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { COMPANY, INSTRUMENT, PHOTO, queueOf, READY } from "./support/samples.js";

/** What the form sends of the sample: what became of the scale is not its to say. */
const FORM_OF_SCALE = (() => {
  const {
    companyId: _company,
    createdAt: _created,
    status: _status,
    bookingNumber: _booking,
    certificateDate: _certificate,
    ...sent
  } = INSTRUMENT;
  return sent;
})();

test("which character of a maker's name was hardly read is said, and a maker of another scale is offered", async () => {
  const reading = PHOTO.reading as NonNullable<typeof PHOTO.reading>;
  const maker = {
    value: "示例街器有限公司",
    text: "示例街器有限公司",
    confidence: 0.6,
    box: null,
    doubtful: [2],
  };
  const photo = { ...PHOTO, reading: { ...reading, fields: { ...reading.fields, manufacturer: maker } } };
  const { user } = await review({ ...REVIEW, instruments: [INSTRUMENT], ...queueOf([photo]) });
  expect(screen.getByTestId("plate-doubtful").textContent).toBe("没看清的字：街（第 3 个字）");
  expect(field("manufacturer").value).toBe("示例街器有限公司");
  await user.click(screen.getByRole("button", { name: INSTRUMENT.manufacturer }));
  expect(field("manufacturer").value).toBe("示例衡器有限公司");
  expect(screen.queryByTestId("plate-doubtful")).toBeNull();
});

test("every field of the plate is shown with how sure it is", async () => {
  await review(REVIEW);
  const said = [
    "serial",
    "model",
    "accuracyClass",
    "max",
    "min",
    "range",
    "manufacturer",
    "e",
    "d",
    "date",
  ].map((name) => [name, field(name).value ?? field(name).dataset.value, field(name).dataset.confidence]);
  expect(said).toEqual([
    ["serial", "2023799696", "check"],
    ["model", "ACS-JE11", "sure"],
    ["accuracyClass", "III", "check"],
    ["max", "15kg", "sure"],
    ["min", "100g", "sure"],
    ["range", "100g-15kg", "sure"],
    ["manufacturer", "示例衡器有限公司", "sure"],
    ["e", "5g", "sure"],
    ["d", "5g", "sure"],
    ["date", "", "missing"],
  ]);
});

test("the portal makes room for the photo while it is reviewed", async () => {
  const { bridge, user } = await review(REVIEW);
  expect(sentOf(bridge, "layout.cover").at(-1)).toBe(true);
  const discard = screen.getByTestId("photo-discard") as HTMLButtonElement;
  await waitFor(() => expect(discard.disabled).toBe(false));
  await user.click(discard);
  await waitFor(() => expect(sentOf(bridge, "layout.cover").at(-1)).toBe(false));
});

test("the scale is kept as the person confirmed it, not as it was read", async () => {
  const { bridge, user } = await review(REVIEW);
  await user.click(screen.getByRole("button", { name: "2023799B96" }));
  await user.click(screen.getByTestId("class-IIII"));
  await user.clear(field("max"));
  await user.type(field("max"), "15kg/30kg");
  expect(field("range").value).toBe("100g-30kg");
  expect(field("serial").dataset.confidence).toBe("sure");
  await user.click(screen.getByRole("button", { name: "南湖区[330402]" }));
  await user.click(screen.getByTestId("plate-save"));
  const { id: _id, ...scale } = FORM_OF_SCALE;
  await waitFor(() =>
    expect(sentOf(bridge, "instrument.save")).toEqual([
      {
        ...scale,
        serial: "2023799B96",
        accuracyClass: "IIII",
        range: "100g-30kg",
        place: COMPANY.address,
        photoId: "p1",
      },
    ]),
  );
  // Main puts it in force with the saving: a choice sent after the answer would undo one made meanwhile.
  expect(sentOf(bridge, "instrument.select")).toEqual([]);
  expect(await screen.findByTestId("instrument-select")).toBeTruthy();
});

test("the county of use is not taken from the company by itself", async () => {
  await review(REVIEW);
  expect(field("region").value).toBe("");
});

test("a new scale stands where the company's latest one does", async () => {
  await review({ ...REVIEW, instruments: [{ ...INSTRUMENT, region: { code: "330411", name: "秀洲区" } }] });
  expect(field("region").value).toBe("秀洲区[330411]");
});

test("a range the person wrote is not overwritten by Min and Max", async () => {
  const { user } = await review(REVIEW);
  await user.clear(field("range"));
  await user.type(field("range"), "0.1-15kg");
  await user.type(field("max"), "x");
  expect(field("range").value).toBe("0.1-15kg");
});

test("values that cannot belong together are said while they are written", async () => {
  const { user } = await review(REVIEW);
  expect(screen.queryByText(/最小秤量应该比最大秤量小/)).toBeNull();
  await user.clear(field("min"));
  await user.type(field("min"), "20kg");
  expect(screen.getByText(/最小秤量应该比最大秤量小/)).toBeTruthy();
});

test("without a serial number nothing is kept", async () => {
  const { bridge, user } = await review(REVIEW);
  await user.clear(field("serial"));
  await user.click(screen.getByTestId("plate-save"));
  expect(field("serial").getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "instrument.save")).toEqual([]);
});

test("turning the photo is main's work", async () => {
  const { bridge, user } = await review(REVIEW);
  await user.click(screen.getByTestId("photo-turn-left"));
  await user.click(screen.getByTestId("photo-turn-right"));
  expect(sentOf(bridge, "photo.rotate")).toEqual([
    { id: "p1", degrees: 270 },
    { id: "p1", degrees: 90 },
  ]);
});

test("of several plates in one photo the person picks the one to read", async () => {
  const reading = PHOTO.reading as NonNullable<typeof PHOTO.reading>;
  const plate = (x: number): NonNullable<typeof reading.plates>[number] => [
    [x, 0],
    [x + 90, 0],
    [x + 90, 60],
    [x, 60],
  ];
  const { bridge, user } = await review({
    ...REVIEW,
    ...queueOf([{ ...PHOTO, reading: { ...reading, plates: [plate(0), plate(200)] } }]),
  });
  expect(screen.getByText(/照片里有 2 块铭牌，现在读的/)).toBeTruthy();
  expect(screen.getByTestId("photo-plate-0").getAttribute("aria-pressed")).toBe("true");
  await user.click(screen.getByTestId("photo-plate-0"));
  await user.click(screen.getByTestId("photo-plate-1"));
  expect(sentOf(bridge, "photo.plate")).toEqual([{ id: "p1", plate: 1 }]);
});

test("says what a better photo would need", async () => {
  const reading = PHOTO.reading as NonNullable<typeof PHOTO.reading>;
  const warnings = ["glare", "too-small", "blurred", "dark"].map((code) => ({ code, fields: ["serial"] }));
  await review({ ...REVIEW, ...queueOf([{ ...PHOTO, reading: { ...reading, warnings } }]) });
  for (const words of [/反光/, /太小/, /模糊/, /太暗/]) {
    expect(screen.getByText(words).textContent).toContain("出厂编号");
  }
});

test.each(READER_ERRORS)("a photo that failed with %s is explained, with ways on", async (error) => {
  const { bridge, user } = await review({
    ...REVIEW,
    ...queueOf([{ ...PHOTO, status: "failed", reading: null, error }]),
  });
  const told = screen.getByTestId("photo-error");
  expect(told.textContent).not.toMatch(/photo\.error/);
  expect(told.dataset.error).toBe(error);
  await user.click(screen.getByTestId("photo-by-hand"));
  expect(sentOf(bridge, "photo.discard")).toEqual(["p1"]);
  expect(screen.getByTestId("plate-field-serial")).toBeTruthy();
});

test("photos from the file dialog are handed to main as they are, and their reading can be broken off", async () => {
  const { bridge, user } = await renderApp(READY);
  const file = new File([new Uint8Array([255, 216, 255])], "a.jpg", { type: "image/jpeg" });
  await user.upload(screen.getByTestId("photo-input"), [file]);
  await waitFor(() =>
    expect(sentOf(bridge, "photo.add")).toEqual([
      { fileName: "a.jpg", bytes: new Uint8Array([255, 216, 255]) },
    ]),
  );
  act(() => bridge.push(queueOf([{ ...PHOTO, status: "reading", stage: "read", reading: null, url: "" }])));
  expect(within(screen.getByTestId("photo-progress")).getByText("读文字").dataset.at).toBe("now");
  await user.click(screen.getByTestId("photo-cancel"));
  expect(sentOf(bridge, "photo.discard")).toEqual(["p1"]);
  expect(await screen.findByTestId("instrument-select")).toBeTruthy();
});

const picture = () => new File([new Uint8Array([1, 2])], "b.png", { type: "image/png" });
const added = [{ fileName: "b.png", bytes: new Uint8Array([1, 2]) }];

test("photos may be dropped anywhere on the wizard", async () => {
  const { bridge } = await renderApp(READY);
  const anywhere = screen.getByTestId("step-open-ledger");
  fireEvent.dragOver(anywhere, { dataTransfer: { types: ["Files"] } });
  expect(screen.getByText("松开鼠标，读取照片")).toBeTruthy();
  fireEvent.drop(anywhere, { dataTransfer: { files: [picture()] } });
  await waitFor(() => expect(sentOf(bridge, "photo.add")).toEqual(added));
  expect(screen.queryByText("松开鼠标，读取照片")).toBeNull();
});

test("dragged text is not taken for a photo", async () => {
  await renderApp(READY);
  fireEvent.dragOver(screen.getByTestId("step-open-ledger"), { dataTransfer: { types: ["text/plain"] } });
  expect(screen.queryByText("松开鼠标，读取照片")).toBeNull();
});

test("the reader gets ready as soon as any way of taking a photo is opened", async () => {
  const { bridge, user } = await renderApp(READY);
  const ready = () => sentOf(bridge, "photo.prepare").length;
  fireEvent.dragOver(screen.getByTestId("step-open-ledger"), { dataTransfer: { types: ["Files"] } });
  expect(ready()).toBe(1);
  await user.click(screen.getByTestId("photo-pick"));
  expect(ready()).toBe(2);
  for (const [i, way] of ["phone-open", "camera-open"].entries()) {
    await user.click(screen.getByTestId(way));
    await waitFor(() => expect(ready()).toBe(3 + i));
    await user.keyboard("{Escape}");
  }
});

test("photos may be pasted; pasted text stays what it is", async () => {
  const { bridge } = await renderApp(READY);
  expect(fireEvent.paste(document, { clipboardData: { files: [] } })).toBe(true);
  expect(fireEvent.paste(document, { clipboardData: { files: [picture()] } })).toBe(false);
  await waitFor(() => expect(sentOf(bridge, "photo.add")).toEqual(added));
});

test("a scale can be written by hand, changed and deleted", async () => {
  const { bridge, user } = await renderApp(READY);
  await user.click(screen.getByTestId("instrument-select-edit"));
  await user.type(field("serial"), "-2");
  await user.click(screen.getByTestId("plate-save"));
  await waitFor(() =>
    expect(sentOf(bridge, "instrument.save")).toEqual([{ ...FORM_OF_SCALE, serial: "2023799696-2" }]),
  );
  await user.click(await screen.findByTestId("instrument-select-edit"));
  await user.click(screen.getByTestId("instrument-delete"));
  await user.click(await screen.findByTestId("instrument-delete-confirm"));
  expect(sentOf(bridge, "instrument.delete")).toEqual(["i1"]);
});

test("a day is kept as a day; what is none is said where it stands, also where that is folded away", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    instruments: [{ ...INSTRUMENT, validUntil: "2026年4月" }],
  });
  await user.click(screen.getByTestId("instrument-select-edit"));
  await user.click(screen.getByTestId("plate-save"));
  expect(await screen.findByText(/日期要写成/)).toBeTruthy();
  expect(field("validUntil").getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "instrument.save")).toEqual([]);
  await user.clear(field("validUntil"));
  await user.type(field("validUntil"), "2026.4.30{Enter}");
  await waitFor(() =>
    expect(sentOf(bridge, "instrument.save")).toMatchObject([{ validUntil: "2026-04-30" }]),
  );
});

test("checked and used at the company is one press; not offered once a place is written", async () => {
  const { bridge, user } = await review(REVIEW);
  const here = screen.getByTestId("plate-save-here");
  expect(here.textContent).toContain("南湖区[330402] 示例路 1 号");
  await user.type(field("place"), "旁边");
  expect(screen.queryByTestId("plate-save-here")).toBeNull();
  await user.clear(field("place"));
  await user.click(screen.getByTestId("plate-save-here"));
  await waitFor(() => expect(sentOf(bridge, "instrument.save")).toHaveLength(1));
  expect(sentOf(bridge, "instrument.save")[0]).toMatchObject({
    serial: "2023799696",
    region: { code: "330402", name: "南湖区" },
    place: "示例路 1 号",
  });
});

test("a photo that the system does not give is said to be unreadable, not to be none", async () => {
  const { bridge, user } = await renderApp(READY);
  const held = new File(["x"], "plate.jpg", { type: "image/jpeg" });
  held.arrayBuffer = () => Promise.reject(new DOMException("held", "NotReadableError"));
  await user.upload(screen.getByTestId("photo-input"), [held]);
  expect(await screen.findByText(/“plate.jpg”读不出来/)).toBeTruthy();
  expect(sentOf(bridge, "photo.add")).toEqual([]);
});
