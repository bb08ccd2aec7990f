const HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
const WORDS = "<a href=#>注册</a><p>办事指南<p>通知公告<p>联系我们<p>常见问题<p>下载专区";
/** Answers that break in the middle, as bytes, and what is said of each; null: the page is used as far as it came. */
export const BROKEN_ANSWERS: Record<
  string,
  { bytes: Buffer | string; cut?: true; says: [kind: string, title: string] | null }
> = {
  "a header cut off": {
    bytes: "HTTP/1.1 200 OK\r\nContent-Ty",
    cut: true,
    says: ["blocked", "网页是空白的"],
  },
  "half a page": {
    bytes: `${HTML}Content-Length: 9999\r\n\r\n${WORDS}`,
    cut: true,
    says: ["offline", "和网站的连接断了"],
  },
  "a chunk cut off": {
    bytes: `${HTML}Transfer-Encoding: chunked\r\n\r\nff\r\n<p>`,
    cut: true,
    says: ["offline", "和网站的连接断了"],
  },
  "a refusal cut off": {
    bytes: "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n<p>no",
    cut: true,
    says: ["offline", "和网站的连接断了"],
  },
  "no HTTP at all": {
    bytes: Buffer.from([0, 1, 2, 255, 10, 13, 10]),
    cut: true,
    says: ["offline", "和网站的连接断了"],
  },
  "packed, by its header alone": {
    bytes: `${HTML}Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain`,
    says: ["offline", "和网站的连接断了"],
  },
  "two lengths": {
    bytes: `${HTML}Content-Length: 5\r\nContent-Length: 7\r\n\r\nplain`,
    says: ["offline", "和网站的连接断了"],
  },
  "a way on to nowhere": {
    bytes: "HTTP/1.1 302 Found\r\nLocation: http://:0:/\r\nContent-Length: 0\r\n\r\n",
    says: ["offline", "和网站的连接断了"],
  },
  "a way on left out": {
    bytes: "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
    says: ["blocked", "网页是空白的"],
  },
  "another charset than the header says": {
    bytes: Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n<!doctype html>${WORDS}`,
    ),
    cut: true,
    says: ["changed", "网页上的字是乱码"],
  },
  "a page that stops in the middle": { bytes: `${HTML}Content-Length: 9999\r\n\r\n${WORDS}`, says: null },
};
