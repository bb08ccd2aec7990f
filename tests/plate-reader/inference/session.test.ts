import { afterEach, expect, test, vi } from "vitest";
import { startInference } from "../../../src/plate-reader/inference/session.js";

afterEach(() => vi.unstubAllEnvs());

/** A runtime with the native one's interface: writes down how networks are loaded, doubles what it is given. */
function fakeRuntime() {
  const disposed: string[] = [];
  const loaded: Record<string, unknown>[] = [];
  class Tensor {
    constructor(
      _type: "float32",
      readonly data: Float32Array,
      readonly dims: number[],
    ) {}
    dispose() {
      disposed.push("input");
    }
  }
  const run = async ({ x }: { x: Tensor }) => ({
    y: { data: x.data.map((v) => 2 * v), dims: x.dims, dispose: () => disposed.push("output") },
  });
  const create = async (_model: Uint8Array, options: Record<string, unknown>) => {
    loaded.push(options);
    return { inputNames: ["x"], outputNames: ["y"], run };
  };
  return { disposed, loaded, runtime: { Tensor, InferenceSession: { create } } };
}

const missing = (): never => {
  throw new Error("Cannot find module");
};

test("native code runs the networks where it can be loaded, and keeps memory for lines only", async () => {
  const { runtime, loaded, disposed } = fakeRuntime();
  const inference = await startInference(() => runtime);
  expect(inference.engine).toBe("native");
  await inference.load("detection");
  const network = await inference.load("recognition");
  expect(loaded.map((options) => options.enableCpuMemArena)).toEqual([false, true]);
  const answer = await network.run({ data: new Float32Array([1, 2]), dims: [1, 2] });
  expect(answer).toEqual({ data: new Float32Array([2, 4]), dims: [1, 2] });
  expect(disposed.sort()).toEqual(["input", "output"]);
});

test("WebAssembly runs them where native code cannot be loaded, or is not wanted", async () => {
  expect((await startInference(missing)).engine).toBe("wasm");
  vi.stubEnv("VERIFY_GUIDE_ENGINE", "wasm");
  expect((await startInference(() => fakeRuntime().runtime)).engine).toBe("wasm");
});
