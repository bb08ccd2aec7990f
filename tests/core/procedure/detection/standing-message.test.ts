import { describe, expect, it } from "vitest";
import {
  type Heard,
  isLockNear,
  type StandingMessage,
  standingMessage,
} from "../../../../src/core/procedure/detection/standing-message.js";
import { PACK } from "../snapshots.js";

const WRONG = { id: "login", said: "用户名或密码错误" };
const NOTHING: Heard = {
  reply: null,
  alert: null,
  step: "enter-system",
  inForm: false,
  atLogin: false,
  anew: false,
};

/** Whether each of what was heard, one after the other, warns of the lock. */
const warnings = (...heard: Partial<Heard>[]): boolean[] => {
  let stands: StandingMessage | null = null;
  return heard.map((one) => {
    stands = standingMessage(PACK, stands, { ...NOTHING, ...one });
    return stands !== null && isLockNear(stands);
  });
};

it("a second wrong password warns, however often the first was seen", () => {
  const seen = { reply: WRONG };
  const again = { reply: WRONG, anew: true };
  expect(warnings(again, seen, {}, seen, again, seen)).toEqual([false, false, false, false, true, true]);
});

it("a wrong captcha in between does not make the count forgotten, and is no warning itself", () => {
  const wrong = { reply: WRONG, anew: true };
  expect(warnings(wrong, { reply: { id: "captcha", said: "验证码错误" }, anew: true }, wrong)).toEqual([
    false,
    false,
    true,
  ]);
});

it("a login that is right ends it", () => {
  const wrong = { reply: WRONG, anew: true };
  expect(warnings(wrong, { step: "open-ledger" }, wrong)).toEqual([false, false, false]);
});

it("a login that was lost in the middle of a step and is right again ends it, not the page on its way there", () => {
  const wrong: Partial<Heard> = { reply: WRONG, anew: true, step: "add-instrument", atLogin: true };
  const way: Partial<Heard> = { step: "add-instrument", atLogin: null };
  const there: Partial<Heard> = { step: "add-instrument", atLogin: false };
  expect(warnings(wrong, way, wrong, way, there, wrong)).toEqual([false, false, true, true, false, false]);
});

it("a login that is right ends what was wrong before it, a page still being built does not", () => {
  const looks: Partial<Heard>[] = [
    { reply: WRONG, atLogin: true, anew: true },
    { atLogin: null },
    { atLogin: true },
    { atLogin: false },
  ];
  let stands: StandingMessage | null = null;
  const shown = looks.map((look) => {
    stands = standingMessage(PACK, stands, { ...NOTHING, ...look });
    return stands !== null;
  });
  expect(shown).toEqual([true, true, true, false]);
});

it("a passing message that outlives its form ends with it, and is heard again in the next", () => {
  const taken = { id: "serial-taken", said: "出厂编号已存在" };
  const seen: Partial<Heard> = { reply: taken, step: "add-instrument" };
  const looks: Partial<Heard>[] = [
    { ...seen, inForm: true, anew: true },
    { ...seen, inForm: true },
    seen,
    seen,
    { ...seen, inForm: true },
    { step: "add-instrument" },
    { ...seen, anew: true },
    seen,
  ];
  let stands: StandingMessage | null = null;
  const shown = looks.map((look) => {
    stands = standingMessage(PACK, stands, { ...NOTHING, ...look });
    return stands !== null;
  });
  expect(shown).toEqual([true, true, false, false, true, false, true, true]);
});

it("what a login's page said is not said again by the page after it that still shows it in passing", () => {
  const said: Partial<Heard> = { reply: WRONG, atLogin: true, anew: true };
  const looks: Partial<Heard>[] = [said, { reply: WRONG, anew: true }, { reply: WRONG }, {}];
  const shown = (all: Partial<Heard>[]) => {
    let stands: StandingMessage | null = null;
    return all.map((look) => {
      stands = standingMessage(PACK, stands, { ...NOTHING, ...look });
      return stands !== null;
    });
  };
  expect(shown(looks)).toEqual([true, false, false, false]);
  // A box that has to be answered is said now, whatever was said before.
  expect(shown([said, { reply: WRONG, alert: WRONG.said, anew: true }])).toEqual([true, true]);
});

it("what was not taken is known as long as that is said, by the pack's words or any", () => {
  const own = (captcha: string, ...passwords: string[]) => ({ captcha, passwords });
  const refused: Partial<Heard> = { reply: { id: "captcha", said: "验证码不正确" }, atLogin: true };
  const looks: Partial<Heard>[] = [
    { ...refused, anew: true, own: own("7x2k", "p1") },
    // The message still passes while the next one is typed.
    { ...refused, own: own("9m", "p1") },
    { atLogin: true, own: own("9mq4", "p1") },
    { ...refused, anew: true, own: own("9mq4", "p1") },
    { reply: WRONG, atLogin: true, anew: true, own: own("9mq4", "p1") },
    { atLogin: true, own: own("9mq4", "p2") },
    { toast: "附加码填错了，请重填", atLogin: true, anew: true, own: own("ab12", "p2") },
    { alert: "口令与账号不匹配", atLogin: true, anew: true, own: own("ab12", "p2") },
    { alert: "系统繁忙", atLogin: true, anew: true, own: own("ab12", "p2") },
    { alert: "登录失败，请重试！", atLogin: true, anew: true, own: own("ab12", "p2") },
    { alert: "登录失败：系统繁忙，请稍后再试", atLogin: true, anew: true, own: own("ab12", "p2") },
    { alert: "登录失败，附加码有误", atLogin: true, anew: true, own: own("ab12", "p2") },
  ];
  let stands: StandingMessage | null = null;
  const known = looks.map((look) => {
    stands = standingMessage(PACK, stands, { ...NOTHING, ...look });
    return stands && [stands.refused.captcha, ...stands.refused.passwords];
  });
  expect(known).toEqual([
    ["7x2k"],
    ["7x2k"],
    ["7x2k"],
    ["9mq4"],
    ["", "p1"],
    ["", "p1"],
    ["ab12"],
    ["", "p2"],
    [""],
    ["", "p2"],
    [""],
    ["ab12"],
  ]);
});

const CAPTCHA = { id: "captcha", said: "验证码错误！" };
it.each<[what: string, looks: Partial<Heard>[]]>([
  [
    "heard in a box while its page was being loaded",
    [
      { reply: CAPTCHA, alert: CAPTCHA.said, atLogin: null, signedIn: null, anew: true },
      { atLogin: true, signedIn: false },
      { atLogin: null, signedIn: null },
      { atLogin: false, signedIn: true },
    ],
  ],
  [
    "of a login that asks for no password",
    [
      { reply: CAPTCHA, alert: CAPTCHA.said, atLogin: false, signedIn: false, anew: true },
      { atLogin: false, signedIn: null },
      { atLogin: false, signedIn: true },
    ],
  ],
])("a refusal of the login ends once somebody is logged in: %s", (_what, looks) => {
  let stands: StandingMessage | null = null;
  const shown = looks.map((look) => {
    stands = standingMessage(PACK, stands, { ...NOTHING, ...look });
    return stands !== null;
  });
  expect(shown).toEqual([...looks.slice(1).map(() => true), false]);
});

it("any other refusal stays when a menu that was out of sight offers to log out", () => {
  const looks: Partial<Heard>[] = [
    { alert: "该区域暂未开通网上受理", atLogin: false, signedIn: false, anew: true },
    { atLogin: false, signedIn: true },
  ];
  const stands = looks.reduce<StandingMessage | null>(
    (before, look) => standingMessage(PACK, before, { ...NOTHING, ...look }),
    null,
  );
  expect(stands?.text).toBe("该区域暂未开通网上受理");
});

it("what was said beside a field goes with it, a box's or a passing message's words do not", () => {
  const empty = { id: "empty", said: "出厂编号不能为空" };
  const at = { ...NOTHING, step: "add-instrument", inForm: true } as const;
  const after = (heard: Partial<Heard>, ...later: Partial<Heard>[]) =>
    [heard, ...later].reduce<StandingMessage | null>(
      (stands, one) => standingMessage(PACK, stands, { ...at, ...one }),
      null,
    )?.text ?? null;
  const beside = { reply: empty, anew: true, ofFields: [empty.said] };
  expect([
    after(beside, { reply: empty, ofFields: [empty.said] }),
    after(beside, {}),
    after({ reply: empty, anew: true }, {}),
    after({ ...beside, alert: empty.said }, {}),
  ]).toEqual([empty.said, null, empty.said, empty.said]);
});

it("that a field is empty ends when it holds something, what else was refused does not", () => {
  const empty = { id: "empty", said: "密码不能为空" };
  const taken = { id: "serial-taken", said: "出厂编号已存在" };
  const stands = (reply: Heard["reply"], isFilled: boolean) => {
    const said = standingMessage(PACK, null, { ...NOTHING, reply, inForm: true, anew: true });
    return standingMessage(PACK, said, { ...NOTHING, inForm: true, isFilled: () => isFilled }) !== null;
  };
  expect(stands(empty, false)).toBe(true);
  expect(stands(empty, true)).toBe(false);
  expect(stands(taken, true)).toBe(true);
});

it("of a code that was sent that code is not taken, and not the captcha beside it", () => {
  const own = { captcha: "7k2m", code: "246813", passwords: [] };
  const refused = (id: string) =>
    standingMessage(PACK, null, { ...NOTHING, reply: { id, said: id }, inForm: true, anew: true, own })
      ?.refused;
  expect(refused("sent-code")?.captcha).toBe("246813");
  expect(refused("captcha")?.captcha).toBe("7k2m");
});

it("a threat to lock the account warns at the first wrong password", () => {
  const said = "密码错误，再输错2次账号被锁定";
  expect(warnings({ reply: { id: "login", said }, anew: true })).toEqual([true]);
});

describe("passwords that are being chosen", () => {
  const at: Heard = { ...NOTHING, step: "register", inForm: true };
  const own = (...passwords: string[]) => ({ captcha: "", passwords });
  const refused = (...looks: Partial<Heard>[]) =>
    looks.reduce<StandingMessage | null>(
      (before, look) => standingMessage(PACK, before, { ...at, ...look }),
      null,
    )?.refused.passwords;

  it("what is too weak was not taken until each is typed anew", () => {
    const weak = { reply: { id: "password-weak", said: "密码过于简单" }, anew: true, own: own("1", "2") };
    expect(refused(weak)).toEqual(["1", "2"]);
    expect(refused(weak, { own: own("3", "2") })).toEqual(["1", "2"]);
  });

  it("two that differ may be the same once one was typed anew", () => {
    const reply = { id: "passwords-differ", said: "两次密码不一致" };
    const differ = { reply, anew: true, own: own("1", "2") };
    expect(refused(differ, { own: own("1", "2") })).toEqual(["1", "2"]);
    expect(refused(differ, { reply, own: own("1", "2") })).toEqual(["1", "2"]);
    expect(refused(differ, { own: own("1", "4") })).toEqual([]);
    expect(refused(differ, { reply, own: own("1", "4") })).toEqual([]);
  });

  it.each([
    ["密码必须包含大小写字母和数字", ["1", "2"]],
    ["请重新设置口令", ["1", "2"]],
    ["请牢记您的密码", []],
    ["系统繁忙", []],
  ])("words that no pack knows: %s", (alert, passwords) => {
    expect(refused({ alert, anew: true, own: own("1", "2") })).toEqual(passwords);
    // A password typed once is none that is chosen.
    expect(refused({ alert, anew: true, own: own("1") })).toEqual([]);
  });
});
