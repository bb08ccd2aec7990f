import { config } from "zod";

// Zod would try whether it may compile its checks: the page's policy forbids it, and to be refused costs 8 ms.
config({ jitless: true });
