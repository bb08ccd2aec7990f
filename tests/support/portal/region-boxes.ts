/** One region in three boxes under one label, as portals draw them: each offers its own once the one before is chosen. */

const TREE = `const tree = { 浙江省: { 嘉兴市: ["南湖区", "海宁市"], 湖州市: ["德清县"] }, 江苏省: { 南京市: ["玄武区"] } };
  const offeredAt = (chosen, level) =>
    level === 0 ? Object.keys(tree) : level === 1 ? Object.keys(tree[chosen[0]] ?? {}) : (tree[chosen[0]] ?? {})[chosen[1]] ?? [];`;

/** ui-select: while it is open a box to search in stands in the place of the one that shows the choice. */
export const SEARCH_IN_PLACE = `<span id=uiselects></span>
<style>.ui-select-container { position: relative; display: inline-block; width: 150px; vertical-align: top; }
  .ui-select-toggle { display: block; width: 148px; height: 26px; border: 1px solid; cursor: pointer; }
  .ui-select-search { width: 140px; } .ng-hide { display: none !important; }
  .ui-select-choices { position: absolute; left: 0; top: 30px; margin: 0; padding: 0; width: 148px; background: #fff; z-index: 9; list-style: none; }
</style>
<script>{
  ${TREE}
  const chosen = ["", "", ""];
  const boxes = [0, 1, 2].map((level) => {
    const box = document.createElement("div");
    box.className = "ui-select-container ui-select-bootstrap dropdown";
    box.innerHTML = "<div class=ui-select-match><span tabindex=-1 class='btn form-control ui-select-toggle'>" +
      "<span class='ui-select-placeholder text-muted'>请选择</span><span class='ui-select-match-text ng-hide'></span><i class='caret pull-right' style='float:right;width:8px;height:8px'></i></span></div>" +
      "<input type=search autocomplete=off class='form-control ui-select-search ng-hide' role=combobox placeholder=请选择><ul class='ui-select-choices dropdown-menu ng-hide' role=listbox></ul>";
    const [match, search, list] = box.children;
    const [placeholder, text] = match.firstChild.children;
    const show = (isOpen) => {
      match.classList.toggle("ng-hide", isOpen);
      for (const part of [search, list]) part.classList.toggle("ng-hide", !isOpen);
    };
    const offer = () => {
      list.replaceChildren(...offeredAt(chosen, level).filter((name) => name.includes(search.value)).map((name) => {
        const line = document.createElement("li");
        line.className = "ui-select-choices-row"; line.setAttribute("role", "option"); line.textContent = name;
        line.onmousedown = (event) => event.preventDefault();
        line.onclick = () => { show(false); setTimeout(() => choose(level, name), 60); };
        return line;
      }));
    };
    match.onclick = () => {
      if (box.matches("[aria-disabled=true]")) return;
      search.value = ""; offer(); show(true); search.focus(); };
    search.oninput = offer;
    search.onblur = () => show(false);
    return { box, draw: () => {
      box.setAttribute("aria-disabled", String(level > 0 && chosen[level - 1] === ""));
      text.textContent = chosen[level];
      text.classList.toggle("ng-hide", chosen[level] === "");
      placeholder.classList.toggle("ng-hide", chosen[level] !== "");
    } };
  });
  const choose = (level, name) => {
    chosen.fill("", level); chosen[level] = name;
    for (const { draw } of boxes) draw();
  };
  uiselects.append(...boxes.map(({ box }) => box));
  for (const { draw } of boxes) draw();
}</script>`;

/** The words of their level stand behind the boxes; the second and third are not there before the first is chosen. */
export const WORDS_BEHIND = `<span id=behind></span>
<script>{
  ${TREE}
  const chosen = ["", "", ""];
  const draw = () => {
    behind.innerHTML = ["省", "市", "区/县"].map((word, level) => "<select data-level=" + level + "><option value=''>请选择</option>" +
      offeredAt(chosen, level).map((name) => "<option" + (name === chosen[level] ? " selected" : "") + ">" + name).join("") + "</select>" + word + " ").join("");
  };
  behind.onchange = ({ target }) => {
    const level = Number(target.dataset.level);
    chosen.fill("", level); chosen[level] = target.value;
    setTimeout(draw, 80);
  };
  draw();
}</script>`;
