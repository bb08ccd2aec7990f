import { centre, directionOf, distance, type Quad, sides } from "../geometry/quad.js";

/** A box seen in the plate's own directions at its place: centre, half extents, angle of its row. */
interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How one box stands to another, in heights of the smaller text. */
export interface Relation {
  /** Across the row: positive when the second lies below the first's row. */
  across: number;
  /** Along the row: from the first's end to the second's beginning. */
  gap: number;
  /** Both in pixels, for comparing them with another pair's. */
  down: number;
  away: number;
  /** How much of the narrower one's width both share when one lies under the other, 0–1. */
  overlap: number;
}

/**
 * The plate's surface as seen in the photo. Under perspective rows are not parallel, so the angle of a row is
 * fitted as a plane over the boxes: angle = a + b·x + c·y, longer boxes counting more.
 */
export class RowGeometry {
  private a: number;
  private b: number;
  private c: number;
  private readonly origin: [number, number];
  private readonly scale: number;

  constructor(boxes: Quad[]) {
    const middles = boxes.map(centre);
    const n = Math.max(1, boxes.length);
    this.origin = [middles.reduce((s, m) => s + m[0], 0) / n, middles.reduce((s, m) => s + m[1], 0) / n];
    const spread = middles.map((m) => distance(m, this.origin));
    this.scale = Math.max(1, ...spread);
    const weights = boxes.map((q) => Math.min(20, extent(q)) ** 2);
    const common = meanAngle(boxes.map(directionOf), weights);
    const samples = boxes.map((q, i) => {
      const [x, y] = middles[i] as [number, number];
      const w = weights[i] as number;
      return {
        x: (x - this.origin[0]) / this.scale,
        y: (y - this.origin[1]) / this.scale,
        t: nearTo(common, directionOf(q)),
        w,
      };
    });
    [this.a, this.b, this.c] = fitAngles(samples);
    this.align(boxes);
  }

  /**
   * Short boxes tell their angle badly, and a label may be far from its value: so the fit is moved, a little,
   * to where most boxes have a neighbour exactly in their row.
   */
  private align(boxes: Quad[]): void {
    const [a, b, c] = [this.a, this.b, this.c];
    const all = boxes.map(placed);
    let best = { score: this.alignment(all) * 1.02, a, b, c };
    for (const da of [-0.045, -0.03, -0.015, 0, 0.015, 0.03, 0.045]) {
      for (const db of [-0.06, 0, 0.06]) {
        for (const dc of [-0.06, 0, 0.06]) {
          [this.a, this.b, this.c] = [a + da, b + db, c + dc];
          const score = this.alignment(all);
          if (score > best.score) best = { score, a: this.a, b: this.b, c: this.c };
        }
      }
    }
    [this.a, this.b, this.c] = [best.a, best.b, best.c];
  }

  /** How many boxes stand exactly in a row with another, counted softly. */
  private alignment(all: Placed[]): number {
    let score = 0;
    for (const p of all) {
      let nearest = 0;
      for (const q of all) {
        if (p === q) continue;
        const { across, gap } = this.between(p, q);
        if (gap < 0 || Math.abs(across) > 1) continue;
        nearest = Math.max(nearest, Math.exp(-((across / 0.3) ** 2)));
      }
      score += nearest;
    }
    return score;
  }

  /** Angle of the row through a point, radians. */
  angleAt(x: number, y: number): number {
    const u = (x - this.origin[0]) / this.scale;
    const v = (y - this.origin[1]) / this.scale;
    return this.a + this.b * u + this.c * v;
  }

  relation(first: Quad, second: Quad): Relation {
    return this.between(placed(first), placed(second));
  }

  private between(p: Placed, q: Placed): Relation {
    const angle = (this.angleAt(p.x, p.y) + this.angleAt(q.x, q.y)) / 2;
    const dx = q.x - p.x;
    const dy = q.y - p.y;
    const u = dx * Math.cos(angle) + dy * Math.sin(angle);
    const v = dy * Math.cos(angle) - dx * Math.sin(angle);
    const unit = Math.max(1, Math.min(p.height, q.height));
    const shared = Math.min(p.width / 2, u + q.width / 2) - Math.max(-p.width / 2, u - q.width / 2);
    const away = u - (p.width + q.width) / 2;
    return {
      across: v / unit,
      gap: away / unit,
      down: v,
      away,
      overlap: Math.max(0, shared) / Math.max(1, Math.min(p.width, q.width)),
    };
  }
}

function placed(q: Quad): Placed {
  const [x, y] = centre(q);
  return { x, y, ...sides(q) };
}

/** Width over height. */
function extent(q: Quad): number {
  const { width, height } = placed(q);
  return width / Math.max(1, height);
}

function meanAngle(angles: number[], weights: number[]): number {
  const sum = (f: (a: number) => number) =>
    angles.reduce((total, a, i) => total + f(a) * (weights[i] as number), 0);
  return Math.atan2(sum(Math.sin), sum(Math.cos));
}

/** The same angle, whole turns added so that it lies next to `common`: upside-down plates lie around ±180°. */
const nearTo = (common: number, angle: number): number =>
  angle + 2 * Math.PI * Math.round((common - angle) / (2 * Math.PI));

interface Sample {
  x: number;
  y: number;
  t: number;
  w: number;
}

/** Weighted least squares with a pull of the two slopes towards 0; refitted once without what strays. */
function fitAngles(samples: Sample[]): [number, number, number] {
  const total = samples.reduce((sum, s) => sum + s.w, 0);
  if (total === 0) return [0, 0, 0];
  const first = solve(samples, total);
  const off = (s: Sample, [a, b, c]: [number, number, number]) => Math.abs(s.t - a - b * s.x - c * s.y);
  const near = samples.filter((s) => off(s, first) < 0.06);
  return near.length >= 3 ? solve(near, total) : first;
}

function solve(samples: Sample[], total: number): [number, number, number] {
  const ridge = 0.02 * total;
  let [w, wx, wy, wxx, wxy, wyy, wt, wxt, wyt] = [0, 0, 0, ridge, 0, ridge, 0, 0, 0];
  for (const s of samples) {
    w += s.w;
    wx += s.w * s.x;
    wy += s.w * s.y;
    wxx += s.w * s.x * s.x;
    wxy += s.w * s.x * s.y;
    wyy += s.w * s.y * s.y;
    wt += s.w * s.t;
    wxt += s.w * s.x * s.t;
    wyt += s.w * s.y * s.t;
  }
  const det3 = (m: number[]): number => {
    const [a, b, c, d, e, f, g, h, i] = m as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  };
  const d = det3([w, wx, wy, wx, wxx, wxy, wy, wxy, wyy]);
  if (Math.abs(d) < 1e-9) return [wt / Math.max(1e-9, w), 0, 0];
  return [
    det3([wt, wx, wy, wxt, wxx, wxy, wyt, wxy, wyy]) / d,
    det3([w, wt, wy, wx, wxt, wxy, wy, wyt, wyy]) / d,
    det3([w, wx, wt, wx, wxx, wxt, wy, wxy, wyt]) / d,
  ];
}
