/**
 * Patterns on a frame's address, matched in time linear in the address whatever the pattern: a pack comes from a
 * file, and JavaScript's own engine may take longer than the user lives. The usual notation without look-around,
 * back references and named groups; every pattern is a set of states walked once over the text.
 */
export interface LinearPattern {
  test(text: string): boolean;
}

/** More states than any address needs, and few enough for every look. */
const MOST_STATES = 2000;
const MOST_REPEATS = 200;
/** Addresses are cut here. */
const LONGEST = 4000;

type Matches = (char: string) => boolean;
type Node =
  | { kind: "char"; matches: Matches }
  | { kind: "start" | "end" | "empty" }
  | { kind: "sequence" | "choice"; parts: Node[] }
  | { kind: "repeat"; part: Node; least: number; most: number };

const CLASSES: Record<string, Matches> = {
  d: (char) => /\d/.test(char),
  w: (char) => /\w/.test(char),
  s: (char) => /\s/.test(char),
};
const ESCAPED: Record<string, string> = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v" };

/** A pattern that would need more states than there is time for at every look. */
export class TooLarge extends SyntaxError {}

class Parser {
  #at = 0;

  constructor(private readonly source: string) {}

  parse(): Node {
    const node = this.#choice();
    if (this.#at < this.source.length) throw new SyntaxError("unmatched )");
    return node;
  }

  get #next(): string {
    return this.source[this.#at] ?? "";
  }

  #take(): string {
    const char = this.#next;
    if (char === "") throw new SyntaxError("ends too early");
    this.#at += 1;
    return char;
  }

  #choice(): Node {
    const parts = [this.#sequence()];
    while (this.#next === "|") {
      this.#at += 1;
      parts.push(this.#sequence());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "choice", parts };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#next !== "" && this.#next !== "|" && this.#next !== ")") parts.push(this.#repeated());
    return { kind: "sequence", parts };
  }

  #repeated(): Node {
    let part = this.#atom();
    for (;;) {
      const bounds = this.#bounds();
      if (!bounds) return part;
      // Lazy or not, the same texts match.
      if (this.#next === "?") this.#at += 1;
      const [least, most] = bounds;
      if (
        least > MOST_REPEATS ||
        (most !== Number.POSITIVE_INFINITY && (most > MOST_REPEATS || most < least))
      )
        throw new TooLarge("repeats too often");
      part = { kind: "repeat", part, least, most };
    }
  }

  #bounds(): [number, number] | null {
    const simple = {
      "*": [0, Number.POSITIVE_INFINITY],
      "+": [1, Number.POSITIVE_INFINITY],
      "?": [0, 1],
    } as const;
    const char = this.#next;
    if (char === "*" || char === "+" || char === "?") {
      this.#at += 1;
      return [...simple[char]];
    }
    const braces = /^\{(\d+)(,(\d*))?\}/.exec(this.source.slice(this.#at));
    if (!braces) return null;
    this.#at += braces[0].length;
    const least = Number(braces[1]);
    return [
      least,
      braces[2] === undefined ? least : braces[3] ? Number(braces[3]) : Number.POSITIVE_INFINITY,
    ];
  }

  #atom(): Node {
    const char = this.#take();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "char", matches: this.#set() };
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "end" };
      case ".":
        return { kind: "char", matches: (one) => one !== "\n" && one !== "\r" };
      case "\\":
        return { kind: "char", matches: this.#escape() };
      case "*":
      case "+":
      case "?":
        throw new SyntaxError("nothing to repeat");
      default:
        return { kind: "char", matches: (one) => one === char };
    }
  }

  #group(): Node {
    if (this.#next === "?") {
      this.#at += 1;
      if (this.#take() !== ":") throw new SyntaxError("only plain groups");
    }
    const inner = this.#choice();
    if (this.#take() !== ")") throw new SyntaxError("unmatched (");
    return inner;
  }

  #escape(): Matches {
    const char = this.#take();
    const named = CLASSES[char.toLowerCase()];
    if (named) return char === char.toLowerCase() ? named : (one) => !named(one);
    if (/[1-9bBkpPuxc]/.test(char)) throw new SyntaxError("not in this notation");
    const literal = ESCAPED[char] ?? char;
    return (one) => one === literal;
  }

  #set(): Matches {
    const negated = this.#next === "^";
    if (negated) this.#at += 1;
    const parts: Matches[] = [];
    while (this.#next !== "]") {
      const from = this.#take();
      if (from === "\\") {
        parts.push(this.#escape());
        continue;
      }
      if (this.#next === "-" && this.source[this.#at + 1] !== "]") {
        this.#at += 1;
        const to = this.#take();
        if (to === "\\" || to < from) throw new SyntaxError("range out of order");
        parts.push((one) => one >= from && one <= to);
      } else parts.push((one) => one === from);
    }
    this.#at += 1;
    return (one) => parts.some((part) => part(one)) !== negated;
  }
}

interface State {
  matches: Matches | null;
  assertion: "start" | "end" | null;
  next: number[];
}

/** Thompson's construction: each node's states lead to `then`. */
class Builder {
  readonly states: State[] = [];

  add(state: State): number {
    if (this.states.length >= MOST_STATES) throw new TooLarge("too many states");
    return this.states.push(state) - 1;
  }

  /** @returns the state in which the node begins */
  build(node: Node, then: number): number {
    switch (node.kind) {
      case "char":
        return this.add({ matches: node.matches, assertion: null, next: [then] });
      case "start":
      case "end":
        return this.add({ matches: null, assertion: node.kind, next: [then] });
      case "empty":
        return then;
      case "sequence":
        return node.parts.reduceRight((after, part) => this.build(part, after), then);
      case "choice":
        return this.add({
          matches: null,
          assertion: null,
          next: node.parts.map((part) => this.build(part, then)),
        });
      case "repeat":
        return this.#repeat(node, then);
    }
  }

  #repeat({ part, least, most }: Extract<Node, { kind: "repeat" }>, then: number): number {
    let after = then;
    if (most === Number.POSITIVE_INFINITY) {
      const loop = this.add({ matches: null, assertion: null, next: [then] });
      this.states[loop]?.next.push(this.build(part, loop));
      after = loop;
    } else
      for (let count = least; count < most; count += 1)
        after = this.add({ matches: null, assertion: null, next: [then, this.build(part, after)] });
    for (let count = 0; count < least; count += 1) after = this.build(part, after);
    return after;
  }
}

/** @throws SyntaxError for what is not in the notation, or would need too many states */
export function linearPattern(source: string): LinearPattern {
  const builder = new Builder();
  const end = builder.add({ matches: null, assertion: null, next: [] });
  const start = builder.build(new Parser(source).parse(), end);
  const { states } = builder;

  /** Adds a state with all that follow without a character; each at most once a position. */
  const enter = (into: Set<number>, from: number, index: number, length: number) => {
    const waiting = [from];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const state = states[id];
      if (!state || into.has(id)) continue;
      if (state.assertion === "start" && index !== 0) continue;
      if (state.assertion === "end" && index !== length) continue;
      into.add(id);
      if (!state.matches) waiting.push(...state.next);
    }
  };

  return {
    test(text) {
      const chars = [...text.slice(0, LONGEST)];
      let now = new Set<number>();
      for (let index = 0; index <= chars.length; index += 1) {
        enter(now, start, index, chars.length);
        if (now.has(end)) return true;
        const next = new Set<number>();
        for (const id of now) {
          const state = states[id];
          const char = chars[index];
          if (char !== undefined && state?.matches?.(char))
            for (const after of state.next) enter(next, after, index + 1, chars.length);
        }
        now = next;
      }
      return false;
    },
  };
}

const known = new Map<string, LinearPattern>();

/** A pack's pattern, compiled once. */
export function patternOf(source: string): LinearPattern {
  const found = known.get(source) ?? linearPattern(source);
  known.set(source, found);
  return found;
}
