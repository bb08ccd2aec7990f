import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "./support/render-app.js";
import { COMPANY, FRESH, READY } from "./support/samples.js";

const field = (name: string) => screen.getByTestId(`company-field-${name}`) as HTMLInputElement;
const { id: _id, ...company } = COMPANY;

type User = Awaited<ReturnType<typeof renderApp>>["user"];

async function write(user: User, name: string, text: string) {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}

async function writeCompany(user: User, region: string) {
  await user.click(screen.getByTestId("company-new"));
  for (const name of ["name", "creditCode", "username", "address"] as const)
    await write(user, name, company[name]);
  await user.selectOptions(field("organizationType"), company.organizationType);
  await user.selectOptions(field("companyType"), company.companyType);
  await write(user, "region", region);
}

test.each(["南湖区", "南湖", "330402", "南湖区 330402"])(
  "a company is saved with the county meant by %s",
  async (region) => {
    const { bridge, user } = await renderApp(FRESH);
    await writeCompany(user, region);
    await user.click(screen.getByTestId("company-save"));
    const { contact: _contact, phone: _phone, ...expected } = company;
    expect(await screen.findByTestId("company-new")).toBeTruthy();
    expect(sentOf(bridge, "company.save")).toEqual([expected]);
  },
);

test("what is missing is said beside each field, and nothing is sent", async () => {
  const { bridge, user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("company-new"));
  await user.click(screen.getByTestId("company-save"));
  const invalid = [...document.querySelectorAll("[aria-invalid]")].map(
    (one) => (one as HTMLElement).dataset.testid,
  );
  expect(invalid).toEqual(["name", "creditCode", "region", "address"].map((name) => `company-field-${name}`));
  expect(sentOf(bridge, "company.save")).toEqual([]);
  await user.type(field("address"), "路");
  expect(field("address").hasAttribute("aria-invalid")).toBe(false);
});

test("each time a company is refused, the first field with something wrong takes the keyboard", async () => {
  const { user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("company-new"));
  await user.click(screen.getByTestId("company-save"));
  await waitFor(() => expect(document.activeElement).toBe(field("name")));
  await user.type(field("name"), "样例店");
  await user.click(screen.getByTestId("company-save"));
  await waitFor(() => expect(document.activeElement).toBe(field("creditCode")));
});

test("counties are offered while typing, and taken by key or click", async () => {
  const { user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("company-new"));
  await user.type(field("region"), "33");
  const list = within(await screen.findByRole("listbox"));
  expect(list.getAllByRole("option").map((option) => option.textContent)).toEqual([
    "南湖区 330402浙江省 嘉兴市 南湖区",
    "秀洲区 330411浙江省 嘉兴市 秀洲区",
  ]);
  await user.keyboard("{ArrowUp}{ArrowUp}");
  // An input method's own list is walked through by the same keys.
  for (const key of ["ArrowUp", "Enter", "Escape"])
    fireEvent.keyDown(field("region"), { key, isComposing: true });
  expect(field("region").value).toBe("33");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(field("region").value).toBe("秀洲区[330411]");
  expect(screen.queryByRole("listbox")).toBeNull();
  await write(user, "region", "昆山");
  await user.click(await screen.findByText("江苏省 苏州市 昆山市"));
  expect(field("region").value).toBe("昆山市[320583]");
});

test("an unknown county is refused with what to do", async () => {
  const { bridge, user } = await renderApp(FRESH);
  await writeCompany(user, "没有区");
  await user.click(screen.getByTestId("company-save"));
  expect(await screen.findByText(/没找到这个区县/)).toBeTruthy();
  expect(sentOf(bridge, "company.save")).toEqual([]);
});

test("a name left beside another county's code is refused", async () => {
  const { bridge, user } = await renderApp(FRESH);
  await writeCompany(user, "秀洲区[330402]");
  await user.click(screen.getByTestId("company-save"));
  expect(await screen.findByText(/代码和名称不是同一个地方/)).toBeTruthy();
  expect(sentOf(bridge, "company.save")).toEqual([]);
});

test("a button pressed twice keeps a company once", async () => {
  const { bridge, user } = await renderApp(FRESH);
  await writeCompany(user, "南湖区");
  await user.dblClick(screen.getByTestId("company-save"));
  await screen.findByTestId("company-new");
  expect(sentOf(bridge, "company.save")).toHaveLength(1);
});

test("what main finds is said beside the field it is about", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("company.save", () => ({ ok: false, problems: [{ path: "phone", key: "phone-format" }] }));
  await user.click(screen.getByTestId("company-select-edit"));
  expect(field("region").value).toBe("南湖区[330402]");
  await user.click(screen.getByTestId("company-save"));
  expect(sentOf(bridge, "company.save")).toEqual([COMPANY]);
  expect(field("phone").getAttribute("aria-invalid")).toBe("true");
});

test("a doubtful credit code is a warning with the likely codes, not a refusal", async () => {
  const { bridge, user } = await renderApp(FRESH);
  await writeCompany(user, "330402");
  await write(user, "creditCode", "92330402MAOTEXT04N");
  expect(screen.getByTestId("credit-code-warning")).toBeTruthy();
  await user.click(screen.getByTestId("company-save"));
  expect(sentOf(bridge, "company.save")).toMatchObject([{ creditCode: "92330402MAOTEXT04N" }]);
});

test("a likely credit code is taken with one click", async () => {
  const { user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("company-new"));
  await write(user, "creditCode", "92330402MAOTEXT04N");
  await user.click(screen.getByRole("button", { name: "92330402MA0TEXT04N" }));
  expect(field("creditCode").value).toBe("92330402MA0TEXT04N");
  expect(screen.queryByTestId("credit-code-warning")).toBeNull();
});

test("deleting names everything that goes, and asks first", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("company.holdings", () => ({ instruments: 3, photos: 2, putAside: 1 }));
  await user.click(screen.getByTestId("company-select-edit"));
  await user.click(screen.getByTestId("company-delete"));
  expect((await screen.findByTestId("company-goes")).textContent).toMatch(
    /秤 3 台、照片 2 张.*另存的文件里有 1 个/,
  );
  expect(sentOf(bridge, "company.delete")).toEqual([]);
  await user.click(await screen.findByTestId("company-delete-confirm"));
  expect(sentOf(bridge, "company.delete")).toEqual(["c1"]);
});

test("a company file is handed on as text, and its problems are told by path", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("company.import", () => ({
    ok: false,
    problems: [{ path: "instruments.1.serial", key: "required" }],
  }));
  await user.upload(
    screen.getByTestId("company-import"),
    new File(["{}"], "a.json", { type: "application/json" }),
  );
  expect(sentOf(bridge, "company.import")).toEqual(["{}"]);
  expect((await screen.findByTestId("import-problems")).textContent).toContain("instruments.1.serial");
});

test("another company is picked from the list", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    companies: [COMPANY, { ...COMPANY, id: "c2", name: "乙店" }],
  });
  await user.selectOptions(screen.getByTestId("company-select"), "c2");
  expect(sentOf(bridge, "company.select")).toEqual(["c2"]);
});

const TWO = { ...READY, companies: [COMPANY, { ...COMPANY, id: "c2", name: "乙店" }] };

test("the list of companies shows nothing whole that points to a person", async () => {
  const { user } = await renderApp(TWO);
  await user.click(screen.getByTestId("company-list"));
  const text = screen.getByTestId("companies").textContent ?? "";
  for (const value of [COMPANY.creditCode, COMPANY.contact, COMPANY.phone, COMPANY.address])
    expect(text).not.toContain(value);
  expect(text).toContain("92***T04N");
  expect(screen.getByTestId("company-row-c1").getAttribute("aria-current")).toBe("true");
});

test("from the list a company is chosen, changed or deleted", async () => {
  const { bridge, user } = await renderApp(TWO);
  await user.click(screen.getByTestId("company-list"));
  await user.click(screen.getByTestId("company-delete-c2"));
  await user.click(await screen.findByTestId("company-delete-c2-confirm"));
  expect(sentOf(bridge, "company.delete")).toEqual(["c2"]);
  await user.click(screen.getByTestId("company-use-c2"));
  expect(sentOf(bridge, "company.select")).toEqual(["c2"]);
  await user.click(await screen.findByTestId("company-list"));
  await user.click(screen.getByTestId("company-edit-c2"));
  expect(field("name").value).toBe("乙店");
});

test("who files for others is told that another company logs this one out", async () => {
  const { user, bridge } = await renderApp(TWO);
  expect(screen.queryByText(/换单位会清掉/)).toBeNull();
  await user.click(screen.getByTestId("settings-open"));
  await user.click(screen.getByTestId("settings-helper-mode"));
  expect(sentOf(bridge, "settings.change")).toEqual([{ helperMode: true }]);
  await user.click(screen.getByTestId("back"));
  expect(screen.getByText(/换单位会清掉/)).toBeTruthy();
});
