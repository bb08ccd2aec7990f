// Keeps a core busy until the parent disconnects; told so between two stretches of work.
const STRETCH_MS = 100;

function work() {
  for (const end = Date.now() + STRETCH_MS; Date.now() < end; );
  if (process.connected) setImmediate(work);
}

// Without a listener Node does not keep the channel open.
process.on("disconnect", () => process.exit());
work();
