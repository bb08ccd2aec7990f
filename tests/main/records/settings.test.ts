import { describe, expect, it } from "vitest";
import { activeSettings } from "../../../src/main/records/settings.js";

const none = { practice: false, portalUrl: null, userDataDir: null, language: null } as const;
const system = { language: "zh-CN", home: "http://psp.e-cqs.cn/" };

describe("settingsInForce", () => {
  it("follows the system and the guide pack where nobody chose", () => {
    expect(activeSettings({}, none, { ...system, language: "de-DE" })).toMatchObject({
      language: "en",
      portalUrl: "http://psp.e-cqs.cn/",
      practice: false,
    });
  });

  it("puts what was saved over the defaults, and the command line over both", () => {
    const saved = { language: "en", practice: true, textSize: 20 } as const;
    expect(activeSettings(saved, none, system)).toMatchObject(saved);
    expect(
      activeSettings(saved, { ...none, language: "zh-CN", portalUrl: "http://127.0.0.1:1/" }, system),
    ).toMatchObject({ language: "zh-CN", practice: false, portalUrl: "http://127.0.0.1:1/", textSize: 20 });
  });
});
