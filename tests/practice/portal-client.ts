import { createPractice, type Practice } from "../../src/practice/index.js";

/** A browser without pages: asks the practice server and follows its redirects. */
export const portalClient = (
  practice: Practice = createPractice({ now: () => new Date(2026, 4, 26, 14, 55, 53) }),
) => {
  const send = (path: string, init?: RequestInit) =>
    practice.handle(new Request(new URL(path, "practice://portal/"), init));
  const post = (path: string, fields: Record<string, string> | string[][] = {}) =>
    send(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });
  const save = async (path: string, fields: Record<string, string> | string[][] = {}) =>
    (await post(path, fields)).json() as Promise<{
      ok: boolean;
      message: string;
      field?: string;
      id?: string;
    }>;
  const follow = async (path: string): Promise<{ url: string; response: Response }> => {
    let url = new URL(path, "practice://portal/").href;
    for (let hops = 0; hops < 5; hops++) {
      const response = await send(url);
      const location = response.headers.get("location");
      if (!location) return { url, response };
      url = location;
    }
    throw new Error("too many redirects");
  };
  const captcha = async (which: "register" | "login") => {
    await send(`/api/captcha/${which}`);
    return practice.state().captcha[which];
  };
  return { practice, send, post, save, follow, captcha };
};

export type PortalClient = ReturnType<typeof portalClient>;

export const REGISTRATION = {
  organizationType: "non-legal",
  creditCode: "92330402MA0TEXT04N",
  username: "liangyou1",
  password: "Abcd#1234",
  password2: "Abcd#1234",
  name: "练习粮油店",
  companyType: "4",
  region: "330402",
  address: "练习路1号",
  contact: "练习人",
  phone: "0573-00000000",
  consent: "on",
};

export const register = async (client: PortalClient, change: Record<string, string> = {}) =>
  client.save("/api/register", {
    ...REGISTRATION,
    captcha: await client.captcha("register"),
    ...change,
  });

export const logIn = async (client: PortalClient, change: Record<string, string> = {}) =>
  client.post("practice://sso/cas/login", {
    username: REGISTRATION.username,
    password: REGISTRATION.password,
    captcha: await client.captcha("login"),
    ...change,
  });

/** The procedure's example as the widgets hold it: ids for lists, the code for the region. */
export const INSTRUMENT = {
  name: "电子秤",
  kind: "2",
  category: "C44",
  subcategory: "C44-1",
  model: "ACS-30",
  range: "200g—30kg",
  accuracyClass: "III",
  serial: "A2024-0917",
  manufacturer: "练习衡器有限公司",
  origin: "1",
  region: "330402",
  place: "练习路1号",
  purchaseDate: "",
  quantity: "1",
  purpose: "1",
  delivery: "1",
  validUntil: "",
};
