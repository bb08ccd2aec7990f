import type { LabelSource } from "../snapshot/types.js";
import { likeness, normaliseLabel, tellTheSame } from "../text/normalize.js";
import type { FieldSpec } from "./field-spec.js";
import { labelSimilarity, optionShare, suits } from "./fields-claimed-by-label.js";
import type { Candidate, FormBlock } from "./form-container.js";

export interface FieldMatch {
  candidate: Candidate;
  label: string;
  source: LabelSource;
  certain: boolean;
  /** Further boxes of the same field, in order. */
  parts?: Candidate[];
}

export interface MatchContext {
  specs: readonly FieldSpec[];
  /** Fields not settled yet, and controls that claim no field by an exact label. */
  open: readonly FieldSpec[];
  free: readonly Candidate[];
  found: ReadonlyMap<string, FieldMatch>;
  block: FormBlock;
}

type FallbackMatcher = (board: MatchContext) => Map<string, FieldMatch>;

const firstLabel = ({ placed }: Candidate) => placed.item.labels[0] ?? { text: "", source: "name" as const };

/** Two scores this close leave a choice open. */
const MARGIN = 0.08;

/** Pairs that are each other's best by a clear margin; whatever is contested stays open. */
function mutual(
  board: MatchContext,
  score: (candidate: Candidate, spec: FieldSpec) => number,
): [FieldSpec, Candidate][] {
  const rows = board.open.map((spec) => board.free.map((candidate) => score(candidate, spec)));
  const pairs: [FieldSpec, Candidate][] = [];
  rows.forEach((row, s) => {
    const best = Math.max(...row, 0);
    const c = row.indexOf(best);
    const spec = board.open[s];
    const candidate = board.free[c];
    if (best === 0 || !spec || !candidate) return;
    const contested =
      row.some((other, index) => index !== c && other > best - MARGIN) ||
      rows.some((other, index) => index !== s && (other[c] ?? 0) > best - MARGIN);
    if (!contested) pairs.push([spec, candidate]);
  });
  return pairs;
}

/** Labels changed a little: the words are nearly the same, and the control is of the field's kind. */
export const matchBySimilarLabels: FallbackMatcher = (board) =>
  new Map(
    mutual(board, (candidate, spec) => {
      if (!candidate.alike) return 0;
      const { score } = labelSimilarity(candidate.placed.item, spec);
      return score > 0 && suits(candidate.placed.item, spec) ? score : 0;
    }).map(([spec, candidate]) => {
      const { label, source } = labelSimilarity(candidate.placed.item, spec);
      return [spec.field, { candidate, label, source, certain: false }];
    }),
  );

/** Labels changed altogether: the options shown are those of one field only. */
export const matchByOptions: FallbackMatcher = (board) =>
  new Map(
    mutual(board, (candidate, spec) => {
      const share = optionShare(candidate.placed.item, spec);
      const known = Math.round(share * (candidate.placed.item.options?.length ?? 0));
      return known >= 2 && share >= 0.5 ? share : 0;
    }).map(([spec, candidate]) => {
      const { text, source } = firstLabel(candidate);
      return [spec.field, { candidate, label: text, source, certain: false }];
    }),
  );

/** Words that half the fields of these forms have. */
const COMMON = /器具|信息|单位|企业/g;
/** Labels that name another thing than any field of the pack, wherever they stand. */
const ELSEWHERE = /备注|说明|邮箱|邮编|传真|证书|许可|批准|状态|附件|照片|图片|单价|金额|费用/;

/** Chinese words have their head at the end: 使用部门 is no 使用地点, but 物项称谓 may be a 名称. */
const sharesHead = (a: string, b: string): boolean =>
  [...a.slice(-2)].some((one) => b.slice(-2).includes(one));

const related = (candidate: Candidate, spec: FieldSpec): boolean => {
  const seen = candidate.placed.item.labels.map(({ text }) => normaliseLabel(text));
  if (seen.some((label) => ELSEWHERE.test(label))) return false;
  return seen.some((label) =>
    spec.labels.some((one) => {
      const words = normaliseLabel(one);
      // 购入时间 has its 入 by chance: of dates there are few, and their boxes take nothing else.
      if (spec.kind !== "date" && !tellTheSame(label, words)) return false;
      // Free text fits any box.
      if (spec.kind === "text" && !sharesHead(label, words)) return false;
      return likeness(label.replace(COMMON, ""), words.replace(COMMON, "")) > 0;
    }),
  );
};

/**
 * The order of the form against the order of the pack: where the fields found stand in the same order, and
 * exactly one field and one control are left between the same two neighbours, of the same kind and with a
 * word in common, they belong together.
 */
export const matchByOrder: FallbackMatcher = ({ specs, open, free, found, block }) => {
  const answer = new Map<string, FieldMatch>();
  if (found.size < specs.length * 0.6) return answer;
  const position = new Map(block.candidates.map((candidate, index) => [candidate, index]));
  const at = (field: string): number | undefined => {
    const one = found.get(field);
    return one && position.get(one.candidate);
  };
  const known = specs.flatMap(({ field }, index) => {
    const control = at(field);
    return control === undefined ? [] : [{ index, control }];
  });
  if (known.some(({ control }, i) => i > 0 && control <= (known[i - 1]?.control ?? -1))) return answer;
  const bounds = [{ index: -1, control: -1 }, ...known, { index: Infinity, control: Infinity }];
  for (let i = 1; i < bounds.length; i++) {
    const [from, to] = [bounds[i - 1], bounds[i]];
    if (!from || !to) continue;
    const inner = specs.filter(
      (spec, index) => index > from.index && index < to.index && open.includes(spec),
    );
    const between = free.filter((candidate) => {
      const index = position.get(candidate) ?? -1;
      return index > from.control && index < to.control;
    });
    const [spec, candidate] = [inner[0], between[0]];
    if (inner.length !== 1 || between.length !== 1 || !spec || !candidate) continue;
    if (!suits(candidate.placed.item, spec) || !related(candidate, spec)) continue;
    const { text, source } = firstLabel(candidate);
    answer.set(spec.field, { candidate, label: text, source, certain: false });
  }
  return answer;
};
