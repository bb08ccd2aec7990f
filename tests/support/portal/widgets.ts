/** A table row with a label cell, as old forms have. */
export const row = (label: string, control: string): string =>
  `<tr><td>${label}：</td><td>${control}</td></tr>`;

export const form = (...rows: string[]): string => `<form><table>${rows.join("")}</table></form>`;

/** Province, city and county in lists of their own; each fills the next after a while. */
export const REGION_LISTS = `<select id=province></select><select id=city></select><select id=county></select>
<script>
  const tree = { 浙江省: { 嘉兴市: ["南湖区", "海宁市"], 杭州市: ["上城区"] }, 江苏省: { 南京市: ["玄武区"] } };
  const offer = (list, names) => {
    list.innerHTML = ["请选择", ...names].map((name, i) => "<option value='" + (i ? name : "") + "'>" + name).join("");
  };
  offer(province, Object.keys(tree)); offer(city, []); offer(county, []);
  province.onchange = () => {
    offer(city, []); offer(county, []);
    setTimeout(() => offer(city, Object.keys(tree[province.value] ?? {})), 200);
  };
  city.onchange = () => setTimeout(() => offer(county, tree[province.value]?.[city.value] ?? []), 200);
</script>`;

const POPUP = "position:absolute;z-index:9;background:#fff;border:1px solid;width:200px;";

/** A read-only box over a hidden one; its tree hangs at the end of the body and loads each level late. */
export const CATALOGUE_TREE = `<span class="textbox combo"><input id=treebox class="textbox-text" readonly>
<span class="combo-arrow" style="display:inline-block;width:18px;height:18px"></span><input type=hidden name=catalogue></span>
<script>
  const kinds = { 衡器: ["非自动衡器", "自动衡器"], 流量计: ["水表"] };
  const panel = document.createElement("div");
  panel.className = "panel combo-p"; panel.style = "${POPUP}display:none";
  const node = (text, level) => {
    const line = document.createElement("li"), div = document.createElement("div");
    div.className = "tree-node"; div.style.paddingLeft = level * 16 + "px";
    const hit = document.createElement("span");
    hit.className = level ? "tree-file" : "tree-hit tree-collapsed";
    hit.style = "display:inline-block;width:16px;height:16px";
    const title = document.createElement("span");
    title.className = "tree-title"; title.textContent = text;
    div.append(hit, title); line.append(div);
    title.onclick = () => { treebox.value = text; panel.style.display = "none"; };
    hit.onclick = () => {
      if (level || line.querySelector("ul")) return;
      setTimeout(() => {
        hit.className = "tree-hit tree-expanded";
        const list = document.createElement("ul");
        list.append(...kinds[text].map((name) => node(name, 1)));
        line.append(list);
      }, 100);
    };
    return line;
  };
  const top1 = document.createElement("ul");
  top1.className = "tree"; top1.append(...Object.keys(kinds).map((name) => node(name, 0)));
  panel.append(top1); document.body.append(panel);
  treebox.onclick = () => {
    const box = treebox.getBoundingClientRect();
    panel.style.left = box.left + scrollX + "px"; panel.style.top = box.bottom + scrollY + "px";
    panel.style.display = "block";
  };
</script>`;

/** A box to search in: asks a server, which answers late with at most five hits. */
export const REMOTE_SEARCH = `<div class="el-select"><input id=remote role=combobox aria-expanded=false placeholder="请输入关键字"></div>
<script>
  const makers = Array.from({ length: 400 }, (_, i) => "第" + (i + 1) + "衡器厂");
  const list = document.createElement("div");
  list.className = "el-select-dropdown el-popper"; list.setAttribute("role", "listbox");
  list.style = "${POPUP}display:none"; document.body.append(list);
  let chosen = "", timer;
  const show = (names) => {
    const box = remote.getBoundingClientRect();
    list.style.left = box.left + scrollX + "px"; list.style.top = box.bottom + scrollY + "px";
    list.style.display = "block";
    list.replaceChildren(...names.map((name) => {
      const item = document.createElement("div");
      item.setAttribute("role", "option"); item.textContent = name; item.style.height = "24px";
      item.onmousedown = (event) => event.preventDefault();
      item.onclick = () => { chosen = remote.value = name; list.style.display = "none"; };
      return item;
    }));
  };
  remote.onclick = () => show(makers.slice(0, 5));
  remote.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(makers.filter((name) => name.includes(remote.value)).slice(0, 5)), 400);
  };
  // What was only typed, not chosen, is no value.
  remote.onblur = () => { remote.value = chosen; list.style.display = "none"; };
</script>`;

/** The same, but no list comes up before something was typed, and what was only typed is thrown away. */
export const REMOTE_EMPTY = REMOTE_SEARCH.replace("remote.onclick = () => show(makers.slice(0, 5));", "")
  .replaceAll("remote", "typed")
  .replace("<script>", "<script>{")
  .replace("</script>", "}</script>");

/**
 * A read-only box over a list in pages that come late, with a box for the page's number; `extra` stands above the list.
 * A page that there is not shows nothing.
 */
export const pagedList = (
  id: string,
  extra = "",
): string => `<span class="textbox combo"><input id=${id} class="textbox-text" readonly>
<span class="combo-arrow" style="display:inline-block;width:18px;height:18px"></span></span>
<script>
{
  const box = document.getElementById("${id}"), makers = Array.from({ length: 18 }, (_, i) => "第" + (i + 1) + "衡器厂");
  const panel = document.createElement("div");
  panel.className = "panel combo-p"; panel.style = "${POPUP}width:320px;display:none"; document.body.append(panel);
  panel.innerHTML = '${extra}<div class=rows></div><div class="datagrid-pager pagination"><table><tr><td><a href="#" class="back">上一页</a></td><td>第</td><td><input class="pagination-num" size="2"></td><td>页 共4页</td><td><a href="#" class="on">下一页</a></td></tr></table></div>';
  const list = panel.querySelector(".rows"), number = panel.querySelector(".pagination-num");
  let page = 1;
  const show = (at) => {
    page = at; number.value = at; list.replaceChildren();
    setTimeout(() => list.replaceChildren(...makers.slice(page * 5 - 5, page * 5).map((name) => {
      const item = document.createElement("div");
      item.className = "combobox-item"; item.style.height = "22px"; item.textContent = name;
      item.onclick = () => { box.value = name; panel.style.display = "none"; };
      return item;
    })), 120);
  };
  const turn = (name, by) => { panel.querySelector(name).onclick = (event) => { event.preventDefault(); if (page + by >= 1 && page + by <= 4) show(page + by); }; };
  turn(".back", -1); turn(".on", 1);
  number.onchange = () => show(Number(number.value));
  box.onclick = () => {
    const at = box.getBoundingClientRect();
    panel.style.left = at.left + scrollX + "px"; panel.style.top = at.bottom + scrollY + "px";
    panel.style.display = "block"; show(1);
  };
}
</script>`;

/** A read-only box that shows by nothing that a press opens a tree right below it, the whole country at its top. */
export const BARE_TREE = `<input id=bare readonly><div id=bareTree style="${POPUP}display:none"></div>
<script>
{
  const below = { 全国: ["浙江省", "江苏省"], 浙江省: ["杭州市", "嘉兴市"], 嘉兴市: ["南湖区", "秀洲区"] };
  const node = (name) => {
    const part = document.createElement("div"), line = document.createElement("div"), inner = document.createElement("div");
    line.innerHTML = "<span class='tree-hit tree-collapsed' style='display:inline-block;width:14px;height:14px'></span><span class=tree-title></span>";
    const [hit, title] = line.children;
    if (!below[name]) hit.className = "tree-indent";
    title.textContent = name; inner.style.paddingLeft = "16px";
    hit.onclick = () => { hit.className = "tree-hit tree-expanded"; inner.replaceChildren(...below[name].map(node)); };
    title.onclick = () => { if (!below[name]) { bare.value = name; bareTree.style.display = "none"; } };
    part.append(line, inner);
    return part;
  };
  bare.addEventListener("click", () => {
    if (bareTree.children.length === 0) bareTree.append(node("全国"));
    bareTree.style.display = "block";
  });
}
</script>`;

/** Columns side by side, the whole country in the first: a press shows what is below. */
export const WHOLE_COUNTRY = `<span class="cascader"><input id=country readonly placeholder="请选择"></span>
<script>
{
  const below = { 全国: ["浙江省", "江苏省"], 浙江省: ["杭州市", "嘉兴市"], 嘉兴市: ["南湖区", "秀洲区"] };
  const sheet = document.createElement("div");
  sheet.className = "cascader-dropdown"; sheet.style = "${POPUP}width:auto;display:none"; document.body.append(sheet);
  const column = (names, path) => {
    const list = document.createElement("ul");
    list.style = "display:inline-block;vertical-align:top;width:120px;margin:0;padding:0;list-style:none";
    list.append(...names.map((name) => {
      const line = document.createElement("li");
      line.textContent = name; line.style.height = "24px";
      line.onclick = () => {
        while (sheet.children.length > path.length + 1) sheet.lastChild.remove();
        if (below[name]) return sheet.append(column(below[name], [...path, name]));
        country.value = [...path.slice(1), name].join(" / "); sheet.style.display = "none";
      };
      return line;
    }));
    return list;
  };
  country.onclick = () => {
    const box = country.getBoundingClientRect();
    sheet.style.left = box.left + scrollX + "px"; sheet.style.top = box.bottom + scrollY + "px";
    sheet.replaceChildren(column(["全国"], [])); sheet.style.display = "block";
  };
}
</script>`;

/** A read-only date box with a calendar of arrows and days. */
export const CALENDAR = `<input id=date class="Wdate" readonly placeholder="选择日期">
<script>
  const sheet = document.createElement("div");
  sheet.className = "datepicker calendar"; sheet.style = "${POPUP}display:none"; document.body.append(sheet);
  let month = new Date(2026, 10, 1);
  const draw = () => {
    const days = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
    const cells = Array.from({ length: days }, (_, i) => "<td class=day>" + (i + 1) + "</td>");
    const weeks = [];
    for (let i = 0; i < cells.length; i += 7) weeks.push("<tr>" + cells.slice(i, i + 7).join("") + "</tr>");
    sheet.innerHTML = "<div class=head><button type=button class=prev-year>«</button><button type=button class=prev-month>‹</button>" +
      "<span class=title>" + month.getFullYear() + "年" + (month.getMonth() + 1) + "月</span>" +
      "<button type=button class=next-month>›</button><button type=button class=next-year>»</button></div><table>" + weeks.join("") + "</table>";
    const step = (name, by) => {
      sheet.querySelector(name).onclick = () => { month.setMonth(month.getMonth() + by); draw(); };
    };
    step(".prev-year", -12); step(".prev-month", -1); step(".next-month", 1); step(".next-year", 12);
    for (const cell of sheet.querySelectorAll(".day"))
      cell.onclick = () => {
        const two = (number) => String(number).padStart(2, "0");
        date.value = month.getFullYear() + "-" + two(month.getMonth() + 1) + "-" + two(cell.textContent);
        sheet.style.display = "none";
      };
  };
  date.onclick = () => {
    const box = date.getBoundingClientRect();
    sheet.style.left = box.left + scrollX + "px"; sheet.style.top = box.bottom + scrollY + "px";
    draw(); sheet.style.display = "block";
  };
</script>`;

/** A dialog that draws its own mask below its fields and scrolls a form far longer than itself. */
export const longDialog = (content: string): string =>
  `<div role=dialog aria-modal=true><div style="position:fixed;inset:0;background:#0008;z-index:-1"></div>
<div style="position:absolute;left:40px;top:20px;width:600px;height:180px;background:#fff;overflow:auto">
<div style="height:40px">器具新增</div><div style="height:90px">${content}</div></div></div>
<style>[role=dialog] { position: fixed; inset: 0; z-index: 20; } [role=dialog] tr { height: 120px; }</style>`;

/** Boxes with a list of what was typed before: one takes any text, the other only what its list holds. */
export const PROPOSING = ["free", "strict"].map(
  (
    id,
  ) => `<span class="kit-autocomplete"><input id=${id} role=combobox aria-haspopup=listbox autocomplete=off></span>
<script>{
  const list = document.createElement("div");
  list.role = "listbox"; list.style = "${POPUP}display:none";
  list.innerHTML = "<div role=option>甲衡器厂</div><div role=option>乙衡器厂</div>";
  list.onclick = ({ target }) => { ${id}.value = target.textContent; list.style.display = "none"; };
  document.body.append(list);
  const open = () => { list.style.display = "block"; };
  ${id}.onclick = open; ${id}.oninput = open;
  ${id}.onblur = () => setTimeout(() => {
    list.style.display = "none";
    if ("${id}" === "strict" && ![...list.children].some((one) => one.textContent === ${id}.value)) ${id}.value = "";
  }, 50);
}</script>`,
);
