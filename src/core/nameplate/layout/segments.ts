import { slice, type TextSpan } from "../model/text-span.js";
import { findLabels } from "./label-finder.js";
import type { LabelField } from "./lexicon.js";

/** A label or a value: what lines fall apart into. */
export interface Segment {
  kind: "label" | "value";
  span: TextSpan;
  /** Labels only: what is announced, in printed order for pairs such as 最大称量/最小称量. */
  fields: LabelField[];
  /** Labels only, 0–1. */
  certainty: number;
  /** Which line it came from; segments of one line follow each other. */
  line: number;
  /** Labels only: the value printed right behind it in the same line. */
  inline: Segment | null;
}

/** What may stand between two words for one and the same thing: 最大秤量 Max, 编号(No.), 检定分度值 e. */
const GLUE = /^[\s:.()/|,_=-]*$/;
const LEADING = /^[\s:.,;=_|*•)]+/;
const TRAILING = /[\s:,;_|(]+$/;
/** A date that says of itself where it begins, printed behind something else: 0965764 2017年01月, E152 2020.03. */
const DATE = /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月|(?<=\S\s+)(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])(?!\d)/;

/** Splits one line at its labels. */
export function segmentsOf(span: TextSpan, line: number): Segment[] {
  const labels = mergeGlosses(span.text, findLabels(span.text));
  const segments: Segment[] = [];
  let at = 0;
  for (const hit of labels) {
    pushValue(segments, span, at, hit.start, line);
    const label: Segment = {
      kind: "label",
      span: slice(span, hit.start, hit.end),
      fields: hit.fields,
      certainty: hit.certainty,
      line,
      inline: null,
    };
    segments.push(label);
    at = hit.end;
  }
  pushValue(segments, span, at, span.text.length, line);
  segments.forEach((segment, i) => {
    const next = segments[i + 1];
    if (segment.kind === "label" && next?.kind === "value") segment.inline = next;
  });
  return segments;
}

type Hit = ReturnType<typeof findLabels>[number];

/** 最大秤量 Max is one label said twice; 最大称量/最小称量 is one label for two values. */
function mergeGlosses(text: string, hits: Hit[]): Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last && GLUE.test(text.slice(last.end, hit.start))) {
      const between = text.slice(last.end, hit.start);
      const same = last.fields.join() === hit.fields.join();
      // 分度值 d: the letter says which one the word means.
      const general = last.fields.join() === "e" && /^[^检捡a-z]*$/i.test(text.slice(last.start, last.end));
      const finer =
        (general && hit.fields.join() === "d") ||
        (hit.fields.includes(last.fields[0] as LabelField) && hit.fields.length > last.fields.length);
      if (same || finer) {
        const certainty = Math.max(last.certainty, hit.certainty);
        merged[merged.length - 1] = { start: last.start, end: hit.end, fields: hit.fields, certainty };
        continue;
      }
      // e1=d1=2g, as e=d=2g.
      const alike = between.includes("=") && [last, hit].every(({ fields }) => /^[ed]$/.test(fields.join()));
      if (
        (between.includes("/") || alike) &&
        !last.fields.includes("other") &&
        !hit.fields.includes("other")
      ) {
        const fields = [...last.fields, ...hit.fields];
        const certainty = Math.min(last.certainty, hit.certainty);
        merged[merged.length - 1] = { start: last.start, end: hit.end, fields, certainty };
        continue;
      }
    }
    merged.push(hit);
  }
  return merged;
}

function pushValue(segments: Segment[], span: TextSpan, start: number, end: number, line: number): void {
  const raw = span.text.slice(start, end);
  // The gap between two values is lost at times: a number would swallow the year.
  const date = raw.search(DATE);
  if (date > 0) {
    pushValue(segments, span, start, start + date, line);
    pushValue(segments, span, start + date, end, line);
    return;
  }
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  const trail = TRAILING.exec(raw.slice(lead))?.[0].length ?? 0;
  if (lead + trail >= raw.length) return;
  const value = slice(span, start + lead, end - trail);
  segments.push({ kind: "value", span: value, fields: [], certainty: 1, line, inline: null });
}
