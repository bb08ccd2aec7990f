import fault from "./fault.html?raw";
import { buildPage } from "./html-page.js";
import { fillTemplate } from "./template.js";

export const faultPage = (code: 404 | 500): string =>
  buildPage({
    title: "出错了",
    body: fillTemplate(fault, {
      message: code === 500 ? "系统内部错误（500）" : "您访问的页面不存在（404）",
      code: String(code),
    }),
    styles: [],
    scripts: [],
  });

const LAYER =
  '<div class="maintenance-layer" role="alert"><div><h2>系统维护中</h2><p>系统正在升级维护，暂停服务，请稍后再试。</p></div></div>';

/** A page behind a maintenance layer, as portals put over themselves during an update. */
export const withMaintenanceLayer = (whole: string): string => whole.replace("</body>", `${LAYER}</body>`);
