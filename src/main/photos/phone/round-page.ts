import { escaped, inScript } from "../../../core/text/escape-html.js";
import { pageHead } from "./page-head.js";

/** The words of a round's page, by their keys in the locales. */
export type RoundPageWords = (
  key:
    | "roundTitle"
    | "roundAdvice"
    | "market"
    | "shop"
    | "stall"
    | "roundShoot"
    | "nextShop"
    | "shopFirst"
    | "here"
    | "arrived"
    | "retry"
    | "notKept"
    | "offline"
    | "movedTitle"
    | "movedText"
    | "movedBox"
    | "movedSend"
    | "movedWrong",
) => string;

const STYLE = `.box { display: block; margin: 10px 0; font-weight: bold; }
.box input { display: block; box-sizing: border-box; width: 100%; margin-top: 4px; padding: 12px; border: 1px solid #7d8b99; border-radius: 8px; font: inherit; background: #fff; }
button { box-sizing: border-box; width: 100%; margin: 0 0 12px; padding: 14px; border: 2px solid #0a5c87; border-radius: 12px; font: inherit; font-weight: bold; color: #0a5c87; background: #fff; }
#sums { padding: 12px; border-radius: 8px; background: #fff; font-weight: bold; }
#said { color: #a61b1b; font-weight: bold; }
summary { padding: 12px 0; font-weight: bold; color: #0a5c87; }`;

/**
 * The page of a round: market, shop, stall and a photo for each scale. What is collected is kept on the phone, by its
 * browser's database, until the PC has said that it has it; without a network the page goes on. Old syntax, for
 * WeChat's browser and old phones.
 * @param nonce lets its own style and script run and nothing else; `proof`: by which it knows the PC that keeps
 * @param known names of shops and markets there are, to choose from
 */
export function roundPage(
  words: RoundPageWords,
  language: string,
  { nonce, proof }: { nonce: string; proof: string },
  known: { shops: readonly string[]; markets: readonly string[] },
): string {
  const say = inScript({
    here: words("here"),
    arrived: words("arrived"),
    shopFirst: words("shopFirst"),
    notKept: words("notKept"),
    offline: words("offline"),
    movedWrong: words("movedWrong"),
    proof,
  });
  const list = (id: string, names: readonly string[]) =>
    `<datalist id="${id}">${names.map((name) => `<option value="${escaped(name)}">`).join("")}</datalist>`;
  return `${pageHead(language, words("roundTitle"), nonce, STYLE)}
<p>${words("roundAdvice")}</p>
<label class="box">${words("market")}<input id="market" list="markets" maxlength="60" autocomplete="off"></label>
<label class="box">${words("shop")}<input id="shop" list="shops" maxlength="100" autocomplete="off"></label>
<label class="box">${words("stall")}<input id="stall" maxlength="60" autocomplete="off"></label>
${list("markets", known.markets)}${list("shops", known.shops)}
<p id="said" role="alert"></p>
<label class="shoot"><input id="shoot" type="file" accept="image/*" capture="environment"><span>${words("roundShoot")}</span></label>
<button id="next" type="button">${words("nextShop")}</button>
<p id="sums" aria-live="polite"></p>
<button id="retry" type="button">${words("retry")}</button>
<details id="moved"><summary>${words("movedTitle")}</summary>
<p>${words("movedText")}</p>
<label class="box">${words("movedBox")}<input id="host" inputmode="decimal" maxlength="15" autocomplete="off" placeholder="192.168.1.35"></label>
<button id="there" type="button">${words("movedSend")}</button>
</details>
<ol id="list"></ol>
<script nonce="${nonce}">
(function () {
  var say = ${say};
  var boxes = { market: document.getElementById("market"), shop: document.getElementById("shop"), stall: document.getElementById("stall") };
  var list = document.getElementById("list");
  var said = document.getElementById("said");
  var waiting = [];
  var arrived = 0;
  var busy = false;
  var base = null;
  var host = document.getElementById("host");
  // Where the PC is now: a router may have given it another address; port and path stay.
  var target = location.pathname;
  var moved = null;
  function aim(address) { target = moved = "http://" + address + ":" + location.port + location.pathname; }
  try {
    var before = localStorage.getItem("host");
    if (before) { host.value = before; aim(before); }
  } catch (error) { /* Then it is asked again. */ }
  function tell() {
    document.getElementById("sums").textContent = say.arrived + " " + arrived + " · " + say.here + " " + waiting.length;
  }
  function line() {
    var item = document.createElement("li");
    list.insertBefore(item, list.firstChild);
    return item;
  }
  function mark(job, sign, why) {
    job.line.textContent = sign + " " + [job.entry.market, job.entry.shop, job.entry.stall].filter(Boolean).join(" · ") + (why ? " " + why : "");
  }
  function store(mode) { return base.transaction("entries", mode).objectStore("entries"); }
  function forget(id) { if (base) store("readwrite").delete(id); }
  function send() {
    var job = waiting[0];
    if (!job || busy) return;
    busy = true;
    var request = new XMLHttpRequest();
    request.open("POST", target);
    request.timeout = 60000;
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Round-Entry", encodeURIComponent(JSON.stringify(job.entry)));
    function failed(words) {
      busy = false;
      said.textContent = words;
    }
    request.onload = function () {
      busy = false;
      // Somebody else answers under the PC's address, in another network: nothing arrived.
      if (request.status === 204 && request.getResponseHeader("X-Round-Kept") !== say.proof) { failed(say.offline); return; }
      if (request.status === 204) {
        waiting.shift();
        arrived += 1;
        said.textContent = "";
        mark(job, "✓");
        forget(job.entry.id);
        tell();
        send();
      } else {
        // It stays on the phone, and the others have their turn.
        mark(job, "✗", request.responseText);
        waiting.push(waiting.shift());
        failed(request.responseText);
      }
    };
    request.onerror = request.ontimeout = function () {
      // It may have its former address again: the next time that is tried.
      if (moved) target = target === moved ? location.pathname : moved;
      failed(say.offline);
    };
    request.send(job.bytes);
  }
  function add(entry, bytes) {
    for (var i = 0; i < waiting.length; i += 1) if (waiting[i].entry.id === entry.id) return;
    var job = { entry: entry, bytes: bytes, line: line() };
    mark(job, "…");
    waiting.push(job);
    tell();
    send();
  }
  // Some browsers count a box's length otherwise, or cut a character in two there: half of one cannot be sent.
  function text(box) {
    var words = box.value.slice(0, box.maxLength).trim();
    try { encodeURIComponent(words); return words; } catch (error) { return words.replace(/[\\ud800-\\udfff]/g, "").trim(); }
  }
  function number() {
    var random = new Uint8Array(16);
    crypto.getRandomValues(random);
    return Array.prototype.map.call(random, function (one) { return ("0" + one.toString(16)).slice(-2); }).join("");
  }
  document.getElementById("shoot").onchange = function (event) {
    var file = event.target.files[0];
    if (!file) return;
    var entry = { id: number(), market: text(boxes.market), shop: text(boxes.shop), stall: text(boxes.stall) };
    if (!entry.shop) {
      event.target.value = "";
      said.textContent = say.shopFirst;
      boxes.shop.focus();
      return;
    }
    said.textContent = "";
    var reader = new FileReader();
    reader.onload = function () {
      event.target.value = "";
      if (!base) { said.textContent = say.notKept; add(entry, reader.result); return; }
      var work = base.transaction("entries", "readwrite");
      work.objectStore("entries").put({ id: entry.id, entry: entry, bytes: reader.result });
      work.oncomplete = function () { add(entry, reader.result); };
      work.onerror = work.onabort = function () { said.textContent = say.notKept; add(entry, reader.result); };
    };
    reader.readAsArrayBuffer(file);
  };
  document.getElementById("next").onclick = function () {
    boxes.shop.value = "";
    boxes.stall.value = "";
    boxes.shop.focus();
  };
  document.getElementById("there").onclick = function () {
    var address = host.value.replace(/[。．]/g, ".").replace(/ /g, "");
    if (!/^([0-9]{1,3}[.]){3}[0-9]{1,3}$/.test(address)) { said.textContent = say.movedWrong; host.focus(); return; }
    host.value = address;
    said.textContent = "";
    aim(address);
    try { localStorage.setItem("host", address); } catch (error) { /* As long as this page is open. */ }
    send();
  };
  document.getElementById("retry").onclick = send;
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  setInterval(send, 10000);
  // Asked before a page is left whose photos the database does not hold.
  window.addEventListener("beforeunload", function (event) { if (!base && waiting.length > 0) event.preventDefault(); });
  try {
    var asked = indexedDB.open("round", 1);
    asked.onupgradeneeded = function () { asked.result.createObjectStore("entries", { keyPath: "id" }); };
    asked.onsuccess = function () {
      base = asked.result;
      var all = store("readonly").openCursor();
      all.onsuccess = function () {
        var at = all.result;
        if (!at) return;
        add(at.value.entry, at.value.bytes);
        at.continue();
      };
    };
    asked.onerror = function () { said.textContent = say.notKept; };
  } catch (error) { said.textContent = say.notKept; }
  tell();
})();
</script>
</html>
`;
}
