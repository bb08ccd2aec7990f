/** A line of a page: its left end on the base line in points from the lower left, its size in points. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const hex = (text: string): string =>
  [...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");

/**
 * A PDF of one page (A4) in a font that is not in the file, as many offices' systems write theirs: STSong-Light with
 * the map UniGB-UCS2-H, which every reader knows.
 */
export function pdfOf(lines: readonly PdfLine[]): string {
  const drawing = lines
    .map(({ text, x, y, size = 14 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 /W [1 95 500] >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

interface CertificateWords {
  number: string;
  serial: string;
  /** YYYY-MM-DD */
  date: string;
  validUntil: string;
}

/** The cover of a certificate as institutions hand it out, plainly marked as none. */
export function certificatePdf({ number, serial, date, validUntil }: CertificateWords): string {
  const day = (text: string): string => {
    const [year, month, ofMonth] = text.split("-");
    return `${year} 年 ${month} 月 ${ofMonth} 日`;
  };
  const rows: [string, string][] = [
    ["证书编号：", number],
    ["计量器具名称：", "电子计价秤"],
    ["出厂编号：", serial],
    ["检定依据：", "JJG 539-2016"],
    ["检定结论：", "合格"],
    ["检定日期：", day(date)],
    ["有效期至：", day(validUntil)],
  ];
  return pdfOf([
    { text: "练习用，不是真的证书", x: 60, y: 790, size: 12 },
    { text: "检定证书", x: 230, y: 720, size: 32 },
    ...rows.flatMap(([label, value], i): PdfLine[] => [
      { text: label, x: 90, y: 640 - i * 40 },
      { text: value, x: 230, y: 640 - i * 40 },
    ]),
  ]);
}
