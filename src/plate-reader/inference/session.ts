import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { type Asset, assetPath } from "../runtime/assets.js";

/** A float array with its dimensions. */
export interface Tensor {
  data: Float32Array;
  dims: number[];
}

/** A loaded network: one input, one output. */
export interface Network {
  run(input: Tensor): Promise<Tensor>;
}

/** What runs networks; the two engines look the same behind it. */
export interface Inference {
  readonly engine: "wasm" | "native";
  load(asset: Asset): Promise<Network>;
}

/** The part of onnxruntime's interface that its web and node packages share. */
interface Runtime {
  env: { wasm: { numThreads?: number; wasmPaths?: { wasm: string } }; logLevel?: string };
  Tensor: new (type: "float32", data: Float32Array, dims: number[]) => { dispose(): void };
  InferenceSession: {
    create(model: Uint8Array, options: object): Promise<Session>;
  };
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: object): Promise<Record<string, { data: unknown; dims: readonly number[]; dispose(): void }>>;
}

/** onnxruntime compiled to WebAssembly: runs everywhere, from one file that ships. */
async function wasmInference(): Promise<Inference> {
  const runtime = (await import("onnxruntime-web")) as unknown as Runtime;
  // One thread: with two a reader stopped once among some twenty first photos (docs/reading.md).
  runtime.env.wasm.numThreads = 1;
  // Read by the runtime itself, which keeps for good what it is handed: 14 MB in each thread.
  runtime.env.wasm.wasmPaths = { wasm: pathToFileURL(assetPath("inferenceWasm")).href };
  return inferenceBy(runtime, "wasm", () => ({ executionProviders: ["wasm"] }));
}

/** The same runtime as native code; null where it is not installed or cannot be loaded. */
function nativeInference(load: (name: string) => unknown): Inference | null {
  if (process.env.VERIFY_GUIDE_ENGINE === "wasm") return null;
  try {
    const runtime = load("onnxruntime-node") as Runtime;
    return inferenceBy(runtime, "native", (asset) => ({
      executionProviders: ["cpu"],
      intraOpNumThreads: Math.min(2, availableParallelism()),
      // Memory kept between lines saves a quarter of a photo's time; kept between whole pictures it only grows.
      enableCpuMemArena: asset === "recognition",
      // Threads that wait by spinning take the processor from the window beside us.
      extra: { session: { intra_op: { allow_spinning: "0" } } },
    }));
  } catch {
    return null;
  }
}

/** Loads the fastest engine there is; throws when none can start (no WebAssembly SIMD, file missing). */
export async function startInference(
  load: (name: string) => unknown = createRequire(import.meta.url),
): Promise<Inference> {
  return nativeInference(load) ?? (await wasmInference());
}

function inferenceBy(
  runtime: Runtime,
  engine: Inference["engine"],
  options: (asset: Asset) => object,
): Inference {
  return {
    engine,
    async load(asset) {
      const session = await runtime.InferenceSession.create(await readFile(assetPath(asset)), {
        ...options(asset),
        logSeverityLevel: 3,
      });
      const input = session.inputNames[0] as string;
      const named = session.outputNames[0] as string;
      return {
        async run({ data, dims }) {
          const tensor = new runtime.Tensor("float32", data, dims);
          const result = (await session.run({ [input]: tensor }))[named];
          if (!result) throw new Error(`no output ${named}`);
          // An array of its own, outside the engine's memory, which outlives the tensor around it.
          const output = { data: result.data as Float32Array, dims: [...result.dims] };
          result.dispose();
          tensor.dispose();
          return output;
        },
      };
    },
  };
}
