import { inScript } from "../../../core/text/markup.js";

/** The words of the phone's page, by their keys in the locales. */
export type PageWords = (
  key: "title" | "advice" | "shoot" | "pick" | "sending" | "sent" | "failed" | "closed",
) => string;

/**
 * The page a phone opens: takes or picks photos and sends them one after the other. Plain HTML and a script of
 * old syntax, for WeChat's browser and old phones.
 * @param nonce lets its own style and script run and nothing else
 */
export function phonePage(words: PageWords, language: string, nonce: string): string {
  const say = inScript({
    sending: words("sending"),
    sent: words("sent"),
    failed: words("failed"),
    closed: words("closed"),
  });
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words("title")}</title>
<style nonce="${nonce}">
body { margin: 0; padding: 20px; font: 20px/1.5 system-ui, sans-serif; color: #14202b; background: #eef2f5; }
h1 { font-size: 26px; margin: 0 0 8px; }
label { display: block; margin: 16px 0; padding: 20px; border-radius: 12px; background: #0a5c87; color: #fff; text-align: center; font-weight: bold; }
label + label { background: #fff; color: #0a5c87; border: 2px solid #0a5c87; }
input { position: absolute; opacity: 0; width: 1px; height: 1px; }
input:focus + span { text-decoration: underline; }
li { margin: 8px 0; padding: 12px; border-radius: 8px; background: #fff; list-style: none; overflow-wrap: anywhere; }
ol { padding: 0; }
</style>
<h1>${words("title")}</h1>
<p>${words("advice")}</p>
<label><input id="shoot" type="file" accept="image/*" capture="environment"><span>${words("shoot")}</span></label>
<label><input id="pick" type="file" accept="image/*" multiple><span>${words("pick")}</span></label>
<ol id="list" aria-live="polite"></ol>
<script nonce="${nonce}">
(function () {
  var say = ${say};
  var list = document.getElementById("list");
  var waiting = [];
  var busy = false;
  function next() {
    var job = waiting.shift();
    if (!job) { busy = false; return; }
    busy = true;
    var request = new XMLHttpRequest();
    request.open("POST", location.pathname);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) job.line.textContent = say.sending + " " + Math.round(100 * event.loaded / event.total) + "%";
    };
    request.onload = function () {
      job.line.textContent = request.status === 204 ? "✓ " + say.sent : "✗ " + (request.responseText || say.failed);
      next();
    };
    request.onerror = function () { job.line.textContent = "✗ " + say.closed; next(); };
    request.send(job.file);
  }
  function take(event) {
    for (var i = 0; i < event.target.files.length; i += 1) {
      var line = document.createElement("li");
      line.textContent = say.sending;
      list.insertBefore(line, list.firstChild);
      waiting.push({ file: event.target.files[i], line: line });
    }
    event.target.value = "";
    if (!busy) next();
  }
  document.getElementById("shoot").onchange = take;
  document.getElementById("pick").onchange = take;
})();
</script>
</html>
`;
}
