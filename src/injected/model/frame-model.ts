import type { LabelCandidate } from "../../core/snapshot/types.js";
import { type FoundClickable, findClickables } from "../controls/clickables.js";
import { findWidgets } from "../controls/detect-controls.js";
import { fingerprint, keysOf, signatureOf } from "../controls/element-keys.js";
import type { Widget } from "../controls/types.js";
import { type Scan, scan } from "../dom/scan.js";
import { Labels } from "../labels/labels.js";
import { type FoundLayer, findLayers, layerOf } from "../layers/layers.js";

export interface KnownControl {
  key: string;
  widget: Widget;
  labels: LabelCandidate[];
  layer: FoundLayer;
}

export interface KnownClickable {
  key: string;
  clickable: FoundClickable;
  layer: FoundLayer;
}

/** What a frame shows at this moment, elements and all. */
export interface FrameModel {
  page: Scan;
  layers: FoundLayer[];
  labels: Labels;
  controls: KnownControl[];
  truncated: boolean;
}

export function readFrame(): FrameModel {
  const page = scan();
  const layers = findLayers(page);
  const { widgets, truncated } = findWidgets(page);
  const labels = new Labels(widgets, page);
  const described = widgets.map((widget) => ({
    widget,
    labels: labels.of(widget),
    layer: layerOf(widget.root, layers),
  }));
  const keys = keysOf(
    described.map((thing) => ({
      thing,
      sort: "control" as const,
      element: thing.widget.box,
      signature: signatureOf(thing.widget.kind, thing.labels, thing.layer.title),
      shown: thing.widget.shown,
    })),
  );
  const controls = [...keys].map(([key, thing]) => ({ key, ...thing }));
  return { page, layers, labels, controls, truncated: truncated || page.truncated };
}

export function clickablesIn({ page, layers, controls }: FrameModel): KnownClickable[] {
  const clickables = findClickables(
    page,
    controls.map(({ widget }) => widget),
  );
  const described = clickables.map((clickable) => ({ clickable, layer: layerOf(clickable.element, layers) }));
  const keys = keysOf(
    described.map((thing) => ({
      thing,
      sort: "clickable" as const,
      element: thing.clickable.element,
      signature: fingerprint(
        [thing.clickable.role, thing.clickable.text, ...thing.clickable.row, thing.layer.title].join("\n"),
      ),
      shown: thing.clickable.visible,
    })),
  );
  return [...keys].map(([key, thing]) => ({ key, ...thing }));
}
