import { builtinEnvironments, type Environment } from "vitest/runtime";

const { setup, ...dom } = builtinEnvironments["happy-dom"];
let made: ReturnType<typeof setup> | undefined;

/** One document for all files of a worker: the modules that they share keep what they took of the first. */
export default {
  ...dom,
  name: "one-document",
  setup: async (global, options) => {
    made ??= setup(global, options);
    await made;
    return { teardown: () => {} };
  },
} satisfies Environment;
