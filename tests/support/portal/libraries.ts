/** Controls built as widget libraries build them, each with what once went wrong there; own code throughout. */

const POPUP = "position:absolute;z-index:9;background:#fff;border:1px solid;";

/** Helpers of the controls below, once in a page. */
export const LIBRARY_SCRIPT = `<script>
  const panel = (html, width = 220) => {
    const box = document.createElement("div");
    box.className = "dropdown-panel"; box.style = "${POPUP}display:none;width:" + width + "px"; box.innerHTML = html;
    document.body.append(box);
    return box;
  };
  const hang = (box, from) => {
    const { left, bottom } = from.getBoundingClientRect();
    box.style.left = left + scrollX + "px"; box.style.top = bottom + scrollY + "px"; box.style.display = "block";
  };
  const two = (number) => String(number).padStart(2, "0");
  const daysIn = (month) => new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
  const weeks = (month) => {
    const cells = Array.from({ length: daysIn(month) }, (_, i) => "<td class=day>" + (i + 1) + "</td>");
    return "<table>" + [0, 7, 14, 21, 28].map((i) => "<tr>" + cells.slice(i, i + 7).join("") + "</tr>").join("") + "</table>";
  };
  const dayOf = (month, cell) => month.getFullYear() + "-" + two(month.getMonth() + 1) + "-" + two(cell.textContent);
</script>`;

/** Select2: what it offers is drawn when it is opened, and the options come a moment after that. */
export const EARLY_LIST = `<span class="select2-selection" id=early role=combobox aria-expanded=false tabindex=0
  style="display:inline-block;width:200px;height:28px;border:1px solid"><span class=select2-placeholder>请选择</span></span>
<script>{
  let offered = [], list = null;
  early.onclick = () => {
    setTimeout(() => { offered = ["水表", "非自动衡器"]; }, 300);
    if (list) { list.remove(); list = null; return; }
    list = panel("<ul class=select2-results role=listbox>" +
      (offered.map((name) => "<li role=option>" + name + "</li>").join("") || "<li role=alert>没有结果</li>") + "</ul>");
    for (const one of list.querySelectorAll("[role=option]"))
      one.onclick = () => { early.textContent = one.textContent; list.remove(); list = null; };
    hang(list, early);
  };
}</script>`;

/**
 * Naive UI: the choice is laid over the input one types into to search, as a placeholder until it is left; a cross that
 * empties the field takes the arrow's place then.
 */
export const CHOICE_OVER_INPUT = `<div class="n-base-selection" style="position:relative;width:220px;height:30px;border:1px solid">
<div class="n-base-selection-label" tabindex=0 style="height:28px"><input id=over style="border:0;width:180px;height:24px">
<div id=overlay style="position:absolute;left:8px;top:4px;pointer-events:none"></div>
<i id=suffix class="n-base-suffix arrow" style="position:absolute;right:6px;top:8px;width:12px;height:12px"></i></div></div>
<script>{
  const list = panel("<div class=option>自动衡器</div><div class=option>非自动衡器</div>");
  over.onfocus = () => { overlay.className = "n-base-selection-placeholder n-base-selection-overlay"; };
  over.onblur = () => { overlay.className = "n-base-selection-render n-base-selection-overlay"; list.style.display = "none"; };
  over.onclick = () => hang(list, over);
  for (const one of list.children) {
    one.onmousedown = (event) => event.preventDefault();
    one.onclick = () => {
      overlay.textContent = one.textContent; list.style.display = "none";
      suffix.className = "n-base-clear"; suffix.onclick = () => { overlay.textContent = ""; };
    };
  }
}</script>`;

/** zTree: a row is as wide as the panel, and only its words take a press. */
export const NARROW_WORDS = `<input id=narrow readonly class="tree-box" style="width:300px">
<script>{
  const list = panel("<ul class=ztree style='margin:0;padding:0'>" + ["国产", "进口"].map((name) =>
    "<li style='list-style:none'><span class='button switch noline_docu' style='display:inline-block;width:16px;height:16px'></span>" +
    "<a href='#'><span class='button ico_docu'></span><span class=node_name>" + name + "</span></a></li>").join("") + "</ul>", 400);
  for (const one of list.querySelectorAll("a"))
    one.onclick = (event) => { event.preventDefault(); narrow.value = one.textContent; list.style.display = "none"; };
  narrow.onclick = () => hang(list, narrow);
}</script>`;

/**
 * layui: lists drawn over native ones, open in the field's own item, one of them drawn anew while it hangs open; of city
 * and county nothing but the native list's name says what they are.
 */
export const LISTS_IN_ITEM = `<span id=levels></span>
<style>.layui-form-select { position: relative; display: inline-block; width: 130px; }
  .layui-form-select dl { position: absolute; left: 0; top: 30px; margin: 0; background: #fff; z-index: 9; display: none; }
  .layui-form-selected dl { display: block; }</style>
<script>{
  const tree = { 浙江省: { 嘉兴市: ["南湖区", "海宁市"], 湖州市: ["德清县"] } };
  const offered = [Object.keys(tree), [], []], chosen = ["", "", ""];
  const draw = () => {
    levels.innerHTML = offered.map((names, level) =>
      "<span class=layui-input-inline><select name=" + ["lprovince", "lcity", "lcounty"][level] + " style='display:none'><option value=''>请选择</option>" +
      names.map((name) => "<option>" + name + "</option>").join("") + "</select><div class=layui-form-select data-level=" + level +
      "><div class=layui-select-title><input readonly placeholder=请选择 class=layui-input style='width:120px' value='" + chosen[level] + "'><i class=layui-edge></i></div><dl>" +
      ["请选择", ...names].map((name) => "<dd>" + name + "</dd>").join("") + "</dl></div></span>").join("");
    for (const box of levels.querySelectorAll(".layui-form-select")) {
      const level = Number(box.dataset.level);
      box.firstChild.onclick = () => box.classList.toggle("layui-form-selected");
      for (const one of box.querySelectorAll("dd")) one.onclick = () => choose(level, one.textContent);
    }
  };
  const choose = (level, name) => {
    chosen[level] = name; draw();
    setTimeout(() => { offered[level + 1] = level ? tree[chosen[0]][name] : Object.keys(tree[name]); if (level < 2) draw(); }, 60);
  };
  draw();
}</script>`;

/** View UI: the columns of a cascade are drawn inside inline elements. */
export const INLINE_CASCADE = `<input id=inline class="cascader-input" readonly placeholder="请选择" style="width:300px">
<script>{
  const regions = { 浙江省: { 嘉兴市: ["秀洲区", "南湖区"] }, 江苏省: { 苏州市: ["虎丘区"] } };
  const list = panel("<div><span id=columns></span></div>", 330);
  const draw = (path) => {
    const levels = [Object.keys(regions), Object.keys(regions[path[0]] ?? {}), regions[path[0]]?.[path[1]] ?? []];
    columns.innerHTML = levels.slice(0, path.length + 1).map((names, level) =>
      "<ul class=cascader-menu style='display:inline-block;width:100px;margin:0;padding:0;vertical-align:top'>" +
      names.map((name) => "<li class=cascader-item data-level=" + level + ">" + name +
        (level < 2 ? "<i class='icon-arrow' style='display:inline-block;width:10px;height:10px'></i>" : "") + "</li>").join("") + "</ul>").join("");
    for (const one of columns.querySelectorAll("li"))
      one.onclick = () => {
        const next = [...path.slice(0, Number(one.dataset.level)), one.textContent];
        if (next.length < 3) return draw(next);
        inline.value = next.join(" / "); list.style.display = "none";
      };
  };
  inline.onclick = () => { draw([]); hang(list, inline); };
}</script>`;

/** TDesign: both arrows on one side, beside boxes with arrows of their own. layui: nothing says the box opens one. */
export const ONE_SIDED_CALENDAR = `<input id=onesided readonly>
<script>{
  let month = new Date(2026, 10, 1);
  const sheet = panel("", 260);
  const button = (name) => "<button type=button class='pager__" + name + "' style='width:24px;height:24px'></button>";
  const draw = () => {
    sheet.innerHTML = "<div style='display:flex'>" + [month.getMonth() + 1 + " 月", month.getFullYear()].map((text) =>
      "<span><input readonly size=4 value='" + text + "'><i class=arrow style='display:inline-block;width:12px;height:12px'></i></span>").join("") +
      "<span style='flex:1'></span>" + button("prev") + button("current") + button("next") + "</div>" + weeks(month);
    const step = (name, by) => {
      sheet.querySelector(".pager__" + name).onclick = () => { month.setMonth(month.getMonth() + by); setTimeout(draw, 60); };
    };
    step("prev", -1); step("next", 1);
    for (const cell of sheet.querySelectorAll(".day"))
      cell.onclick = () => { onesided.value = dayOf(month, cell); sheet.style.display = "none"; };
  };
  onesided.onclick = () => { draw(); hang(sheet, onesided); };
}</script>`;

/** EasyUI: the calendar comes up a while after a key, over the next fields, and goes when a day is pressed. */
export const LATE_CALENDAR = `<span class="textbox datebox"><input id=late class="textbox-text">
<span class="combo-arrow" style="display:inline-block;width:18px;height:18px"></span></span>
<script>{
  const sheet = panel("");
  const draw = () => {
    const month = new Date(Number(late.value.slice(0, 4)), Number(late.value.slice(5, 7)) - 1, 1);
    sheet.innerHTML = "<div>" + month.getFullYear() + "年" + (month.getMonth() + 1) + "月</div>" + weeks(month);
    for (const cell of sheet.querySelectorAll(".day"))
      cell.onclick = () => { late.value = dayOf(month, cell); sheet.style.display = "none"; };
    hang(sheet, late);
  };
  let timer;
  late.onkeydown = () => { clearTimeout(timer); timer = setTimeout(draw, 180); };
}</script>`;

/** The same, of a box that looks like any with an arrow. */
export const PLAIN_LATE_CALENDAR = LATE_CALENDAR.replaceAll("late", "typed").replace("datebox", "combo");

/** Ant Design's segmented control: one part stands for nothing chosen yet. */
export const UNCHOSEN = ["未选", "送检", "现场检定"]
  .map(
    (text, i) =>
      `<label><input type=radio name=unchosen value="${text}" ${i === 0 ? "checked" : ""}>${text}</label>`,
  )
  .join("");
