/** Twenty kinds, of which the one meant is on the third page of eight; another of like name is on the first. */
const KINDS = [
  ..."压力仪表 自动衡器 水表 电能表 血压计 计价器 玻璃量器 天平 砝码 声级计".split(" "),
  ..."检测仪 流量计 钢卷尺 热量表 燃气表 瓦斯计 眼镜测量 超声源 非自动衡器 加油机".split(" "),
];

/** A read-only box with a button that opens a list in a window; the second list depends on the choice. */
export const listInWindow = (address: string): string =>
  `<input id=kind readonly><input type=button value="…" onclick="window.open('${address}', 'list', 'width=420,height=420')">
<script>
  window.choose = (name) => {
    kind.value = name;
    setTimeout(() => { subkind.innerHTML = "<option value=''>请选择<option>模拟指示秤<option>" + name; }, 300);
  };
</script>`;

export const DEPENDENT_LIST = `<select id=subkind><option value="">请选择</select>`;

/** The list in that window, with boxes of its own; it tells its opener what it showed. @param closes once chosen */
export const listPage = (closes: boolean): string =>
  `<title>选择目录</title>名称 <input id=q size=12> <button type=button>查询</button><div id=list></div>
<script>
  const kinds = ${JSON.stringify(KINDS)};
  let at = 1;
  const draw = () => {
    opener.shown = [...(opener.shown ?? []), at];
    const rows = kinds.slice(at * 8 - 8, at * 8).map((name) => "<tr><td style='cursor:pointer'>" + name + "</td></tr>");
    list.innerHTML = "<table width=100%><tr><th>目录名称</th></tr>" + rows.join("") + "</table>第<input size=2 value=" + at +
      ">页/共3页 <a href='#' data-by=-1>上一页</a> <a href='#' data-by=1>下一页</a>";
    for (const cell of document.querySelectorAll("td"))
      cell.onclick = () => { opener.choose(cell.textContent); ${closes ? "window.close();" : ""} };
    for (const link of document.querySelectorAll("a"))
      link.onclick = () => { at = Math.min(3, Math.max(1, at + Number(link.dataset.by))); draw(); return false; };
  };
  draw();
</script>`;

/** A read-only date box; whoever has the calendar's frame is told of it. */
export const dateBox = (id: string, where: "window" | "parent"): string =>
  `<input id=${id} readonly onclick="${where}.calendarFor(this)">`;

/** A calendar's frame, loaded anew for each box it is opened for, and a moment after it is in sight. */
export const CALENDAR_FRAME = `<iframe id=calendar style="display:none;position:absolute;left:20px;top:220px;width:240px;height:220px;z-index:9"></iframe>
<script>
  let box;
  window.calendarFor = (input) => { box = input; calendar.style.display = ""; setTimeout(() => { calendar.src = "/calendar"; }, 100); };
  window.take = (date) => { box.value = date; calendar.style.display = "none"; };
</script>`;

export const CALENDAR_PAGE = `<style>body{margin:2px;font:12px sans-serif}td{width:28px;text-align:center}a{padding:0 5px}</style>
<div><a data-by=-12>&lt;&lt;</a><a data-by=-1>&lt;</a> <input id=month size=5> <input id=year size=5>
<br><a data-by=1>&gt;</a><a data-by=12>&gt;&gt;</a></div><table id=days></table>
<script>
  const shown = new Date(2026, 10, 1), two = (number) => String(number).padStart(2, "0");
  const draw = () => {
    month.value = shown.getMonth() + 1 + "月"; year.value = shown.getFullYear();
    const cells = Array.from({ length: shown.getDay() }, () => "<td></td>");
    const last = new Date(shown.getFullYear(), shown.getMonth() + 1, 0).getDate();
    for (let day = 1; day <= last; day++) cells.push("<td class=day>" + day + "</td>");
    let rows = "<tr><td>日<td>一<td>二<td>三<td>四<td>五<td>六</tr>";
    for (let at = 0; at < cells.length; at += 7) rows += "<tr>" + cells.slice(at, at + 7).join("") + "</tr>";
    days.innerHTML = rows;
    for (const cell of document.querySelectorAll(".day"))
      cell.onclick = () =>
        parent.take(shown.getFullYear() + "-" + two(shown.getMonth() + 1) + "-" + two(cell.textContent));
  };
  for (const link of document.querySelectorAll("a"))
    link.onclick = () => { shown.setMonth(shown.getMonth() + Number(link.dataset.by)); draw(); };
  draw();
</script>`;
