import type { InstrumentField } from "../../core/autofill/field-spec.js";
import type { RegisterField } from "../data/register-fields.js";
import type { Switches } from "./switches.js";

/** What differs on the server between the systems that the skins stand for. */
export interface System {
  /** The login page, on the host where it lives. */
  login: string;
  /** Where a login leads, and where a session that was lost goes on. */
  services: string;
  home: string;
  /** What registration must hold; and whether it asks for a picture captcha, as the login does. */
  required: RegisterField[];
  hasCaptcha: boolean;
  /** The credit code is the user name, whatever the form sends. */
  codeIsUsername: boolean;
  /** What the instrument form does not ask for, as its widgets would hold it. */
  given: Partial<Record<InstrumentField, string>>;
}

const ECQS: Omit<System, "services" | "home"> = {
  login: "/cas/login",
  required: [
    "organizationType",
    "creditCode",
    "username",
    "password",
    "password2",
    "name",
    "companyType",
    "region",
    "address",
    "captcha",
  ],
  hasCaptcha: true,
  codeIsUsername: false,
  given: {},
};

const SYSTEMS: Record<Switches["skin"], System> = {
  classic: { ...ECQS, services: "/services", home: "/metrology/index" },
  modern: { ...ECQS, services: "/services", home: "/app" },
  third: {
    login: "/oauth/login",
    services: "/#/portal/apps",
    home: "/#/asset/strongcheck/home",
    required: ["creditCode", "name", "password", "password2", "contact", "phone"],
    hasCaptcha: false,
    codeIsUsername: true,
    // It holds working instruments only, one an entry.
    given: { kind: "2", quantity: "1" },
  },
};

export const systemOf = ({ switches }: { switches: Pick<Switches, "skin"> }): System =>
  SYSTEMS[switches.skin];
