/** Boxes as old portals have them, whose value is chosen row by row in a window, or in a tree of the page around. */

/** A read-only box without a press of its own, what is kept of the choice, and the button beside them. */
export const boxWithButton = (id: string, press: string, name = "选择"): string =>
  `<input id=${id} readonly><input id=${id}Code type=hidden><input type=button value="${name}" onclick="${press}">`;

export const inWindow = (id: string, path: string): string =>
  boxWithButton(id, `window.open('${path}', 'pick', 'width=420,height=420')`);

const NAMES = [..."电子天平 机械台秤 案秤 地中衡 电子秤 加油机".split(" ")];
const page = (rows: readonly string[], below: string): string =>
  `<table width=100%><tr><th></th><th>名称</th><th>代码</th></tr>${rows.join("")}</table>${below}`;

/** A list of two pages, each the server's, where a radio chooses and a button takes over. @param sticks no radio takes a press */
export const radioPage = (at: 1 | 2, sticks = false): string =>
  page(
    NAMES.slice(at * 3 - 3, at * 3).map(
      (name, index) =>
        `<tr><td><input type=radio name=r value=${name}></td><td>${name}</td><td>10${at}${index}</td></tr>`,
    ),
    `第${at}/2页 ${at === 1 ? "<a href='/radio-list-2'>下一页</a>" : "下一页"}
<p><input type=button value="确 定" onclick="ok()"> <input type=button value="取 消" onclick="window.close()">
<script>
  ${sticks ? "for (const box of document.querySelectorAll('input[type=radio]')) box.onclick = () => false;" : ""}
  const ok = () => {
    opener.confirmed = (opener.confirmed ?? 0) + 1;
    const chosen = document.querySelector("input:checked");
    if (chosen) { opener.scale.value = chosen.value; window.close(); }
  };
</script>`,
  );

/** A list whose rows have a link each that takes them. */
export const linkPage = (): string =>
  page(
    NAMES.map(
      (name) =>
        `<tr><td>02</td><td>${name}</td><td><a href="javascript:opener.sort.value='${name}';window.close()">选择</a></td></tr>`,
    ),
    "",
  );

/** The page around the form's frame: a tree with a title comes up over it, its marks letters, its nodes late. */
export const TREE_AROUND = `<iframe src="/inner-tree" width=700 height=300></iframe>
<div id=layer style="display:none;position:absolute;left:300px;top:40px;width:240px;background:#fff;border:1px solid">
  <div>请选择行政区划<span onclick="layer.style.display='none'" style="float:right">×</span></div><div id=tree></div></div>
<script>
  const below = { 全国: ["浙江省", "江苏省"], 浙江省: ["杭州市", "嘉兴市"], 嘉兴市: ["南湖区", "秀洲区"] };
  const node = (name, deep, take) => {
    const line = document.createElement("div");
    line.style.paddingLeft = deep ? "16px" : "4px";
    line.innerHTML = "<span class=switch>" + (below[name] ? "＋" : "　") + "</span><a href='javascript:void(0)'><span>" +
      name + "</span></a><div></div>";
    const [mark, words, inner] = line.children;
    mark.onclick = words.onclick = () => {
      if (!below[name]) { take(name); layer.style.display = "none"; return; }
      if (inner.childElementCount === 0) setTimeout(() => inner.append(...below[name].map((one) => node(one, true, take))), 100);
    };
    return line;
  };
  window.showTree = (take) => { tree.replaceChildren(node("全国", false, take)); layer.style.display = ""; };
</script>`;

/** The same tree in a dialog over the form's own page: its marks icons, its closer one too. */
export const TREE_OVER = TREE_AROUND.replace(/^<iframe.*<\/iframe>/, "")
  .replace('style="display:none;', 'role=dialog style="display:none;z-index:9;')
  .replace("<div>请选择行政区划", '<div style="position:fixed;inset:0;z-index:-1"></div><div>请选择行政区划')
  .replace(
    /<span onclick(.*)>×<\/span>/,
    "<button type=button title=Close onclick$1><i style='display:inline-block;width:9px;height:9px'></i></button>",
  )
  .replace(
    /"<span class=switch>".*"<\/span>/,
    `"<span class='" + (below[name] ? "ui-icon-triangle-1-e" : "ui-icon-document") +
      "' style='display:inline-block;width:16px;height:16px'></span>`,
  );

/** The page around the form's frame: a window is drawn over it, its tree in a frame that is long in coming. */
export const TREE_IN_FRAME = `<iframe src="/inner-tree" width=700 height=300></iframe>
<script>
  window.showTree = (take) => {
    const veil = document.createElement("div"), own = document.createElement("div");
    veil.style = "position:fixed;inset:0;background:#0004";
    own.style = "position:fixed;left:200px;top:30px;width:260px;background:#fff;border:1px solid";
    own.innerHTML = "<div>选择行政区划</div><iframe src='/slow-tree' width=250 height=260></iframe>";
    document.body.append(veil, own);
    window.endTree = (name) => { if (name) take(name); veil.remove(); own.remove(); };
  };
</script>`;

/** Its tree: what is below a node comes late, and the node, not its mark, says that it is folded. */
export const SLOW_TREE = `<div id=tree></div><p><a href="javascript:parent.endTree(chosen)">确定</a> <a href="javascript:parent.endTree('')">取消</a></p>
<script>
  const below = { "": ["浙江省", "江苏省"], 浙江省: ["杭州市", "嘉兴市"], 嘉兴市: ["南湖区", "秀洲区"] };
  var chosen = "";
  const show = (name, into, after) => setTimeout(() => into.append(...below[name].map((one) => {
    const node = document.createElement("div");
    node.className = below[one] ? "tree-node node-collapse" : "tree-node node-leaf";
    node.innerHTML = "<div><a style='display:inline-block;width:14px;height:14px'></a><span>" + one +
      "</span></div><div style='padding-left:16px'></div>";
    const [line, inner] = node.children;
    line.children[0].onclick = () => {
      if (!below[one] || inner.childElementCount) return;
      node.className = "tree-node node-expand";
      show(one, inner, 200);
    };
    line.children[1].onclick = () => { chosen = one; };
    return node;
  })), after);
  show("", tree, 1800);
</script>`;

/** The tree in a frame of a layer whose buttons stand around that frame. */
export const TREE_FRAMED = `<iframe src="/inner-tree" width=700 height=300></iframe>
<div id=layer style="display:none;position:absolute;left:300px;top:20px;width:260px;background:#fff;border:1px solid">
  <div>请选择行政区划</div><iframe id=inside width=240 height=200></iframe>
  <a href="javascript:ok()">确定</a> <a href="javascript:shut()">关闭</a></div>
<script>
  let take;
  const shut = () => { layer.style.display = "none"; };
  const ok = () => { const { chosen } = inside.contentWindow; if (chosen) { take(chosen); shut(); } };
  window.showTree = (taking) => { take = taking; inside.src = "/framed-tree"; layer.style.display = ""; };
</script>`;

/** That tree: flat lines with empty parts for indents, drawn anew as one is unfolded, and tools above it. */
export const FRAMED_TREE = `<style>
  ul { list-style: none; padding: 0 } span { display: inline-block; width: 14px; height: 12px }
</style><div class=treeTools><a href="#">展开</a> / <a href="#">折叠</a></div><ul id=lines></ul>
<script>
  const below = { 全国: ["浙江省", "江苏省"], 浙江省: ["杭州市", "嘉兴市"], 嘉兴市: ["南湖区", "秀洲区"] };
  const open = new Set();
  const drawn = (name, level) => [[name, level], ...(open.has(name) ? below[name].flatMap((one) => drawn(one, level + 1)) : [])];
  const draw = () => {
    lines.innerHTML = drawn("全国", 0).map(([name, level]) => "<li" + (name === window.chosen ? " class=node-selected" : "") +
      ">" + "<span class=indent></span>".repeat(level) + "<span class='" + (below[name] ? "expand-icon" : "") +
      "'></span>" + name + "</li>").join("");
    for (const line of lines.children) line.onclick = ({ target }) => {
      const name = line.textContent;
      if (target.className === "expand-icon") open.has(name) ? open.delete(name) : open.add(name);
      else window.chosen = name;
      draw();
    };
  };
  draw();
</script>`;

/** A read-only box, and a picture beside it that opens a window. */
export const boxWithPicture = (id: string, path: string): string =>
  `<input id=${id} readonly><input id=${id}Code type=hidden>
  <img alt="选择区划" width=16 height=16 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onclick="window.open('${path}', 'pick', 'width=320,height=420')">`;

/** A window with a tree whose choice is told below it, further left, and taken over by a link. */
export const treePage = (): string => {
  const node = (name: string, below = ""): string =>
    `<li><span class="${below ? "switch center_close" : "switch center_docu"}" style="display:inline-block;width:14px"
      onclick="const b = this.parentElement.querySelector('ul'); if (b) b.hidden = !b.hidden">${below ? "+" : "·"}</span><a
      onclick="${below ? "" : `said.textContent = '已选：' + (chosen = '${name}')`}"><span>${name}</span></a>
      <ul hidden>${below}</ul></li>`;
  const city = node("杭州市", node("上城区")) + node("嘉兴市", node("秀洲区") + node("南湖区"));
  return `<style>li{list-style:none} ul{padding-left:16px}</style><b>请选择行政区划</b>
    <ul class=ztree>${node("江苏省", node("南京市"))}${node("浙江省", city)}</ul><div id=said>已选：</div>
    <center><a href="javascript:ok()">确 定</a> <a href="javascript:window.close()">取 消</a></center>
    <script>
      let chosen = "";
      const ok = () => { opener.area.value = chosen; window.close(); };
    </script>`;
};

/** A calendar that is one table, its heading the first row. */
export const ONE_TABLE_CALENDAR = `<table id=t style="text-align:center;font:12px sans-serif"></table>
<script>
  const shown = new Date(2026, 10, 1), two = (number) => String(number).padStart(2, "0");
  const go = (months) => { shown.setMonth(shown.getMonth() + months); draw(); };
  const draw = () => {
    const [year, month] = [shown.getFullYear(), shown.getMonth()];
    const days = Array.from({ length: new Date(year, month + 1, 0).getDate() }, (_, index) => index + 1);
    const cells = [...Array(shown.getDay()).fill("<td></td>"), ...days.map((day) => "<td onclick=parent.take('" + year +
      "-" + two(month + 1) + "-" + two(day) + "')>" + day + "</td>")];
    let rows = "<tr><td colspan=7><a href='javascript:go(-12)'>&lt;&lt;</a> <a href='javascript:go(-1)'>&lt;</a> <b>" +
      year + "年" + (month + 1) + "月</b> <a href='javascript:go(1)'>&gt;</a> <a href='javascript:go(12)'>&gt;&gt;</a></td></tr>";
    rows += "<tr>" + [..."日一二三四五六"].map((day) => "<td>" + day + "</td>").join("") + "</tr>";
    for (let at = 0; at < cells.length; at += 7) rows += "<tr>" + cells.slice(at, at + 7).join("") + "</tr>";
    t.innerHTML = rows;
  };
  draw();
</script>`;
