import { inScript } from "../../../core/text/escape-html.js";
import { pageHead } from "./page-head.js";

/** The words of the phone's page, by their keys in the locales. */
export type PageWords = (
  key: "title" | "advice" | "shoot" | "pick" | "sending" | "sent" | "failed" | "closed",
) => string;

const STYLE = `.shoot + .shoot { background: #fff; color: #0a5c87; border: 2px solid #0a5c87; }`;

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
  return `${pageHead(language, words("title"), nonce, STYLE)}
<p>${words("advice")}</p>
<label class="shoot"><input id="shoot" type="file" accept="image/*" capture="environment"><span>${words("shoot")}</span></label>
<label class="shoot"><input id="pick" type="file" accept="image/*" multiple><span>${words("pick")}</span></label>
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
