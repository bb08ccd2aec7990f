import "./zod-without-eval.js";
import "./ui/tokens.css";
import "./ui/form.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.js";
import { startText } from "./i18n/i18n.js";

startText();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    {/* SECURITY: the page's policy allows no inline styles, so none are rendered. */}
    <CSPProvider disableStyleElements>
      <App />
    </CSPProvider>
  </StrictMode>,
);
