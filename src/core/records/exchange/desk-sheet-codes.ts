import { INSTRUMENT_FIELDS, type InstrumentField } from "../../autofill/field-spec.js";
import { asText } from "../normalize-values.js";

/**
 * The rows of a booking as text for QR codes, for whoever takes the scales in; docs/desk-sheet.md describes it.
 * It holds what the portal's ledger form takes of each scale, and no phone number.
 */
const DESK_VERSION = 1;
const TITLE = "verify-guide/desk";
const PART = "VGD";

/**
 * Bytes a code holds beside its head: with error correction M it has 77 modules a side, which a scanner still reads
 * from a page printed 45 mm wide at 150 dpi.
 */
const PART_BYTES = 340;

/** A value takes one cell of one line; what looks like a mobile number has no business on the sheet. */
const cell = (text: string): string =>
  text
    .replace(/(?<!\d)1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/g, "")
    .replace(/\s+/g, " ")
    .trim();
/** Serial numbers may look like phone numbers, and are none. */
const NUMBERS: readonly InstrumentField[] = ["serial"];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** CRC-32 (IEEE 802.3) of a text's UTF-8 bytes, eight hexadecimal digits. */
function checksum(text: string): string {
  let crc = 0xffffffff;
  for (const byte of bytesOf(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

/** A scale's fields as cells. */
const cellsOf = (
  scale: Partial<Record<InstrumentField, unknown>>,
): Partial<Record<InstrumentField, string>> =>
  Object.fromEntries(
    INSTRUMENT_FIELDS.flatMap((field) => {
      const text = asText(scale[field]);
      const value = NUMBERS.includes(field) ? text.replace(/\s+/g, " ").trim() : cell(text);
      return value === "" ? [] : [[field, value]];
    }),
  );

/** The sheet as one text: what all scales have in common once, the rest a line each. */
export function deskText(sheet: {
  booking: string;
  company: string;
  creditCode: string;
  scales: readonly Partial<Record<InstrumentField, unknown>>[];
}): string {
  const scales = sheet.scales.map(cellsOf);
  const [first] = scales;
  const isCommon = (field: InstrumentField) =>
    field !== "serial" && scales.every((scale) => scale[field] === first?.[field]);
  const common = INSTRUMENT_FIELDS.filter((field) => isCommon(field) && first?.[field] !== undefined);
  const each = INSTRUMENT_FIELDS.filter((field) => !isCommon(field));
  return [
    [TITLE, DESK_VERSION],
    ["booking", cell(sheet.booking)],
    ["company", cell(sheet.company), cell(sheet.creditCode)],
    ["all", ...common.map((field) => `${field}=${first?.[field]}`)],
    ["each", ...each],
    ...scales.map((scale) => each.map((field) => scale[field] ?? "")),
  ]
    .map((line) => line.join("\t"))
    .join("\n");
}

/** What each QR code of the sheet holds: its place among them and the sheet's checksum, then its part of the text. */
export function deskCodes(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  // Between characters, never within one.
  for (const char of text) {
    const more = bytesOf(char).length;
    if (bytes + more > PART_BYTES) {
      parts.push(part);
      part = "";
      bytes = 0;
    }
    part += char;
    bytes += more;
  }
  parts.push(part);
  const sum = checksum(text);
  return parts.map((one, index) => `${PART}${DESK_VERSION} ${index + 1}/${parts.length} ${sum}\n${one}`);
}
