/**
 * The beginning of a page that a phone opens, and its looks: plain CSS, for WeChat's browser and old phones.
 * @param nonce lets its own style run and nothing else
 * @param more style of this page alone
 */
export const pageHead = (
  language: string,
  title: string,
  nonce: string,
  more: string,
): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">
body { margin: 0; padding: 16px; font: 18px/1.5 system-ui, sans-serif; color: #14202b; background: #eef2f5; }
h1 { font-size: 24px; margin: 0 0 4px; }
p { margin: 4px 0 12px; }
.shoot { display: block; margin: 16px 0; padding: 20px; border-radius: 12px; background: #0a5c87; color: #fff; text-align: center; font-weight: bold; }
.shoot input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.shoot input:focus + span { text-decoration: underline; }
li { margin: 8px 0; padding: 10px; border-radius: 8px; background: #fff; list-style: none; overflow-wrap: anywhere; }
ol { padding: 0; }
${more}
</style>
<h1>${title}</h1>`;
