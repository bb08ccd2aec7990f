import { screen } from "@testing-library/react";
import type { AppState } from "../../../src/ipc/state.js";
import { renderApp } from "./render-app.js";
import { PHOTO, queueOf, READY } from "./samples.js";

export const field = (name: string) => screen.getByTestId(`plate-field-${name}`) as HTMLInputElement;
export const REVIEW: AppState = { ...READY, instruments: [], instrumentId: null, ...queueOf([PHOTO]) };

export async function review(state: AppState) {
  const app = await renderApp(state);
  await app.user.click(screen.getByTestId("photo-queue"));
  return app;
}
