import type { IncomingHttpHeaders } from "node:http";
import { expect } from "@playwright/test";
import type { Answer } from "./web-server.js";

/** The kinds of requests a page makes, each with the path that notes what it said of the browser. */
const KINDS = [
  "document",
  "frame",
  "xhr",
  "worker script",
  "from a worker",
  "service worker script",
  "from a service worker",
] as const;
type Kind = (typeof KINDS)[number];

/** What the page's own script sees of the browser. */
interface Seen {
  userAgent: string;
  language: string;
  languages: string[];
  /** What `Intl` takes by itself. */
  locale: string;
  webdriver: boolean;
  brands: string[];
}

/** Pages that make every kind of request, and what was heard of each. */
export function echoPages() {
  const heard = new Map<Kind, IncomingHttpHeaders>();
  let seen: Seen | null = null;
  const echo =
    (kind: Kind, body: string, type = "text/html"): Answer =>
    ({ headers }, response) => {
      heard.set(kind, headers);
      response.setHeader("content-type", type);
      return body;
    };
  const pages: Record<string, Answer> = {
    "/echo": echo(
      "document",
      `<a href=#>注册</a><iframe src=/frame></iframe><script>
        fetch("/xhr"); new Worker("/worker.js"); navigator.serviceWorker.register("/service.js");
        const { userAgent, language, languages, webdriver, userAgentData } = navigator;
        const { locale } = Intl.DateTimeFormat().resolvedOptions();
        const brands = userAgentData.brands.map(({ brand }) => brand);
        fetch("/seen?" + encodeURIComponent(JSON.stringify({ userAgent, language, languages, locale, webdriver, brands })));
      </script>`,
    ),
    "/frame": echo("frame", "<p>part"),
    "/xhr": echo("xhr", "{}"),
    "/worker.js": echo("worker script", "fetch('/from-worker')", "text/javascript"),
    "/from-worker": echo("from a worker", "{}"),
    "/service.js": echo("service worker script", "fetch('/from-service')", "text/javascript"),
    "/from-service": echo("from a service worker", "{}"),
    "/seen": ({ url = "" }) => {
      seen = JSON.parse(decodeURIComponent(url.split("?")[1] ?? ""));
      return "";
    },
  };
  return {
    pages,
    /** Waits until all was heard, and compares it with what stock Chromium says. @returns what the page's script saw */
    async expectStock(): Promise<Seen> {
      await expect
        .poll(() => [...KINDS.filter((kind) => !heard.has(kind)), ...(seen ? [] : ["script"])], {
          timeout: 60_000,
        })
        .toEqual([]);
      for (const kind of KINDS) {
        const { "user-agent": agent = "", "accept-language": language } = heard.get(kind) ?? {};
        expect(agent, kind).toMatch(
          /^Mozilla\/5\.0 \([^)]+\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/\d+\.0\.0\.0 Safari\/537\.36$/,
        );
        expect(language, kind).toMatch(/^zh-CN,zh;/);
      }
      for (const hint of ["sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform"])
        for (const kind of ["document", "frame"] as const)
          expect(heard.get(kind)?.[hint], `${hint}, ${kind}`).toBe(heard.get("xhr")?.[hint]);
      expect(heard.get("xhr")?.["sec-ch-ua"]).toContain('"Chromium"');
      const { userAgent, language, languages, locale, brands } = seen as unknown as Seen;
      expect([languages[0], locale]).toEqual(["zh-CN", "zh-CN"]);
      // What the header asks for is what the page is told, in that order.
      const asked = (heard.get("document")?.["accept-language"] ?? "").replace(/;q=[\d.]+/g, "").split(",");
      expect(asked.filter((one) => languages.includes(one))).toEqual([...new Set(languages)]);
      expect([userAgent, language]).toEqual([heard.get("document")?.["user-agent"], "zh-CN"]);
      expect(brands.join()).not.toMatch(/Electron|秤/);
      return seen as unknown as Seen;
    },
  };
}
