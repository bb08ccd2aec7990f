import { escaped } from "../../core/text/escape-html.js";
import layout from "./layout.html?raw";
import { fillTemplate } from "./template.js";

export interface PageParts {
  title: string;
  body: string;
  /** Names below /assets/. */
  styles: string[];
  scripts: string[];
  bodyClass?: string;
  /** What `behaviourOf` says of the switches. */
  behaviour?: string;
  /** Pages within frames leave the marker to the page around them. */
  framed?: boolean;
}

/** What the login page of either skin shows; `captcha` is the picture itself. */
export interface LoginParts {
  message: string;
  username: string;
  captcha: string;
}

const MARKER = '<div class="practice-marker">练习门户·不会提交到真实系统</div>';

/** A whole page; both hosts serve the same assets. */
export const buildPage = ({
  title,
  body,
  styles,
  scripts,
  bodyClass = "",
  behaviour = "{}",
  framed,
}: PageParts): string =>
  fillTemplate(layout, {
    title: `${title} - 练习门户`,
    body,
    bodyClass,
    behaviour,
    marker: framed ? "" : MARKER,
    styles: ["common.css", ...styles]
      .map((name) => `<link rel="stylesheet" href="/assets/${name}">`)
      .join("\n"),
    scripts: scripts.map((name) => `<script type="module" src="/assets/${name}"></script>`).join("\n"),
  });

/** The kind of button old portals have: a link around spans. */
export const linkButton = (id: string, text: string): string =>
  `<a href="javascript:void(0)" class="l-btn" id="${id}"><span class="l-btn-left"><span class="l-btn-text">${escaped(text)}</span></span></a>`;
