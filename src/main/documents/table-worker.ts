import { parentPort, workerData } from "node:worker_threads";
import { readXlsxFile } from "./xlsx.js";

// Reads one table and ends; whoever started it may end it earlier.
parentPort?.postMessage(await readXlsxFile(workerData as Uint8Array));
